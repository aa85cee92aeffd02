// The merged areas of the open workbook.
import type { Host } from '../../session/host';
import { parseAddress } from '../../workbook/address';
import type { Rect } from '../../workbook/workbook';
import { fileCopy } from './file-copy';

export type MergesBySheet = ReadonlyMap<string, readonly Rect[]>;

/**
 * The merged areas by sheet, out of a copy of the file: Excel counts its own member for them as writing, and empties the
 * user's undo history when it is asked (office-js issue 5918). Null where it gives no copy that `readFile` can read.
 */
export async function mergesOfFile(readFile: Host['readFile']): Promise<MergesBySheet | null> {
  const bytes = await fileCopy();
  if (bytes === null) return null;
  const copy = await readFile('workbook.xlsx', bytes);
  return copy.kind === 'failed' ? null : new Map(copy.value.sheets.map(({ name, merges }) => [name, merges]));
}

/**
 * The merged areas as Excel tells them, in one trip. The last resort, where there is no copy of the file: to take a header
 * for another would be worse than a lost undo history.
 */
export async function askForMerges(
  context: Excel.RequestContext,
  names: readonly string[],
): Promise<MergesBySheet> {
  const asked = names.map((name) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(name);
    const used = sheet.getUsedRangeOrNullObject(true);
    const merged = used.getMergedAreasOrNullObject();
    merged.load('address');
    used.untrack();
    merged.untrack();
    return { name, merged };
  });
  await context.sync();
  return new Map(asked.map(({ name, merged }) => [name, merged.isNullObject ? [] : rectsOf(merged.address)]));
}

/** `Sheet1!A1:C1,Sheet1!B2:B3` → rectangles. A quoted sheet name may hold commas. */
export function rectsOf(address: string): readonly Rect[] {
  return address.split(/,(?=(?:[^']*'[^']*')*[^']*$)/u).flatMap((part) => {
    const [first = '', last = first] = part.slice(part.lastIndexOf('!') + 1).split(':');
    const from = parseAddress(first);
    const to = parseAddress(last);
    if (from === undefined || to === undefined) return [];
    return [{ top: from.row, left: from.col, bottom: to.row, right: to.col }];
  });
}
