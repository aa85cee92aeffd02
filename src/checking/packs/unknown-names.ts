// Names in a user's rule that neither the form nor the sheet has: a slip of the pen that must not count as a zero.
import type { Table } from '../../facts/table';
import { classCodeNamed, economicByName, functionalSubjectsNamed } from '../../standards/subjects/subjects';
import { type Books, lookUpTable, tableName } from '../books';
import type { BlockNode, Item, Operand, RuleNode, TableRef, TextPlace } from '../language/ast';
import { columnNames, formOf, hasEconomicColumns, lineNames } from './form-names';
import { isNumber, noNumbers, operandsOfBlock } from './misplaced-words';

export interface UnknownName {
  readonly at: TextPlace;
  /** `公开03表支出决算表的栏目“项目支岀”`. */
  readonly what: string;
  /** In Chinese: what is wrong and what is near. */
  readonly detail: string;
}

/** A name and what it stands for where it is written. */
interface Named {
  readonly table: TableRef;
  readonly as: 'row' | 'column';
  readonly text: string;
  readonly at: TextPlace;
}

/** The first name of the rule that means nothing in these books; null where all are known. */
export function unknownName(rule: RuleNode, books: Books): UnknownName | null {
  for (const named of rule.blocks.flatMap(namesIn)) {
    const unknown = judgeName(named, books);
    if (unknown !== null) return unknown;
  }
  return null;
}

function namesIn(block: BlockNode): readonly Named[] {
  return operandsOfBlock(block).flatMap((operand) => namesInOperand(operand, block));
}

function namesInOperand(operand: Operand, { scope }: BlockNode): readonly Named[] {
  if (operand.kind === 'address') return namesInAddress(operand.table, operand.items);
  const table = scope?.tables[0];
  if (operand.kind !== 'name' || operand.at === undefined || table === undefined) return [];
  // In a scope over rows a bare name is a column; over columns only, or over one side, it is a line.
  const as = scope === null || scope.rows === null ? 'row' : 'column';
  return [{ table, as, text: operand.text, at: operand.at }];
}

const LANES: readonly string[] = ['收入', '支出'];

function namesInAddress(table: TableRef, items: readonly Item[]): readonly Named[] {
  const first = items[0];
  const hasLane = first?.kind === 'name' && LANES.includes(first.text) && items.length > 1;
  const places = hasLane ? items.slice(1) : items;
  return places.flatMap((item, index): readonly Named[] =>
    item.kind === 'name' && item.at !== undefined
      ? [{ table, as: index === 0 ? 'row' : 'column', text: item.text, at: item.at }]
      : [],
  );
}

const AS_WORDS = { row: '行', column: '栏目' } as const;

function judgeName({ table: ref, as, text, at }: Named, books: Books): UnknownName | null {
  const lookup = lookUpTable(ref, books);
  if (lookup.kind !== 'table') return null;
  const { table } = lookup;
  const known = as === 'row' ? rowNames(table, ref, books) : columnPaths(table, ref, books);
  if (known.some((name) => means(name, text)) || isSubjectName(text, as, ref, books)) return null;
  const name = tableName(table.id, table.title);
  const what = `${name}的${AS_WORDS[as]}“${text}”`;
  if (isNumber(text)) return { at, what, detail: noNumbers(text) };
  const near = nearest(text, known);
  const hint = near === null ? '请照表上的名称写。' : `是不是“${near}”？`;
  return { at, what, detail: `${name}没有叫“${text}”的${AS_WORDS[as]}，${hint}` };
}

function means(name: string, text: string): boolean {
  return name === text || name.endsWith(`/${text}`);
}

function rowNames(table: Table, ref: TableRef, { book }: Books): readonly string[] {
  const form = formOf(book.kind, ref.number);
  const own = table.rows.flatMap(({ key, label }) => (key === null ? [label] : [key, label]));
  return [...new Set(['合计', ...own, ...(form === undefined ? [] : lineNames(form))])];
}

function columnPaths(table: Table, ref: TableRef, { book }: Books): readonly string[] {
  const form = formOf(book.kind, ref.number);
  const own = table.columns.map(({ path }) => path);
  return [...new Set([...own, ...(form === undefined ? [] : columnNames(form))])];
}

/** A subject that this sheet happens not to list. */
function isSubjectName(text: string, as: Named['as'], ref: TableRef, { book }: Books): boolean {
  if (as === 'row') return classCodeNamed(text) !== undefined || functionalSubjectsNamed(text).length > 0;
  const form = formOf(book.kind, ref.number);
  const [group, name] = text.split('/');
  if (form === undefined || !hasEconomicColumns(form)) return false;
  return name === undefined || name === '小计'
    ? economicByName(group ?? '') !== undefined
    : economicByName(name, group) !== undefined;
}

const ALIKE = 0.6;

/** The known name that shares most characters with the text; null where none is alike. */
function nearest(text: string, known: readonly string[]): string | null {
  let best: { readonly name: string; readonly score: number } | null = null;
  for (const name of known) {
    const short = name.slice(name.lastIndexOf('/') + 1);
    for (const candidate of [name, short]) {
      const score = likeness(text, candidate);
      if (score >= ALIKE && score > (best?.score ?? 0)) best = { name: candidate, score };
    }
  }
  return best?.name ?? null;
}

/** Shared characters against the longer of the two. */
function likeness(a: string, b: string): number {
  const rest = [...b];
  const shared = [...a].filter((char) => {
    const index = rest.indexOf(char);
    if (index >= 0) rest.splice(index, 1);
    return index >= 0;
  }).length;
  return shared / Math.max([...a].length, [...b].length, 1);
}
