// The use case behind `check --format xlsx`: a copy of the workbook with the working paper added.
import { addSheet } from '../files/add-sheet';
import { newPackage } from '../files/new-package';
import { sniff } from '../files/sniff';
import { PAPER_SHEET } from '../output/working-paper';
import { planOfGrid } from '../workbook/sheet-plan';
import type { Workbook } from '../workbook/workbook';
import { type CheckedBook, paperPlan } from './paper-plan';

export interface WorkingPaperFile {
  /** Of an .xlsx. */
  readonly bytes: Uint8Array;
  /** What the user should know, one sentence each. */
  readonly notes: readonly string[];
}

/**
 * `bytes` are those the workbook was read from. An .xlsx keeps every part and gets one sheet; anything else becomes a new
 * .xlsx with the values of its sheets. A foreign sheet named 核对底稿 stays; one that this program wrote is replaced.
 */
export function workingPaperFile(
  bytes: Uint8Array,
  workbook: Workbook,
  books: readonly [CheckedBook, ...CheckedBook[]],
): WorkingPaperFile {
  const plan = paperPlan(workbook, books);
  const { name } = plan;
  const notes =
    name === PAPER_SHEET
      ? []
      : [`工作簿里已有一张不是勾稽写的“${PAPER_SHEET}”，没有动它，底稿写在“${name}”。`];
  if (sniff(bytes) === 'zip') return { bytes: addSheet(bytes, plan), notes };
  const others = workbook.sheets.filter((sheet) => sheet.name !== name).map(planOfGrid);
  const onlyValues =
    '这不是 .xlsx 文件，结果是新的 .xlsx，只有各表的数值，没有公式、格式和图表；原文件没有改动。';
  return { bytes: newPackage([...others, plan]), notes: [...notes, onlyValues] };
}
