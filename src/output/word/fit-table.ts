// How a table gets onto a page: the size of its letters, the widths of its columns, and if need be its parts.
import type { PrintedCell } from './printed-cell';
import type { PrintedTable } from './printed-table';

export interface FittedPart {
  /** Columns of the table, from left to right; every part begins with codes and names. */
  readonly columns: readonly number[];
  /** In points, one for each column; together as wide as the page. */
  readonly widths: readonly number[];
}

export interface Fitted {
  /** In points. */
  readonly size: number;
  readonly parts: readonly FittedPart[];
}

/** From 五号 down to 六号, in points. */
export const TABLE_SIZES = [10.5, 9, 8, 7.5];
const SMALLEST = 7.5;
/** Left and right of the text of a cell together, in points. */
export const CELL_PADDING = 5;
/** Above and below the lines of a row, in points. */
export const ROW_PADDING = 1;
/** From line to line, in sizes of the letters. */
export const LINE = 1.25;
/** Between two rows, in points. */
const RULE = 0.5;

/** In characters: what a column must have, and what it would like to have. */
interface Need {
  readonly least: number;
  readonly good: number;
}

/** What the page has for a table with the lines around it, in points. */
export interface Room {
  readonly width: number;
  readonly height: number;
}

/** As large as the page's width allows; smaller where the table then stays on one page. */
export function fitTable(table: PrintedTable, room: Room): Fitted {
  const { width } = room;
  const needs = columnNeeds(table);
  const all = needs.map((_need, column) => column);
  for (const wanted of ['good', 'least'] as const) {
    const sizes = TABLE_SIZES.filter((size) => total(needs, all, wanted, size) <= width);
    const size = sizes.find((each) => tableHeight(table, each) <= room.height) ?? sizes[0];
    if (size !== undefined)
      return { size, parts: [{ columns: all, widths: widthsFor(needs, all, size, width) }] };
  }
  const parts = columnGroups(table, needs, width).map((columns) => ({
    columns,
    widths: widthsFor(needs, columns, SMALLEST, width),
  }));
  return { size: SMALLEST, parts };
}

/** The title with the space around it, and a line above or below the table, in points. */
const TITLE_HEIGHT = 60;
const NOTE_HEIGHT = 20;

/** Of rows and notes of one line each. */
function tableHeight({ cells, frame, notes }: PrintedTable, size: number): number {
  const around = TITLE_HEIGHT + (frame.length + notes.length) * NOTE_HEIGHT;
  return around + cells.length * (size * LINE + 2 * ROW_PADDING + RULE);
}

function total(needs: readonly Need[], columns: readonly number[], wanted: keyof Need, size: number): number {
  return columns.reduce((sum, column) => sum + (needs[column]?.[wanted] ?? 0) * size + CELL_PADDING, 0);
}

/** What is left over goes first to columns that have less than they would like, then to all alike. */
function widthsFor(
  needs: readonly Need[],
  columns: readonly number[],
  size: number,
  width: number,
): readonly number[] {
  const own = columns.map((column) => needs[column] ?? { least: 0, good: 0 });
  const room = width - total(needs, columns, 'least', size);
  const wish = own.reduce((sum, { least, good }) => sum + (good - least) * size, 0);
  const granted = room <= 0 || wish === 0 ? 0 : Math.min(1, room / wish);
  const natural = own.map(({ least, good }) => (least + (good - least) * granted) * size + CELL_PADDING);
  const scale = width / natural.reduce((sum, each) => sum + each, 0);
  return natural.map((each) => each * scale);
}

const LONGEST_LABEL = 16;
const SHORTEST_LABEL = 6;
const HEADING_LINES = { least: 5, good: 2 };
/** A heading of one character a line is hard to read. */
const NARROWEST = 2;

function columnNeeds(table: PrintedTable): readonly Need[] {
  const width = table.cells[0]?.length ?? 0;
  return Array.from({ length: width }, (_, column) => {
    let [least, good] = [1, 2];
    table.cells.forEach((row, index) => {
      const cell = row[column];
      if (cell === undefined || spansColumns(row, column)) return;
      const need = cellNeed(cell, index < table.headerRows);
      least = Math.max(least, need.least);
      good = Math.max(good, need.good);
    });
    return { least, good };
  });
}

function spansColumns(row: readonly PrintedCell[], column: number): boolean {
  return row[column - 1] === row[column] || row[column + 1] === row[column];
}

/** Figures and codes stay on one line, headings and names may be broken. */
function cellNeed({ text, align, indent }: PrintedCell, heading: boolean): Need {
  const length = textWidth(text) + indent;
  if (heading)
    return {
      least: Math.max(Math.min(length, NARROWEST), Math.ceil(length / HEADING_LINES.least)),
      good: Math.max(Math.min(length, NARROWEST), Math.ceil(length / HEADING_LINES.good)),
    };
  if (align !== 'left') return { least: length, good: length };
  return { least: Math.min(length, SHORTEST_LABEL + indent), good: Math.min(length, LONGEST_LABEL + indent) };
}

/** In characters: half for what is of half width. */
export function textWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter.charCodeAt(0) < FIRST_WIDE ? HALF : 1), 0);
}

const FIRST_WIDE = 0x2000;
const HALF = 0.5;

/** Columns in groups that fit beside codes and names; what stands under one heading stays together where it can. */
function columnGroups(
  table: PrintedTable,
  needs: readonly Need[],
  width: number,
): readonly (readonly number[])[] {
  const stub = Array.from({ length: table.stubColumns }, (_, column) => column);
  const room = width - total(needs, stub, 'least', SMALLEST);
  const size = (columns: readonly number[]) => total(needs, columns, 'least', SMALLEST);
  const groups: number[][] = [];
  let current: number[] = [];
  const close = () => {
    if (current.length > 0) groups.push(current);
    current = [];
  };
  for (const together of headedTogether(table)) {
    if (size([...current, ...together]) > room && size(together) <= room) close();
    for (const column of together) {
      if (size([...current, column]) > room) close();
      current.push(column);
    }
  }
  close();
  return groups.map((columns) => [...stub, ...columns]);
}

/** Runs of amount columns under one heading of the first header row. */
function headedTogether(table: PrintedTable): readonly (readonly number[])[] {
  const first = table.cells[0] ?? [];
  const runs: number[][] = [];
  first.forEach((cell, column) => {
    if (column < table.stubColumns) return;
    const run = runs.at(-1);
    if (run !== undefined && column > table.stubColumns && first[column - 1] === cell) run.push(column);
    else runs.push([column]);
  });
  return runs;
}
