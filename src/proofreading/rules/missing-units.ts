// P13: a figure without its unit, or with half of it: 减少12.95， 0.40万， 占85.3；.
import type { Claim } from '../claims/claim';
import type { Remark } from '../finding';
import { remarkAt } from '../language/remark-at';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const PERCENT_LEAD =
  /(?:占(?:比|[^，。；\d]{2,16}的)?|(?:增长|下降|增幅|降幅)(?:了|为)?|完成[^，。；\d]{0,8}预算数?的?)$/u;
const MONEY_LEAD =
  /(?:支出|收入|经费|总计|合计|总额|预算|决算|决算数|预算数|增加|减少|费)(?:均|各|总额|合计)?(?:为|安排)?$/u;
const BEHIND = /^[，。；、）)]/u;

function find({ figures }: Proof): readonly Remark[] {
  return figures.claims.flatMap((claim) => {
    const { block, figure, phrase } = claim;
    if (block.kind !== 'prose') return [];
    if (figure.unit === '万') return [halfUnit(claim)];
    const behind = block.clean.text.slice(figure.end, figure.end + 1);
    if (figure.kind !== 'bare' || figure.vague || !BEHIND.test(behind)) return [];
    if (PERCENT_LEAD.test(phrase)) return [missing(claim, '%', '百分号“%”')];
    return MONEY_LEAD.test(phrase) ? [missing(claim, usualUnit(figures.claims), '金额单位')] : [];
  });
}

function halfUnit({ block, figure }: Claim): Remark {
  const printed = block.clean.text.slice(figure.from, figure.end);
  return remarkAt(block, figure.from, figure.end, {
    severity: 'error',
    explanation: `“${printed}”的单位写了一半，应为“${printed}元”。`,
    fix: `${printed}元`,
  });
}

function missing({ block, figure }: Claim, unit: string, name: string): Remark {
  const printed = block.clean.text.slice(figure.from, figure.to);
  return remarkAt(block, figure.from, figure.to, {
    severity: 'error',
    explanation: `“${printed}”后面漏了${name}，应为“${printed}${unit}”。`,
    expected: printed + unit,
    fix: unit === '%' ? printed + unit : null,
  });
}

function usualUnit(claims: readonly Claim[]): string {
  const yuan = claims.filter(({ figure }) => figure.unit === '元').length;
  return yuan > claims.filter(({ figure }) => figure.unit === '万元').length ? '元' : '万元';
}

export const missingUnits: ProofRule = {
  id: 'P13',
  title: '金额有单位，比例有百分号',
  kind: 'unit',
  severity: 'error',
  find,
  fires: [
    '2023年度收入总计100.50万元，比上年减少12.95，下降11.4%。',
    '公务接待费支出0.40万。',
    '其中：基本支出60.25万元，占60.3；项目支出39.75万元，占39.7%。',
  ],
  silent: ['2023年度收入总计100.50万元，比上年减少12.95万元，下降11.4%。全年接待5万人次。第1.5条。'],
};
