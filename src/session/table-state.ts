// The state of each table of the set in one word: what the tiles of the overview show.
import type { CheckReport, Finding, RuleOutcome } from '../checking/finding';
import type { FactBook, SheetEntry } from '../facts/book';
import type { TableId } from '../facts/fact';

/**
 * 平 · 尾差 · 有误 · 例外 · 缺表 · 空表 · 未核对. What could not be checked is never shown as balanced, nor what ties out only
 * by an error that somebody accepted.
 */
export type TableState = 'balanced' | 'tail' | 'error' | 'accepted' | 'missing' | 'empty' | 'unchecked';

export interface TableTile {
  readonly table: TableId;
  readonly title: string;
  readonly sheet: string | null;
  readonly state: TableState;
  readonly errors: number;
  readonly warnings: number;
  /** Why the table is not read, as the reader says. */
  readonly reason: string | null;
}

/** One tile for each table of the set, in the order of the set. */
export function tableTiles(book: FactBook, report: CheckReport): readonly TableTile[] {
  const tiles = new Map<TableId, TableTile>();
  for (const entry of book.entries) {
    if (entry.table === null) continue;
    const before = tiles.get(entry.table);
    // A second claimant is a finding of the table, not a tile of its own.
    if (before === undefined || entry.status === 'read')
      tiles.set(entry.table, tileOf(entry, entry.table, report));
  }
  return [...tiles.values()];
}

function tileOf(entry: SheetEntry, table: TableId, report: CheckReport): TableTile {
  const all = report.findings.filter((finding) => concerns(finding, table, entry.sheet));
  const mine = all.filter(({ accepted }) => accepted === undefined);
  const excepted = all.some(({ accepted, severity }) => accepted !== undefined && severity === 'error');
  const errors = mine.filter((finding) => finding.severity === 'error').length;
  const warnings = mine.filter((finding) => finding.severity === 'warning').length;
  const tails = mine.some((finding) => finding.severity === 'tail');
  return {
    table,
    title: entry.title ?? table,
    sheet: entry.sheet,
    state: stateOf(entry, table, report, { wrong: errors > 0, excepted, tails }),
    errors,
    warnings,
    reason: entry.reason,
  };
}

function stateOf(
  entry: SheetEntry,
  table: TableId,
  report: CheckReport,
  found: { readonly wrong: boolean; readonly excepted: boolean; readonly tails: boolean },
): TableState {
  if (entry.status === 'missing') return 'missing';
  if (found.wrong) return 'error';
  if (found.excepted) return 'accepted';
  if (entry.status === 'empty') return 'empty';
  if (entry.status !== 'read' || !checked(table, entry.sheet, report.checks)) return 'unchecked';
  return found.tails ? 'tail' : 'balanced';
}

/** At least one rule of the table itself could be evaluated, and none of them lacked something. */
function checked(table: TableId, sheet: string | null, checks: readonly RuleOutcome[]): boolean {
  const own = checks.filter((check) => check.rule.startsWith(`${table}.`));
  const lacking = own.some((check) => check.counts.cannotEvaluate > 0);
  const unreadable = checks.some((check) => check.missing.some((place) => onSheet(place, sheet)));
  const evaluated = own.some((check) => check.counts.pass + check.counts.tail + check.counts.broken > 0);
  return evaluated && !lacking && !unreadable;
}

/**
 * A finding concerns the table it names and the sheets of its suspects; one without suspects throws doubt on every
 * sheet it touches. What only follows from another finding is counted there.
 */
function concerns(finding: Finding, table: TableId, sheet: string | null): boolean {
  if (finding.table === table) return true;
  if (finding.cause !== null) return false;
  const places = finding.suspects.length > 0 ? finding.suspects.map(({ cell }) => cell) : finding.cells;
  return places.some((cell) => onSheet(cell, sheet));
}

function onSheet(cell: string, sheet: string | null): boolean {
  return sheet !== null && cell.slice(0, cell.lastIndexOf('!')) === sheet;
}
