// The 仅当 conditions of a rule: does the book itself show that the relation has to hold?
import type { Table } from '../facts/table';
import { type Books, lookUpTable } from './books';
import { columnNamed, economicLayout } from './columns';
import type { Ground, Resolver } from './ground';
import { type Judgement, judge } from './judge';
import type { ConditionNode, Operand, Operator, TableRef, UnitNature } from './language/ast';
import type { Equation } from './measure';
import type { Resolution } from './places';
import { itemsAreUnmixed } from './pure-items';
import { sideResolver } from './resolve';
import { isFixed } from './resolve-address';
import { keyRow, projectRows, subjectRows } from './rows';
import { possibleNatures } from './unit-nature';
import type { Spot } from './spots';

export type ConditionOutcome =
  | { readonly kind: 'holds' }
  | { readonly kind: 'fails' }
  | { readonly kind: 'missing'; readonly missing: readonly string[] };

const HOLDS: ConditionOutcome = { kind: 'holds' };
const FAILS: ConditionOutcome = { kind: 'fails' };

/** Tests a condition at a spot of the scope. */
export type ConditionTest = (spot: Spot) => ConditionOutcome;

/** The test of a condition. One over something that is not there cannot be decided. */
export function conditionTest(condition: ConditionNode, ground: Ground): ConditionTest {
  const { books } = ground;
  switch (condition.kind) {
    case 'relation': {
      const { left, operator, right } = condition.relation;
      return figuresTest(ground, operator, [sideResolver(left, ground), sideResolver(right, ground)], holds);
    }
    case 'nonzero':
      return figuresTest(ground, '=', [sideResolver(condition.operands, ground)], isOff);
    case 'has-subject':
      return ({ subject, unit }) =>
        subject === null
          ? FAILS
          : allOf(condition.tables, books, (table) => listsSubject(table, subject, unit) === condition.has);
    case 'has-project':
      return ({ project }) =>
        project === null
          ? FAILS
          : allOf([condition.table], books, (table) => projectRows(table, project).length > 0);
    case 'subject-under':
      return ({ subject }) =>
        decided(condition.codes.some((code) => subject?.startsWith(code) ?? false) === condition.under);
    case 'unit-nature':
      return always(natureOutcome(condition.natures, books));
    case 'absent':
      return always(decided(lookUpTable(condition.table, books).kind !== 'table'));
    case 'layout':
    case 'has-column':
    case 'has-line':
    case 'filled':
    case 'empty':
    case 'items-unmixed':
      return always(allOf([condition.table], books, (table) => isSo(condition, table)));
  }
}

function always(outcome: ConditionOutcome): ConditionTest {
  return () => outcome;
}

type TableCondition = Extract<
  ConditionNode,
  { kind: 'layout' | 'has-column' | 'has-line' | 'filled' | 'empty' | 'items-unmixed' }
>;

function isSo(condition: TableCondition, table: Table): boolean {
  switch (condition.kind) {
    case 'layout':
      return economicLayout(table) === condition.layout;
    case 'has-column':
      return (columnNamed(table, condition.column, null) !== undefined) === condition.has;
    case 'has-line':
      return (keyRow(table, condition.line, null) !== undefined) === condition.has;
    case 'filled':
      return table.facts.some(
        ({ reading, column }) =>
          reading.kind !== 'blank' && reading.kind !== 'dash' && isWithin(column, condition.column),
      );
    case 'empty':
      return isEmptyTable(table);
    case 'items-unmixed':
      return itemsAreUnmixed(table);
  }
}

/** Is the column that of the name, or one of its group? */
function isWithin(path: string, name: string): boolean {
  return path === name || path.startsWith(`${name}/`);
}

const NATURE_WANTED = '单位性质（行政、参公或事业：各表看不出来，可在问题“单位性质”中填写）';

function natureOutcome(natures: readonly UnitNature[], books: Books): ConditionOutcome {
  const possible = possibleNatures(books);
  const fitting = possible?.filter((nature) => natures.includes(nature)) ?? [];
  if (possible !== null && fitting.length === possible.length) return HOLDS;
  if (possible !== null && fitting.length === 0) return FAILS;
  return { kind: 'missing', missing: [NATURE_WANTED] };
}

const SPOT_BY_SPOT: readonly ConditionNode['kind'][] = ['has-subject', 'has-project', 'subject-under'];
/** About how tables are laid out. */
const LAYOUT: readonly ConditionNode['kind'][] = [
  'layout',
  'has-column',
  'has-line',
  'has-project',
  'filled',
  'subject-under',
];

/** Conditions that are the same at every spot of the scope. */
export function isGeneral(condition: ConditionNode): boolean {
  if (SPOT_BY_SPOT.includes(condition.kind)) return false;
  return operandsOf(condition).every(isEverywhere);
}

/** Conditions a reader has to know: what the figures show, not how the table is laid out. */
export function isPremise({ kind }: ConditionNode): boolean {
  return !LAYOUT.includes(kind);
}

/** The tables a condition looks at. */
export function tablesOfCondition(condition: ConditionNode): readonly TableRef[] {
  if (condition.kind === 'subject-under' || condition.kind === 'unit-nature') return [];
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

function isEverywhere(operand: Operand): boolean {
  return operand.kind === 'zero' || (operand.kind === 'address' && operand.items.every(isFixed));
}

/** A condition over figures: what it looks at is decisive for the relations under it. */
function figuresTest(
  { decisive }: Ground,
  operator: Operator,
  sides: readonly Resolver[],
  isMet: (judgement: Judgement) => boolean,
): ConditionTest {
  return (spot) => {
    const [left, right = NOTHING] = sides.map((resolve) => resolve(spot));
    for (const side of [left, right]) if (side?.kind === 'missing') return side;
    if (left?.kind !== 'terms' || right.kind !== 'terms') return FAILS;
    const equation: Equation = { operator, left: left.terms, right: right.terms };
    for (const { place } of [...equation.left, ...equation.right]) {
      if (place.fact !== null) decisive.add(place.fact);
    }
    return decided(isMet(judge(equation)));
  };
}

const NOTHING: Resolution = { kind: 'terms', terms: [] };

/** Of nothing but blanks any relation holds. */
function holds({ outcome }: Judgement): boolean {
  return outcome === 'pass' || outcome === 'notApplicable';
}

function isOff({ outcome }: Judgement): boolean {
  return outcome === 'tail' || outcome === 'broken';
}

function listsSubject(table: Table, subject: string, unit: string | null): boolean {
  return subjectRows(table, subject, null, unit).kind === 'rows';
}

function decided(holds: boolean): ConditionOutcome {
  return holds ? HOLDS : FAILS;
}

function allOf(refs: readonly TableRef[], books: Books, test: (table: Table) => boolean): ConditionOutcome {
  for (const ref of refs) {
    const lookup = lookUpTable(ref, books);
    if (lookup.kind === 'missing') return { kind: 'missing', missing: [lookup.name] };
    if (lookup.kind === 'not-applicable' || !test(lookup.table)) return FAILS;
  }
  return HOLDS;
}
