// Formula cells of a sheet's XML that hold no value element.
import { SaxesParser } from 'saxes';
import { cellAddress, parseAddress } from '../workbook/address';

/**
 * The addresses of formula cells without `<v>` ([ECMA-376] part 1, 18.3.1.4). SheetJS gives a text formula without a
 * value and one whose value is the empty text as the same thing; the first was never calculated, the second was.
 */
export function formulasWithoutValue(part: Uint8Array): ReadonlySet<string> {
  const found = new Set<string>();
  const parser = new SaxesParser({ xmlns: true });
  // Rows and cells may leave out their reference: they then follow the one before.
  let row = -1;
  let col = -1;
  let formula = false;
  let value = false;
  parser.on('opentag', ({ local, attributes }) => {
    if (local === 'row') {
      row = Number(attributes['r']?.value ?? row + 2) - 1;
      col = -1;
    } else if (local === 'c') {
      col = parseAddress(attributes['r']?.value ?? '')?.col ?? col + 1;
      formula = false;
      value = false;
    } else if (local === 'f') formula = true;
    else if (local === 'v') value = true;
  });
  parser.on('closetag', ({ local }) => {
    if (local === 'c' && formula && !value) found.add(cellAddress(row, col));
  });
  parser.write(new TextDecoder().decode(part)).close();
  return found;
}
