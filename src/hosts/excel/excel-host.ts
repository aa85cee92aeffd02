// Excel as a host: the workbook is Excel's, this reads it and selects in it.
import type { Host, HostResult, KeepResult, WriteResult } from '../../session/host';
import { isOwnSheet } from '../../session/own-sheets';
import type { CellRef, Workbook } from '../../workbook/workbook';
import { isBusy, isGone, messageOf } from './excel-error';
import { markCells } from './mark-cells';
import { askForMerges, type MergesBySheet, mergesOfFile } from './merged-areas';
import { readNamedSheets, readSheetHeads } from './read-sheets';
import { loadStatePart, saveStatePart } from './state-parts';
import { type KnownSheets, watchWorkbook } from './watch-workbook';
import { writeSheets } from './write-sheets';

/** `readFile` parses a workbook file that is not open in Excel. */
export function createExcelHost(readFile: Host['readFile']): Required<Omit<Host, 'copyWorkbook'>> {
  // As last read in full.
  let merges: MergesBySheet = new Map();
  let known: KnownSheets = { heads: new Map(), own: new Set() };
  const readWhole = async (context: Excel.RequestContext): Promise<Workbook> => {
    context.workbook.load('name');
    const heads = await readSheetHeads(context);
    const names = [...heads.values()].map((head) => head.name);
    const [sheets, ofFile] = await Promise.all([
      readNamedSheets(context, names, new Map()),
      mergesOfFile(readFile),
    ]);
    const found = ofFile ?? (await askForMerges(context, names));
    merges = found;
    known = { heads, own: new Set(sheets.filter(isOwnSheet).map(({ name }) => name)) };
    const merged = sheets.map((sheet) => ({ ...sheet, merges: found.get(sheet.name) ?? [] }));
    return { name: context.workbook.name, sheets: merged };
  };
  return {
    readWorkbook: () => attempt((context) => withoutGone(() => readWhole(context))),
    readSheets: (names) => attempt((context) => readNamedSheets(context, names, merges)),
    onChanged: (listener) => {
      const stop = watchWorkbook(() => known, listener).catch(() => () => undefined);
      return () => void stop.then((end) => end());
    },
    selectCell: ({ sheet, row, col }) =>
      attempt(async (context) => {
        const worksheet = context.workbook.worksheets.getItem(sheet);
        worksheet.activate();
        worksheet.getRangeByIndexes(row, col, 1, 1).select();
        await context.sync();
      }),
    writeCell: ({ sheet, row, col }, input) =>
      attempt(async (context) => {
        const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, col, 1, 1);
        // As if it were typed: a number becomes a number, in a cell of text format it stays text.
        range.formulas = [[input]];
        range.untrack();
        await context.sync();
      }),
    markCells: (marks) => attempt((context) => markCells(context, marks)),
    activeCell: () => attempt(activeCell),
    loadState: (key) => attempt((context) => loadStatePart(context, key)),
    saveState: async (key, text, before): Promise<KeepResult> => {
      const result = await attempt((context) => saveStatePart(context, key, text, before));
      return result.kind === 'done' ? result.value : result;
    },
    writeSheets: async (plans): Promise<WriteResult> => {
      const result = await attempt((context) => writeSheets(context, plans));
      return result.kind === 'done' ? result.value : result;
    },
    readFile,
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

async function activeCell(context: Excel.RequestContext): Promise<CellRef> {
  const cell = context.workbook.getActiveCell();
  const { worksheet } = cell;
  cell.load('rowIndex,columnIndex');
  worksheet.load('name');
  await context.sync();
  const place = { sheet: worksheet.name, row: cell.rowIndex, col: cell.columnIndex };
  cell.untrack();
  return place;
}

async function attempt<T>(work: (context: Excel.RequestContext) => Promise<T>): Promise<HostResult<T>> {
  try {
    return { kind: 'done', value: await Excel.run({ delayForCellEdit: true }, work) };
  } catch (error) {
    return { kind: 'failed', message: messageOf(error), busy: isBusy(error) };
  }
}
