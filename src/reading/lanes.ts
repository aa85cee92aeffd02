// Two-sided tables: lanes of labelled lines with their amounts.
import type { Problem } from '../facts/problem';
import type { Column, Row } from '../facts/table';
import type { LaneSpec, LineSpec, TableForm } from '../standards/form';
import { classCodeNamed, functionalSubject } from '../standards/subjects/subjects';
import { compactLabel, labelText } from '../workbook/label';
import { type Grid, textAt } from '../workbook/workbook';
import { matchColumns, type UnmatchedColumn } from './columns';
import { type Header } from './header';
import { roleOf } from './headings';
import { type DraftRow, headlessColumns, rawFact, type RawTable, unplacedColumns } from './raw-table';
import { isPassedOver } from './passed-over';

const OF_WHICH = /^其中：?/u;
/** The block of 财决01 that shows expenditure by nature once more; it is none of the table's lanes. */
const BY_NATURE = /按支出性质|经济分类/u;

interface Lane {
  readonly spec: LaneSpec;
  readonly labels: readonly number[];
  readonly columns: readonly Column[];
  readonly unmatched: readonly UnmatchedColumn[];
}

/** A row of one lane, with the key of the line it is summed into. */
interface DraftLine extends DraftRow {
  readonly into: string | null;
}

function isLabelColumn(path: readonly string[]): boolean {
  const last = path.filter((heading) => heading !== '栏次').at(-1);
  return roleOf(path) === 'label' || last === '收入' || last === '支出';
}

/** Lanes begin at label columns; adjacent label columns are one. Named lanes go by name, unnamed ones by order. */
function lanesOf(grid: Grid, header: Header, specs: readonly LaneSpec[]): readonly Lane[] {
  const labels = header.paths.flatMap((path, col) => (isLabelColumn(path) ? [col] : []));
  const starts = labels.filter((col) => !labels.includes(col - 1));
  return starts.flatMap((start, order) => {
    const end = starts[order + 1] ?? header.paths.length;
    const headings = header.paths.slice(start, end).flat();
    const named = specs.find((spec) =>
      headings.some((heading) => heading.replace(/^本年/u, '') === spec.lane),
    );
    const spec = named ?? specs[order];
    if (spec === undefined || headings.some((heading) => BY_NATURE.test(heading))) return [];
    // The lane's own name (支出) heads all its columns and tells none apart.
    const paths = header.paths.map((path) => path.filter((heading) => heading !== spec.lane));
    const matched = matchColumns(grid, paths, spec.columns, { lane: spec.lane, range: [start, end] });
    const own = labels.filter((col) => col >= start && col < end);
    return [{ spec, labels: own, columns: matched.columns, unmatched: matched.unmatched }];
  });
}

function lineNamed(lines: readonly LineSpec[], text: string): LineSpec | undefined {
  return lines.find((line) => line.names.includes(text));
}

/** Recognises the lines of one lane from top to bottom; 一、二、三 below an opening balance are its parts. */
function lineReader(
  spec: LaneSpec,
): (label: string) => { key: string | null; subject: string | null; into: string | null } {
  let open: LineSpec | undefined;
  let lastInto: string | null = null;
  return (label) => {
    const full = labelText(label);
    const text = labelText(full.replace(OF_WHICH, ''));
    const child = open?.children === undefined ? undefined : lineNamed(open.children, text);
    if (open !== undefined && child !== undefined) {
      return { key: `${open.key}/${child.key}`, subject: null, into: open.key };
    }
    if (text !== full) return { key: null, subject: null, into: null };
    const line = lineNamed(spec.lines, text);
    if (line !== undefined) {
      open = line.children === undefined ? undefined : line;
      lastInto = line.into ?? null;
      return { key: line.key, subject: null, into: line.into ?? null };
    }
    const code = spec.classesInto === undefined ? undefined : classCodeNamed(text);
    if (code !== undefined) {
      lastInto = spec.classesInto ?? null;
      return { key: functionalSubject(code)?.name ?? text, subject: code, into: lastInto };
    }
    return { key: null, subject: null, into: lastInto };
  };
}

function draftLines(
  grid: Grid,
  lane: Lane,
  dataRows: readonly number[],
  table: string,
): {
  readonly lines: readonly DraftLine[];
  readonly problems: readonly Problem[];
} {
  const read = lineReader(lane.spec);
  const lines: DraftLine[] = [];
  const problems: Problem[] = [];
  for (const row of dataRows) {
    const label =
      lane.labels.map((col) => compactLabel(textAt(grid, row, col))).find((text) => text !== '') ?? '';
    const amount = lane.columns.find((column) => rawFact(grid, 0, column, row).raw.kind === 'number');
    if (label === '') {
      if (amount !== undefined) problems.push(unlabelled(grid, table, row, amount.sheetColumn));
      continue;
    }
    const { key, subject, into } = read(label);
    if (key === null && amount !== undefined && !OF_WHICH.test(labelText(label))) {
      problems.push(unknownLine(grid, table, row, amount.sheetColumn, label));
    }
    lines.push({
      role: 'line',
      lane: lane.spec.lane,
      code: null,
      label,
      key,
      subject,
      into,
      // A class whose name the lists do not know is still one of the classes that are summed up.
      level: subject !== null || (key === null && into !== null && into === lane.spec.classesInto) ? 1 : 0,
      sheetRow: row,
      hidden: grid.hiddenRows.includes(row),
    });
  }
  return { lines, problems };
}

function unknownLine(grid: Grid, table: string, row: number, col: number, label: string): Problem {
  const cell = { sheet: grid.name, row, col };
  const reason = `“${label}”不是本表已知的项目；金额已读取，并计入所在合计的核对，但不参加与其他表的核对。请核对项目名称。`;
  return { code: 'amount-unplaced', table, sheet: grid.name, cell, found: label, reason };
}

function unlabelled(grid: Grid, table: string, row: number, col: number): Problem {
  return {
    code: 'amount-unplaced',
    table,
    sheet: grid.name,
    cell: { sheet: grid.name, row, col },
    found: textAt(grid, row, col),
    reason: '该行没有项目名称，其金额没有读取，也没有参加核对；请补上项目名称。',
  };
}

/** The line that a key names; where the sheet leaves that one out (本年收入合计), the line it would be summed into itself. */
function parentOf(
  drafts: readonly DraftLine[],
  lane: string | null,
  into: string | null,
  spec: LaneSpec | undefined,
): number | null {
  for (let key = into; key !== null;) {
    const wanted = key;
    const parent = drafts.findIndex((other) => other.lane === lane && other.key === wanted);
    if (parent >= 0) return parent;
    key = spec?.lines.find((line) => line.key === wanted)?.into ?? null;
  }
  return null;
}

/** Reads a two-sided table below its header. */
export function readLanes(grid: Grid, header: Header, form: TableForm & { rows: 'lanes' }): RawTable {
  const dataRows = grid.rows
    .map((_, row) => row)
    .filter((row) => row >= header.dataTop && !isPassedOver(grid, row, header));
  const lanes = lanesOf(grid, header, form.lanes);
  const read = lanes.map((lane) => ({ lane, ...draftLines(grid, lane, dataRows, form.id) }));
  const drafts = read.flatMap(({ lines }) => lines);
  const rows: readonly Row[] = drafts.map(({ into, ...draft }, index) => {
    const spec = form.lanes.find(({ lane }) => lane === draft.lane);
    return { ...draft, index, parent: parentOf(drafts, draft.lane, into, spec) };
  });
  return {
    layout: 'lanes',
    rows,
    columns: lanes.flatMap((lane) => lane.columns),
    facts: rows.flatMap((row) =>
      lanes
        .filter((lane) => lane.spec.lane === row.lane)
        .flatMap((lane) => lane.columns.map((column) => rawFact(grid, row.index, column, row.sheetRow))),
    ),
    problems: [
      ...read.flatMap(({ problems }) => problems),
      ...unplacedColumns(
        grid,
        form.id,
        lanes.flatMap((lane) => lane.unmatched),
        dataRows,
      ),
      ...headlessColumns(grid, form.id, header.paths, dataRows),
    ],
  };
}
