// P64: 机关运行经费 of a unit that is no administrative one.
import type { Remark } from '../finding';
import { patternRemarks } from '../language/remark-at';
import { readableBlocks } from '../language/readable';
import { subjectMentions } from '../language/subject-mentions';
import type { Proof } from '../proof';
import type { ProofRule } from './proof-rule';

const AMOUNT = /机关运行经费(?:财政拨款)?(?:支出|预算|决算)?(?:数)?(?:为|共计|合计)?(\d[\d,.]*)万?元/gu;
/** A unit managed like an office has 机关运行经费 although it is an institution; so have the subjects of offices. */
const OFFICE = /参公|参照公务员法管理的(?:事业)?单位(?!0个)|(?<!其中)行政单位[1-9]\d*个/u;
const OFFICE_ITEM = /^(?:行政运行|行政单位医疗|行政单位离退休|公务员医疗补助)$/u;
const INSTITUTION_ITEM = /^(?:事业运行|事业单位医疗)$/u;

function find(proof: Proof): readonly Remark[] {
  const items = subjectMentions(proof).map(({ levels }) => levels.at(-1)?.name ?? '');
  if (!items.some((item) => INSTITUTION_ITEM.test(item)) || items.some((item) => OFFICE_ITEM.test(item)))
    return [];
  const statements = readableBlocks(proof).filter(({ clean }) => !/机关运行经费[：:]/u.test(clean.text));
  if (statements.some(({ clean }) => OFFICE.test(clean.text))) return [];
  return patternRemarks(proof, AMOUNT, ({ 0: said, 1: amount = '' }) =>
    /[1-9]/u.test(amount)
      ? {
          severity: 'warning',
          explanation: `“${said}”：文中的科目都是事业单位的（事业运行、事业单位医疗），机关运行经费只有行政单位和参照公务员法管理的事业单位才有，请核对单位性质。`,
        }
      : null,
  );
}

const INSTITUTION = '1.一般公共服务支出（类）档案事务（款）事业运行（项）5万元。\n';

export const runningExpenses: ProofRule = {
  id: 'P64',
  title: '机关运行经费只属于行政单位和参公单位',
  kind: 'term',
  severity: 'warning',
  find,
  fires: [`${INSTITUTION}2025年，市档案服务中心机关运行经费财政拨款预算12.6万元。`],
  silent: [
    `${INSTITUTION}2025年，市档案服务中心未发生机关运行经费。机关运行经费支出0万元。`,
    `${INSTITUTION}2.一般公共服务支出（类）档案事务（款）行政运行（项）5万元。\n机关运行经费支出12.6万元。`,
    `${INSTITUTION}市档案服务中心属参公事业单位。\n机关运行经费支出12.6万元。`,
  ],
};
