// Changed cells put into the text of a worksheet part; cells and rows that do not change keep their text.
import { cellAddress } from '../workbook/address';
import { type EditedCell, isRecalculated } from '../workbook/changed-cells';
import type { PlanValue } from '../workbook/sheet-plan';
import type { CellValue, Rect } from '../workbook/workbook';
import { cellXml, formulaXml } from './cell-xml';
import { edited, insertAt, type TextEdit } from './narrative/text-edits';
import { bereftFormulas, filledAreas } from './shared-formulas';
import { formulaOf, type PlacedCell, type PlacedRow, placedRows } from './sheet-cells';
import { outline, type XmlElement } from './xml-elements';

export interface PatchedSheet {
  readonly text: string;
  /** What cannot be changed for itself: a part of an array formula. */
  readonly refused: readonly EditedCell[];
}

/** Each cell keeps its style, a new one takes that of its row or column; a formula that was only recalculated stays as it is written. */
export function patchSheet(text: string, edits: readonly EditedCell[]): PatchedSheet {
  const root = outline(text, 4);
  const data = root.children.find(({ local }) => local === 'sheetData');
  if (data === undefined) throw new Error('a worksheet part without sheetData');
  const rows = placedRows(data);
  const cells = rows.flatMap((row) => row.cells);
  const areas = filledAreas(cells);
  const refused = edits.filter((edit) => !isRecalculated(edit) && areas.some((area) => isIn(area, edit)));
  const taken = edits.filter((edit) => !refused.includes(edit));
  const overwritten = new Set(taken.filter((edit) => !isRecalculated(edit)).map(({ cell }) => keyOf(cell)));
  const bereft = bereftFormulas(cells, (cell) => overwritten.has(keyOf(cell)));
  const present = new Map(cells.map((cell) => [keyOf(cell), cell]));
  const fresh = new Map<number, Map<number, string>>();
  const put = (row: number, col: number, xml: string) =>
    fresh.set(row, (fresh.get(row) ?? new Map<number, string>()).set(col, xml));
  for (const [cell, formula] of bereft) put(cell.row, cell.col, withFormula(text, cell, formula));
  const byRow = new Map(rows.map((row) => [row.row, row]));
  for (const edit of taken) {
    const { row, col } = edit.cell;
    const cell = present.get(keyOf(edit.cell));
    const style = cell === undefined ? styleAround(root, byRow.get(row), col) : cell.element.attributes['s'];
    const own = cell === undefined ? undefined : bereft.get(cell);
    put(
      row,
      col,
      editXml(edit, { style, formula: writtenFormula(text, edit, cell, own), prefix: data.prefix }),
    );
  }
  return { text: withRows(text, data, rows, fresh), refused };
}

function isIn({ top, left, bottom, right }: Rect, { cell: { row, col } }: EditedCell): boolean {
  return row >= top && row <= bottom && col >= left && col <= right;
}

function keyOf({ row, col }: { readonly row: number; readonly col: number }): string {
  return `${row},${col}`;
}

function editXml(
  { cell: { row, col }, after }: EditedCell,
  { style, formula, prefix }: { style: string | undefined; formula: string; prefix: string },
): string {
  const attributes = `r="${cellAddress(row, col)}"${style === undefined ? '' : ` s="${style}"`}`;
  return cellXml({ attributes, formula, value: after === null ? null : plainValue(after.value), prefix });
}

/** A value that is not known is left out: programs calculate it when they open the file. */
function plainValue(value: CellValue): PlanValue | null {
  switch (value.kind) {
    case 'blank':
    case 'uncalculated':
    case 'stale':
      return null;
    default:
      return value;
  }
}

function writtenFormula(
  text: string,
  edit: EditedCell,
  cell: PlacedCell | undefined,
  own: string | undefined,
): string {
  const prefix = cell?.element.prefix;
  if (own !== undefined) return formulaXml(own, prefix);
  if (!isRecalculated(edit))
    return edit.after?.formula === undefined ? '' : formulaXml(edit.after.formula, prefix);
  const element = cell === undefined ? undefined : formulaOf(cell);
  return element === undefined ? '' : text.slice(element.start, element.end);
}

function withFormula(text: string, cell: PlacedCell, formula: string): string {
  const { element } = cell;
  const old = formulaOf(cell) ?? element;
  return (
    text.slice(element.start, old.start) +
    formulaXml(formula, element.prefix) +
    text.slice(old.end, element.end)
  );
}

function styleAround(root: XmlElement, row: PlacedRow | undefined, col: number): string | undefined {
  const ofRow = row?.element.attributes;
  if (ofRow?.['customFormat'] === '1' || ofRow?.['customFormat'] === 'true') return ofRow['s'];
  const columns = root.children.find(({ local }) => local === 'cols')?.children ?? [];
  return columns.find(({ attributes: { min, max } }) => Number(min) <= col + 1 && col + 1 <= Number(max))
    ?.attributes['style'];
}

type FreshRows = ReadonlyMap<number, ReadonlyMap<number, string>>;

function withRows(text: string, data: XmlElement, rows: readonly PlacedRow[], fresh: FreshRows): string {
  if (fresh.size === 0) return text;
  const known = new Set(rows.map(({ row }) => row));
  const changed = rows.flatMap((row): readonly TextEdit[] => {
    const cells = fresh.get(row.row);
    const { start, end } = row.element;
    return cells === undefined ? [] : [{ from: start, to: end, xml: rowXml(text, row, cells) }];
  });
  const added = [...fresh].filter(([row]) => !known.has(row)).sort(([a], [b]) => a - b);
  const tag = `${data.prefix}sheetData`;
  const isEmpty = data.closeStart === data.openEnd && text[data.openEnd - 2] === '/';
  const end = isEmpty ? data.end : data.closeStart;
  const inserted = added.map(([row, cells]) => {
    const xml = `<${data.prefix}row r="${row + 1}">${inOrder(cells)}</${data.prefix}row>`;
    return insertAt(rows.find((other) => other.row > row)?.element.start ?? end, xml);
  });
  if (!isEmpty) return edited(text, [...inserted, ...changed]);
  const opening = text.slice(data.start, data.openEnd).replace(/\s*\/>$/u, '>');
  const whole = `${opening}${inserted.map(({ xml }) => xml).join('')}</${tag}>`;
  return edited(text, [{ from: data.start, to: data.end, xml: whole }]);
}

function rowXml(
  text: string,
  { element, row, cells }: PlacedRow,
  fresh: ReadonlyMap<number, string>,
): string {
  const slice = ({ start, end }: XmlElement) => text.slice(start, end);
  const all = new Map(cells.map((cell) => [cell.col, addressed(slice(cell.element), cell, row)]));
  for (const [col, xml] of fresh) all.set(col, xml);
  const others = element.children.filter(({ local }) => local !== 'c').map(slice);
  // Which columns are in use is a hint that may be left out, and may be no longer true.
  const opening = text
    .slice(element.start, element.openEnd)
    .replace(/\s*\/?>$/u, '>')
    .replace(/\sspans\s*=\s*("[^"]*"|'[^']*')/u, '');
  return `${opening}${inOrder(all)}${others.join('')}</${element.prefix}row>`;
}

/** A cell without an address would stand elsewhere once one is put in before it. */
function addressed(xml: string, { element, col }: PlacedCell, row: number): string {
  return element.attributes['r'] === undefined
    ? xml.replace(/^<[^\s/>]+/u, (name) => `${name} r="${cellAddress(row, col)}"`)
    : xml;
}

function inOrder(cells: ReadonlyMap<number, string>): string {
  return [...cells]
    .sort(([a], [b]) => a - b)
    .map(([, xml]) => xml)
    .join('');
}
