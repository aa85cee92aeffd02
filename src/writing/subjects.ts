// The subjects of a table by function, with their amounts: what 五, 八 and 九 list.
import { factAt } from '../facts/book';
import type { TableId } from '../facts/fact';
import type { Row, Table } from '../facts/table';
import { lineFigureQuestion } from './catalogue';
import { named, partOf, tableIn } from './cells';
import { listedFigure, type Desk } from './desk';
import type { Lack } from './interview';
import { functionalName } from './names';
import { Gap, sum, type Figure, type Quantity } from './quantity';

export interface SubjectAmount {
  readonly code: string;
  readonly level: number;
  readonly name: string;
  readonly amount: Figure;
}

const CLASS_DIGITS = 3;
const ITEM_LEVEL = 3;

/** Every subject with an amount in `column`, in code order; zero rows are left out. */
export function subjectAmounts(
  desk: Desk,
  id: TableId,
  column: string,
  section: string,
): readonly SubjectAmount[] | Lack {
  const table = tableIn(desk.current, id);
  if ('lack' in table) return table;
  return table.rows
    .filter((row) => row.role === 'functional')
    .flatMap((row) => subjectAmount(desk, table, row, column, section))
    .sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
}

export function items(subjects: readonly SubjectAmount[]): readonly SubjectAmount[] {
  return subjects.filter(({ level }) => level === ITEM_LEVEL);
}

/** The classes; one without a row of its own is the sum of its items. */
export function classes(
  desk: Desk,
  table: TableId,
  subjects: readonly SubjectAmount[],
): readonly SubjectAmount[] {
  const codes = [...new Set(subjects.map(({ code }) => code.slice(0, CLASS_DIGITS)))];
  return codes.map((code) => {
    const own = subjects.find((subject) => subject.code === code);
    if (own !== undefined) return own;
    const amount = sumOf(items(subjects).filter((item) => item.code.startsWith(code)));
    return { code, level: 1, name: functionalName(desk.current.book, table, code), amount };
  });
}

function sumOf(parts: readonly SubjectAmount[]): Figure {
  const amounts: Quantity[] = [];
  for (const { amount } of parts) {
    if (amount instanceof Gap) return amount;
    amounts.push(amount);
  }
  const [first, ...rest] = amounts;
  if (first === undefined) throw new Error('a class without a row and without items');
  return sum([first, ...rest]);
}

function subjectAmount(desk: Desk, table: Table, row: Row, column: string, section: string) {
  const fact = factAt(table, row.index, column);
  const code = row.subject;
  if (fact === undefined || code === null) return [];
  const name = functionalName(desk.current.book, table.id, code);
  const label = named(desk.current, table.id, `${code}${name}`);
  const reading = partOf(desk.current, table, fact, label);
  const amount = listedFigure(desk, lineFigureQuestion(table.id, section, code, name), reading);
  return amount === null ? [] : [{ code, level: row.level, name, amount }];
}
