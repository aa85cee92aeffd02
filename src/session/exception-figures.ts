// The figures of a finding by what they mean, so that an inserted row does not make them others.
import { formatShown } from '../amount/format';
import { tableName } from '../checking/books';
import { rowWords } from '../checking/describe';
import type { Finding, Side } from '../checking/finding';
import type { FactBook } from '../facts/book';
import type { Fact } from '../facts/fact';
import type { Row, Table } from '../facts/table';
import { cellAddress, parseAddress } from '../workbook/address';
import { sheetNamed, textAt, type Workbook } from '../workbook/workbook';

export interface KeptFigure {
  /** `公开03表支出决算表 2010350 事业运行·基本支出`; a side of the finding: `左边`, `右边`. */
  readonly place: string;
  /** As the sheet shows it, with its unit. */
  readonly shown: string;
}

export interface FigureChange {
  readonly place: string;
  readonly before: string;
  readonly after: string;
}

/** Where the figures of a finding stand. */
export interface FigureSource {
  readonly book: FactBook;
  readonly workbook: Workbook;
}

const BLANK = '空';
const DASH = '—';
const GONE = '没有';
const SIDES = ['左边', '右边'] as const;
const ADDS_NOTHING = /^(?:空|—|-?0(?:\.0+)? .*)$/u;

/** Gives the figures of a finding: every cell it names, then both sides, which also hold last year's. */
export function figureReader({ book, workbook }: FigureSource): (finding: Finding) => readonly KeptFigure[] {
  const tables = new Map(book.tables.map((table) => [table.sheet, table]));
  const known = new Map<string, TablePlaces | undefined>();
  // A finding looks at a table or two of the many.
  const placesOn = (sheet: string): TablePlaces | undefined => {
    const table = tables.get(sheet);
    if (!known.has(sheet)) known.set(sheet, table === undefined ? undefined : placesOf(table));
    return known.get(sheet);
  };
  const figure = (sheet: string, row: number, col: number): KeptFigure | null => {
    const places = placesOn(sheet);
    const fact = places?.facts.get(cellAddress(row, col));
    if (fact !== undefined) return fact;
    const grid = sheetNamed(workbook, sheet);
    const shown = grid === undefined ? '' : textAt(grid, row, col);
    return shown === '' ? null : { place: places?.rows.get(row) ?? places?.table ?? sheet, shown };
  };
  return ({ cells, left, right }) => [
    ...cells.flatMap(cellsOf).flatMap(({ sheet, row, col }) => figure(sheet, row, col) ?? []),
    ...[left, right].flatMap((side, index) => sideFigure(side, SIDES[index] ?? '')),
  ];
}

/**
 * What is otherwise now. A place that came or went with nothing in it is no change: a blank row was inserted. The sides
 * are compared only where the cells give no reason: then last year's figures are behind it.
 */
export function changedFigures(
  before: readonly KeptFigure[],
  after: readonly KeptFigure[],
): readonly FigureChange[] {
  const isSide = ({ place }: KeptFigure) => SIDES.some((side) => side === place);
  const compare = (pick: (figure: KeptFigure) => boolean) =>
    differences(shownByPlace(before.filter(pick)), shownByPlace(after.filter(pick)));
  const cells = compare((figure) => !isSide(figure));
  return cells.length > 0 ? cells : compare(isSide);
}

/** Whether both speak of the same places, whatever stands there; false where there is none. */
export function samePlaces(before: readonly KeptFigure[], after: readonly KeptFigure[]): boolean {
  const places = (figures: readonly KeptFigure[]) => [...shownByPlace(figures).keys()].sort().join('\n');
  return before.length > 0 && places(before) === places(after);
}

function differences(
  before: ReadonlyMap<string, readonly string[]>,
  after: ReadonlyMap<string, readonly string[]>,
): readonly FigureChange[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const then = before.get(place) ?? [];
    const now = after.get(place) ?? [];
    if (then.join('\n') === now.join('\n')) return [];
    const saysNothing = (shown: readonly string[]) => shown.every((one) => ADDS_NOTHING.test(one));
    if ((then.length === 0 && saysNothing(now)) || (now.length === 0 && saysNothing(then))) return [];
    return [{ place, before: then.join('、') || GONE, after: now.join('、') || GONE }];
  });
}

/** Texts beside the amounts of one row share a place. */
function shownByPlace(figures: readonly KeptFigure[]): ReadonlyMap<string, readonly string[]> {
  const byPlace = new Map<string, string[]>();
  for (const { place, shown } of figures) byPlace.set(place, [...(byPlace.get(place) ?? []), shown]);
  return byPlace;
}

function sideFigure(side: Side | null, place: string): readonly KeptFigure[] {
  return side === null ? [] : [{ place, shown: `${side.amount} ${side.amountUnit}` }];
}

interface TablePlaces {
  readonly table: string;
  /** By row of the sheet. */
  readonly rows: ReadonlyMap<number, string>;
  /** By address. */
  readonly facts: ReadonlyMap<string, KeptFigure>;
}

function placesOf(table: Table): TablePlaces {
  const name = tableName(table.id, table.title);
  const identities = rowIdentities(table);
  const rows = table.rows.map((row): [number, string] => [
    row.sheetRow,
    `${name} ${identities[row.index] ?? ''}`,
  ]);
  const facts = table.facts.map((fact): [string, KeptFigure] => {
    const row = [identities[fact.row], fact.label].filter((part) => part !== undefined && part !== '');
    const place = `${name} ${[...row, fact.column].join('·')}`;
    return [cellAddress(fact.cell.row, fact.cell.col), { place, shown: shownOf(fact) }];
  });
  return { table: name, rows: new Map(rows), facts: new Map(facts) };
}

/** Code and name of each row, a project under its subject; the second of two rows alike is told apart. */
function rowIdentities(table: Table): readonly string[] {
  const seen = new Map<string, number>();
  return table.rows.map((row) => {
    const words = identityOf(table, row);
    const count = (seen.get(words) ?? 0) + 1;
    seen.set(words, count);
    return count === 1 ? words : `${words}（第 ${count} 处）`;
  });
}

function identityOf(table: Table, row: Row): string {
  const parent = row.parent === null ? undefined : table.rows[row.parent];
  const under = row.role === 'project' && parent !== undefined ? `${identityOf(table, parent)}/` : '';
  return under + rowWords(row);
}

function shownOf({ reading }: Fact): string {
  switch (reading.kind) {
    case 'amount':
      return `${formatShown(reading.amount)} ${reading.amount.unit}`;
    case 'blank':
      return BLANK;
    case 'dash':
      return DASH;
    default:
      return reading.found;
  }
}

/** The cells of `sheet!A1` or of a rectangle. */
function cellsOf(
  reference: string,
): readonly { readonly sheet: string; readonly row: number; readonly col: number }[] {
  const split = reference.lastIndexOf('!');
  const sheet = reference.slice(0, split);
  const [first = '', last = first] = reference.slice(split + 1).split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from === undefined || to === undefined) return [];
  return Array.from({ length: to.row - from.row + 1 }, (_, down) =>
    Array.from({ length: to.col - from.col + 1 }, (__, right) => ({
      sheet,
      row: from.row + down,
      col: from.col + right,
    })),
  ).flat();
}
