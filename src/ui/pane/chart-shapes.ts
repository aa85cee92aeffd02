// The shapes of a chart's picture: only for the eye, so binary floats do; the figures themselves stay as they are written.
import type { ChartSpec } from '../../document/document';

export interface ChartShapes {
  readonly width: number;
  readonly height: number;
  /** Where the line under the columns runs; null in a pie. */
  readonly base: number | null;
  readonly columns: readonly { readonly box: Box; readonly colour: number }[];
  readonly slices: readonly { readonly path: string; readonly colour: number }[];
  readonly labels: readonly { readonly x: number; readonly y: number; readonly text: string }[];
}

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

const WIDTH = 320;
const COLUMN_HEIGHT = 180;
const PIE_HEIGHT = 200;
const ABOVE = 20;
const BELOW = 24;
const GAP = 4;
const BASELINE = 16;
const WIDEST_COLUMN = 64;
/** A group of columns takes this part of its share of the width. */
const GROUP = 0.6;
const RADIUS = 78;
/** Where the amount of a slice stands, in radii; smaller slices have none, for they would lie on each other. */
const LABEL_AT = 1.18;
const SMALLEST_LABELLED = 0.06;
/** From the middle of a line of words to its foot. */
const HALF_LINE = 4;

export function chartShapes(chart: ChartSpec): ChartShapes {
  return chart.kind === 'pie' ? pieShapes(chart) : columnShapes(chart);
}

function columnShapes({ categories, series }: ChartSpec): ChartShapes {
  const base = COLUMN_HEIGHT - BELOW;
  const most = Math.max(0, ...series.flatMap(({ values }) => values.map(Number)));
  const group = WIDTH / Math.max(1, categories.length);
  const width = Math.min(WIDEST_COLUMN, (group * GROUP) / Math.max(1, series.length));
  const placed = categories.flatMap((_, category) =>
    series.map(({ values }, index) => {
      const value = values[category] ?? '';
      const height = most > 0 ? (Math.max(0, Number(value)) / most) * (base - ABOVE) : 0;
      const x = group * (category + 1 / 2) + width * (index - series.length / 2);
      return { box: { x, y: base - height, width: width - GAP, height }, colour: index, value };
    }),
  );
  const values = placed.map(({ box, value }) => ({ x: box.x + box.width / 2, y: box.y - GAP, text: value }));
  const names = categories.map((text, index) => ({ x: group * (index + 1 / 2), y: base + BASELINE, text }));
  return {
    width: WIDTH,
    height: COLUMN_HEIGHT,
    base,
    columns: placed,
    slices: [],
    labels: [...values, ...names],
  };
}

function pieShapes({ series }: ChartSpec): ChartShapes {
  const values = series[0]?.values ?? [];
  const whole = values.reduce((sum, value) => sum + Number(value), 0);
  let before = 0;
  const cut = values.map((text, colour) => {
    const [start, part] = [before, whole > 0 ? Number(text) / whole : 0];
    before += part;
    const middle = pointAt(start + part / 2, RADIUS * LABEL_AT);
    return { path: slicePath(start, part), colour, part, middle, text };
  });
  const labels = cut
    .filter(({ part }) => part >= SMALLEST_LABELLED)
    .map(({ middle: { x, y }, text }) => ({ x, y: y + HALF_LINE, text }));
  return { width: WIDTH, height: PIE_HEIGHT, base: null, columns: [], slices: cut, labels };
}

function slicePath(start: number, part: number): string {
  const middle = `${WIDTH / 2} ${PIE_HEIGHT / 2}`;
  if (part >= 1) {
    const [top, bottom] = [pointAt(0, RADIUS), pointAt(1 / 2, RADIUS)];
    const half = (to: typeof top) => `A${RADIUS} ${RADIUS} 0 1 1 ${to.x} ${to.y}`;
    return `M${top.x} ${top.y}${half(bottom)}${half(top)}Z`;
  }
  const [from, to] = [pointAt(start, RADIUS), pointAt(start + part, RADIUS)];
  return `M${middle}L${from.x} ${from.y}A${RADIUS} ${RADIUS} 0 ${part > 1 / 2 ? 1 : 0} 1 ${to.x} ${to.y}Z`;
}

/** Turns clockwise from the top. */
function pointAt(turn: number, radius: number): { readonly x: number; readonly y: number } {
  const angle = turn * 2 * Math.PI;
  return { x: WIDTH / 2 + radius * Math.sin(angle), y: PIE_HEIGHT / 2 - radius * Math.cos(angle) };
}
