// The rules of one check: the built-in ones and the user's own, each as its packs leave it.
import type { DocumentKind } from '../../facts/book';
import type { SheetRules } from '../books';
import { builtInRules } from '../built-in-rules';
import type { RuleSeverity } from '../finding';
import type { RuleNode } from '../language/ast';
import type { Recogniser } from '../recognisers/recogniser';
import { recognisers } from '../recognisers/recognisers';
import type { StructuralRule } from '../structure/structural-rule';
import { structuralRules } from '../structure/structural-rules';
import { ownRules } from './own-rules';
import { type Change, changesOf } from './rule-changes';
import { kindsOf } from './rule-kinds';
import type { RulePack, SetProblem } from './rule-pack';

export const BUILT_IN = 'built-in';

/** A rule with the severity it has here. */
export interface Ruled<Rule> {
  readonly rule: Rule;
  /** Why it is not run, in words; null where it is. */
  readonly off: string | null;
  /** What a pack changed, in words; null where it is as it came. */
  readonly changed: string | null;
}

export interface RuledRelations extends Ruled<RuleNode> {
  readonly kinds: readonly DocumentKind[];
  readonly source: string;
  /** The pack it came with; null for a built-in rule. */
  readonly pack: RulePack | null;
}

export interface RuleSet {
  readonly relations: readonly RuledRelations[];
  readonly structural: readonly Ruled<StructuralRule>[];
  readonly recognisers: readonly Ruled<Recogniser>[];
  /** What is wrong with the packs: what could not be read, ids in use, rules that are not there. */
  readonly problems: readonly SetProblem[];
}

let plain: RuleSet | null = null;
/** One list of packs serves a whole check, and often many workbooks. */
const known = new WeakMap<readonly RulePack[], RuleSet>();

/** The rules with these packs, whose later ones decide. Ids in use are refused, the first to take one keeps it. */
export function ruleSetOf(packs: readonly RulePack[]): RuleSet {
  if (packs.length === 0) return (plain ??= build(packs));
  const set = known.get(packs) ?? build(packs);
  known.set(packs, set);
  return set;
}

/** What the workbook's own sheet of rules comes to; undefined where no pack stands in cells. */
export function sheetRulesOf(packs: readonly RulePack[]): SheetRules | undefined {
  const own = packs.filter(({ lines }) => lines !== null);
  if (own.length === 0) return undefined;
  const set = ruleSetOf(packs);
  return {
    problems: set.problems.flatMap(({ cell, message }) => (cell === null ? [] : [{ cell, message }])),
    used:
      set.relations.filter(({ pack }) => pack !== null && own.includes(pack)).length +
      own.reduce((count, { adjustments }) => count + adjustments.length, 0),
  };
}

function build(packs: readonly RulePack[]): RuleSet {
  const problems: SetProblem[] = packs.flatMap((pack) =>
    pack.problems.map((problem) => ({ ...problem, source: pack.source })),
  );
  const builtInIds = new Set([...builtInRules(), ...structuralRules, ...recognisers].map(({ id }) => id));
  const own = ownRules(packs, builtInIds, problems);
  const builtIn = builtInRules().map((rule) => ({ rule, pack: null }));
  const ids = new Set([...builtInIds, ...own.map(({ rule }) => rule.id)]);
  const changes = changesOf(packs, ids, problems);
  return {
    relations: [...builtIn, ...own].map(({ rule, pack }) => ({
      ...ruled(rule, changes),
      kinds: kindsOf(rule),
      source: pack?.source ?? BUILT_IN,
      pack,
    })),
    structural: structuralRules.map((rule) => ruled(rule, changes)),
    recognisers: recognisers.map((rule) => ruled(rule, changes)),
    problems,
  };
}

function ruled<Rule extends { readonly id: string; readonly severity: RuleSeverity }>(
  rule: Rule,
  changes: ReadonlyMap<string, Change>,
): Ruled<Rule> {
  const change = changes.get(rule.id);
  if (change === undefined) return { rule, off: null, changed: null };
  if (change.severity === null) return { rule, off: change.words, changed: change.words };
  return { rule: { ...rule, severity: change.severity }, off: null, changed: change.words };
}
