// What the sheets of a working paper share: head, looks, the height of wrapped text, a name that is free.
import { type CellStyle, EMPTY_PLAN, type PlanCell, type SheetPlan } from '../workbook/sheet-plan';
import { type Grid, sheetNamed, textAt, type Workbook } from '../workbook/workbook';
import { text } from './paper-row';

const TITLE: CellStyle = { bold: true, size: 16 };
const PLAIN: CellStyle = { size: 10, wrap: true };
export const SUMMARY: CellStyle = { bold: true, size: 10 };
const HEADING: CellStyle = {
  bold: true,
  fill: 'D9E2F3',
  border: true,
  align: 'center',
  wrap: true,
};

/** Colours of what is wrong and of what rounding explains. */
const WRONG = { fill: 'FDE7E9', color: '9F1B1B' };
const DOUBTFUL = { fill: 'FFF4CE', color: '7A4B00' };

/** Title, source, note, summary, headings. */
export const HEAD_ROWS = 5;
const HEAD_HEIGHTS = [24, 16, 28, 16, 18];

const LINE_HEIGHT = 13;

/** The kind of sheet: its title is the name it has where that is free. */
export interface PaperForm {
  readonly title: string;
  readonly headings: readonly string[];
  /** In characters. */
  readonly widths: readonly number[];
  readonly note: string;
  /** The heading whose words are coloured. */
  readonly coloured: string;
  readonly wrong: readonly string[];
  readonly doubtful: readonly string[];
}

export interface PaperContent {
  readonly source: string;
  readonly summary: PlanCell;
  /** What can be filtered and is coloured; `rest` stands below it. */
  readonly body: SheetPlan['rows'];
  readonly rest?: SheetPlan['rows'];
}

export function paperSheet(form: PaperForm, name: string, content: PaperContent): SheetPlan {
  const { title, headings, widths, note } = form;
  const { source, summary, body, rest = [] } = content;
  const rows = [
    [text(title, TITLE)],
    [text(source, SUMMARY)],
    [text(note, PLAIN)],
    [summary],
    headings.map((heading) => text(heading, HEADING)),
    ...body,
    ...rest,
  ];
  const right = headings.length - 1;
  const bottom = HEAD_ROWS + body.length - 1;
  return {
    ...EMPTY_PLAN,
    name,
    widths,
    rows,
    heights: rows.map((cells, row) => (row < HEAD_ROWS ? HEAD_HEIGHTS[row] : heightOf(cells, widths))),
    merges: [0, 1, 2, 3].map((row) => ({ top: row, left: 0, bottom: row, right })),
    frozenRows: HEAD_ROWS,
    filter: { top: HEAD_ROWS - 1, left: 0, bottom, right },
    highlights: highlightsOf(form, Math.max(bottom, HEAD_ROWS)),
    landscape: true,
  };
}

function highlightsOf({ headings, coloured, wrong, doubtful }: PaperForm, bottom: number) {
  const column = headings.indexOf(coloured);
  const range = { top: HEAD_ROWS, left: column, bottom, right: column };
  return [
    ...wrong.map((word) => ({ range, text: word, ...WRONG })),
    ...doubtful.map((word) => ({ range, text: word, ...DOUBTFUL })),
  ];
}

/** Whether this program wrote the sheet as one of this form: its title and headings say so. */
export function isPaperSheet({ title, headings }: PaperForm, grid: Grid): boolean {
  return (
    textAt(grid, 0, 0) === title &&
    headings.every((heading, col) => textAt(grid, HEAD_ROWS - 1, col) === heading)
  );
}

/** Room for the longest text of the row, in points: not every program finds the height of wrapped text by itself. */
function heightOf(cells: readonly (PlanCell | null)[], widths: readonly number[]): number {
  const lines = cells.map((cell, col) => {
    if (cell?.value?.kind !== 'text' || cell.style?.wrap !== true) return 1;
    return Math.ceil(displayWidth(cell.value.text) / ((widths[col] ?? 1) - 1));
  });
  return Math.max(1, ...lines) * LINE_HEIGHT + 3;
}

/** A Chinese character takes the room of two digits. */
function displayWidth(words: string): number {
  return Array.from(words).reduce((width, char) => width + (char > '\u00ff' ? 2 : 1), 0);
}

/** The form's title, and where that is somebody else's sheet with (2) and so on. */
export function paperName(form: PaperForm, workbook: Workbook): string {
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? form.title : `${form.title}(${number})`;
    const present = sheetNamed(workbook, name);
    if (present === undefined || isPaperSheet(form, present)) return name;
  }
}
