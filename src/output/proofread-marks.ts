// The result of proofreading as marks on the document: certain fixes as replacements, everything else as comments.
import type { NarrativeMark } from '../files/narrative/mark-plan';
import type { NarrativeFinding, NarrativeSeverity, ProofreadReport } from '../proofreading/finding';

const SEVERITY: Readonly<Record<NarrativeSeverity, string>> = {
  error: '错误',
  warning: '警告',
  tail: '尾差',
  info: '提示',
};

/** In the order of the findings. */
export function proofreadMarks({ findings }: ProofreadReport): readonly NarrativeMark[] {
  return findings.map((finding) => (finding.fix === null ? commentMark(finding) : replacementMark(finding)));
}

/** The finding's correction as a change. */
export function replacementMark({ start, end, fix }: NarrativeFinding): NarrativeMark {
  return { start, end, replacement: fix, comment: null };
}

/** What the finding says as a comment; the text stays as it is. */
export function commentMark({ start, end, severity, rule, explanation }: NarrativeFinding): NarrativeMark {
  return { start, end, replacement: null, comment: `【${SEVERITY[severity]} ${rule}】${explanation}` };
}
