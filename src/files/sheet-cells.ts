// The rows and cells of a worksheet part with their places, which a part need not spell out ([ECMA-376] part 1, 18.3.1.73).
import { parseAddress } from '../workbook/address';
import type { XmlElement } from './xml-elements';

/** `row` and `col` count from 0. */
export interface PlacedCell {
  readonly element: XmlElement;
  readonly row: number;
  readonly col: number;
}

export interface PlacedRow {
  readonly element: XmlElement;
  readonly row: number;
  readonly cells: readonly PlacedCell[];
}

/** Of the element `sheetData`; what has no address stands behind the one before it. */
export function placedRows(data: XmlElement): readonly PlacedRow[] {
  let next = 0;
  return data.children
    .filter(({ local }) => local === 'row')
    .map((element) => {
      const given = element.attributes['r'];
      const row = given === undefined ? next : Number(given) - 1;
      next = row + 1;
      return { element, row, cells: placedCells(element, row) };
    });
}

function placedCells(line: XmlElement, row: number): readonly PlacedCell[] {
  let next = 0;
  return line.children
    .filter(({ local }) => local === 'c')
    .map((element) => {
      const col = parseAddress(element.attributes['r'] ?? '')?.col ?? next;
      next = col + 1;
      return { element, row, col };
    });
}

export function formulaOf({ element }: PlacedCell): XmlElement | undefined {
  return element.children.find(({ local }) => local === 'f');
}
