// The sheet 情况说明: a line a row, formulas or plain text, and at its head whether it may be relied on.
import { type CellStyle, EMPTY_PLAN, type PlanCell, type SheetPlan } from '../../workbook/sheet-plan';
import type { Grid } from '../../workbook/workbook';
import { CHANGED, type DataRows } from './data-sheet';
import { RECORD, REMARK, rewrittenRows, TEXT } from './rewritten-rows';
import type { TextLine } from './text-lines';

export const TEXT_SHEET = '情况说明';

const WIDTHS = [96, 40, 8];
const STATE_ROW = 1;

/** Excel's limit is 8,192 for a formula. */
const LONGEST_FORMULA = 8000;
/** Excel shows no higher row, in points. */
const HIGHEST_ROW = 409;
const LINE_HEIGHT = 16;
const USUAL_SIZE = 11;

const STYLES: Readonly<Record<TextLine['kind'], CellStyle>> = {
  title: { bold: true, size: 16, align: 'center', wrap: true },
  section: { bold: true, size: 12, wrap: true },
  heading: { bold: true, size: USUAL_SIZE, wrap: true },
  caption: { size: USUAL_SIZE, align: 'center', wrap: true },
  text: { size: USUAL_SIZE, wrap: true },
};
const STATE: CellStyle = { size: 10, wrap: true, fill: 'F2F2F2' };

/** What the user should know of a writing. */
export interface Rewriting {
  /** The user's paragraphs whose figures have changed since. */
  readonly conflicts: number;
  /** The user's paragraphs that stay as they are. */
  readonly kept: number;
  /** Paragraphs with figures that no formula gives. */
  readonly fixed: number;
}

/** `data` is null for plain text; `present` is what stands on the sheet now, if this program wrote it before. */
export function textSheet(
  name: string,
  lines: readonly TextLine[],
  data: DataRows | null,
  present: Grid | undefined,
): { readonly plan: SheetPlan; readonly rewriting: Rewriting } {
  const written = lines.map((line) => ({ line, cell: lineCell(line, data) }));
  const rows = rewrittenRows(written, present, STATE_ROW);
  const fixed = lines.filter((line) => line.fixed).length;
  const cells = rows.map((row) => row.cells);
  const all = [
    ...cells.slice(0, STATE_ROW),
    [stateCell(data, rows.length, fixed)],
    ...cells.slice(STATE_ROW),
  ];
  const plan: SheetPlan = {
    ...EMPTY_PLAN,
    name,
    widths: WIDTHS,
    rows: all,
    heights: all.map(heightOf),
    hiddenColumns: [RECORD],
    frozenRows: STATE_ROW + 1,
    landscape: true,
  };
  return {
    plan,
    rewriting: {
      conflicts: rows.filter(({ state }) => state === 'conflict').length,
      kept: rows.filter(({ state }) => state !== 'ours').length,
      fixed,
    },
  };
}

function lineCell({ kind, text, terms }: TextLine, data: DataRows | null): PlanCell {
  const value = { kind: 'text', text } as const;
  const style = STYLES[kind];
  return terms.length === 0 || data === null
    ? { value, style }
    : { value, formula: joined(terms, data), style };
}

/** Of a formula that is too long the parts stand on the data sheet. */
function joined(terms: readonly string[], data: DataRows): string {
  const whole = terms.join('&');
  if (whole.length <= LONGEST_FORMULA) return whole;
  const parts: string[] = [];
  for (const term of terms) {
    const last = parts.at(-1);
    if (last === undefined || last.length + term.length + 1 > LONGEST_FORMULA) parts.push(term);
    else parts[parts.length - 1] = `${last}&${term}`;
  }
  return parts.map((part) => data.part(part)).join('&');
}

/** Says whether the text may be relied on. */
function stateCell(data: DataRows | null, lines: number, fixed: number): PlanCell {
  const some = fixed === 0 ? '' : `有 ${fixed} 段的数经过调整，不随表变动（见右边）。`;
  if (data === null) {
    const words = `本表是文字，不随各表变动；各表改动后请重新写入。${some}`;
    return { value: { kind: 'text', text: words }, style: STATE };
  }
  const good = `各段是公式，各表的数改动后自动更新。${some}`;
  const formula = [
    `IF(COUNTIF(${data.guardRange()},"${CHANGED}")>0,"各表的行、科目、有无数字或两边总计是否相等有了变化，请重新写入（见“情况说明数据”）。",`,
    `IF(SUMPRODUCT(--ISERROR(A${STATE_ROW + 2}:A${lines + 1}))>0,"有的段落算不出来：所引的格读不出数，请改正。",`,
    `"${good}"))`,
  ].join('');
  return { value: { kind: 'text', text: good }, formula, style: STATE };
}

/** Room for the longer of text and remark: not every program finds the height of wrapped text by itself. */
function heightOf(cells: readonly (PlanCell | null)[]): number {
  const lines = [TEXT, REMARK].map((col) => {
    const { value, style } = cells[col] ?? { value: null };
    const size = style?.size ?? USUAL_SIZE;
    const width = displayWidth(value?.kind === 'text' ? value.text : '') * (size / USUAL_SIZE);
    return Math.ceil(width / ((WIDTHS[col] ?? 1) - 2)) * Math.max(1, size / USUAL_SIZE);
  });
  return Math.min(HIGHEST_ROW, Math.ceil(Math.max(1, ...lines) * LINE_HEIGHT + 3));
}

/** A Chinese character takes the room of two digits. */
function displayWidth(words: string): number {
  return Array.from(words).reduce((width, char) => width + (char > '\u00ff' ? 2 : 1), 0);
}
