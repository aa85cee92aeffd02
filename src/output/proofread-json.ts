// The result of proofreading as the contract's `proofread` object: offsets in Unicode code points.
import type { ClaimState, NarrativeFinding, ProofreadReport } from '../proofreading/finding';

export interface ProofreadDocument {
  readonly file: string;
  readonly findings: readonly NarrativeFinding[];
  readonly claims: readonly ClaimState[];
}

/** Every object is written out key by key, as the contract has it. `text` is what the offsets of `report` point into. */
export function proofreadJson(file: string, text: string, report: ProofreadReport): ProofreadDocument {
  const point = codePoints(text);
  return {
    file,
    findings: report.findings.map((finding) => findingOf(finding, point)),
    claims: report.claims.map(({ start, end, quote, unit, about, status }) => ({
      start: point(start),
      end: point(end),
      quote,
      unit,
      about,
      status,
    })),
  };
}

function findingOf(finding: NarrativeFinding, point: (offset: number) => number): NarrativeFinding {
  const { rule, kind, severity, start, end, quote, section, actual, expected, explanation, fix, cells } =
    finding;
  return {
    rule,
    kind,
    severity,
    start: point(start),
    end: point(end),
    quote,
    section,
    actual,
    expected,
    explanation,
    fix,
    cells,
  };
}

/** Beyond the first plane: two UTF-16 units for one character. */
const PAIR = /[\u{10000}-\u{10ffff}]/gu;

/** UTF-16 offset → code points before it. */
function codePoints(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(PAIR)].map(({ index }) => index);
  return (offset) => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[middle] ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return offset - low;
  };
}
