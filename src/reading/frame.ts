// The frame around a table: title, owner, amount unit, year and code cell, wherever they stand above the header.
import type { AmountUnit } from '../amount/amount';
import type { Found } from '../facts/table';
import { comparable, compactLabel } from '../workbook/label';
import { type CellRef, type Grid, valueAt } from '../workbook/workbook';

/** Title, code, owner and unit stand in the first rows; real sheets use up to five, some with empty rows between. */
export const FRAME_ROWS = 12;

export interface TextCell {
  readonly text: string;
  readonly row: number;
  readonly col: number;
}

export interface Frame {
  readonly unit: AmountUnit | null;
  /** The unit's label as found, also where it is none of the known ones (千元). */
  readonly unitLabel: Found | null;
  readonly unitName: Found | null;
  readonly year: { readonly value: number; readonly cell: CellRef } | null;
}

/** A unit of money is not the beginning of a name (单位：元坝区…局). */
const UNITS =
  /(?:单位|金额)[：为]?（?(?:人民币)?(万元|亿元|千元|元)(?=$|[^\u4e00-\u9fff]|报表|公开|部门|编制|填报|单位)/u;
const BARE_UNIT = /^[（：]?(?:人民币)?(万元|亿元|千元|元)）?$/u;
const OWNER_LABEL =
  '(?:(?:公开|编制|编报|填报|填制|预算|决算)?(?:部门|单位)(?:（(?:单位|部门)）|/(?:单位|部门))?(?:名称|全称)?)(?:（(?:公章|盖章)）)?';
/** What may follow the name in its cell: the unit of money, another label, the year. */
const AFTER_OWNER =
  '(?:金额|计量|货币|公开|编制|编报|填报|填制|预算|主管)?(?:单位|部门)(?:名称|全称)?：|报表期间|(?:填报|编制|填表|制表)?(?:日期|时间)：|（?\\d{4}年度?';
/** 主管部门 is above the owner. */
const OWNER = new RegExp(`(?<!主管)${OWNER_LABEL}：(.*?)(?=${AFTER_OWNER}|$)`, 'u');
const BARE_OWNER_LABEL = new RegExp(`^${OWNER_LABEL}$`, 'u');
/** `301001-`, `[301001]` in front of the owner's name. */
const OWNER_CODE = /^[[【（]?\d{3,}[\]】）]?[-—_]*(?=\D)/u;
const UNIT_WORD = /^(?:人民币)?(?:万元|亿元|千元|元)）?$/u;
const FRAME_LINE =
  /^.{0,8}(?:单位|部门)(?:名称|全称)?(?:（.{2,4}）)?：|^公开\d+表$|单位：|报表期间|(?:负责人|填[表报制]人?|制[表单]人?|审核人?|复核人?|经办人?|联系人|电话|日期|时间)：|^第\d+页|^续表\d*$/u;
const SOMETHING = /[^\s\u00a0\u3000\u200b\ufeff]/u;
const MAY_NAME_YEAR = /[2２二]/u;
const YEAR = /(20\d{2})(?:年度|年(?!\d{1,2}月)|(?=财政年度))/u;
const HAN_YEAR = /二[〇○零]([〇○零一二三四五六七八九])([〇○零一二三四五六七八九])年/u;
const HAN_DIGITS = '〇一二三四五六七八九';

/** The text cells of rows `from`…`to` (exclusive), in reading order. */
export function textCells(grid: Grid, from: number, to: number): readonly TextCell[] {
  const found: TextCell[] = [];
  for (let row = from; row < Math.min(to, grid.rows.length); row++) {
    (grid.rows[row] ?? []).forEach((cell, col) => {
      if (cell?.value.kind === 'text' && SOMETHING.test(cell.value.text)) {
        found.push({ text: cell.value.text, row, col });
      }
    });
  }
  return found;
}

/** The texts of the first rows that hold anything: title, code, owner and unit are among them. */
export function headCells(grid: Grid): readonly TextCell[] {
  const first = grid.rows.findIndex((row) =>
    row.some((cell) => cell !== null && cell.value.kind !== 'blank'),
  );
  return textCells(grid, Math.max(0, first), Math.max(0, first) + FRAME_ROWS);
}

/** Frame lines that long sheets repeat at page breaks, and the signatures below a table. */
export function isFrameText(text: string): boolean {
  return FRAME_LINE.test(comparable(text));
}

/** The year a text names (`2023年度`, `二〇二三年`); a date of publication (2024年9月4日) names none. */
export function yearIn(text: string): number | null {
  if (!MAY_NAME_YEAR.test(text)) return null;
  const plain = comparable(text);
  const digits = YEAR.exec(plain)?.[1] ?? /(?:^|报表期间：?)(20\d{2})$/u.exec(plain)?.[1];
  if (digits !== undefined) return Number(digits);
  const han = HAN_YEAR.exec(plain);
  if (han === null) return null;
  const digit = (text: string | undefined): number => Math.max(0, HAN_DIGITS.indexOf(text ?? ''));
  return 2000 + digit(han[1]) * 10 + digit(han[2]);
}

/** The latest year named down to row `bottom`; null where there is none. */
export function latestYear(grid: Grid, bottom: number): number | null {
  const years = textCells(grid, 0, bottom + 1).flatMap(({ text }) => yearIn(text) ?? []);
  return years.length === 0 ? null : Math.max(...years);
}

function refOf(grid: Grid, cell: TextCell): CellRef {
  return { sheet: grid.name, row: cell.row, col: cell.col };
}

/** The next filled cell to the right, for labels whose value has a cell of its own (`单位：` | `万元`). */
function neighbour(grid: Grid, cell: TextCell): TextCell | undefined {
  const row = grid.rows[cell.row] ?? [];
  for (let col = cell.col + 1; col < row.length; col++) {
    const value = valueAt(grid, cell.row, col);
    if (value.kind === 'text') return { text: value.text, row: cell.row, col };
    if (value.kind !== 'blank') return undefined;
  }
  return undefined;
}

function unitOf(grid: Grid, cells: readonly TextCell[]): Pick<Frame, 'unit' | 'unitLabel'> {
  for (const cell of cells) {
    const text = comparable(cell.text);
    const inside = UNITS.exec(text)?.[1] ?? BARE_UNIT.exec(text)?.[1];
    const beside = /单位：?$/u.test(text) ? neighbour(grid, cell) : undefined;
    const word = inside ?? (beside === undefined ? undefined : BARE_UNIT.exec(comparable(beside.text))?.[1]);
    if (word !== undefined) {
      const unit = word === '元' || word === '万元' ? word : null;
      return { unit, unitLabel: { text: cell.text.trim(), cell: refOf(grid, cell) } };
    }
  }
  return { unit: null, unitLabel: null };
}

function ownerOf(grid: Grid, cells: readonly TextCell[]): Found | null {
  for (const cell of cells) {
    const text = comparable(cell.text);
    const match = OWNER.exec(text);
    if (match === null && !BARE_OWNER_LABEL.test(text)) continue;
    const inside = match?.[1] ?? '';
    const beside = inside === '' ? neighbour(grid, cell) : undefined;
    const name = (inside === '' ? compactLabel(beside?.text ?? '') : inside).replace(OWNER_CODE, '');
    if (name !== '' && !UNIT_WORD.test(comparable(name)) && !/单位：/u.test(comparable(name))) {
      return { text: name, cell: refOf(grid, inside === '' && beside !== undefined ? beside : cell) };
    }
  }
  return null;
}

/** Reads the frame from the rows above `headerTop`; the year also from the headings (`2025年预算数`) down to `headerBottom`. */
export function readFrame(grid: Grid, headerTop: number, headerBottom: number): Frame {
  const above = textCells(grid, 0, headerTop);
  const withHeader = textCells(grid, 0, headerBottom + 1);
  const dated = above.find((cell) => yearIn(cell.text) !== null) ?? latestHeading(withHeader);
  const year = dated === undefined ? null : yearIn(dated.text);
  const header = unitOf(grid, above);
  return {
    ...(header.unitLabel === null ? unitInHeadings(grid, withHeader) : header),
    unitName: ownerOf(grid, above),
    year: dated === undefined || year === null ? null : { value: year, cell: refOf(grid, dated) },
  };
}

/** Of `2022年决算数` and `2023年决算数` the latter is what the table is about. */
function latestHeading(cells: readonly TextCell[]): TextCell | undefined {
  const dated = cells.filter((cell) => yearIn(cell.text) !== null);
  return dated.reduce<TextCell | undefined>(
    (best, cell) => (best === undefined || (yearIn(cell.text) ?? 0) > (yearIn(best.text) ?? 0) ? cell : best),
    undefined,
  );
}

/** `预算数（万元）`: some sheets state the unit only inside a heading. */
function unitInHeadings(grid: Grid, cells: readonly TextCell[]): Pick<Frame, 'unit' | 'unitLabel'> {
  for (const cell of cells) {
    const word = /（(?:单位：)?(万元|元)）$/u.exec(comparable(cell.text))?.[1];
    if (word === '元' || word === '万元') {
      return { unit: word, unitLabel: { text: cell.text.trim(), cell: refOf(grid, cell) } };
    }
  }
  return { unit: null, unitLabel: null };
}
