// Reads the open workbook and remembers it as last read.
import type { Host } from '../../session/host';
import type { Grid, Workbook } from '../../workbook/workbook';
import { isGone } from './excel-error';
import { type KnownSheets, knownSheets, mergesOf, NOTHING_KNOWN, withSheets } from './known-sheets';
import { askForMerges, mergesOfFile } from './merged-areas';
import { readNamedSheets, readSheetHeads } from './read-sheets';

export interface WorkbookReader {
  readonly known: () => KnownSheets;
  readonly readWhole: (context: Excel.RequestContext) => Promise<Workbook>;
  /** Their merged areas as of the last reading of the whole. */
  readonly readSheets: (context: Excel.RequestContext, names: readonly string[]) => Promise<readonly Grid[]>;
}

/** `readFile` parses the copy of the file from which the merged areas are taken. */
export function workbookReader(readFile: Host['readFile']): WorkbookReader {
  let known = NOTHING_KNOWN;
  const read = async (context: Excel.RequestContext): Promise<Workbook> => {
    context.workbook.load('name');
    const heads = await readSheetHeads(context);
    const names = [...heads.values()].map((head) => head.name);
    const [bare, ofFile] = await Promise.all([
      readNamedSheets(context, names, new Map()),
      mergesOfFile(readFile),
    ]);
    const merges = ofFile ?? (await askForMerges(context, names));
    const sheets = bare.map((sheet) => ({ ...sheet, merges: merges.get(sheet.name) ?? [] }));
    known = knownSheets(heads, sheets);
    return { name: context.workbook.name, sheets };
  };
  return {
    known: () => known,
    readWhole: (context) => withoutGone(() => read(context)),
    readSheets: async (context, names) => {
      const sheets = await readNamedSheets(context, names, mergesOf(known));
      known = withSheets(known, sheets);
      return sheets;
    },
  };
}

/** Once more where a sheet went while it was being read: the next look does not find it. */
async function withoutGone<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (!isGone(error)) throw error;
    return read();
  }
}
