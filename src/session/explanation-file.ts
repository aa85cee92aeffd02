// The use case behind `write --format xlsx`: a copy of the workbook with the text and its charts added.
import type { FactBook } from '../facts/book';
import { addSheets } from '../files/add-sheet';
import { newPackage } from '../files/new-package';
import { sniff } from '../files/sniff';
import { explanationSheets, type ExplanationSheets } from '../output/sheets/explanation-sheets';
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

/** Names that were taken, and what of the user's own was left. */
export function explanationNotes({ renamed, rewriting }: ExplanationSheets): readonly string[] {
  const { conflicts, kept, fixed } = rewriting;
  return [
    ...renamed.map(
      ([wanted, instead]) => `工作簿里已有一张不是勾稽写的“${wanted}”，没有动它，写在“${instead}”。`,
    ),
    ...(kept === 0 ? [] : [`情况说明里您写的和改过的 ${kept} 段没有动。`]),
    ...(conflicts === 0
      ? []
      : [`其中 ${conflicts} 段改过之后数字又有变，没有覆盖，现在的写法列在该段右边，请核对。`]),
    ...(fixed === 0 ? [] : [`${fixed} 段里有经过调整的数，写成文字，不随表变动。`]),
  ];
}
