// The use case behind `write --format xlsx`: a copy of the workbook with the text and its charts added.
import type { FactBook } from '../facts/book';
import { explanationNotes } from '../output/sheets/explanation-notes';
import { explanationSheets } from '../output/sheets/explanation-sheets';
import type { Workbook } from '../workbook/workbook';
import type { Draft } from '../writing/draft';
import { copyWithSheets, type WorkbookCopy } from './copy-with-sheets';

export interface ExplanationSource {
  /** Those the workbook was read from. */
  readonly bytes: Uint8Array;
  readonly workbook: Workbook;
  readonly book: FactBook;
}

/** An .xlsx keeps every part and gets the sheets; anything else becomes a new .xlsx with the values of its sheets. */
export function explanationFile(
  { bytes, workbook, book }: ExplanationSource,
  { text }: Draft,
  live: boolean,
): WorkbookCopy {
  const sheets = explanationSheets({ workbook, book, text, live });
  const copy = copyWithSheets({ bytes, workbook }, { plans: sheets.plans, marks: null });
  return { ...copy, notes: [...explanationNotes(sheets), ...copy.notes] };
}
