// A proofread text as files: the document with changes and comments, the corrected text, what was changed as a list.
import type { NarrativeMark } from '../files/narrative/mark-plan';
import { commentMark, replacementMark } from '../output/proofread-marks';
import type { ProofreadItem } from './proofreading-items';
import type { ProofreadText } from './proofreading-state';

/** Corrections made become changes, open findings comments; what is ignored leaves no trace. */
export function documentMarks(items: readonly ProofreadItem[]): readonly NarrativeMark[] {
  return items.flatMap(({ standing, finding }) =>
    standing === 'ignored' ? [] : [standing === 'accepted' ? replacementMark(finding) : commentMark(finding)],
  );
}

/** What is dropped on the whole page is a workbook unless its name says that it is a text. */
export function isTextFile(name: string): boolean {
  return /\.(docx?|txt|wps|pdf|rtf|md)$/iu.test(name);
}

/** The name without its ending; `pasted` where there is none. */
export function baseName({ name }: ProofreadText, pasted: string): string {
  return name === null ? pasted : name.replace(/\.[^.]+$/u, '');
}
