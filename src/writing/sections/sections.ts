// The sections of the final accounts' text by id; the template set says which there are and in what order.
import type { Desk } from '../desk';
import { attachmentsSection, tablesSection } from './annexes';
import { basicExpenditureSection } from './basic-expenditure';
import { governmentFundSection, stateCapitalSection } from './funds';
import { generalBudgetSection } from './general-budget';
import { glossarySection } from './glossary';
import { expenditureSection, incomeSection } from './income-expenditure';
import { otherMattersSection } from './other-matters';
import { dutiesSection, structureSection } from './overview';
import type { SectionContent } from './section';
import { threePublicSection } from './three-public';
import { fiscalTotalsSection, totalsSection } from './totals';

/** Ids are permanent; the numbered ones count in the Sichuan order, whatever number the title has. */
const SECTIONS: Readonly<Record<string, (desk: Desk) => SectionContent>> = {
  duties: dutiesSection,
  structure: structureSection,
  '1': totalsSection,
  '2': incomeSection,
  '3': expenditureSection,
  '4': fiscalTotalsSection,
  '5': generalBudgetSection,
  '6': basicExpenditureSection,
  '7': threePublicSection,
  '8': governmentFundSection,
  '9': stateCapitalSection,
  '10': otherMattersSection,
  glossary: glossarySection,
  attachments: attachmentsSection,
  tables: tablesSection,
};

/** What the section's template may use; a part that is only a title needs nothing. */
export function sectionContent(desk: Desk, id: string): SectionContent {
  const section = Object.hasOwn(SECTIONS, id) ? SECTIONS[id] : undefined;
  return section === undefined ? { id, data: {}, charts: [] } : section(desk);
}
