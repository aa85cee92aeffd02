// The sections of the final accounts' text, in order.
import type { Desk } from '../desk';
import { basicExpenditureSection } from './basic-expenditure';
import { governmentFundSection, stateCapitalSection } from './funds';
import { generalBudgetSection } from './general-budget';
import { glossarySection } from './glossary';
import { expenditureSection, incomeSection } from './income-expenditure';
import { otherMattersSection } from './other-matters';
import type { SectionContent } from './section';
import { threePublicSection } from './three-public';
import { fiscalTotalsSection, totalsSection } from './totals';

/** 第二部分 一 to 十, then 第三部分. */
export function finalAccountsSections(desk: Desk): readonly SectionContent[] {
  return [
    totalsSection(desk),
    incomeSection(desk),
    expenditureSection(desk),
    fiscalTotalsSection(desk),
    generalBudgetSection(desk),
    basicExpenditureSection(desk),
    threePublicSection(desk),
    governmentFundSection(desk),
    stateCapitalSection(desk),
    otherMattersSection(desk),
    glossarySection(desk),
  ];
}
