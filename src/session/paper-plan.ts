// The working paper of an open workbook, as a sheet to be written.
import type { Acceptance, Finding } from '../checking/finding';
import type { RuleRun } from '../checking/run-rules';
import type { FactBook } from '../facts/book';
import { paperName } from '../output/paper-sheet';
import { WORKING_PAPER, workingPaper } from '../output/working-paper';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { Workbook } from '../workbook/workbook';

export interface CheckedBook {
  readonly book: FactBook;
  readonly runs: readonly RuleRun[];
  /** The findings as they were reported, with what was accepted. */
  readonly findings?: readonly Finding[];
}

/** Named 核对底稿, or otherwise where that is a sheet this program did not write. */
export function paperPlan(workbook: Workbook, books: readonly [CheckedBook, ...CheckedBook[]]): SheetPlan {
  const input = { workbook, book: books[0].book, runs: runsOf(books), accepted: acceptedOf(books) };
  return workingPaper(input, paperName(WORKING_PAPER, workbook));
}

/** What the user should know of the planned sheet. */
export function paperNotes({ name }: SheetPlan): readonly string[] {
  const { title } = WORKING_PAPER;
  return name === title ? [] : [`工作簿里已有一张不是勾稽写的“${title}”，没有动它，底稿写在“${name}”。`];
}

/** A finding of a relation has the relation's id. */
function acceptedOf(books: readonly CheckedBook[]): ReadonlyMap<string, Acceptance> {
  const findings = books.flatMap((book) => book.findings ?? []);
  return new Map(
    findings.flatMap(({ id, accepted }) => (accepted === undefined ? [] : [[id, accepted] as const])),
  );
}

/** Of a workbook that holds two documents every rule stands once: where it applied. */
function runsOf(books: readonly CheckedBook[]): readonly RuleRun[] {
  const all = books.flatMap(({ runs }) => runs);
  const applied = new Set(all.filter(({ status }) => status !== 'notApplicable').map(({ rule }) => rule.id));
  const seen = new Set<string>();
  return all.filter((run) => {
    if (run.status !== 'notApplicable') return true;
    if (applied.has(run.rule.id) || seen.has(run.rule.id)) return false;
    seen.add(run.rule.id);
    return true;
  });
}
