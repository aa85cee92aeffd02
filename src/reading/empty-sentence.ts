// The sentence by which a table says that it has no data.
import type { Found } from '../facts/table';
import { comparable } from '../workbook/label';
import type { Grid } from '../workbook/workbook';
import { textCells } from './frame';
import type { Header } from './header';
import { roleOf } from './headings';

/** Most texts below a header are names; only one of these words makes a text worth a closer look. */
const DENIES = /[无空没未不]/u;
const NO_DATA = /无数据|空表|为空|不涉及|未涉及|(?:无|没有)(?:此|该)(?:项|类)|(?:单位|部门|本级)(?:无|没有)/u;
const NO_MONEY = /(?:没有|无|未(?:发生|安排|使用|取得)).{0,40}(?:收入|支出|收支|安排|预算|经费|拨款)/u;
const DESCRIBES = /^(?:注：?)?\d*[.、]?(?:本表反映|本套报表)/u;

/** The sentence below (or beside) the header that says the table has no data. */
export function emptySentence(grid: Grid, header: Header): Found | null {
  const cell = textCells(grid, header.bottom + 1, grid.rows.length).find(({ text, col }) => {
    if (!DENIES.test(text)) return false;
    const plain = comparable(text);
    if (DESCRIBES.test(plain) && !NO_DATA.test(plain)) return false;
    return (
      NO_DATA.test(plain) ||
      (plain === '无' && roleOf(header.paths[col] ?? []) !== 'amount') ||
      (NO_MONEY.test(plain) && plain.length >= 8 && /[，。；]|^(?:注|说明)/u.test(plain))
    );
  });
  return cell === undefined
    ? null
    : { text: cell.text.trim(), cell: { sheet: grid.name, row: cell.row, col: cell.col } };
}
