// The result of a check as the contract's `check` object.
import type { Coverage } from '../checking/coverage';
import type {
  Acceptance,
  CheckReport,
  CheckSummary,
  Finding,
  OutcomeCounts,
  RuleOutcome,
  Side,
  Suspect,
} from '../checking/finding';
import type { DocumentKind, FactBook, TableSet } from '../facts/book';

export interface CheckDocument {
  readonly file: string;
  readonly kind: DocumentKind;
  readonly tableSet: TableSet;
  readonly year: number | null;
  readonly unitName: string | null;
  readonly summary: CheckSummary;
  readonly checks: readonly RuleOutcome[];
  readonly findings: readonly Finding[];
  /** Only where it was asked for. */
  readonly coverage?: Coverage;
}

/** Every object is written out key by key: what is inside the program may grow, the contract does not. */
export function checkJson(
  file: string,
  book: FactBook,
  report: CheckReport,
  coverage?: Coverage,
): CheckDocument {
  const { summary } = report;
  return {
    file,
    kind: book.kind,
    tableSet: book.tableSet,
    year: book.year,
    unitName: book.unitName,
    summary: summaryOf(summary),
    checks: report.checks.map(checkOf),
    findings: report.findings.map(findingOf),
    ...(coverage === undefined ? {} : { coverage: coverageJson(coverage) }),
  };
}

function coverageJson({ cells, unprotected, byCell }: Coverage): Coverage {
  return { cells, unprotected, byCell: byCell.map(({ cell, relations }) => ({ cell, relations })) };
}

function countsOf({ pass, tail, broken, notApplicable, cannotEvaluate }: OutcomeCounts): OutcomeCounts {
  return { pass, tail, broken, notApplicable, cannotEvaluate };
}

/** `accepted` only where exceptions were given. */
function summaryOf({ error, warning, accepted, ...counts }: CheckSummary): CheckSummary {
  return { ...countsOf(counts), error, warning, ...(accepted === undefined ? {} : { accepted }) };
}

function checkOf(check: RuleOutcome): RuleOutcome {
  const { rule, title, status, counts, reason, missing, assumedZero } = check;
  return { rule, title, status, counts: countsOf(counts), reason, missing, assumedZero };
}

function findingOf(finding: Finding): Finding {
  const { id, rule, severity, table, basis, cells, left, right } = finding;
  const { difference, tolerance, amountUnit, cause, suspects, accepted, reopened } = finding;
  const message = `${reopened ?? ''}${finding.message}`;
  return {
    id,
    rule,
    severity,
    table,
    message,
    basis,
    cells,
    left: left === null ? null : sideOf(left),
    right: right === null ? null : sideOf(right),
    difference,
    tolerance,
    amountUnit,
    cause,
    suspects: suspects.map(suspectOf),
    ...(accepted === undefined ? {} : { accepted: acceptanceOf(accepted) }),
  };
}

function acceptanceOf({ reason, by, at }: Acceptance): Acceptance {
  return { reason, by, at };
}

function sideOf({ label, amount, amountUnit, cells }: Side): Side {
  return { label, amount, amountUnit, cells };
}

function suspectOf({ cell, actual, expected, amountUnit, kind, why }: Suspect): Suspect {
  return { cell, actual, expected, amountUnit, kind, why };
}
