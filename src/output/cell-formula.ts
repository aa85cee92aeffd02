// The figure of one cell as an Excel expression that stays right when the cell is edited.
import type { Fact } from '../facts/fact';
import { decimalsOf } from '../reading/cell-reading';
import { cellAddress } from '../workbook/address';
import {
  type Cell,
  type CellRef,
  type CellValue,
  cellAt,
  sheetNamed,
  type Workbook,
} from '../workbook/workbook';

/** How the figure of a cell is written in a formula. */
export interface CellFormula {
  /** Without unit conversion: `ROUND('公开01表'!F33,2)`. */
  readonly expression: string;
  /** The decimals it is rounded to; null where the cell shows whatever it holds. */
  readonly rounded: number | null;
  /** A number or nothing at all: fit to be summed as part of a range. */
  readonly plain: boolean;
}

/** Excel takes no longer text inside a formula. */
const LONGEST_LITERAL = 255;

/** Decimals of a cell that holds nothing yet. */
const USUAL_DECIMALS = 2;

/**
 * What Gouji reads in the cell: the shown figure, so it is rounded where a number format or hidden places make a
 * difference; a dash or a blank text is 0, a number typed as text is a number. Any other text makes the formula an error,
 * never a zero.
 */
export function cellFormula(
  { cell, reading }: Pick<Fact, 'cell' | 'reading'>,
  workbook: Workbook,
  tableDecimals: number,
): CellFormula {
  const found = cellIn(workbook, cell);
  const reference = referenceTo(cell);
  const inner = bare(reference, found?.value ?? { kind: 'blank' });
  const plain = inner === reference;
  const rounded =
    reading.kind === 'amount'
      ? isFixed(found) || !reading.amount.exact.eq(reading.amount.shown)
        ? reading.amount.decimals
        : null
      : Math.max(tableDecimals, USUAL_DECIMALS);
  return { expression: rounded === null ? inner : `ROUND(${inner},${rounded})`, rounded, plain };
}

/** `'公开01表'!F33`: always quoted, which is right for every name. */
export function referenceTo({ sheet, row, col }: CellRef): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellAddress(row, col)}`;
}

/** `"…"`, or undefined where Excel would refuse it. */
function literal(text: string): string | undefined {
  return text.length > LONGEST_LITERAL ? undefined : `"${text.replaceAll('"', '""')}"`;
}

function cellIn(workbook: Workbook, { sheet, row, col }: CellRef): Cell | undefined {
  const grid = sheetNamed(workbook, sheet);
  return grid === undefined ? undefined : cellAt(grid, row, col);
}

function isFixed(cell: Cell | undefined): boolean {
  return decimalsOf(cell?.format) !== null;
}

function bare(reference: string, value: CellValue): string {
  if (value.kind !== 'text') return reference;
  if (/\d|[０-９]/u.test(value.text)) return `VALUE(${cleaned(reference, value.text)})`;
  const text = literal(value.text);
  return text === undefined ? `N(${reference})` : `IF(${reference}=${text},0,${reference})`;
}

/** What a text of digits may hold beside them, and what VALUE is to see instead. */
const REPLACED: readonly (readonly [string, string])[] = [
  [',', ''],
  ['，', ''],
  ['¥', ''],
  ['￥', ''],
  ['(', '-'],
  ['（', '-'],
  [')', ''],
  ['）', ''],
  ['−', '-'],
  ['－', '-'],
  ['—', '-'],
  ['＋', ''],
  ['．', '.'],
  ...Array.from('０１２３４５６７８９', (digit, index) => [digit, String(index)] as const),
];

const SPACE = /[\s\u200b\ufeff]/u;

/** Commas are taken out in any case: the next figure typed there may well have them. */
function cleaned(reference: string, text: string): string {
  const spaces = [...new Set(text)].filter((char) => SPACE.test(char)).map((char) => [char, ''] as const);
  const needed = REPLACED.filter(([from]) => from === ',' || text.includes(from));
  return [...needed, ...spaces].reduce(
    (formula, [from, to]) => `SUBSTITUTE(${formula},"${from}","${to}")`,
    reference,
  );
}
