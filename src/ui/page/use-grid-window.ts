// Which rows and columns of a sheet are drawn: those in view, and the starts of merged areas that reach into view.
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback } from 'react';
import type { Geometry } from './grid-geometry';

export const ROW_HEIGHT = 26;
export const HEAD_WIDTH = 48;
const OVERSCAN = 6;

export type GridVirtualizer = Virtualizer<HTMLDivElement, Element>;

export interface GridWindow {
  readonly rows: GridVirtualizer;
  readonly cols: GridVirtualizer;
}

export function useGridWindow(geometry: Geometry, scroller: RefObject<HTMLDivElement | null>): GridWindow {
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: geometry.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // Column letters and row numbers push the cells down and to the right by their own size.
    scrollPaddingEnd: ROW_HEIGHT,
    rangeExtractor: useCallback((range: Range) => withStarts(range, geometry, 'row'), [geometry]),
  });
  const cols = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: geometry.cols,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => geometry.widths[index] ?? 0,
    overscan: OVERSCAN,
    scrollPaddingEnd: HEAD_WIDTH,
    rangeExtractor: useCallback((range: Range) => withStarts(range, geometry, 'col'), [geometry]),
  });
  return { rows, cols };
}

/** A merged cell is drawn by its first row and column, so those are needed wherever any part of it is in view. */
function withStarts(range: Range, geometry: Geometry, axis: 'row' | 'col'): number[] {
  const indexes = new Set(defaultRangeExtractor(range));
  const all = { top: 0, left: 0, bottom: geometry.rows, right: geometry.cols };
  const first = range.startIndex;
  const last = range.endIndex;
  const window = axis === 'row' ? { ...all, top: first, bottom: last } : { ...all, left: first, right: last };
  for (const rect of geometry.mergesIn(window)) indexes.add(axis === 'row' ? rect.top : rect.left);
  return [...indexes].sort((a, b) => a - b);
}
