// Runs one rule as its packs leave it: switched off, for another kind of document, misspelt, or judged.
import type { DocumentKind } from '../../facts/book';
import type { Books } from '../books';
import { type RuleRun, runRule, unrun } from '../run-rules';
import { packProblem } from './rule-pack';
import type { RuledRelations } from './rule-set';
import { unknownName } from './unknown-names';

/** Why a rule is not run for a document of another kind. */
export const ONLY_FOR: Readonly<Record<DocumentKind, string>> = {
  'final-accounts': '这条规则只适用于部门决算',
  budget: '这条规则只适用于部门预算',
};

/** Whether that is why a rule was not run: then nobody misses it in the lists of a document. */
export function isForOtherKind(reason: string | null): boolean {
  return reason !== null && Object.values(ONLY_FOR).includes(reason);
}

/** What is not run says why, and never counts as passed. */
export function runRuled(ruled: RuledRelations, books: Books): RuleRun {
  const { rule, off, kinds, pack } = ruled;
  if (off !== null) return unrun(rule, 'notApplicable', off);
  if (!kinds.includes(books.book.kind)) {
    return unrun(rule, 'notApplicable', ONLY_FOR[kinds[0] ?? 'final-accounts']);
  }
  const unknown = pack === null ? null : unknownName(rule, books);
  if (unknown === null || pack === null) return runRule(rule, books);
  const { at, what, detail } = unknown;
  const { cell, message } = packProblem({ ...at, detail }, pack.lines);
  return unrun(rule, 'cannotEvaluate', cell === null ? `${pack.source} ${message}` : message, [what]);
}
