// The use case behind `write --format xlsx`: a copy of the workbook with the text and its charts added.
import type { FactBook } from '../facts/book';
import { addSheets } from '../files/add-sheet';
import { newPackage } from '../files/new-package';
import { sniff } from '../files/sniff';
import { explanationNotes } from '../output/sheets/explanation-notes';
import { explanationSheets } from '../output/sheets/explanation-sheets';
import { planOfGrid } from '../workbook/sheet-plan';
import type { Workbook } from '../workbook/workbook';
import type { Draft } from '../writing/draft';

export interface ExplanationFile {
  /** Of an .xlsx. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the user should know, one sentence each. */
  readonly notes: readonly string[];
}

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
): ExplanationFile {
  const sheets = explanationSheets({ workbook, book, text, live });
  const notes = explanationNotes(sheets);
  if (sniff(bytes) === 'zip') return { bytes: new Uint8Array(addSheets(bytes, sheets.plans)), notes };
  const written = new Set(sheets.plans.map(({ name }) => name));
  const others = workbook.sheets.filter(({ name }) => !written.has(name)).map(planOfGrid);
  const onlyValues =
    '这不是 .xlsx 文件，结果是新的 .xlsx，只有各表的数值，没有公式、格式和图表；原文件没有改动。';
  return { bytes: new Uint8Array(newPackage([...others, ...sheets.plans])), notes: [...notes, onlyValues] };
}
