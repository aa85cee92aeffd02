// How much of the headings and labels of a sheet can stay in view: never more than leaves room for the amounts.
import type { Freeze, Span } from '../../session/freeze';
import type { Geometry } from './grid-geometry';
import { ROW_HEIGHT } from './use-grid-window';

/** Of the window's width or height. */
const MOST = 0.45;

const NONE: Span = { from: 0, to: 0 };

export interface Frozen extends Freeze {
  /** In pixels. */
  readonly height: number;
  readonly width: number;
}

/** Headings whole or not at all; of the labels as many columns as fit, those next to the amounts first. */
export function frozenWithin(
  freeze: Freeze | null,
  geometry: Geometry,
  window: { readonly width: number; readonly height: number },
): Frozen {
  if (freeze === null) return { rows: NONE, cols: NONE, height: 0, width: 0 };
  const height = (freeze.rows.to - freeze.rows.from) * ROW_HEIGHT;
  const rows = height <= window.height * MOST ? freeze.rows : NONE;
  const cols = labelsWithin(freeze.cols, geometry, window.width * MOST);
  return {
    rows,
    cols,
    height: (rows.to - rows.from) * ROW_HEIGHT,
    width: widthOf(geometry, cols.from, cols.to - 1),
  };
}

function labelsWithin({ from, to }: Span, geometry: Geometry, most: number): Span {
  let first = to;
  while (first > from && widthOf(geometry, first - 1, to - 1) <= most) first--;
  return first < to ? { from: first, to } : NONE;
}

export function within(index: number, { from, to }: Span): boolean {
  return index >= from && index < to;
}

/** The width of the columns `from`…`to`, in pixels. */
export function widthOf(geometry: Geometry, from: number, to: number): number {
  let sum = 0;
  for (let col = from; col <= to; col++) sum += geometry.widths[col] ?? 0;
  return sum;
}
