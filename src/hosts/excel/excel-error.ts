// Error codes of Office.js → sentences a person can act on.

const MESSAGES: Readonly<Record<string, string>> = {
  InvalidOperationInCellEditMode: '您正在编辑单元格。请按 Enter 或 Esc 结束编辑，再试一次。',
  AccessDenied:
    '工作表或工作簿受保护，不能写入。请在“审阅”里撤销保护后再试；说明可以在窗格里复制或导出 Word，也可以用勾稽网页版打开这个文件。',
  ItemNotFound: '工作表已被删除或改名。请重新打开窗格。',
  ItemAlreadyExists: '同名的工作表已经存在。',
  InvalidOperation: '工作表是隐藏的，无法跳转。请先在 Excel 中取消隐藏。',
  ApiNotFound: '这个版本的 Excel 没有需要的功能。请升级到 Excel 2021 或 Microsoft 365，或用勾稽网页版。',
  RequestPayloadSizeLimitExceeded: '内容太多，Excel 拒绝了这次请求。请删去无关的工作表后再试。',
  ResponsePayloadSizeLimitExceeded:
    '工作簿太大，Excel 网页版一次读不完。请用桌面版 Excel 打开，或用勾稽网页版。',
  RequestAborted: '请求被 Excel 中断，请再试一次。',
};

const READ_ONLY =
  '这个文件是以只读方式打开的，不能写入。请点“启用编辑”，或另存为新文件后再试；说明可以在窗格里复制或导出 Word，也可以用勾稽网页版打开这个文件。';

/** The code of an Office.js error; empty for anything else. */
export function codeOf(error: unknown): string {
  if (typeof error !== 'object' || error === null || !('code' in error)) return '';
  return String(error.code);
}

/** Excel opened the file for reading only; on the desktop it may take changes all the same, but cannot save them. */
export function isReadOnly(): boolean {
  return Office.context.document.mode === Office.DocumentMode.ReadOnly;
}

/** The user is in a cell; it will pass. */
export function isBusy(error: unknown): boolean {
  return codeOf(error) === 'InvalidOperationInCellEditMode';
}

/** More than Excel on the web takes or gives at once. */
export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded';
}

/** A sheet went between two trips. */
export function isGone(error: unknown): boolean {
  return codeOf(error) === 'ItemNotFound';
}

export function messageOf(error: unknown): string {
  const code = codeOf(error);
  if (code === 'AccessDenied' && isReadOnly()) return READ_ONLY;
  const detail = error instanceof Error ? error.message : String(error);
  return MESSAGES[code] ?? `Excel 报告了错误（${code === '' ? '未知' : code}）：${detail}`;
}
