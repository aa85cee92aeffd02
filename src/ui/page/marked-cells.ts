// The cells of a finding on one sheet, for marking them in the grid.
import type { Finding } from '../../checking/finding';
import { cellAddress, parseAddress } from '../../workbook/address';

/** `suspect`: the cell that is probably wrong; `cell`: one that takes part. */
export type Marking = 'cell' | 'suspect';

/** By `A1` address; rectangles are taken apart. */
export function markedCells(finding: Finding | null, sheet: string): ReadonlyMap<string, Marking> {
  const here = (cells: readonly string[], marking: Marking) =>
    cells
      .filter((cell) => sheetOf(cell) === sheet)
      .flatMap(addressesOf)
      .map((address) => [address, marking] as const);
  if (finding === null) return new Map();
  const suspects = finding.suspects.map((suspect) => suspect.cell);
  return new Map([...here(finding.cells, 'cell'), ...here(suspects, 'suspect')]);
}

export function sheetOf(reference: string): string {
  return reference.slice(0, reference.lastIndexOf('!'));
}

function addressesOf(reference: string): readonly string[] {
  const [first = '', last = first] = reference.slice(reference.lastIndexOf('!') + 1).split(':');
  const from = parseAddress(first);
  const to = parseAddress(last);
  if (from === undefined || to === undefined) return [];
  const addresses: string[] = [];
  for (let row = from.row; row <= to.row; row++)
    for (let col = from.col; col <= to.col; col++) addresses.push(cellAddress(row, col));
  return addresses;
}
