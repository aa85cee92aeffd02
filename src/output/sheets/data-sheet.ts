// The sheet 情况说明数据: figures that stand in no table, what the formulas rest on, and parts of formulas that are too long.
import type { Calculation } from '../../document/calculation';
import { cellAddress } from '../../workbook/address';
import { type CellStyle, EMPTY_PLAN, type PlanCell, type SheetPlan } from '../../workbook/sheet-plan';
import { type Grid, textAt } from '../../workbook/workbook';
import { referenceTo } from '../cell-formula';
import type { Guard } from './table-guards';

export const DATA_SHEET = '情况说明数据';

const HEADINGS = ['内容', '写入时', '单位', '出处', '现在', '是否一致'];
const WIDTHS = [58, 20, 8, 44, 20, 10];
const NOTE =
  '“情况说明”各段的公式引用本表。各表里没有的数（上年数、填写的内容）列在前面，改这里，说明跟着变；再次写入时以上年工作簿和填写的内容为准。' +
  '后面是写入时各表的样子，有变的，说明要请勾稽重新写入。';
const HEAD_ROWS = 3;
const [VALUE, NOW, SAME] = [1, 4, 5];
export const CHANGED = '有变';
const UNCHANGED = '一致';

const TITLE: CellStyle = { bold: true, size: 16 };
const HEADING: CellStyle = { bold: true, fill: 'D9E2F3', border: true, align: 'center', wrap: true };
const CELL: CellStyle = { border: true };
const WRAPPED: CellStyle = { border: true, wrap: true };

type Given = Extract<Calculation, { readonly kind: 'given' }>;

/** Rows that are allotted while formulas are written: each figure once, each part of a formula by itself. */
export class DataRows {
  readonly #sheet: string;
  readonly #rows: (readonly PlanCell[])[] = [];
  readonly #places = new Map<string, string>();

  constructor(sheet: string) {
    this.#sheet = sheet;
  }

  /** Where the figure stands. */
  given({ value, unit, words, from }: Given): string {
    const key = JSON.stringify([value, unit, words, from]);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    const label = words.replace(/ -?[\d.]+$/u, '');
    const source = from.length === 0 ? '填写的内容' : `${from.join('、')}（常数）`;
    const place = this.#add([
      text(label, WRAPPED),
      { value: { kind: 'number', text: value }, style: CELL },
      text(unit, CELL),
      text(source, WRAPPED),
    ]);
    this.#places.set(key, place);
    return place;
  }

  /** Where the value of a formula stands. */
  part(formula: string): string {
    return this.#add([text('太长的公式的一部分', CELL), { value: null, formula, style: CELL }]);
  }

  guard({ label, formula, value }: Guard): void {
    const row = HEAD_ROWS + this.#rows.length;
    const [then, now] = [cellAddress(row, VALUE), cellAddress(row, NOW)];
    this.#add([
      text(label, WRAPPED),
      { value, style: CELL },
      { value: null, style: CELL },
      { value: null, style: CELL },
      { value, formula, style: CELL },
      {
        value: { kind: 'text', text: UNCHANGED },
        formula: `IFERROR(IF(${now}=${then},"${UNCHANGED}","${CHANGED}"),"${CHANGED}")`,
        style: CELL,
      },
    ]);
  }

  /** The column that says of each guard whether it holds. */
  guardRange(): string {
    const top = referenceTo({ sheet: this.#sheet, row: HEAD_ROWS, col: SAME });
    return `${top}:${cellAddress(HEAD_ROWS + this.#rows.length, SAME)}`;
  }

  plan(): SheetPlan {
    const last = HEADINGS.length - 1;
    const changed = {
      range: { top: HEAD_ROWS, left: SAME, bottom: HEAD_ROWS + this.#rows.length, right: SAME },
      text: CHANGED,
      fill: 'FDE7E9',
      color: '9F1B1B',
    };
    return {
      ...EMPTY_PLAN,
      name: this.#sheet,
      widths: WIDTHS,
      rows: [
        [text(DATA_SHEET, TITLE)],
        [text(NOTE, { wrap: true })],
        HEADINGS.map((heading) => text(heading, HEADING)),
        ...this.#rows,
      ],
      heights: [24, 32],
      merges: [0, 1].map((row) => ({ top: row, left: 0, bottom: row, right: last })),
      frozenRows: HEAD_ROWS,
      highlights: [changed],
      landscape: true,
    };
  }

  #add(cells: readonly PlanCell[]): string {
    this.#rows.push(cells);
    return referenceTo({ sheet: this.#sheet, row: HEAD_ROWS + this.#rows.length - 1, col: VALUE });
  }
}

/** Whether this program wrote the sheet. */
export function isDataSheet(grid: Grid): boolean {
  return (
    textAt(grid, 0, 0) === DATA_SHEET &&
    HEADINGS.every((heading, col) => textAt(grid, HEAD_ROWS - 1, col) === heading)
  );
}

function text(words: string, style: CellStyle): PlanCell {
  return { value: { kind: 'text', text: words }, style };
}
