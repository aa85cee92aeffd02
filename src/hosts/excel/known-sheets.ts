// The open workbook as it was last read, and what of it has changed since.
import type { HostChange } from '../../session/host';
import { isOwnSheet } from '../../session/own-sheets';
import type { Grid } from '../../workbook/workbook';
import type { MergesBySheet } from './merged-areas';
import { headsOf, queueHeads, readNamedSheets, readSheetHeads } from './read-sheets';
import type { SheetHead } from './sheet-properties';

export interface KnownSheets {
  /** By the ids of the sheets, which events name. */
  readonly heads: ReadonlyMap<string, SheetHead>;
  /** The names of those that this program wrote: their formulas follow every edit, and matter to nothing. */
  readonly own: ReadonlySet<string>;
  /** By their names. */
  readonly grids: ReadonlyMap<string, Grid>;
}

export const NOTHING_KNOWN: KnownSheets = { heads: new Map(), own: new Set(), grids: new Map() };

export function knownSheets(heads: KnownSheets['heads'], sheets: readonly Grid[]): KnownSheets {
  const own = new Set(sheets.filter(isOwnSheet).map(({ name }) => name));
  return { heads, own, grids: new Map(sheets.map((grid) => [grid.name, grid])) };
}

/** With these sheets as they are now. */
export function withSheets(known: KnownSheets, sheets: readonly Grid[]): KnownSheets {
  return { ...known, grids: new Map([...known.grids, ...sheets.map((grid) => [grid.name, grid] as const)]) };
}

export function mergesOf({ grids }: KnownSheets): MergesBySheet {
  return new Map([...grids].map(([name, grid]) => [name, grid.merges]));
}

/** An edit on these sheets is one of every sheet that calculates, too. */
export function changeOf(edited: readonly string[], { own, grids }: KnownSheets): HostChange {
  const calculating = [...grids.values()].filter((grid) => !own.has(grid.name) && calculates(grid));
  return { kind: 'sheets', names: [...new Set([...edited, ...calculating.map(({ name }) => name)])] };
}

/** Whether a sheet was renamed, hidden or shown since; null where not. One trip that does not write. */
export async function renamedSince({ heads }: KnownSheets): Promise<HostChange | null> {
  const now = await Excel.run(readSheetHeads);
  // What is new was told of, and what this program wrote itself does not matter.
  return [...now].some(([id, head]) => heads.has(id) && differs(heads.get(id), head))
    ? { kind: 'workbook' }
    : null;
}

/** Where to look for edits: on the sheets where the user was and is, or everywhere. */
export type Scope = { readonly was: string | null } | 'everywhere';

export interface Look {
  readonly change: HostChange | null;
  /** The sheet that is open. */
  readonly active: string;
}

/**
 * What was edited, and whether sheets came, went or were renamed: for as long as no events are listened to. Two trips that
 * do not write.
 */
export async function changedSince(known: KnownSheets, scope: Scope): Promise<Look> {
  return Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    const worksheets = queueHeads(context);
    await context.sync();
    const active = sheet.name;
    const now = headsOf(worksheets);
    const moved = [...now].some(([id, head]) => differs(known.heads.get(id), head));
    if (moved || now.size !== known.heads.size) return { active, change: { kind: 'workbook' } };
    const places = scope === 'everywhere' ? [...known.grids.keys()] : [active, scope.was ?? active];
    return { active, change: await editedOn(context, places, known) };
  });
}

async function editedOn(
  context: Excel.RequestContext,
  places: readonly string[],
  known: KnownSheets,
): Promise<HostChange | null> {
  const names = [...new Set(places)].filter((name) => !known.own.has(name));
  const sheets = await readNamedSheets(context, names, mergesOf(known));
  const edited = sheets.filter(
    (sheet) => JSON.stringify(sheet) !== JSON.stringify(known.grids.get(sheet.name)),
  );
  if (edited.some((sheet) => !sameSize(sheet, known.grids.get(sheet.name)))) return { kind: 'workbook' };
  return edited.length === 0
    ? null
    : changeOf(
        edited.map(({ name }) => name),
        known,
      );
}

function differs(before: SheetHead | undefined, now: SheetHead): boolean {
  return before === undefined || before.name !== now.name || before.visibility !== now.visibility;
}

function calculates({ rows }: Grid): boolean {
  return rows.some((cells) => cells.some((cell) => cell?.formula !== undefined));
}

/** Else rows or columns may have been inserted, and merged areas moved: those are read with the whole workbook only. */
function sameSize(now: Grid, before: Grid | undefined): boolean {
  const width = ({ rows }: Grid) => rows.reduce((most, cells) => Math.max(most, cells.length), 0);
  return before !== undefined && before.rows.length === now.rows.length && width(before) === width(now);
}
