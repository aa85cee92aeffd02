// Which rows and columns of a sheet are drawn: those in view, and the starts of merged areas that reach into view.
import { defaultRangeExtractor, type Range, useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { type RefObject, useCallback, useLayoutEffect, useState } from 'react';
import type { Geometry } from './grid-geometry';

export const ROW_HEIGHT = 26;
export const HEAD_WIDTH = 48;
const OVERSCAN = 6;

export type GridVirtualizer = Virtualizer<HTMLDivElement, Element>;

export interface GridWindow {
  readonly rows: GridVirtualizer;
  readonly cols: GridVirtualizer;
  /** Of the scroller, in pixels. */
  readonly size: Size;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** `frozen` is what stays at the top and at the left of the scroller: nothing is brought into view beneath it. */
export function useGridWindow(
  geometry: Geometry,
  scroller: RefObject<HTMLDivElement | null>,
  size: Size,
  frozen: Size,
): GridWindow {
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: geometry.rows,
    getScrollElement: () => scroller.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: OVERSCAN,
    // Column letters and row numbers push the cells down and to the right by their own size.
    scrollPaddingEnd: ROW_HEIGHT,
    scrollPaddingStart: frozen.height,
    rangeExtractor: useCallback((range: Range) => withStarts(range, geometry, 'row'), [geometry]),
  });
  const cols = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: geometry.cols,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => geometry.widths[index] ?? 0,
    overscan: OVERSCAN,
    scrollPaddingEnd: HEAD_WIDTH,
    scrollPaddingStart: frozen.width,
    rangeExtractor: useCallback((range: Range) => withStarts(range, geometry, 'col'), [geometry]),
  });
  return { rows, cols, size };
}

/** The inner size of an element, live. */
export function useSize(element: RefObject<HTMLElement | null>): Size {
  const [size, setSize] = useState<Size>({ width: 0, height: 0 });
  useLayoutEffect(() => {
    const observed = element.current;
    if (observed === null) return;
    const measure = () => setSize({ width: observed.clientWidth, height: observed.clientHeight });
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
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
