// Rules × books → relation instances.
import type { Table } from '../facts/table';
import { type Books, lookUpTable, tableIdOf } from './books';
import { isGeneral, isPremise, tablesOfCondition, testCondition } from './conditions';
import type { BlockNode, RelationNode, RuleNode, TableRef } from './language/ast';
import type { Instance, Relation, Term } from './relation';
import { resolveSide, type TermsResolution } from './resolve';
import { NOWHERE, type Spot, spotsOf } from './spots';

/** Every instance of a rule in these books, in the order of its scopes. Ids are unique within the rule. */
export function instancesOf(rule: RuleNode, books: Books): readonly Instance[] {
  const reason = outsideYears(rule, books.book.year);
  if (reason !== null) return [settled(rule.id, rule.id, { outcome: 'notApplicable', reason, missing: [] })];
  const several = rule.blocks.reduce((count, block) => count + block.relations.length, 0) > 1;
  const instances: Instance[] = [];
  let number = 0;
  for (const block of rule.blocks) {
    const numbered = block.relations.map((relation) => {
      number += 1;
      return { relation, prefix: several ? String(number) : '' };
    });
    instances.push(...instancesOfBlock(rule, block, numbered, books));
  }
  return withUniqueIds(instances);
}

interface NumberedRelation {
  readonly relation: RelationNode;
  /** The relation's number within a rule that has several. */
  readonly prefix: string;
}

type Settlement = {
  readonly outcome: 'notApplicable' | 'cannotEvaluate';
  readonly reason: string;
  readonly missing: readonly string[];
};

function instancesOfBlock(
  rule: RuleNode,
  block: BlockNode,
  relations: readonly NumberedRelation[],
  books: Books,
): readonly Instance[] {
  const blocked = relations.map((numbered) => ({
    ...numbered,
    blocked: settlementOf(block, numbered.relation, books),
  }));
  const open = blocked.filter((numbered) => numbered.blocked === null);
  const local = block.conditions.filter((condition) => !isGeneral(condition));
  const premise = premiseOf(block, books);
  const mostlyBlank = block.scope?.columns !== null && block.scope?.columns !== undefined;
  const within = block.relations.every((relation) => tablesInRelation(relation).length === 0);
  const spots = open.length === 0 ? [] : spotsOf(block.scope, scopeTables(block, books), within);
  const built = spots.flatMap((spot) => {
    if (!local.every((condition) => testCondition(condition, spot, books).kind === 'holds')) return [];
    return open.flatMap(({ relation, prefix }) => {
      const id = idOf(rule.id, prefix, spot.key);
      const instance = build(rule.id, id, { node: relation, premise }, spot, books);
      return instance === null || (mostlyBlank && holdsNothing(instance)) ? [] : instance;
    });
  });
  const settledOnes = blocked.flatMap(({ prefix, blocked: settlement }) =>
    settlement === null ? [] : [settled(rule.id, idOf(rule.id, prefix, ''), settlement)],
  );
  return [...settledOnes, ...built];
}

/** Why a relation cannot be checked anywhere in its scope, or need not be; null where it can. */
function settlementOf(block: BlockNode, relation: RelationNode, books: Books): Settlement | null {
  const lookups = [...(block.scope?.tables ?? []), ...tablesInRelation(relation)].map((ref) =>
    lookUpTable(ref, books),
  );
  const outside = lookups.find((lookup) => lookup.kind === 'not-applicable');
  if (outside?.kind === 'not-applicable') return notApplicable(outside.reason);
  const missing = lookups.flatMap((lookup) => (lookup.kind === 'missing' ? [lookup.name] : []));
  if (missing.length > 0) return cannotEvaluate(missing);
  for (const condition of block.conditions.filter(isGeneral)) {
    const outcome = testCondition(condition, NOWHERE, books);
    if (outcome.kind === 'missing') return cannotEvaluate(outcome.missing);
    if (outcome.kind === 'fails') return notApplicable(`条件不成立：${condition.text}`);
  }
  return null;
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

function build(
  rule: string,
  id: string,
  what: { readonly node: RelationNode; readonly premise: Premise },
  spot: Spot,
  books: Books,
): Instance | null {
  const { node } = what;
  const left = resolveSide(node.left, spot, books);
  const right = resolveSide(node.right, spot, books);
  if (left.kind === 'terms' && right.kind === 'terms') {
    const terms = [...left.terms, ...right.terms];
    const table = terms.find(({ place }) => !place.prior)?.place.table.id ?? terms[0]?.place.table.id;
    if (table === undefined) return null;
    const { operator } = node;
    const sides: Pick<Relation, 'left' | 'right'> = { left: left.terms, right: right.terms };
    return { kind: 'relation', relation: { id, rule, table, operator, ...what.premise, ...sides } };
  }
  return unresolved(rule, id, [left, right]);
}

function unresolved(rule: string, id: string, sides: readonly TermsResolution[]): Instance | null {
  if (sides.some((side) => side.kind === 'skip')) return null;
  const outside = sides.find((side) => side.kind === 'not-applicable');
  if (outside?.kind === 'not-applicable') return settled(rule, id, notApplicable(outside.reason));
  const missing = sides.flatMap((side) => (side.kind === 'missing' ? side.missing : []));
  return settled(rule, id, cannotEvaluate(missing));
}

function settled(rule: string, id: string, settlement: Settlement): Instance {
  return { kind: 'settled', settled: { id, rule, ...settlement } };
}

function notApplicable(reason: string): Settlement {
  return { outcome: 'notApplicable', reason, missing: [] };
}

function cannotEvaluate(missing: readonly string[]): Settlement {
  const unique = [...new Set(missing)];
  return { outcome: 'cannotEvaluate', reason: `缺${unique.join('、')}，不能核对`, missing: unique };
}

function outsideYears(rule: RuleNode, year: number | null): string | null {
  const { from, until } = rule.years;
  if (year === null || ((from === null || from <= year) && (until === null || year <= until))) return null;
  return `${year}年度不适用这条规则`;
}

function idOf(rule: string, prefix: string, place: string): string {
  const rest = [prefix, place].filter((part) => part !== '').join('/');
  return rest === '' ? rule : `${rule}:${rest}`;
}

function scopeTables(block: BlockNode, books: Books): readonly Table[] {
  return (block.scope?.tables ?? []).flatMap((ref) => {
    const lookup = lookUpTable(ref, books);
    return lookup.kind === 'table' ? [lookup.table] : [];
  });
}

/** Every table a relation names; its conditions are left out, they may well ask whether a table is there. */
function tablesInRelation({ left, right }: RelationNode): readonly TableRef[] {
  return [...left, ...right].flatMap(({ operand }) => (operand.kind === 'address' ? [operand.table] : []));
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
