// 公开08表: blocks of code, name and amount side by side; or one long list; or a matrix by functional subject.
import type { Column, Row } from '../facts/table';
import { column, type LineSpec, type TableForm } from '../standards/form';
import { economicByName, economicSubject } from '../standards/subjects/subjects';
import { compactLabel, labelText } from '../workbook/label';
import { cellAt, type Grid, textAt } from '../workbook/workbook';
import { readCell } from './cell-reading';
import { readCodedTable } from './coded-rows';
import { matchColumns } from './columns';
import { type Header } from './header';
import { roleOf } from './headings';
import { type DraftRow, type RawFact, type RawTable } from './raw-table';
import { isPassedOver } from './passed-over';
import { assembleCode, codeDigits } from './stub';

const AMOUNT = '金额';
const PERSONNEL = /^30[13]/u;

type BlocksForm = TableForm & { rows: 'blocks' };

interface Block {
  readonly codes: readonly number[];
  readonly labels: readonly number[];
  readonly amount: number;
}

interface Entry {
  readonly draft: DraftRow;
  readonly amountColumn: number;
}

/** A block begins at a code column that does not follow another one; in a sheet without codes, at a column of names. */
function blocksOf(header: Header, form: BlocksForm): readonly Block[] {
  const roles = header.paths.map(roleOf);
  const first = roles.includes('code') ? 'code' : 'label';
  const starts = roles.flatMap((role, col) => (role === first && roles[col - 1] !== first ? [col] : []));
  const preferred = form.columns[0]?.levels[0]?.names ?? [];
  return starts.flatMap((start, order) => {
    const columns = roles.map((role, col) => ({ role, col })).slice(start, starts[order + 1]);
    const ranked = columns
      .filter(({ role }) => role === 'amount')
      .map(({ col }) => ({ col, rank: preferred.indexOf(header.paths[col]?.at(-1) ?? '') }))
      .filter(({ rank }) => rank >= 0)
      .sort((a, b) => a.rank - b.rank || a.col - b.col);
    const amount = ranked[0]?.col;
    if (amount === undefined) return [];
    const of = (role: string): readonly number[] => columns.filter((c) => c.role === role).map((c) => c.col);
    return [{ codes: of('code'), labels: of('label'), amount }];
  });
}

/** Reads 公开08表 in whichever of its shapes the header shows. */
export function readBlocks(grid: Grid, header: Header, form: BlocksForm): RawTable {
  const blocks = blocksOf(header, form);
  const wide = matchColumns(grid, header.paths, [], { economic: true }).wide;
  const list = header.paths.some((path) => path.at(-1) === '人员经费' && roleOf(path) === 'amount');
  if (wide || (blocks.length < 2 && list)) return readCodedTable(grid, header, codedForm(form));
  return readSideBySide(grid, header, form, blocks);
}

function codedForm(form: BlocksForm): TableForm & { rows: 'coded' } {
  const [amount, ...natures] = form.columns;
  const total = column('合计', ...(amount?.levels[0]?.names ?? []));
  const { id, title, titles } = form;
  return { id, title, titles, rows: 'coded', columns: [total, ...natures], economicColumns: true };
}

function readSideBySide(grid: Grid, header: Header, form: BlocksForm, blocks: readonly Block[]): RawTable {
  const entries: Entry[] = [];
  const above = blocks.map(() => '');
  for (let row = header.dataTop; row < grid.rows.length; row++) {
    if (isPassedOver(grid, row, header)) continue;
    blocks.forEach((block, order) => {
      const entry = entryAt(grid, row, block, blocks, form.lines, above[order] ?? '');
      if (entry === undefined) return;
      above[order] = entry.draft.subject ?? above[order] ?? '';
      entries.push(entry);
    });
  }
  const rows = entries.map(({ draft }, index): Row => ({
    ...draft,
    index,
    parent: parentOf(entries, draft),
  }));
  const columns: readonly Column[] = blocks.slice(0, 1).map((block) => ({
    path: AMOUNT,
    lane: null,
    economic: null,
    sheetColumn: block.amount,
    hidden: grid.hiddenColumns.includes(block.amount),
  }));
  const facts = entries.map(({ draft, amountColumn }, index): RawFact => {
    const cell = { sheet: grid.name, row: draft.sheetRow, col: amountColumn };
    return { row: index, column: AMOUNT, raw: readCell(cellAt(grid, draft.sheetRow, amountColumn)), cell };
  });
  return { layout: 'blocks', rows, columns, facts, problems: [] };
}

/** The code, name and amount of one block in one row; nothing of another block ever serves it. */
function entryAt(
  grid: Grid,
  row: number,
  block: Block,
  blocks: readonly Block[],
  lines: readonly LineSpec[],
  above: string,
): Entry | undefined {
  const text = (col: number): string => compactLabel(textAt(grid, row, col));
  const code = assembleCode(
    block.codes.map((col) => codeDigits(text(col))),
    above,
  );
  const columns = [...block.codes, ...block.labels];
  const labelColumn = columns.find((col) => text(col) !== '' && codeDigits(text(col)) === '');
  const label = labelColumn === undefined ? '' : text(labelColumn);
  const base = { lane: null, label, sheetRow: row, hidden: grid.hiddenRows.includes(row) };
  const line = code === '' ? lines.find((spec) => spec.names.includes(labelText(label))) : undefined;
  const subject = code !== '' || line !== undefined ? code : subjectNamed(label, above);
  if (subject !== '') {
    const level = subject.length === 3 ? 1 : 2;
    return {
      draft: { ...base, role: 'economic', code: code === '' ? null : code, key: null, subject, level },
      amountColumn: block.amount,
    };
  }
  if (line === undefined || labelColumn === undefined) return undefined;
  const amountColumn = amountOfLine(grid, row, labelColumn, blocks);
  return {
    draft: { ...base, role: 'line', code: null, key: line.key, subject: null, level: 0 },
    amountColumn,
  };
}

/** The code of an economic subject by its name alone; of several 款 with that name the one in the 类 above; '' for none. */
function subjectNamed(label: string, above: string): string {
  const name = labelText(label);
  const group = economicSubject(above.slice(0, 3))?.name;
  const own = group === undefined ? undefined : economicByName(name, group);
  return (own ?? economicByName(name))?.code ?? '';
}

/** A total's label may span the blocks to its right (公用经费合计 over two of them); its amount follows the label. */
function amountOfLine(grid: Grid, row: number, labelColumn: number, blocks: readonly Block[]): number {
  const merge = grid.merges.find(
    (rect) => row >= rect.top && row <= rect.bottom && rect.left === labelColumn && rect.right > rect.left,
  );
  const after = blocks.map((block) => block.amount).filter((col) => col > (merge?.right ?? labelColumn));
  const [first = labelColumn] = after;
  if (merge !== undefined) return first;
  for (const col of after) {
    const own = blocks.find((block) => block.amount === col);
    const stub = [...(own?.codes ?? []), ...(own?.labels ?? [])].filter((at) => at !== labelColumn);
    if (col !== first && stub.some((at) => compactLabel(textAt(grid, row, at)) !== '')) break;
    if (readCell(cellAt(grid, row, col)).kind !== 'blank') return col;
  }
  return first;
}

function parentOf(entries: readonly Entry[], draft: DraftRow): number | null {
  const find = (test: (row: DraftRow) => boolean): number | null => {
    const at = entries.findIndex((entry) => test(entry.draft));
    return at < 0 ? null : at;
  };
  if (draft.key === '合计') return null;
  if (draft.role === 'line') return find((row) => row.key === '合计');
  if (draft.level === 2) {
    const own = find((row) => row.subject === draft.subject?.slice(0, 3));
    if (own !== null) return own;
  }
  return find((row) => row.key === (PERSONNEL.test(draft.subject ?? '') ? '人员经费合计' : '公用经费合计'));
}
