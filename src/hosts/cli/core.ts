// The steps from bytes to findings, for `npm run bench`, which times them apart.
export { checkBook } from '../../checking/check';
export { readWorkbookFile } from '../../files/read-file';
export { readWorkbook } from '../../reading/read-workbook';
