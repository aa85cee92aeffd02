// The result of proofreading as text: one line a finding.
import type { ProofreadDocument } from './proofread-json';

/** `start-end severity kind “quote” → fix: explanation`; without a certain fix the arrow is left out. */
export function proofreadText({ findings }: ProofreadDocument): readonly string[] {
  return findings.map(({ start, end, severity, kind, quote, fix, explanation }) => {
    const correction = fix === null ? '' : ` → ${oneLine(fix)}`;
    return `${start}-${end} ${severity} ${kind} “${oneLine(quote)}”${correction}: ${oneLine(explanation)}`;
  });
}

function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ');
}
