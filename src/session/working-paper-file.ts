// The use case behind `check --format xlsx`: a copy of the workbook with the working paper added.
import { NARRATIVE_PAPER, narrativePaper } from '../output/narrative-paper';
import { paperName } from '../output/paper-sheet';
import type { ProofreadDocument } from '../output/proofread-json';
import type { Workbook } from '../workbook/workbook';
import { copyWithSheets, type WorkbookCopy } from './copy-with-sheets';
import { type CheckedBook, paperNotes, paperPlan } from './paper-plan';

/**
 * `bytes` are those the workbook was read from. An .xlsx keeps every part and gets one sheet, and another with the findings in
 * the text where one was proofread; anything else becomes a new .xlsx with the values of its sheets. A foreign sheet named
 * 核对底稿 stays; one that this program wrote is replaced.
 */
export function workingPaperFile(
  bytes: Uint8Array,
  workbook: Workbook,
  books: readonly [CheckedBook, ...CheckedBook[]],
  narrative: ProofreadDocument | null,
): WorkbookCopy {
  const plan = paperPlan(workbook, books);
  const texts = narrative === null ? [] : [narrativePaper(narrative, paperName(NARRATIVE_PAPER, workbook))];
  const copy = copyWithSheets({ bytes, workbook }, { plans: [plan, ...texts], marks: null });
  return { ...copy, notes: [...paperNotes(plan), ...copy.notes] };
}
