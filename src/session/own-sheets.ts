// Which sheets of a workbook this program wrote: what changes on them is no edit of the tables.
import { isWorkingPaper } from '../output/working-paper';
import type { Grid } from '../workbook/workbook';
import { TEXT_SHEET } from './text-sheet';

export function isOwnSheet(grid: Grid): boolean {
  return grid.name === TEXT_SHEET || isWorkingPaper(grid);
}
