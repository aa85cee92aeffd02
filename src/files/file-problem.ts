// Why the bytes of a file could not be turned into a workbook or a text.

/** The contract's `unreadable` codes that the bytes alone decide. */
export type FileProblemCode =
  | 'encrypted'
  | 'not-a-workbook'
  /** Not a text for proofreading; workbooks never have it. */
  | 'not-a-text'
  | 'truncated'
  | 'too-large'
  | 'failed';

export interface FileProblem {
  readonly code: FileProblemCode;
  /** In Chinese, complete: what was found and what to do. Without the file's name. */
  readonly message: string;
}

export function fileProblem(code: FileProblemCode, message: string): FileProblem {
  return { code, message };
}

export function isFileProblem(result: object): result is FileProblem {
  return 'code' in result && 'message' in result;
}

export const ENCRYPTED = fileProblem(
  'encrypted',
  '文件有打开密码，无法读取。请在 Excel 或 WPS 中输入密码打开，取消密码后另存，再试一次。',
);

export const TRUNCATED = fileProblem(
  'truncated',
  '文件不完整或已损坏（可能没有复制、下载完）。请重新取得这个文件，或用 Office 的“打开并修复”修好后另存。',
);

/** A file that was recognised, but is not one this program reads. `found` names it. */
export function notAWorkbook(found: string): FileProblem {
  return fileProblem(
    'not-a-workbook',
    `${found}，不是 .xlsx 或 .xls 工作簿。请选择 Excel 工作簿，或在 Excel 中另存为 .xlsx。`,
  );
}

export function tooLarge(found: string): FileProblem {
  return fileProblem(
    'too-large',
    `${found}，超出可读取的范围。请删去多余的内容（工作表、图片、空行等）后另存，再试一次。`,
  );
}

/** Anything a reader could not make sense of; `detail` is its own words. */
export function failed(detail: string): FileProblem {
  return fileProblem(
    'failed',
    `文件的内容无法解析（${detail}）。请在 Excel 中打开并另存为 .xlsx，再试一次。`,
  );
}
