// The series of a chart as the workbook behind it holds them now: its cells may have been changed since it was drawn.
import { parseAddress } from '../../workbook/address';
import { type Grid, valueAt } from '../../workbook/workbook';
import { isFileProblem } from '../file-problem';
import { openSource } from '../open-source';
import { sheetJsReader } from '../sheetjs-reader';
import type { ChartPart, SeriesSource } from './chart-part';
import type { NarrativeSeries } from './narrative';

/** null where the workbook cannot be read or a series refers to cells in a way other than one range. */
export function embeddedSeries(
  workbook: Uint8Array,
  { series, sources }: ChartPart,
): readonly NarrativeSeries[] | null {
  const grids = gridsOf(workbook);
  if (grids === null) return null;
  const found: NarrativeSeries[] = [];
  for (const [index, source] of sources.entries()) {
    const cached = series[index];
    const read = cached === undefined ? null : seriesFrom(grids, source, cached);
    if (read === null) return null;
    found.push(read);
  }
  return found;
}

function gridsOf(workbook: Uint8Array): readonly Grid[] | null {
  const source = openSource(workbook);
  if (isFileProblem(source) || source.kind !== 'package') return null;
  try {
    return sheetJsReader(source);
  } catch {
    return null;
  }
}

/** What the series holds without cells is the same in both. */
function seriesFrom(
  grids: readonly Grid[],
  source: SeriesSource,
  cached: NarrativeSeries,
): NarrativeSeries | null {
  const name = source.name === undefined ? [cached.name] : cells(grids, source.name);
  const categories = source.categories === undefined ? cached.categories : cells(grids, source.categories);
  const values = source.values === undefined ? cached.values : cells(grids, source.values);
  if (name === null || categories === null || values === null) return null;
  const label = name.filter((text) => text !== null).join('');
  return { name: label === '' ? null : label, categories: categories.map((text) => text ?? ''), values };
}

/** The cells of `Sheet1!$A$2:$A$5`, row by row; null for a blank one, and null altogether for any other reference. */
function cells(grids: readonly Grid[], formula: string): readonly (string | null)[] | null {
  const match = /^(?:'((?:[^']|'')+)'|([^'!,()[\]]+))!([^!:,]+)(?::([^!:,]+))?$/u.exec(formula);
  const name = match?.[1]?.replaceAll("''", "'") ?? match?.[2];
  const grid = grids.find((each) => each.name === name);
  const first = parseAddress(match?.[3] ?? '');
  const last = match?.[4] === undefined ? first : parseAddress(match[4]);
  if (grid === undefined || first === undefined || last === undefined) return null;
  // A reference to whole columns has no end worth reading.
  if ((last.row - first.row + 1) * (last.col - first.col + 1) > MOST_CELLS) return null;
  const found: (string | null)[] = [];
  for (let row = first.row; row <= last.row; row += 1) {
    for (let col = first.col; col <= last.col; col += 1) found.push(textOf(grid, row, col));
  }
  return found;
}

const MOST_CELLS = 100_000;

function textOf(grid: Grid, row: number, col: number): string | null {
  const value = valueAt(grid, row, col);
  switch (value.kind) {
    case 'number':
    case 'text':
      return value.text;
    case 'boolean':
      return value.value ? '1' : '0';
    case 'error':
      return value.code;
    case 'blank':
    case 'uncalculated':
    case 'stale':
      return null;
  }
}
