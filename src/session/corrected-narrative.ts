// The text with its corrections made, to be proofread again; what is found there, in places of the text as it was opened.
import type { Narrative } from '../files/narrative/narrative';
import type { NarrativeFinding, ProofreadReport } from '../proofreading/finding';

export interface CorrectedNarrative {
  readonly narrative: Narrative;
  /** What proofreading `narrative` found, in places of the opened text, and the corrected findings among it. */
  readonly inOpened: (report: ProofreadReport) => ProofreadReport;
}

/** A stretch of the opened text and what stands in its place. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly at: number;
  readonly end: number;
}

/** `corrections`: findings of `narrative` with their fixes, in the order of the text, none over another. */
export function correctedNarrative(
  narrative: Narrative,
  corrections: readonly NarrativeFinding[],
): CorrectedNarrative {
  const stretches: Stretch[] = [];
  let text = '';
  let from = 0;
  for (const { start, end, fix } of corrections) {
    text += narrative.text.slice(from, start);
    stretches.push({ from: start, to: end, at: text.length, end: text.length + (fix ?? '').length });
    text += fix ?? '';
    from = end;
  }
  text += narrative.text.slice(from);
  const paragraphs = narrative.paragraphs.map((paragraph) => ({
    ...paragraph,
    start: corrected(stretches, paragraph.start, 'start'),
    end: corrected(stretches, paragraph.end, 'end'),
  }));
  const charts = narrative.charts.map((chart) => ({ ...chart, at: corrected(stretches, chart.at, 'end') }));
  return {
    narrative: { text, paragraphs, charts },
    inOpened: ({ findings, claims }) => ({
      findings: [...corrections, ...findings.map((finding) => findingInOpened(finding, stretches))].sort(
        (a, b) => a.start - b.start || a.end - b.end,
      ),
      claims: claims.map((claim) => ({ ...claim, ...spanInOpened(claim, stretches) })),
    }),
  };
}

/** Where `offset` of the opened text is in the corrected one; what is put in at the edge of a paragraph belongs to it. */
function corrected(stretches: readonly Stretch[], offset: number, side: 'start' | 'end'): number {
  const before = stretches.filter(({ from, to }) =>
    side === 'start' && from === to ? to < offset : to <= offset,
  );
  const last = before.at(-1);
  const inside = stretches.find(({ from, to }) => from < offset && offset < to);
  if (inside !== undefined) return inside.end;
  return last === undefined ? offset : last.end + offset - last.to;
}

interface Span {
  readonly start: number;
  readonly end: number;
}

/** What reaches into a correction covers all of the words that were corrected. */
function spanInOpened({ start, end }: Span, stretches: readonly Stretch[]): Span {
  const from = openedAt(start, stretches, 'from');
  return { start: from, end: Math.max(from, openedAt(end, stretches, 'to')) };
}

/** Of words that were taken out: what begins there begins behind them, what ends there ends before them. */
function openedAt(offset: number, stretches: readonly Stretch[], edge: 'from' | 'to'): number {
  const inside = stretches.find(({ at, end }) => at < offset && offset < end);
  if (inside !== undefined) return inside[edge];
  const last = stretches.findLast(
    ({ at, end }) => end <= offset && (at < offset || (edge === 'from' && at === end)),
  );
  return last === undefined ? offset : last.to + offset - last.end;
}

/** The correction of what reaches into another one cannot be made in the opened text. */
function findingInOpened(finding: NarrativeFinding, stretches: readonly Stretch[]): NarrativeFinding {
  const { start, end } = finding;
  const reaches = stretches.some((one) => start < one.end && one.at < end);
  return { ...finding, ...spanInOpened(finding, stretches), fix: reaches ? null : finding.fix };
}
