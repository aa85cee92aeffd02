// Exceptions: findings that somebody stands by with a reason, for the figures as they were; a changed figure re-opens one.
import type { Acceptance, CheckReport, Finding } from '../checking/finding';
import { summaryOf } from '../checking/rule-outcomes';
import {
  changedFigures,
  type FigureChange,
  figureReader,
  type FigureSource,
  type KeptFigure,
  samePlaces,
} from './exception-figures';
import type { BookIdentity } from './pair-prior';

export interface Exception {
  /** Whose finding it was; it holds for no other unit, year or kind of document. */
  readonly book: BookIdentity;
  readonly rule: string;
  /** The finding's id when it was accepted; some ids hold an address and change with an inserted row. */
  readonly finding: string;
  readonly acceptance: Acceptance;
  readonly figures: readonly KeptFigure[];
}

/** Which exception speaks of which finding, and what changed since; nothing changed: it holds. */
export interface ExceptionMatch {
  readonly exception: Exception;
  readonly changes: readonly FigureChange[];
}

/** How surely an exception speaks of a finding of its rule, best first. */
const SIGNS: readonly ((exception: Exception, id: string, figures: readonly KeptFigure[]) => boolean)[] = [
  ({ finding, figures: kept }, id, figures) => finding === id && changedFigures(kept, figures).length === 0,
  ({ figures: kept }, _id, figures) =>
    samePlaces(kept, figures) && changedFigures(kept, figures).length === 0,
  ({ finding }, id) => finding === id,
  ({ figures: kept }, _id, figures) => samePlaces(kept, figures),
];

/** Marks what was accepted and what re-opened, and counts it; whatever marks the report had are forgotten. */
export function applyExceptions(
  report: CheckReport,
  source: FigureSource,
  exceptions: readonly Exception[],
): CheckReport {
  const matches = matchExceptions(report, source, exceptions);
  const findings = report.findings.map((finding): Finding => {
    const { accepted: _accepted, reopened: _reopened, ...plain } = finding;
    const match = matches.get(finding.id);
    if (match === undefined) return plain;
    const { acceptance } = match.exception;
    return match.changes.length === 0
      ? { ...plain, accepted: acceptance }
      : { ...plain, reopened: reopenedWords(match.changes, acceptance) };
  });
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const summary = { ...summaryOf(report.checks, open), accepted: findings.length - open.length };
  return { ...report, summary, findings };
}

/** By the id of the finding; every exception speaks of one finding at most. */
export function matchExceptions(
  { findings }: CheckReport,
  source: FigureSource,
  exceptions: readonly Exception[],
): ReadonlyMap<string, ExceptionMatch> {
  const free = new Set(exceptions.filter(({ book }) => isSameBook(book, source.book)));
  const matches = new Map<string, ExceptionMatch>();
  if (free.size === 0) return matches;
  const rules = new Set([...free].map(({ rule }) => rule));
  const figuresOf = figureReader(source);
  const candidates = findings
    .filter(({ rule }) => rules.has(rule))
    .map((finding) => ({ finding, figures: figuresOf(finding) }));
  for (const speaksOf of SIGNS) {
    for (const { finding, figures } of candidates.filter(({ finding: { id } }) => !matches.has(id))) {
      const exception = [...free].find(
        (one) => one.rule === finding.rule && speaksOf(one, finding.id, figures),
      );
      if (exception === undefined) continue;
      free.delete(exception);
      matches.set(finding.id, { exception, changes: changedFigures(exception.figures, figures) });
    }
  }
  return matches;
}

/** The exceptions that accept these findings as they are now. */
export function exceptionsOf(
  findings: readonly Finding[],
  source: FigureSource,
  acceptance: Acceptance,
): readonly Exception[] {
  const figuresOf = figureReader(source);
  const { kind, unitName, year } = source.book;
  return findings.map((finding) => ({
    book: { kind, unitName, year },
    rule: finding.rule,
    finding: finding.id,
    acceptance,
    figures: figuresOf(finding),
  }));
}

/** A finding and all that hangs under it: they are accepted together, each for its own figures. */
export function withFollowers(findings: readonly Finding[], id: string): readonly Finding[] {
  return findings.flatMap((finding) => {
    if (finding.id === id) return [finding];
    return finding.cause === id && finding.cause !== finding.id ? withFollowers(findings, finding.id) : [];
  });
}

/** Of the same unit, year and kind. */
export function isSameBook(a: BookIdentity, b: BookIdentity): boolean {
  return a.kind === b.kind && a.unitName === b.unitName && a.year === b.year;
}

/** More would hide what to look at. */
const MOST_CHANGES = 3;

function reopenedWords(changes: readonly FigureChange[], { reason, by }: Acceptance): string {
  const named = changes
    .slice(0, MOST_CHANGES)
    .map(({ place, before, after }) => `${place} 原 ${before} 现 ${after}`);
  const more = changes.length > MOST_CHANGES ? `等 ${changes.length} 处` : '';
  const who = by === null ? '' : `（${by}）`;
  return `已接受的例外因数字变化重新打开：${named.join('；')}${more}。原来的说明：${reason}${who}。`;
}
