// A sheet to be written, as plain data that knows neither file formats nor hosts.
import type { Grid, Rect } from './workbook';

export interface CellStyle {
  readonly bold?: boolean;
  /** In points. */
  readonly size?: number;
  /** Background, `RRGGBB`. */
  readonly fill?: string;
  readonly border?: boolean;
  readonly wrap?: boolean;
  readonly align?: 'left' | 'center' | 'right';
  /** The number format code. */
  readonly format?: string;
}

export type PlanValue =
  /** `text` is the full decimal text. */
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string };

export interface PlanCell {
  /** Of a formula the value it has now; null for a cell that only has a style. */
  readonly value: PlanValue | null;
  /** Without the leading `=`. */
  readonly formula?: string;
  readonly style?: CellStyle;
}

/** Cells of the range that hold exactly this text are coloured. */
export interface Highlight {
  readonly range: Rect;
  readonly text: string;
  /** `RRGGBB`. */
  readonly fill: string;
  readonly color: string;
}

/** A chart over cells of its own sheet. */
export interface PlanChart {
  /** The same from writing to writing: `图1`. */
  readonly id: string;
  readonly kind: 'column' | 'pie';
  readonly title: string;
  /** One column of cells each, as long as `categories`. */
  readonly categories: Rect;
  readonly series: readonly { readonly name: Rect; readonly values: Rect }[];
  /** Of the figures at the axis and the columns. */
  readonly format: string;
  /** The axis begins at zero; not where a figure is below it. */
  readonly fromZero: boolean;
  /** The cells it covers. */
  readonly place: Rect;
}

export interface SheetPlan {
  readonly name: string;
  readonly visibility: Grid['visibility'];
  /** Widths of the columns in characters, from the first on. */
  readonly widths: readonly number[];
  readonly rows: readonly (readonly (PlanCell | null)[])[];
  /** Heights of the rows in points; none where the program that shows the sheet is to choose. */
  readonly heights: readonly (number | undefined)[];
  readonly merges: readonly Rect[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
  /** Rows that stay in view. */
  readonly frozenRows: number;
  readonly filter: Rect | null;
  readonly highlights: readonly Highlight[];
  /** Paper lying on its side, as wide as one page. */
  readonly landscape: boolean;
  readonly charts: readonly PlanChart[];
}

export const EMPTY_PLAN: Omit<SheetPlan, 'name' | 'rows'> = {
  visibility: 'visible',
  widths: [],
  heights: [],
  merges: [],
  hiddenRows: [],
  hiddenColumns: [],
  frozenRows: 0,
  filter: null,
  highlights: [],
  landscape: false,
  charts: [],
};

/** A sheet with the values of a grid, formulas left behind. */
export function planOfGrid({ name, visibility, rows, merges, hiddenRows, hiddenColumns }: Grid): SheetPlan {
  const cells = rows.map((row) =>
    row.map((cell): PlanCell | null => {
      if (cell === null) return null;
      const { value, format } = cell;
      const valueless = value.kind === 'blank' || value.kind === 'uncalculated' || value.kind === 'stale';
      return { value: valueless ? null : value, ...(format === undefined ? {} : { style: { format } }) };
    }),
  );
  return { ...EMPTY_PLAN, name, visibility, rows: cells, merges, hiddenRows, hiddenColumns };
}
