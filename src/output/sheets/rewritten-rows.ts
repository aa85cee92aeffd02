// Writing again: what was written follows the figures, what the user wrote stays where it stands.
import type { CellStyle, PlanCell } from '../../workbook/sheet-plan';
import { type Cell, type Grid, textAt } from '../../workbook/workbook';
import { fingerprint } from './fingerprint';
import type { TextLine } from './text-lines';

/** Columns of the sheet: what it says, what is to be noted, and, hidden, what was written there. */
export const [TEXT, REMARK, RECORD] = [0, 1, 2];

/** Begins the record of the first row: by it the sheet is known as ours. */
const MARK = '勾稽写入的情况说明 ';

const OWN: CellStyle = { size: 11, wrap: true };
const NOTE: CellStyle = { size: 10, wrap: true, fill: 'FFF4CE' };

export interface WrittenLine {
  readonly line: TextLine;
  readonly cell: PlanCell;
}

export interface RewrittenRow {
  readonly cells: readonly (PlanCell | null)[];
  readonly state: 'ours' | 'users' | 'conflict';
}

/** Whether this program wrote the sheet. */
export function isTextSheet(grid: Grid): boolean {
  return textAt(grid, 0, RECORD).startsWith(MARK);
}

/** The rows of the sheet without that of its state; `present` is what stands there now, from its first row on. */
export function rewrittenRows(
  written: readonly WrittenLine[],
  present: Grid | undefined,
  stateRow: number,
): readonly RewrittenRow[] {
  const before = present === undefined ? [] : presentRows(present, stateRow);
  const known = new Map(
    before.flatMap((row) => (row.record === null ? [] : [[row.record.key, row] as const])),
  );
  const own = ownRows(before, written);
  return written.flatMap((each, index) => [
    lineRow(each, known.get(each.line.key), index === 0),
    ...(own.get(each.line.key) ?? []),
  ]);
}

interface Written {
  readonly key: string;
  /** Fingerprints of the cell and of the words it said. */
  readonly content: string;
  readonly words: string;
}

interface PresentRow {
  readonly cells: readonly (Cell | null)[];
  /** Null for a row that the user put in. */
  readonly record: Written | null;
}

function lineRow({ line, cell }: WrittenLine, before: PresentRow | undefined, first: boolean): RewrittenRow {
  const beside = carried(before?.cells ?? []);
  const record = (written: Written) => recordCell(written, first);
  const words = fingerprint(line.text);
  if (before !== undefined && before.record !== null && isEdited(before)) {
    const changed = before.record.words !== words;
    const remark = changed
      ? `这一段您改过，没有动它；数字后来有变，现在应写作：${line.text}`
      : '这一段您改过，没有动它。';
    const kept = keptCell(before.cells[TEXT], cell.style);
    return {
      cells: [kept, note(remark), record(before.record), ...beside],
      state: changed ? 'conflict' : 'users',
    };
  }
  const remark = line.fixed ? note('这一段有的数经过调整，不随表变动。') : null;
  const written = { key: line.key, content: contentOf(cell), words };
  return { cells: [cell, remark, record(written), ...beside], state: 'ours' };
}

/** Rows of the user by the line they follow; an edited line that is written no longer becomes one of them. */
function ownRows(
  present: readonly PresentRow[],
  written: readonly WrittenLine[],
): ReadonlyMap<string, readonly RewrittenRow[]> {
  const wanted = new Set(written.map(({ line }) => line.key));
  const found = new Map<string, RewrittenRow[]>();
  let after = written[0]?.line.key ?? '';
  for (const row of present) {
    const { cells, record } = row;
    if (record !== null && wanted.has(record.key)) after = record.key;
    else if (record === null || isEdited(row)) {
      const remark =
        record === null ? keptCell(cells[REMARK], OWN) : note('这一段您改过；现在的说明里已没有它。');
      const own = [keptCell(cells[TEXT], OWN), remark, null, ...carried(cells)];
      found.set(after, [...(found.get(after) ?? []), { cells: own, state: 'users' }]);
    }
  }
  return found;
}

function presentRows(grid: Grid, stateRow: number): readonly PresentRow[] {
  return grid.rows.flatMap((cells, row): readonly PresentRow[] => {
    const record = recordOf(textAt(grid, row, RECORD));
    const blank = cells.every((cell) => cell === null || cell.value.kind === 'blank');
    return row === stateRow || (record === null && blank) ? [] : [{ cells, record }];
  });
}

function recordCell({ key, content, words }: Written, first: boolean): PlanCell {
  return { value: { kind: 'text', text: `${first ? MARK : ''}${key}|${content}|${words}` } };
}

function recordOf(text: string): Written | null {
  const [key, content, words] = text.replace(MARK, '').split('|');
  return key === undefined || content === undefined || words === undefined ? null : { key, content, words };
}

function isEdited({ cells, record }: PresentRow): boolean {
  const cell = keptCell(cells[TEXT], OWN) ?? { value: null };
  return record !== null && contentOf(cell) !== record.content;
}

/** Rows that come or go elsewhere move the addresses in a formula, and programs write sheet names with quotes or without. */
function contentOf({ value, formula }: PlanCell): string {
  const words = value?.kind === 'text' || value?.kind === 'number' ? value.text : '';
  if (formula === undefined) return fingerprint(words);
  const bare = formula.replace(/'?[^'"!(),+*/<>=&-]*'?!|\$?[A-Z]{1,3}\$?\d+/gu, '').replaceAll(' ', '');
  return fingerprint(`=${bare}`);
}

/** What the user put beside the text. */
function carried(cells: readonly (Cell | null)[]): readonly (PlanCell | null)[] {
  return cells.slice(RECORD + 1).map((cell) => keptCell(cell, undefined));
}

function keptCell(cell: Cell | null | undefined, style: CellStyle | undefined): PlanCell | null {
  if (cell === null || cell === undefined) return null;
  const { value, formula, format } = cell;
  // Without its format a date is a number; as text a formula would be its own letters.
  const shown = format === undefined || format === '@' ? undefined : { format };
  const valueless = value.kind === 'blank' || value.kind === 'uncalculated' || value.kind === 'stale';
  if (valueless && formula === undefined) return null;
  return {
    value: valueless ? null : value,
    ...(formula === undefined ? {} : { formula }),
    ...(style === undefined && shown === undefined ? {} : { style: { ...style, ...shown } }),
  };
}

function note(words: string): PlanCell {
  return { value: { kind: 'text', text: words }, style: NOTE };
}
