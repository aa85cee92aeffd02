// Marks the cells of findings in the open workbook, and takes the marks away again.
import type { MarkResult } from '../../session/host';
import { rectAddress } from '../../workbook/address';
import { type CellMark, MARK_COLOURS, MARK_CONDITION } from '../../workbook/cell-mark';

const CONDITION = `=${MARK_CONDITION}`;

/** Excel takes addresses of up to 8192 characters. */
const CELLS_AT_ONCE = 500;

/** In place of the marks that were there: two trips to find those, one to change. Protected sheets are left out. */
export async function markCells(
  context: Excel.RequestContext,
  marks: readonly CellMark[],
): Promise<MarkResult> {
  const sheets = await sheetsWithMarks(context);
  const open = sheets.filter(({ locked }) => !locked);
  for (const { own } of open) own.forEach((format) => format.delete());
  for (const { sheet, name } of open) {
    for (const severity of ['warning', 'error'] as const) {
      const cells = marks.filter((mark) => mark.sheet === name && mark.severity === severity);
      for (let done = 0; done < cells.length; done += CELLS_AT_ONCE)
        paint(sheet, cells.slice(done, done + CELLS_AT_ONCE), `#${MARK_COLOURS[severity]}`);
    }
  }
  for (const { range } of sheets) range.untrack();
  await context.sync();
  const wanted = new Set(marks.map(({ sheet }) => sheet));
  const locked = sheets.filter((one) => one.locked && (wanted.has(one.name) || one.own.length > 0));
  const refused = new Set(locked.map(({ name }) => name));
  return {
    marked: marks.filter(({ sheet }) => !refused.has(sheet)).length,
    protectedSheets: [...refused],
  };
}

function paint(sheet: Excel.Worksheet, marks: readonly CellMark[], colour: string): void {
  const areas = sheet.getRanges(marks.map(({ area }) => rectAddress(area)).join(','));
  const { custom } = areas.conditionalFormats.add(Excel.ConditionalFormatType.custom);
  custom.rule.formula = CONDITION;
  custom.format.fill.color = colour;
  areas.untrack();
}

interface MarkedSheet {
  readonly sheet: Excel.Worksheet;
  /** The whole sheet, by which Excel finds the formats again; to be given back. */
  readonly range: Excel.Range;
  readonly name: string;
  readonly locked: boolean;
  /** Our marks on it, and nobody else's. */
  readonly own: readonly Excel.ConditionalFormat[];
}

async function sheetsWithMarks(context: Excel.RequestContext): Promise<readonly MarkedSheet[]> {
  const { worksheets } = context.workbook;
  worksheets.load('items/name');
  await context.sync();
  const asked = worksheets.items.map((sheet) => {
    const range = sheet.getRange();
    const { conditionalFormats: formats } = range;
    formats.load('items/id,items/type');
    sheet.protection.load('protected');
    return { sheet, range, formats };
  });
  await context.sync();
  const looked = asked.map(({ sheet, range, formats }) => ({
    sheet,
    range,
    customs: formats.items
      .filter(({ type }) => type === Excel.ConditionalFormatType.custom)
      .map((format) => ({ format, rule: format.custom.rule.load('formula') })),
  }));
  if (looked.some(({ customs }) => customs.length > 0)) await context.sync();
  return looked.map(({ sheet, range, customs }) => ({
    sheet,
    range,
    name: sheet.name,
    locked: sheet.protection.protected,
    own: customs.filter(isOwn).map(({ format }) => format),
  }));
}

function isOwn({ rule }: { readonly rule: Excel.ConditionalFormatRule }): boolean {
  return rule.formula === CONDITION;
}
