// Rules × books → relation instances.
import type { Fact, TableId } from '../facts/fact';
import type { Table } from '../facts/table';
import { type Books, lookUpTable, tableIdOf } from './books';
import { conditionTest, isGeneral, isPremise, tablesOfCondition } from './conditions';
import type { Ground, Resolver } from './ground';
import type { BlockNode, Operator, RelationNode, RuleNode, TableRef } from './language/ast';
import type { Resolution } from './places';
import type { Instance, Relation, Term } from './relation';
import { sideResolver } from './resolve';
import {
  cannotEvaluate,
  conditionSettlement,
  notApplicable,
  outsideYears,
  type Settlement,
  settlementOf,
  tablesInRelation,
} from './settlement';
import { type Spot, spotsOf } from './spots';

export interface Instances {
  /** In the order of the rule's scopes; ids are unique within the rule. */
  readonly list: readonly Instance[];
  /** The facts whose figures decide whether a relation is in the list at all. */
  readonly decisive: ReadonlySet<Fact>;
}

/** Every instance of a rule in these books. */
export function instancesOf(rule: RuleNode, books: Books): Instances {
  const decisive = new Set<Fact>();
  const reason = outsideYears(rule, books.book.year);
  if (reason !== null) return { list: [settled(rule.id, rule.id, notApplicable(reason))], decisive };
  const several = rule.blocks.reduce((count, block) => count + block.relations.length, 0) > 1;
  const list: Instance[] = [];
  let number = 0;
  for (const block of rule.blocks) {
    const numbered = block.relations.map((relation) => {
      number += 1;
      return { relation, prefix: several ? String(number) : '' };
    });
    list.push(...instancesOfBlock(rule, block, numbered, books, decisive));
  }
  return { list: withUniqueIds(list), decisive };
}

interface NumberedRelation {
  readonly relation: RelationNode;
  /** The relation's number within a rule that has several. */
  readonly prefix: string;
}

function instancesOfBlock(
  rule: RuleNode,
  block: BlockNode,
  relations: readonly NumberedRelation[],
  books: Books,
  decisive: Set<Fact>,
): readonly Instance[] {
  const tables = tablesAt(block.scope?.tables ?? [], books);
  const ground: Ground = { books, table: tables[0] ?? null, lane: block.scope?.lane ?? null, decisive };
  const instances: Instance[] = [];
  const plans: Plan[] = [];
  const premise = premiseOf(block, books);
  const condition = conditionSettlement(block, ground);
  for (const { relation, prefix } of relations) {
    const settlement = settlementOf(block, relation, ground) ?? condition;
    const id = idOf(rule.id, prefix);
    if (settlement !== null) instances.push(settled(rule.id, id, settlement));
    else plans.push(planOf({ rule: rule.id, id, ...premise }, relation, ground));
  }
  if (plans.length === 0) return instances;
  const local = block.conditions.filter((condition) => !isGeneral(condition));
  const tests = local.map((condition) => conditionTest(condition, ground));
  const mostlyBlank = block.scope !== null && block.scope.columns !== null;
  const others = tablesAt(block.relations.flatMap(tablesInRelation), books);
  for (const spot of spotsOf(block.scope, tables, [...tables, ...others])) {
    if (!tests.every((test) => test(spot).kind === 'holds')) continue;
    for (const plan of plans) {
      const instance = build(plan, spot);
      if (instance !== null && !(mostlyBlank && holdsNothing(instance))) instances.push(instance);
    }
  }
  return instances;
}

/** A scope over rows and columns crosses mostly at blanks; where all of a relation is blank there is nothing to check. */
function holdsNothing(instance: Instance): boolean {
  if (instance.kind === 'settled') return false;
  const { left, right } = instance.relation;
  return left.every(isBlankTerm) && right.every(isBlankTerm);
}

function isBlankTerm({ place: { fact } }: Term): boolean {
  return fact === null || fact.reading.kind === 'blank' || fact.reading.kind === 'dash';
}

type Premise = Pick<Relation, 'conditions' | 'premises'>;

function premiseOf(block: BlockNode, books: Books): Premise {
  const refs = block.conditions.flatMap(tablesOfCondition);
  return {
    conditions: block.conditions.filter(isPremise).map((condition) => condition.text),
    premises: [...new Set(refs.map((ref) => tableIdOf(ref, books.book)))],
  };
}

/** A relation of a rule, ready to be built at any spot. */
interface Plan extends Premise {
  readonly rule: string;
  /** Without the spot. */
  readonly id: string;
  readonly operator: Operator;
  readonly left: Resolver;
  readonly right: Resolver;
}

function planOf(
  base: Omit<Plan, 'operator' | 'left' | 'right'>,
  { left, operator, right }: RelationNode,
  ground: Ground,
): Plan {
  return { ...base, operator, left: sideResolver(left, ground), right: sideResolver(right, ground) };
}

function build(plan: Plan, spot: Spot): Instance | null {
  const left = plan.left(spot);
  const right = left.kind === 'skip' ? left : plan.right(spot);
  if (left.kind === 'skip' || right.kind === 'skip') return null;
  const { rule, operator, conditions, premises } = plan;
  const id = placed(plan.id, rule, spot.key);
  if (left.kind !== 'terms' || right.kind !== 'terms') return unresolved(rule, id, [left, right]);
  const sides = { left: left.terms, right: right.terms };
  const table = tableUnder(sides);
  if (table === undefined) return null;
  return { kind: 'relation', relation: { id, rule, table, operator, conditions, premises, ...sides } };
}

/** The table of the first place; one of this year's workbook, where there is any. */
function tableUnder({ left, right }: Pick<Relation, 'left' | 'right'>): TableId | undefined {
  const own = left.find(isOwn) ?? right.find(isOwn);
  return (own ?? left[0] ?? right[0])?.place.table.id;
}

function isOwn({ place }: Term): boolean {
  return !place.prior;
}

function unresolved(rule: string, id: string, sides: readonly Resolution[]): Instance {
  const outside = sides.find((side) => side.kind === 'not-applicable');
  if (outside?.kind === 'not-applicable') return settled(rule, id, notApplicable(outside.reason));
  const missing = sides.flatMap((side) => (side.kind === 'missing' ? side.missing : []));
  return settled(rule, id, cannotEvaluate(missing));
}

function settled(rule: string, id: string, settlement: Settlement): Instance {
  return { kind: 'settled', settled: { id, rule, ...settlement } };
}

function idOf(rule: string, prefix: string): string {
  return prefix === '' ? rule : `${rule}:${prefix}`;
}

/** `X05:205` or, of the second relation of a rule, `X05:2/205`. */
function placed(id: string, rule: string, place: string): string {
  if (place === '') return id;
  return id === rule ? `${rule}:${place}` : `${id}/${place}`;
}

/** A code that stands in a table twice would give two instances the same id. */
function withUniqueIds(instances: readonly Instance[]): readonly Instance[] {
  const seen = new Map<string, number>();
  return instances.map((instance) => {
    const { id } = instance.kind === 'relation' ? instance.relation : instance.settled;
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    if (count === 1) return instance;
    const unique = `${id}~${count}`;
    return instance.kind === 'relation'
      ? { kind: 'relation', relation: { ...instance.relation, id: unique } }
      : { kind: 'settled', settled: { ...instance.settled, id: unique } };
  });
}

function tablesAt(refs: readonly TableRef[], books: Books): readonly Table[] {
  return refs.flatMap((ref) => {
    const lookup = lookUpTable(ref, books);
    return lookup.kind === 'table' ? [lookup.table] : [];
  });
}
