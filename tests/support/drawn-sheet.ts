// A sheet drawn cell by cell; every amount cell and its gold fact are written in one step.
import type { Cell, Grid, Rect } from '../../src/workbook/workbook';
import { cellAddress } from '../../src/workbook/address';

export interface GoldFact {
  readonly table: string;
  readonly rowCode: string | null;
  readonly rowLabel: string;
  readonly column: string;
  readonly amount: string;
  readonly amountUnit: '元' | '万元';
  readonly sheet: string;
  readonly cell: string;
}

export interface DrawStyle {
  readonly unit: '元' | '万元';
  /** What stands for zero. */
  readonly zero: '0' | 'blank' | 'dash';
  readonly amountsAs: 'number' | 'text' | 'general';
}

/** 元 (whole) → the shown decimal text in the unit; halves away from zero. */
export function shown(yuan: number, unit: '元' | '万元'): string {
  if (unit === '元') return `${yuan}.00`;
  const hundredths = Math.floor((Math.abs(yuan) + 50) / 100);
  const text = `${Math.floor(hundredths / 100)}.${String(hundredths % 100).padStart(2, '0')}`;
  return yuan < 0 && hundredths > 0 ? `-${text}` : text;
}

export class DrawnSheet {
  readonly gold: GoldFact[] = [];
  readonly merges: Rect[] = [];
  readonly hiddenRows: number[] = [];
  private readonly rows: (Cell | null)[][] = [];

  constructor(
    readonly name: string,
    private readonly style: DrawStyle,
  ) {}

  private put(row: number, col: number, cell: Cell): void {
    while (this.rows.length <= row) this.rows.push([]);
    const cells = this.rows[row] ?? [];
    while (cells.length <= col) cells.push(null);
    cells[col] = cell;
  }

  text(row: number, col: number, text: string): void {
    this.put(row, col, { value: { kind: 'text', text } });
  }

  number(row: number, col: number, text: string, format?: string): void {
    this.put(row, col, { value: { kind: 'number', text }, ...(format === undefined ? {} : { format }) });
  }

  merge(top: number, left: number, bottom: number, right: number): void {
    if (bottom > top || right > left) this.merges.push({ top, left, bottom, right });
  }

  /** Draws an amount of 元 as the style says and notes what must be read from the cell. */
  amount(
    row: number,
    col: number,
    yuan: number,
    fact: {
      readonly table: string;
      readonly rowCode: string | null;
      readonly rowLabel: string;
      readonly column: string;
    },
    formula?: string,
  ): void {
    const { unit, zero, amountsAs } = this.style;
    if (yuan === 0 && zero === 'blank') return;
    if (yuan === 0 && zero === 'dash') return this.text(row, col, '—');
    const text = shown(yuan, unit);
    if (amountsAs === 'text') this.text(row, col, ` ${text.replace(/\B(?=(\d{3})+(?!\d))/gu, ',')}`);
    else {
      const format = amountsAs === 'general' ? {} : { format: '#,##0.00' };
      const value = { kind: 'number' as const, text: amountsAs === 'general' ? String(Number(text)) : text };
      this.put(row, col, { value, ...format, ...(formula === undefined ? {} : { formula }) });
    }
    this.gold.push({
      ...fact,
      amount: text,
      amountUnit: unit,
      sheet: this.name,
      cell: cellAddress(row, col),
    });
  }

  get unit(): DrawStyle['unit'] {
    return this.style.unit;
  }

  get height(): number {
    return this.rows.length;
  }

  grid(more: Partial<Grid> = {}): Grid {
    return {
      name: this.name,
      visibility: 'visible',
      rows: this.rows,
      merges: this.merges,
      hiddenRows: this.hiddenRows,
      hiddenColumns: [],
      ...more,
    };
  }
}
