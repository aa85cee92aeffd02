// A sheet that holds several tables one below the other → one grid for each; the rows keep their numbers.
import { comparable } from '../workbook/label';
import type { Grid } from '../workbook/workbook';
import { readCell } from './cell-reading';
import { FRAME_ROWS, textCells } from './frame';
import { readSheetTable } from './read-table';
import { formTitled, type TitledForm } from './titles';

/** Fewer amounts than this do not make a table. */
const LEAST_AMOUNTS = 4;
const UNIT_LABEL = /单位：?（?(?:万元|元|千元|亿元)/u;

/** Whether a part of a sheet holds amounts, or at least says their unit; the lines of a table of contents do neither. */
export function looksLikeTable(grid: Grid): boolean {
  let amounts = 0;
  for (const cells of grid.rows)
    for (const cell of cells)
      if (readCell(cell ?? undefined).kind === 'number' && ++amounts >= LEAST_AMOUNTS) return true;
  return false;
}

/** Whether one of these texts says the unit of money. */
export function namesUnit(texts: readonly { readonly text: string }[]): boolean {
  return texts.some(({ text }) => UNIT_LABEL.test(comparable(text)));
}

/** The parts of a sheet from title to title, if at least two of them are different tables; else the sheet itself. */
export function stackedTables(grid: Grid): readonly Grid[] {
  const titles = titleRows(grid);
  if (new Set(titles.map(({ form }) => form.id)).size < 2) return [grid];
  const starts = titles
    .filter((title, index) =>
      isTable(part(grid, title.row, titles[index + 1]?.row ?? grid.rows.length), title),
    )
    .filter(({ form }, index, all) => form.id !== all[index - 1]?.form.id);
  if (starts.length < 2) return [grid];
  // Code and owner of the first table may stand above its title, but no list of contents.
  const listed = titles.findLast(({ row }) => row < (starts[0]?.row ?? 0));
  const top = listed === undefined ? 0 : listed.row + 1;
  return starts.map(({ row }, index) =>
    part(grid, index === 0 ? top : row, starts[index + 1]?.row ?? grid.rows.length),
  );
}

interface TitleRow extends TitledForm {
  readonly row: number;
}

/** A head with the unit of money, or a header of the table: what only mentions the title has neither. */
function isTable(grid: Grid, { form, kind, row }: TitleRow): boolean {
  if (namesUnit(textCells(grid, row, row + FRAME_ROWS))) return true;
  return 'match' in readSheetTable(grid, { form, kind, by: 'title', titleRow: row });
}

/** The rows that hold a title, with its form. */
function titleRows(grid: Grid): readonly TitleRow[] {
  const found: TitleRow[] = [];
  for (const { text, row } of textCells(grid, 0, grid.rows.length)) {
    const titled = row === found.at(-1)?.row ? undefined : formTitled(text);
    if (titled !== undefined) found.push({ ...titled, row });
  }
  return found;
}

/** The sheet with nothing but the rows `from`…`to` (exclusive). */
function part(grid: Grid, from: number, to: number): Grid {
  return {
    ...grid,
    rows: grid.rows.slice(0, to).map((cells, row) => (row < from ? [] : cells)),
    merges: grid.merges.filter(({ top, bottom }) => top >= from && bottom < to),
  };
}
