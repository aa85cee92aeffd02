// Excel as a host: the workbook is Excel's, this reads it, selects in it, and writes where the user asks for it.
import type { Host, HostResult, KeepResult, WriteResult } from '../../session/host';
import type { CellRef } from '../../workbook/workbook';
import { isBusy, messageOf } from './excel-error';
import { markCells } from './mark-cells';
import { loadStatePart, saveStatePart } from './state-parts';
import { type Watch, watchWorkbook } from './watch-workbook';
import { workbookReader } from './workbook-reader';
import { writeSheets } from './write-sheets';

/** `readFile` parses a workbook file that is not open in Excel. */
export function createExcelHost(readFile: Host['readFile']): Required<Omit<Host, 'copyWorkbook'>> {
  const reader = workbookReader(readFile);
  const watches = new Set<Watch>();
  const wrote = (sheet: string | null) => watches.forEach((watch) => watch.wrote(sheet));
  return {
    readWorkbook: () => attempt(reader.readWhole),
    readSheets: (names) => attempt((context) => reader.readSheets(context, names)),
    onChanged: (listener) => {
      const watch = watchWorkbook(reader.known, listener);
      watches.add(watch);
      return () => {
        watches.delete(watch);
        watch.end();
      };
    },
    selectCell: (cell) => attempt((context) => selectCell(context, cell)),
    activeCell: () => attempt(activeCell),
    writeCell: async (cell, input) => {
      const result = await attempt((context) => writeCell(context, cell, input));
      if (result.kind === 'done') wrote(cell.sheet);
      return result;
    },
    markCells: async (marks) => {
      const result = await attempt((context) => markCells(context, marks));
      if (result.kind === 'done') wrote(null);
      return result;
    },
    loadState: (key) => attempt((context) => loadStatePart(context, key)),
    saveState: async (key, text, before): Promise<KeepResult> => {
      const result = await attempt((context) => saveStatePart(context, key, text, before));
      if (result.kind !== 'done') return result;
      if (result.value.kind === 'kept') wrote(null);
      return result.value;
    },
    writeSheets: async (plans): Promise<WriteResult> => {
      const result = await attempt((context) => writeSheets(context, plans));
      if (result.kind !== 'done') return result;
      if (result.value.kind === 'written') wrote(null);
      return result.value;
    },
    readFile,
  };
}

async function selectCell(context: Excel.RequestContext, { sheet, row, col }: CellRef): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet);
  worksheet.activate();
  worksheet.getRangeByIndexes(row, col, 1, 1).select();
  await context.sync();
}

async function writeCell(
  context: Excel.RequestContext,
  { sheet, row, col }: CellRef,
  input: string,
): Promise<void> {
  const range = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(row, col, 1, 1);
  // As if it were typed: a number becomes a number, in a cell of text format it stays text.
  range.formulas = [[input]];
  range.untrack();
  await context.sync();
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
