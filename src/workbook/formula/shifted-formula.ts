// A formula as it reads in another cell, the way a shared formula is meant ([ECMA-376] part 1, 18.3.1.40).
import { columnIndex, columnName } from '../address';
import { formulaMatches } from './tokens';

/** `formula` moved down by `rows` and right by `cols`: relative references move along, `$` ones, texts and names stay. */
export function shiftedFormula(formula: string, rows: number, cols: number): string {
  return formulaMatches(formula)
    .map(({ text, area }) =>
      area === undefined ? text : text.slice(0, text.length - area.length) + shifted(area, rows, cols),
    )
    .join('');
}

/** `A$1`, `$B2:C3`, `A:B`, `1:2`. */
function shifted(area: string, rows: number, cols: number): string {
  return area
    .split(':')
    .map((corner) => {
      const [, fixedCol = '', col = '', fixedRow = '', row = ''] =
        /^(?:(\$?)([A-Za-z]{1,3}))?(?:(\$?)(\d+))?$/u.exec(corner) ?? [];
      const column = col === '' || fixedCol !== '' ? col : columnName(columnIndex(col) + cols);
      const line = row === '' || fixedRow !== '' ? row : String(Number(row) + rows);
      return fixedCol + column + fixedRow + line;
    })
    .join(':');
}
