// P70: what every such text has to speak of, and this one does not.
import type { DocumentKind } from '../../facts/book';
import type { Remark } from '../finding';
import { readableBlocks } from '../language/readable';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

interface Topic {
  readonly name: string;
  /** Words by which any province's text speaks of it. */
  readonly words: RegExp;
}

const COMMON: readonly Topic[] = [
  { name: '收入', words: /本年收入|收入(?:决算|预算)|总收入|收入总计|收入合计/u },
  { name: '支出', words: /本年支出|支出(?:决算|预算)|总支出|支出总计|支出合计/u },
  { name: '财政拨款收支', words: /财政拨款(?:收入|收、?支|支出)/u },
  { name: '一般公共预算', words: /一般公共预算/u },
  { name: '基本支出', words: /基本支出/u },
  { name: '“三公”经费', words: /三公/u },
  { name: '政府性基金预算', words: /政府性基金/u },
  { name: '国有资本经营预算', words: /国有资本经营/u },
  { name: '机关运行经费', words: /机关运行经费/u },
  { name: '政府采购', words: /政府采购/u },
  { name: '国有资产占有使用', words: /国有资产|车辆\d|公务用车|资产占用/u },
  { name: '预算绩效管理', words: /绩效/u },
  { name: '名词解释', words: /(?:名词|术语|名称)解释/u },
];
const REQUIRED: Readonly<Record<DocumentKind, readonly Topic[]>> = {
  'final-accounts': COMMON,
  budget: COMMON,
};
/** A text that speaks of fewer is an excerpt. */
const WHOLE_TEXT = 8;

function find(proof: Proof): readonly Remark[] {
  if (proof.kind === null) return [];
  const blocks = readableBlocks(proof);
  const last = blocks.at(-1);
  const missing = REQUIRED[proof.kind].filter(
    ({ words }) => !blocks.some(({ clean }) => words.test(clean.text)),
  );
  if (last === undefined || missing.length > REQUIRED[proof.kind].length - WHOLE_TEXT) return [];
  const end = last.clean.text.length;
  return missing.map(({ name }) =>
    remarkAt(last, end, end, {
      severity: 'warning',
      explanation: `全文没有说到${name}。${proof.kind === 'budget' ? '部门预算' : '部门决算'}公开的文本应有这一部分，没有发生的也应写明“无”。`,
      expected: name,
    }),
  );
}

const ALMOST_ALL =
  '市档案服务中心2023年度部门决算\n2023年度本年收入合计5万元。\n本年支出合计5万元，其中：基本支出5万元。\n财政拨款收入5万元。\n一般公共预算财政拨款支出5万元。\n“三公”经费0万元。\n政府性基金预算支出0万元。\n国有资本经营预算支出0万元。\n未发生机关运行经费。\n预算绩效管理情况正常。\n国有资产占有使用情况正常。\n名词解释从略。';

export const requiredSections: ProofRule = {
  id: 'P70',
  title: '应公开的内容齐全',
  kind: 'completeness',
  severity: 'warning',
  find,
  fires: [ALMOST_ALL],
  silent: [
    `${ALMOST_ALL}\n未发生政府采购支出。`,
    '市档案服务中心2023年度部门决算\n2023年度本年收入合计5万元。',
  ],
};
