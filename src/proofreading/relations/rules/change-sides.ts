// The two sides of a change: this year's amount and what it is counted from, in the text and in the workbooks.
import type { Claim } from '../../claims/claim';
import type { Topic } from '../../claims/topic';
import { type Context, knownOf, levelOf, statedLevel } from '../context';
import { decimalsOf, roundedTo } from '../printed';
import { known, type Term } from '../relation';

/** Of the year, or the plan, that a change is counted from. */
export function baseTopic({ topic, from }: Claim): Topic | null {
  if (topic === null || from === null || from.year === null) return null;
  return { ...topic, year: from.year, what: from.what ?? topic.what };
}

/** What a change is counted between. */
export interface Side {
  readonly term: Term;
  readonly cells: readonly string[];
}

/** From the text; the workbook comes as a relation of its own. */
export function printedSide(topic: Topic, context: Context, sign: 1 | -1): Side | null {
  const level = statedLevel(context, topic);
  return level === null ? null : { term: { kind: 'claim', claim: level, sign }, cells: [] };
}

/** The level that changes: in the same paragraph, else the one that the text gives elsewhere. */
export function levelThatChanges({ of, topic }: Claim, context: Context): Claim | null {
  return of ?? (topic === null ? null : levelOf(context, topic));
}

export function knownSide(topic: Topic, context: Context, sign: 1 | -1): Side | null {
  const found = knownOf(context, topic);
  if (found === null) return null;
  const { printed, bound } = found;
  return { term: known(printed, sign), cells: bound.cell === null ? [] : [bound.cell] };
}

/** Tables in 元, text in 万元: a change may be counted from the cells or from what the text shows of them. */
export function asShown({ figure }: Claim, context: Context): (term: Term) => Term {
  const unit = figure.kind === 'money' && figure.unit !== '' ? figure.unit : '万元';
  const decimals = figure.kind === 'money' ? decimalsOf(figure, context.decimals) : (context.decimals ?? 0);
  return (term) =>
    term.kind === 'claim' ? term : { ...term, printed: roundedTo(term.printed, unit, decimals) };
}
