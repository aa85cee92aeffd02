// The bytes of a workbook file → a Workbook.
import type { Workbook } from '../workbook/workbook';
import { ENCRYPTED, failed, type FileProblem, isFileProblem } from './file-problem';
import { openSource } from './open-source';
import { loadCodePagesFor, sheetJsReader } from './sheetjs-reader';
import type { WorkbookReader } from './workbook-reader';

/**
 * Reads .xlsx, .xls and HTML or SpreadsheetML saved as .xls; the content decides, not the name. `name` is carried
 * into the result as given. What cannot be read comes back as a FileProblem. It takes time and memory in proportion
 * to the file: run it in a worker that can be ended.
 */
export async function readWorkbookFile(
  name: string,
  bytes: Uint8Array,
  reader: WorkbookReader = sheetJsReader,
): Promise<Workbook | FileProblem> {
  const source = openSource(bytes);
  if (isFileProblem(source)) return source;
  try {
    await loadCodePagesFor(source);
    return { name, sheets: reader(source) };
  } catch (error) {
    return problemOf(error instanceof Error ? error.message : String(error));
  }
}

/** A BIFF stream says only inside itself (record FilePass) that it is encrypted. */
function problemOf(detail: string): FileProblem {
  return /password|encrypt/iu.test(detail) ? ENCRYPTED : failed(detail);
}
