// P66: the name of another organisation in a sentence that is about this unit.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const NAME =
  '((?:[\\p{Script=Han}]{2,24}?)(?:局|委|委员会|办公室|绩效办|中心|馆|院|所|站|学校|大队|支队|总队|协会|联合会|政府|厅))';
/** Sentence frames in which the unit names itself. */
const FRAMES = new RegExp(
  [
    `(?:^|[。；，])(?:20\\d{2}年度?，?)${NAME}(?=(?:部门)?(?:机关运行经费|政府采购|收支(?:总)?预算|收入预算|支出预算|财政拨款收支|一般公共预算|“三公”经费|未发生|安排政府采购|无政府性|无国有))`,
    `(?:^|[。；，])(?:截[至止]20\\d{2}年(?:12月31日|底|末|12月底)，)${NAME}(?=共有|占有|无)`,
    `(?:^|[。；])${NAME}(?=20\\d{2}年度?(?:收支|收入|支出|财政拨款|一般公共|“三公”))`,
    `(?<=形成)${NAME}(?=部门整体)`,
  ].join('|'),
  'gu',
);
const PRONOUN = /^(?:本|我|该|全)|^(?:部门|单位)/u;
const TIMES = 2;

interface Named {
  readonly name: string;
  readonly remark: Remark;
}

function find(proof: Proof): readonly Remark[] {
  const named: Named[] = [];
  patternRemarks(proof, FRAMES, (match) => {
    const name = match.slice(1).find((group) => group !== undefined) ?? '';
    return PRONOUN.test(name) ? null : { severity: 'warning', explanation: name };
  }).forEach((remark) => named.push({ name: remark.explanation, remark }));
  const counts = new Map<string, number>();
  for (const { name } of named) counts.set(name, (counts.get(name) ?? 0) + 1);
  const usual = [...counts].sort(([, a], [, b]) => b - a)[0];
  if (usual === undefined || usual[1] < TIMES) return [];
  return named
    .filter(({ name }) => !isSame(name, usual[0], proof.book?.unitName ?? null) && counts.get(name) === 1)
    .map(({ name, remark }) => ({
      ...remark,
      start: remark.end - name.length,
      actual: name,
      expected: usual[0],
      explanation: `这里的单位是“${name}”，文中其他地方是“${usual[0]}”，请核对是否沿用了别处的文字。`,
    }));
}

/** The same name, or one a short form of the other: each of its characters in the same order. */
function isSame(name: string, usual: string, full: string | null): boolean {
  return [usual, full].some(
    (other) => other !== null && (isShortFor(name, other) || isShortFor(other, name)),
  );
}

function isShortFor(short: string, long: string): boolean {
  let at = -1;
  return Array.from(short).every((character) => {
    at = long.indexOf(character, at + 1);
    return at >= 0;
  });
}

const OWN =
  '市档案服务中心2025年收支总预算5万元。\n市档案服务中心2025年收入预算5万元。\n2025年，市档案服务中心机关运行经费0万元。\n';

export const otherUnit: ProofRule = {
  id: 'P66',
  title: '单位名称前后一致',
  kind: 'term',
  severity: 'warning',
  find,
  fires: [`${OWN}2025年，市水务局安排政府采购预算0万元。`],
  silent: [
    `${OWN}2025年，本单位安排政府采购预算0万元。截至2024年底，中心共有车辆0辆。`,
    `${OWN}2025年，城市档案管理服务中心安排政府采购预算0万元。经市财政局批准，市政府印发通知。`,
  ],
};
