// Rows among the data that hold none: blank ones, notes, frame lines and headers repeated at page breaks.
import { compactLabel } from '../workbook/label';
import { cellAt, type Grid } from '../workbook/workbook';
import { readCell } from './cell-reading';
import { isFrameText } from './frame';
import { contentOf, type Header, isColumnNumbering, type RowContent } from './header';
import { COLUMN_NUMBER_HEAD, isStructural, roleOf } from './headings';
import { firstText, isBlankRow, isNoteText } from './raw-table';

const NUMBERED = /^(?:\d{1,2}[.、．]|[（(]\d{1,2}[）)])[^\d]/u;
/** A stray number below an empty table does not fill it. */
const LEAST_ROWS = 2;

/** Whether a row below the header is none of the table's own. */
export function isPassedOver(grid: Grid, row: number, header: Header): boolean {
  if (isBlankRow(grid, row)) return true;
  const first = firstText(grid, row);
  if (isNoteText(first) || continuesNotes(grid, row, header, first)) return true;
  return isFrameText(first) || (row > header.bottom && repeatsHeader(grid, row, header));
}

/** `2. 本年度共有下属单位 3 个` below `注：1. …`. */
function continuesNotes(grid: Grid, row: number, header: Header, first: string): boolean {
  if (!NUMBERED.test(compactLabel(first))) return false;
  for (let above = row - 1; above > header.bottom; above--) {
    const text = firstText(grid, above);
    if (isNoteText(text)) return true;
    if (text !== '' && !NUMBERED.test(compactLabel(text))) return false;
  }
  return false;
}

/** Whether numbers stand below headings of amounts, in more than one row. */
export function holdsAmounts(grid: Grid, header: Header): boolean {
  const columns = header.paths.flatMap((path, col) => (roleOf(path) === 'amount' ? [col] : []));
  const filled = grid.rows.filter(
    (_, row) =>
      row >= header.dataTop &&
      !isPassedOver(grid, row, header) &&
      columns.some((col) => readCell(cellAt(grid, row, col)).kind === 'number'),
  );
  return filled.length >= LEAST_ROWS;
}

/** Whether a row merely repeats the header. */
function repeatsHeader(grid: Grid, row: number, header: Header): boolean {
  if (!mayBeHeading(grid, row)) return false;
  const { texts, numbers } = contentOf(grid, row);
  if (texts.length === 0) return isColumnNumbering(numbers, false);
  if (texts.some(({ text }) => text === COLUMN_NUMBER_HEAD) && isColumnNumbering(numbers, true)) return true;
  if (numbers.length > 0) return false;
  if (texts.length > 1 && sameAsHeaderRow(grid, texts, header)) return true;
  const heading = ({ text }: { readonly text: string }): boolean =>
    isStructural(text) || header.paths.some((path) => path.includes(text));
  return texts.every(heading) && texts.some(({ text }) => isStructural(text));
}

/** Data rows are told apart cheaply: header rows hold no numbers but those of the 栏次 row. */
function mayBeHeading(grid: Grid, row: number): boolean {
  return (grid.rows[row] ?? []).every(
    (cell) => cell?.value.kind !== 'number' || /^\d{1,3}$/u.test(cell.value.text),
  );
}

function sameAsHeaderRow(grid: Grid, texts: RowContent['texts'], header: Header): boolean {
  const line = (cells: RowContent['texts']): string => cells.map(({ text, col }) => `${col} ${text}`).join();
  const own = line(texts);
  for (let row = header.top; row <= header.bottom; row++) {
    if (line(contentOf(grid, row).texts) === own) return true;
  }
  return false;
}
