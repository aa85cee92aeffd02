// Which sheets of a workbook this program wrote: what changes on them is no edit of the tables.
import { isExplanationSheet } from '../output/sheets/explanation-sheets';
import { isNarrativePaper } from '../output/narrative-paper';
import { isWorkingPaper } from '../output/working-paper';
import type { Grid } from '../workbook/workbook';

/** Tells by the first rows of the sheet. */
export function isOwnSheet(grid: Grid): boolean {
  return isExplanationSheet(grid) || isWorkingPaper(grid) || isNarrativePaper(grid);
}
