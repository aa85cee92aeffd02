// Which sheets of a workbook this program wrote: what changes on them is no edit of the tables.
import { isExplanationSheet } from '../output/sheets/explanation-sheets';
import { NARRATIVE_PAPER } from '../output/narrative-paper';
import { isPaperSheet } from '../output/paper-sheet';
import { WORKING_PAPER } from '../output/working-paper';
import type { Grid } from '../workbook/workbook';

/** Tells by the first rows of the sheet. */
export function isOwnSheet(grid: Grid): boolean {
  return isExplanationSheet(grid) || isPaperSheet(WORKING_PAPER, grid) || isPaperSheet(NARRATIVE_PAPER, grid);
}
