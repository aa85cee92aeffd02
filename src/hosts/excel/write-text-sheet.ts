// Writes the explanatory text to its own sheet.
import type { WriteResult } from '../../session/host';
import { TEXT_SHEET, type TextLine } from '../../session/text-sheet';

/** A custom property of the sheet says that it is ours; it travels with the file and shows nowhere. */
const OWN_KEY = 'gouji.sheet';
const OWN_VALUE = 'text';

const COLUMN_WIDTH = 520;
const TITLE_SIZE = 16;

/** One trip to look, one to write; events are off for the write, so that it does not come back as an edit. */
export async function writeTextSheet(
  context: Excel.RequestContext,
  lines: readonly TextLine[],
  overwrite: boolean,
): Promise<WriteResult> {
  const present = context.workbook.worksheets.getItemOrNullObject(TEXT_SHEET);
  const mark = present.customProperties.getItemOrNullObject(OWN_KEY);
  present.load('name');
  mark.load('value');
  await context.sync();
  const foreign = !present.isNullObject && (mark.isNullObject || mark.value !== OWN_VALUE);
  if (foreign && !overwrite) return { kind: 'taken', sheet: TEXT_SHEET };
  context.runtime.enableEvents = false;
  try {
    const sheet = present.isNullObject ? context.workbook.worksheets.add(TEXT_SHEET) : present;
    if (!present.isNullObject) sheet.getRange().clear();
    sheet.customProperties.add(OWN_KEY, OWN_VALUE);
    fill(sheet, lines);
    sheet.activate();
    await context.sync();
  } finally {
    context.runtime.enableEvents = true;
    await context.sync();
  }
  return { kind: 'written', sheet: TEXT_SHEET };
}

function fill(sheet: Excel.Worksheet, lines: readonly TextLine[]): void {
  const column = sheet.getRangeByIndexes(0, 0, lines.length, 1);
  // As text first: a paragraph that begins with = or - is not a formula.
  column.numberFormat = lines.map(() => ['@']);
  column.values = lines.map((line) => [line.text]);
  column.format.columnWidth = COLUMN_WIDTH;
  column.format.wrapText = true;
  column.format.verticalAlignment = 'Top';
  lines.forEach((line, row) => {
    if (line.kind === 'text') return;
    const cell = sheet.getRangeByIndexes(row, 0, 1, 1);
    cell.format.font.bold = true;
    if (line.kind === 'title') cell.format.font.size = TITLE_SIZE;
    if (line.kind !== 'heading') cell.format.horizontalAlignment = 'Center';
    cell.untrack();
  });
  column.untrack();
}
