// The steps from bytes to findings, for `npm run bench`, which times them apart.
export { checkBook, checked } from '../../checking/check';
export { recheck } from '../../checking/recheck';
export { reportOf } from '../../checking/report';
export { readWorkbookFile } from '../../files/read-file';
export { readWorkbook } from '../../reading/read-workbook';
export { rereadAmounts } from '../../reading/reread-amounts';
export { changedValues } from '../../workbook/changed-values';
export { withCell } from '../../workbook/edit';
