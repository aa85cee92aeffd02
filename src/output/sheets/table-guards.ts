// What has to stay as it is for the formulas to be right: which cells of a table hold something, and what its rows are.
import { convert } from '../../amount/amount';
import { Decimal } from '../../amount/decimal';
import { lastPlace } from '../../amount/interval';
import type { Calculation } from '../../document/calculation';
import type { FactBook } from '../../facts/book';
import type { Table } from '../../facts/table';
import { cellAddress } from '../../workbook/address';
import {
  type CellRef,
  type CellValue,
  type Grid,
  sheetNamed,
  textAt,
  valueAt,
  type Workbook,
} from '../../workbook/workbook';
import { referenceTo } from '../cell-formula';
import { calculationFormula, type FormulaGround } from './calculation-formula';

/** As long as the formula gives the value, the text says what it would say if it were written now. */
export interface Guard {
  readonly label: string;
  readonly formula: string;
  readonly value: { readonly kind: 'number' | 'text'; readonly text: string };
}

/** Rows may be typed below the last one. */
const ROOM = 30;
/** Apart from any number of columns, so that no two cells weigh the same. */
const ROW_WEIGHT = 1009;

/** `cells` are those the formulas refer to, `decimals` those of the amounts in the text. */
export function tableGuards(
  workbook: Workbook,
  book: FactBook,
  cells: readonly CellRef[],
  decimals: number,
): readonly Guard[] {
  return book.tables.flatMap((table) => {
    const grid = sheetNamed(workbook, table.sheet);
    if (grid === undefined || table.rows.length === 0) return [];
    const used = new Set(cells.filter(({ sheet }) => sheet === table.sheet).map(({ row }) => row));
    const rows = [...used].sort((a, b) => a - b);
    return [occupancy(table, grid, decimals), ...rows.flatMap((row) => labels(table, grid, row))];
  });
}

/** Where the text gives one figure for two cells. */
export function agreementGuards(
  agreements: readonly Extract<Calculation, { readonly kind: 'agreed' }>[],
  ground: FormulaGround,
): readonly Guard[] {
  const formulas = agreements.flatMap(({ one, other }) => {
    const difference = calculationFormula({ kind: 'difference', from: one, less: other }, ground);
    return difference === undefined ? [] : [difference.text];
  });
  return [...new Set(formulas)].map((formula) => ({
    label: '收入、支出两边总计的差额',
    formula,
    value: { kind: 'number', text: '0' },
  }));
}

/** A number that changes when any cell of the data begins or ceases to hold something, or changes its sign. */
function occupancy(table: Table, grid: Grid, decimals: number): Guard {
  const columns = table.columns.map(({ sheetColumn }) => sheetColumn);
  const top = Math.min(table.head.data, ...table.rows.map(({ sheetRow }) => sheetRow));
  const bottom = Math.max(grid.rows.length - 1, ...table.rows.map(({ sheetRow }) => sheetRow)) + ROOM;
  const right = Math.max(...columns);
  const start = referenceTo({ sheet: table.sheet, row: top, col: 0 });
  const range = `${start}:${cellAddress(bottom, right)}`;
  const limits = limitsOf(table, decimals);
  const sizes = limits.map((limit) => `(${range}>=${limit.toFixed()})+2*(${range}<=-${limit.toFixed()})`);
  const present = `(${range}<>"")*(${range}<>"0")*(${range}<>"0.00")*(${sizes.join('+')})`;
  const weight = `((ROW(${range})-ROW(${start})+1)*${ROW_WEIGHT}+COLUMN(${range}))`;
  let sum = 0;
  for (let row = top; row <= bottom; row += 1) {
    for (let col = 0; col <= right; col += 1) {
      sum += presence(valueAt(grid, row, col), limits) * ((row - top + 1) * ROW_WEIGHT + col + 1);
    }
  }
  return {
    label: `${table.sheet}：有数的格`,
    formula: `SUMPRODUCT((${present})*${weight})`,
    value: { kind: 'number', text: String(sum) },
  };
}

/** From where on a figure is not printed as zero: as the table shows it, and in 万元 as the text does. */
function limitsOf({ unit, decimals: shown }: Table, decimals: number): readonly Decimal[] {
  return [lastPlace(shown).div(2), convert(lastPlace(decimals).div(2), '万元', unit)];
}

/** A text counts as more than any number, as it does in a formula. */
function presence(value: CellValue, limits: readonly Decimal[]): number {
  if (value.kind === 'blank') return 0;
  if (value.kind === 'text') return ['', '0', '0.00'].includes(value.text) ? 0 : limits.length;
  if (value.kind !== 'number') return limits.length;
  const number = new Decimal(value.text);
  const sizes = limits.map((limit) => (number.gte(limit) ? 1 : number.lte(limit.neg()) ? 2 : 0));
  return sizes.reduce<number>((sum, size) => sum + size, 0);
}

/** Code and name of a row, or the names of a line on both sides. */
function labels(table: Table, grid: Grid, row: number): readonly Guard[] {
  const amounts = new Set(table.columns.map(({ sheetColumn }) => sheetColumn));
  const width = Math.max(...amounts);
  const columns = Array.from({ length: width }, (_none, col) => col).filter((col) => !amounts.has(col));
  const named = columns.filter((col) => textAt(grid, row, col) !== '');
  if (named.length === 0) return [];
  const words = named.map((col) => textAt(grid, row, col)).join('');
  const formula = named.map((col) => referenceTo({ sheet: table.sheet, row, col })).join('&');
  return [
    {
      label: `${table.sheet}：${words.trim()}`,
      formula: `${formula}&""`,
      value: { kind: 'text', text: words },
    },
  ];
}
