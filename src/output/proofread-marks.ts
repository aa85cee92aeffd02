// The result of proofreading as marks on the document: certain fixes as replacements, everything else as comments.
import type { NarrativeMark } from '../files/narrative/mark-plan';
import type { NarrativeSeverity, ProofreadReport } from '../proofreading/finding';

const SEVERITY: Readonly<Record<NarrativeSeverity, string>> = {
  error: '错误',
  warning: '疑问',
  tail: '尾差',
  info: '提示',
};

/** In the order of the findings. */
export function proofreadMarks({ findings }: ProofreadReport): readonly NarrativeMark[] {
  return findings.map(({ start, end, severity, rule, fix, explanation }) => ({
    start,
    end,
    replacement: fix,
    comment: fix === null ? `【${SEVERITY[severity]} ${rule}】${explanation}` : null,
  }));
}
