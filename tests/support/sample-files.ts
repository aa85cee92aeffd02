// The embedded sample: two years of the made-up unit as .xlsx, with one slip to find, and the answers for its text.
import { utils, write, type WorkSheet } from '@e965/xlsx';
import { cellAddress } from '../../src/workbook/address';
import type { Cell, Grid, Workbook } from '../../src/workbook/workbook';
import { drawAccounts } from './draw-accounts';
import { type Accounts, CULTURE_CENTRE_2022, CULTURE_CENTRE_2023, type Item } from './made-up-accounts';

type ByEconomic = Readonly<Record<string, number>>;

/** To hundreds of 元, so that 万元 with two decimals are exact and totals can be formulas. */
function inHundreds(accounts: Accounts): Accounts {
  const round = (yuan: number): number => Math.round(yuan / 100) * 100;
  const part = (values: ByEconomic | undefined): ByEconomic =>
    Object.fromEntries(Object.entries(values ?? {}).map(([code, yuan]) => [code, round(yuan)]));
  const funds = ({ general, fund, own }: Accounts['opening']): Accounts['opening'] => {
    return { general: round(general), fund: round(fund), own: round(own) };
  };
  const items = accounts.items.map((item): Item => {
    const rounded = { ...item, basic: part(item.basic), project: part(item.project), fund: part(item.fund) };
    return { ...rounded, own: round(item.own ?? 0) };
  });
  const threePublic = {
    budget: accounts.threePublic.budget.map(round),
    final: accounts.threePublic.final.map(round),
  };
  return {
    ...accounts,
    items,
    opening: funds(accounts.opening),
    closing: funds(accounts.closing),
    threePublic,
  };
}

function sheetOf(grid: Grid): WorkSheet {
  const sheet: WorkSheet = {};
  const width = grid.rows.reduce((widest, row) => Math.max(widest, row.length), 1);
  grid.rows.forEach((row, r) =>
    row.forEach((cell, c) => {
      if (cell !== null) sheet[cellAddress(r, c)] = cellOf(cell);
    }),
  );
  sheet['!ref'] = `A1:${cellAddress(Math.max(grid.rows.length - 1, 0), width - 1)}`;
  sheet['!merges'] = grid.merges.map((rect) => {
    return { s: { r: rect.top, c: rect.left }, e: { r: rect.bottom, c: rect.right } };
  });
  sheet['!cols'] = Array.from({ length: width }, (_, col) => ({ wch: widthOf(grid, col) }));
  return sheet;
}

/** Wide enough for the column's unmerged texts, two half-width places a character. */
function widthOf(grid: Grid, col: number): number {
  const merged = (row: number): boolean =>
    grid.merges.some((rect) => rect.top === row && rect.left === col && rect.right > col);
  const lengths = grid.rows.map((cells, row) => {
    const value = merged(row) ? undefined : cells[col]?.value;
    return value?.kind === 'text' && row > 2 ? value.text.length * 2 : 0;
  });
  return Math.min(Math.max(10, ...lengths), 44);
}

function cellOf(cell: Cell): Record<string, unknown> {
  const formula = cell.formula === undefined ? {} : { f: cell.formula };
  if (cell.value.kind === 'text') return { t: 's', v: cell.value.text, ...formula };
  if (cell.value.kind !== 'number') return { t: 'z' };
  return {
    t: 'n',
    v: Number(cell.value.text),
    ...(cell.format === undefined ? {} : { z: cell.format }),
    ...formula,
  };
}

/** The bytes of an .xlsx with the workbook's sheets. */
export function xlsxBytes(workbook: Workbook): Uint8Array {
  const book = utils.book_new();
  for (const grid of workbook.sheets) utils.book_append_sheet(book, sheetOf(grid), grid.name);
  return new Uint8Array(write(book, { type: 'array', bookType: 'xlsx', compression: true }) as ArrayBuffer);
}

/** 差旅费 2.49 typed as 2.94 in 公开08表: the slip that the sample is there to show. */
const SLIP = { sheet: '公开08表', label: '差旅费', typed: '2.94' };

function withSlip(workbook: Workbook): Workbook {
  const sheets = workbook.sheets.map((grid) => {
    if (grid.name !== SLIP.sheet) return grid;
    const rows = grid.rows.map((row) => {
      const at = row.findIndex(
        (cell) => cell?.value.kind === 'text' && cell.value.text.trim() === SLIP.label,
      );
      if (at < 0) return row;
      const amount = row[at + 1];
      if (amount === null || amount === undefined) return row;
      return row.with(at + 1, { ...amount, value: { kind: 'number', text: SLIP.typed } });
    });
    return { ...grid, rows };
  });
  return { ...workbook, sheets };
}

const STYLE = { formulas: true, sheetNames: 'code', basic: 'two-blocks' } as const;

export function sampleWorkbook(): Workbook {
  return withSlip(drawAccounts(inHundreds(CULTURE_CENTRE_2023), STYLE).workbook);
}

/** File name → content. */
export function sampleFiles(): Readonly<Record<string, Uint8Array>> {
  return {
    'final-accounts-2023.xlsx': xlsxBytes(sampleWorkbook()),
    'final-accounts-2022.xlsx': xlsxBytes(drawAccounts(inHundreds(CULTURE_CENTRE_2022), STYLE).workbook),
  };
}
