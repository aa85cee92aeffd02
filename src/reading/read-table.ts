// One identified sheet → one table with facts.
import type { AmountUnit } from '../amount/amount';
import type { Fact } from '../facts/fact';
import type { Problem } from '../facts/problem';
import type { Table } from '../facts/table';
import type { TableForm } from '../standards/form';
import type { Grid } from '../workbook/workbook';
import { readBlocks } from './blocks';
import { readingFinisher, tableDecimals } from './cell-reading';
import { readCodedTable } from './coded-rows';
import { vocabularyOf } from './columns';
import { emptySentence } from './empty-sentence';
import { type Frame, readFrame } from './frame';
import { findHeader, type Header } from './header';
import type { FormMatch } from './identify';
import { readLanes } from './lanes';
import { holdsAmounts } from './passed-over';
import type { RawTable } from './raw-table';
import { readItems, readSingle } from './single-row';

/** A sheet read as far as its own cells allow; unit and precision may still depend on the other sheets. */
export interface SheetTable {
  readonly match: FormMatch;
  readonly grid: Grid;
  readonly frame: Frame;
  readonly header: Header;
  readonly raw: RawTable;
}

function vocabulary(form: TableForm): ReadonlySet<string> {
  switch (form.rows) {
    case 'lanes':
      return vocabularyOf(
        form.lanes.flatMap((lane) => lane.columns),
        false,
      );
    case 'coded':
      return vocabularyOf(form.columns, form.economicColumns === true);
    case 'blocks':
      return vocabularyOf(form.columns, true);
    case 'single':
    case 'items':
      return vocabularyOf(form.columns, false);
  }
}

function readRows(grid: Grid, header: Header, form: TableForm): RawTable {
  switch (form.rows) {
    case 'lanes':
      return readLanes(grid, header, form);
    case 'coded':
      return readCodedTable(grid, header, form);
    case 'blocks':
      return readBlocks(grid, header, form);
    case 'single':
      return readSingle(grid, header, form);
    case 'items':
      return readItems(grid, header, form);
  }
}

/** Reads the sheet as the form it was identified as; a text says why it is not understood. */
export function readSheetTable(grid: Grid, match: FormMatch): SheetTable | { readonly reason: string } {
  const header = findHeader(grid, match.titleRow, vocabulary(match.form));
  if (header === undefined) return { reason: '在标题下面没有找到表头行' };
  const raw = readRows(grid, header, match.form);
  if (raw.columns.length === 0) {
    const headings = header.paths.map((path) => path.join('/')).filter((text) => text !== '');
    return { reason: `表头（${headings.slice(0, 6).join('、')}）与该表应有的栏目都对不上` };
  }
  const side = sideWithoutColumns(match.form, raw);
  if (side !== undefined) return { reason: `没有认出“${side}”一侧的金额栏` };
  // A header without rows below is an empty table; rows that all failed to be placed are not understood.
  if (raw.rows.length === 0 && raw.problems.length > 0) return { reason: '表头下面没有能认出的数据行' };
  // Figures of which none was read are not those of an empty table.
  if (!raw.facts.some((fact) => fact.raw.kind === 'number') && holdsAmounts(grid, header)) {
    return { reason: '表头下面的数字所在的行都没有认出（没有科目编码或项目名称）' };
  }
  return { match, grid, header, frame: readFrame(grid, header.top, header.bottom), raw };
}

/** A side of a two-sided table that the header does not show: half a table would be checked as if the rest were zero. */
function sideWithoutColumns(form: TableForm, raw: RawTable): string | undefined {
  const lanes = form.rows === 'lanes' ? form.lanes.map(({ lane }) => lane) : [];
  return lanes.find((lane) => !raw.columns.some((column) => column.lane === lane));
}

/** Gives the sheet's cells unit and precision. */
export function finishTable(sheet: SheetTable, unit: AmountUnit): Table {
  const { grid, match, frame, raw, header } = sheet;
  const decimals = tableDecimals(
    raw.facts.map((fact) => fact.raw),
    unit,
  );
  const finish = readingFinisher(unit, decimals);
  const facts = raw.facts.map((fact): Fact => {
    const { row, column, cell, label } = fact;
    const reading = finish(fact.raw);
    return label === undefined
      ? { table: match.form.id, row, column, cell, reading }
      : { table: match.form.id, row, column, cell, reading, label };
  });
  const hasData = facts.some(({ reading }) => reading.kind !== 'blank' && reading.kind !== 'dash');
  return {
    id: match.form.id,
    title: match.form.title,
    layout: raw.layout,
    sheet: grid.name,
    sheetHidden: grid.visibility !== 'visible',
    head: { title: match.titleRow, top: header.top, data: header.dataTop },
    status: hasData ? 'read' : 'empty',
    unit,
    unitLabel: frame.unitLabel,
    decimals,
    unitName: frame.unitName,
    year: frame.year,
    emptySentence: emptySentence(grid, header),
    rows: raw.rows,
    columns: raw.columns,
    facts,
  };
}

const EXPECTED: Readonly<Record<string, string>> = {
  text: '此处应为金额，却是',
  error: '公式出错，没有金额',
  uncalculated: '公式未计算，没有金额',
  stale: '公式用到改动过的单元格而未重算',
};
const ADVICE: Readonly<Record<string, string>> = {
  text: '请改成数字；确实没有金额的，留空或填 0。',
  error: '请改正公式，或填入金额。',
  uncalculated: '请在 Excel 中打开并保存，使其计算出结果。',
  stale: '请在 Excel 中重算后再核对。',
};

/** Every place of the table that should hold an amount and does not. */
export function unreadableCells(table: Table): readonly Problem[] {
  const code = {
    text: 'text-for-amount',
    error: 'formula-error',
    uncalculated: 'uncalculated',
    stale: 'stale',
  } as const;
  return table.facts.flatMap(({ reading, cell }) => {
    if (reading.kind === 'amount' || reading.kind === 'blank' || reading.kind === 'dash') return [];
    const reason = `${EXPECTED[reading.kind] ?? ''}“${reading.found}”；${ADVICE[reading.kind] ?? ''}`;
    return [
      { code: code[reading.kind], table: table.id, sheet: table.sheet, cell, found: reading.found, reason },
    ];
  });
}
