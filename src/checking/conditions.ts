// The 仅当 conditions of a rule: does the book itself show that the relation has to hold?
import type { Table } from '../facts/table';
import { type Books, lookUpTable } from './books';
import { judge, satisfies } from './judge';
import type { ConditionNode, Item, Operand, RelationNode, SignedOperand, TableRef } from './language/ast';
import { itemsAreUnmixed } from './pure-items';
import { resolveSide } from './resolve';
import { columnNamed, economicLayout } from './columns';
import { subjectRows } from './rows';
import type { Spot } from './spots';

export type ConditionOutcome =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails' }
  | { readonly kind: 'missing'; readonly missing: readonly string[] };

const HOLDS: ConditionOutcome = { kind: 'holds' };
const FAILS: ConditionOutcome = { kind: 'fails' };

/** Tests one condition at one spot. A condition over something that is not there cannot be decided. */
export function testCondition(condition: ConditionNode, spot: Spot, books: Books): ConditionOutcome {
  switch (condition.kind) {
    case 'relation':
      return testRelation(condition.relation, spot, books);
    case 'nonzero':
      return testNonzero(condition.operands, spot, books);
    case 'layout':
      return ofTable(condition.table, books, (table) => economicLayout(table) === condition.layout);
    case 'has-column':
      return ofTable(
        condition.table,
        books,
        (table) => columnNamed(table, condition.column, null) !== undefined,
      );
    case 'empty':
      return ofTable(condition.table, books, isEmptyTable);
    case 'absent':
      return decided(lookUpTable(condition.table, books).kind !== 'table');
    case 'items-unmixed':
      return ofTable(condition.table, books, itemsAreUnmixed);
    case 'has-subject': {
      const { subject } = spot;
      if (subject === null) return FAILS;
      return allOf(condition.tables, books, (table) => listsSubject(table, subject) === condition.has);
    }
    case 'subject-under':
      return decided(
        condition.codes.some((code) => spot.subject?.startsWith(code) ?? false) === condition.under,
      );
  }
}

/** Conditions that are the same at every spot of the scope. */
export function isGeneral(condition: ConditionNode): boolean {
  if (condition.kind === 'has-subject' || condition.kind === 'subject-under') return false;
  return operandsOf(condition).every(isFixed);
}

/** Conditions a reader has to know: what the figures show, not how the table is laid out. */
export function isPremise({ kind }: ConditionNode): boolean {
  return kind !== 'layout' && kind !== 'has-column' && kind !== 'subject-under';
}

/** The tables a condition looks at. */
export function tablesOfCondition(condition: ConditionNode): readonly TableRef[] {
  if (condition.kind === 'subject-under') return [];
  if (condition.kind === 'has-subject') return condition.tables;
  if ('table' in condition) return [condition.table];
  return operandsOf(condition).flatMap((operand) => (operand.kind === 'address' ? [operand.table] : []));
}

/** The operands of a condition over figures; none of any other. */
export function operandsOf(condition: ConditionNode): readonly Operand[] {
  if (condition.kind === 'nonzero') return condition.operands.map(({ operand }) => operand);
  if (condition.kind !== 'relation') return [];
  return [...condition.relation.left, ...condition.relation.right].map(({ operand }) => operand);
}

/** True where no amount of the table is other than zero. */
export function isEmptyTable(table: Table): boolean {
  return table.facts.every(({ reading }) => reading.kind !== 'amount' || reading.amount.shown.isZero());
}

function isFixed(operand: Operand): boolean {
  if (operand.kind === 'zero') return true;
  return operand.kind === 'address' && operand.items.every((item: Item) => !item.kind.startsWith('this-'));
}

function testRelation(node: RelationNode, spot: Spot, books: Books): ConditionOutcome {
  const left = resolveSide(node.left, spot, books);
  const right = resolveSide(node.right, spot, books);
  for (const side of [left, right]) if (side.kind === 'missing') return side;
  if (left.kind !== 'terms' || right.kind !== 'terms') return FAILS;
  const judgement = judge({ ...NAMELESS, operator: node.operator, left: left.terms, right: right.terms });
  if (judgement.outcome === 'cannotEvaluate') return FAILS;
  return decided(judgement.outcome === 'pass' || satisfies(node.operator, judgement.residual));
}

const NAMELESS = { id: '', rule: '', table: '', conditions: [], premises: [] } as const;

function testNonzero(operands: readonly SignedOperand[], spot: Spot, books: Books): ConditionOutcome {
  const side = resolveSide(operands, spot, books);
  if (side.kind === 'missing') return side;
  if (side.kind !== 'terms') return FAILS;
  const { outcome, residual } = judge({ ...NAMELESS, operator: '=', left: side.terms, right: [] });
  return decided(outcome !== 'cannotEvaluate' && outcome !== 'notApplicable' && !residual.isZero());
}

function listsSubject(table: Table, subject: string): boolean {
  return subjectRows(table, subject, null).kind === 'rows';
}

function decided(holds: boolean): ConditionOutcome {
  return holds ? HOLDS : FAILS;
}

function ofTable(ref: TableRef, books: Books, test: (table: Table) => boolean): ConditionOutcome {
  return allOf([ref], books, test);
}

function allOf(refs: readonly TableRef[], books: Books, test: (table: Table) => boolean): ConditionOutcome {
  for (const ref of refs) {
    const lookup = lookUpTable(ref, books);
    if (lookup.kind === 'missing') return { kind: 'missing', missing: [lookup.name] };
    if (lookup.kind === 'not-applicable' || !test(lookup.table)) return FAILS;
  }
  return HOLDS;
}
