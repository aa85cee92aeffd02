// Rules written in a test, judged on a book.
import { expect } from 'vitest';
import { instancesOf } from '../../src/checking/instantiate';
import { judge } from '../../src/checking/judge';
import { parseRules } from '../../src/checking/language/parse-rules';
import type { FactBook } from '../../src/facts/book';

/** Outcomes by place; the text must hold no mistake. */
export function ruleOutcomes(text: string, book: FactBook): Readonly<Record<string, string>> {
  const { rules, problems } = parseRules(text);
  expect(problems).toEqual([]);
  return Object.fromEntries(
    rules
      .flatMap((rule) => instancesOf(rule, { book, prior: null }).list)
      .map((instance) =>
        instance.kind === 'settled'
          ? [instance.settled.id, instance.settled.outcome]
          : [instance.relation.id, judge(instance.relation).outcome],
      ),
  );
}
