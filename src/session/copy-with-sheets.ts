// A copy of the file that a workbook was read from, with sheets of ours added.
import { addSheets } from '../files/add-sheet';
import { newPackage } from '../files/new-package';
import { sniff } from '../files/sniff';
import { planOfGrid, type SheetPlan } from '../workbook/sheet-plan';
import type { Workbook } from '../workbook/workbook';

export interface WorkbookCopy {
  /** Of an .xlsx. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** What the user should know, one sentence each. */
  readonly notes: readonly string[];
}

const ONLY_VALUES =
  '这不是 .xlsx 文件，结果是新的 .xlsx，只有各表的数值，没有公式、格式和图表；原文件没有改动。';

/**
 * `bytes` are those the workbook was read from. An .xlsx keeps every part and gets the sheets; anything else becomes a
 * new .xlsx with the values of its sheets (contract "Output"). Sheets of these names are replaced.
 */
export function copyWithSheets(
  bytes: Uint8Array,
  workbook: Workbook,
  plans: readonly SheetPlan[],
): WorkbookCopy {
  if (sniff(bytes) === 'zip') return { bytes: new Uint8Array(addSheets(bytes, plans)), notes: [] };
  const written = new Set(plans.map(({ name }) => name));
  const others = workbook.sheets.filter(({ name }) => !written.has(name)).map(planOfGrid);
  return { bytes: new Uint8Array(newPackage([...others, ...plans])), notes: [ONLY_VALUES] };
}
