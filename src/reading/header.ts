// The header block of a table: which rows it takes, and for each column the headings from top to bottom.
import { parseAmount } from '../amount/parse';
import { headingText } from '../workbook/label';
import { columnCount, type Grid, type Rect, valueAt } from '../workbook/workbook';
import { isFrameText, latestYear, yearIn } from './frame';
import { COLUMN_NUMBER_HEAD, isStructural, LANE_HEAD, roleOf } from './headings';

export interface Header {
  readonly top: number;
  readonly bottom: number;
  /** First row to look for data; equals `bottom` where the last header row also holds the 合计 amounts. */
  readonly dataTop: number;
  /** For each sheet column its headings, top first, repeated ones once; numbers of the 栏次 row left out. */
  readonly paths: readonly (readonly string[])[];
}

function mergeAt(grid: Grid, row: number, col: number): Rect | undefined {
  return grid.merges.find(
    (rect) => row >= rect.top && row <= rect.bottom && col >= rect.left && col <= rect.right,
  );
}

/**
 * The heading shown at a place, merged areas expanded. Headings lose their year, so that of an earlier year than `latest` says
 * that it is (2022年决算数 beside 2023年决算数 → 上年决算数).
 */
function headingAt(grid: Grid, row: number, col: number, latest: number | null): string {
  const merge = mergeAt(grid, row, col);
  const value = valueAt(grid, merge?.top ?? row, merge?.left ?? col);
  if (value.kind !== 'text') return '';
  const year = latest === null ? null : yearIn(value.text);
  return `${year !== null && latest !== null && year < latest ? '上年' : ''}${headingText(value.text)}`;
}

export interface RowContent {
  readonly texts: readonly { readonly text: string; readonly col: number }[];
  readonly numbers: readonly { readonly text: string; readonly col: number }[];
}

/** Texts and numbers of a row, numbers typed as text among the numbers. */
export function contentOf(grid: Grid, row: number): RowContent {
  const texts: { text: string; col: number }[] = [];
  const numbers: { text: string; col: number }[] = [];
  (grid.rows[row] ?? []).forEach((cell, col) => {
    if (cell?.value.kind === 'number') numbers.push({ text: cell.value.text, col });
    if (cell?.value.kind !== 'text') return;
    const parsed = parseAmount(cell.value.text);
    if (parsed.kind === 'amount') numbers.push({ text: parsed.value.toFixed(), col });
    else if (parsed.kind === 'text') texts.push({ text: headingText(cell.value.text), col });
  });
  return { texts, numbers };
}

/** `1 2 3 …`: the numbers of the 栏次 row, which look like data. */
export function isColumnNumbering(numbers: RowContent['numbers'], marked: boolean): boolean {
  const least = marked ? 1 : 3;
  return numbers.length >= least && numbers.every(({ text }, index) => text === String(index + 1));
}

/** Tests rows for being part of a header, given the headings that the form's columns may have. */
function headerTest(
  vocabulary: ReadonlySet<string>,
): (grid: Grid, row: number) => 'header' | 'mixed' | 'data' {
  return (grid, row) => {
    const { texts, numbers } = contentOf(grid, row);
    const structural = texts.filter(({ text }) => isStructural(text));
    const marked = texts.some(({ text }) => text === COLUMN_NUMBER_HEAD);
    if (isColumnNumbering(numbers, marked) && texts.length === structural.length) return 'header';
    if (numbers.length > 0)
      return structural.length > 0 && structural.length < texts.length ? 'mixed' : 'data';
    if (structural.length > 0) return 'header';
    const known = texts.filter(({ text }) => vocabulary.has(text) || LANE_HEAD.test(text));
    return texts.length > 0 && known.length * 2 >= texts.length ? 'header' : 'data';
  };
}

/**
 * Finds the header below `after`. A row belongs to it while it holds headings of the form (`vocabulary`) or of any form and no
 * amounts, or lies within a merged heading. The row that holds 类/款/项 may carry the 合计 amounts as well.
 */
export function findHeader(grid: Grid, after: number, vocabulary: ReadonlySet<string>): Header | undefined {
  const test = headerTest(vocabulary);
  const limit = Math.min(grid.rows.length, after + 20);
  let top = after + 1;
  while (top < limit && !startsHeader(grid, top, test)) top++;
  if (top >= limit) return undefined;
  let bottom = top;
  let mixed = test(grid, top) === 'mixed';
  while (!mixed && bottom + 1 < grid.rows.length && continuesHeader(grid, bottom + 1, top, test)) {
    bottom++;
    mixed = test(grid, bottom) === 'mixed';
  }
  while (!mixed && bottom + 1 < grid.rows.length && onlyMergedHeadings(grid, bottom + 1, top)) bottom++;
  return { top, bottom, dataTop: mixed ? bottom : bottom + 1, paths: pathsOf(grid, top, bottom, mixed) };
}

/** A row without content of its own that lies inside headings merged downwards. */
function onlyMergedHeadings(grid: Grid, row: number, top: number): boolean {
  const { texts, numbers } = contentOf(grid, row);
  const covered = grid.merges.some((rect) => rect.top >= top && rect.top < row && rect.bottom >= row);
  return texts.length === 0 && numbers.length === 0 && covered;
}

/** `部门：…  金额（万元）` stands above the header, though 金额 is a heading too. */
function startsHeader(grid: Grid, row: number, test: ReturnType<typeof headerTest>): boolean {
  const { texts } = contentOf(grid, row);
  return test(grid, row) !== 'data' && texts.length >= 2 && !isFrameText(texts[0]?.text ?? '');
}

/** A lone 合计 below code or label headings opens the data of an empty table, though 合计 is a heading word too. */
function continuesHeader(grid: Grid, row: number, top: number, test: ReturnType<typeof headerTest>): boolean {
  const kind = test(grid, row);
  if (kind === 'data') return false;
  const { texts, numbers } = contentOf(grid, row);
  if (kind === 'mixed' || texts.some(({ text }) => isStructural(text)) || texts.length === 0) return true;
  const inStub = texts.filter(({ col }) => {
    const role = roleOf(headingsAbove(grid, top, row, col));
    return role !== undefined && role !== 'amount' && mergeAt(grid, row, col)?.top !== top;
  });
  return inStub.length === 0 || numbers.length > 0;
}

function headingsAbove(grid: Grid, top: number, row: number, col: number): readonly string[] {
  return Array.from({ length: row - top }, (_, above) => headingAt(grid, top + above, col, null)).filter(
    (text) => text !== '',
  );
}

function pathsOf(grid: Grid, top: number, bottom: number, mixed: boolean): readonly (readonly string[])[] {
  const width = columnCount(grid);
  const latest = latestYear(grid, bottom);
  const levels: string[][] = [];
  for (let row = top; row <= bottom; row++) {
    const headings = Array.from({ length: width }, (_, col) => headingAt(grid, row, col, latest));
    levels.push(
      mixed && row === bottom ? headings.map((text) => (isStructural(text) ? text : '')) : headings,
    );
  }
  const filled = levels.reduce<readonly (readonly string[])[]>(
    (above, headings, level) => [...above, spread(headings, above, levels.slice(level + 1))],
    [],
  );
  return Array.from({ length: width }, (_, col) => {
    const path = filled.map((headings) => headings[col] ?? '').filter((text) => text !== '');
    return path.filter((text, index) => text !== path[index - 1]);
  });
}

/**
 * A group heading that was not merged over its columns still heads them: it spreads to the right over empty cells that have a
 * heading below, if it has one below itself, and not beyond the group that it stands in.
 */
function spread(
  headings: readonly string[],
  above: readonly (readonly string[])[],
  below: readonly (readonly string[])[],
): readonly string[] {
  const hasBelow = (col: number): boolean =>
    below.some((level) => (level[col] ?? '') !== '' && !isStructural(level[col] ?? ''));
  const sameGroup = (col: number): boolean => above.every((level) => level[col] === level[col - 1]);
  let current = '';
  return headings.map((text, col) => {
    if (text !== '') current = hasBelow(col) && !isStructural(text) ? text : '';
    else if (!hasBelow(col) || !sameGroup(col)) current = '';
    return text === '' ? current : text;
  });
}
