// The sheet 自定义审核公式 of a workbook → a rule pack whose problems name their cells.
import { formatRef } from '../../workbook/address';
import { type Grid, textAt, type Workbook } from '../../workbook/workbook';
import { type PackLine, parsePackLines, RULES_SHEET, type RulePack } from './rule-pack';

const ID = /^[A-Za-z0-9.\-_\u4e00-\u9fff]+$/u;
const CHANGE = /^(?:停用|改为\s*(?:错误|警告|提示))$/u;
/** First cell of a heading row, which is no rule. */
const HEADINGS: readonly string[] = ['编号', '规则编号', '序号', '规则', '公式'];

/**
 * Ways to write a rule, which may be mixed: text in the first column, one or more lines a cell; or a row with id, title
 * and relation in the first three columns; or 停用 or 改为提示, id and reason. Null where the workbook has no such sheet.
 */
export function sheetPack(workbook: Workbook): RulePack | null {
  const grid = workbook.sheets.find(({ name }) => name.trim() === RULES_SHEET);
  if (grid === undefined) return null;
  return parsePackLines(
    grid.rows.flatMap((_, row) => linesOfRow(grid, row)),
    grid.name,
  );
}

/** The packs given, and after them the workbook's own sheet of rules where it has one. */
export function withSheetPack(packs: readonly RulePack[], workbook: Workbook): readonly RulePack[] {
  const own = sheetPack(workbook);
  return own === null ? packs : [...packs, own];
}

function linesOfRow(grid: Grid, row: number): readonly PackLine[] {
  const [first = '', second = '', third = ''] = [0, 1, 2].map((col) => textAt(grid, row, col).trim());
  if (first === '' || HEADINGS.includes(first) || first.startsWith(RULES_SHEET)) return [];
  if (CHANGE.test(first) && second !== '') {
    const reason = third === '' ? '' : `：${third.replace(/\s+/gu, ' ')}`;
    return [{ text: `${first} ${second}${reason}`, cell: cellOf(grid, row, 0), line: 1 }];
  }
  if (third === '' || !ID.test(first)) return linesOfCell(grid, row, 0);
  const title = second === '' ? first : second.replace(/\s+/gu, ' ');
  return [
    { text: `【${first}】${title}`, cell: cellOf(grid, row, 0), line: 1 },
    ...linesOfCell(grid, row, 2),
  ];
}

function linesOfCell(grid: Grid, row: number, col: number): readonly PackLine[] {
  const cell = cellOf(grid, row, col);
  return textAt(grid, row, col)
    .split(/\r\n|\n|\r/u)
    .map((text, index) => ({ text, cell, line: index + 1 }));
}

function cellOf(grid: Grid, row: number, col: number): string {
  return formatRef({ sheet: grid.name, row, col });
}
