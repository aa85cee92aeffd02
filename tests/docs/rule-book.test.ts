// The committed rule book is what the rules say today, with an example for each.
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { allRules } from '../../src/checking/rules';
import { NARRATIVE_RULES } from '../../src/proofreading/narrative-rules';
import { ruleBook } from '../support/rule-book';

const committed = readFileSync(new URL('../../docs/规则手册.md', import.meta.url), 'utf8');

describe('docs/规则手册.md', () => {
  it('is as `npm run docs` writes it', () => {
    expect(committed).toBe(ruleBook());
  });

  it('has every rule with its relation, basis and an example', () => {
    const sections = new Map(
      committed
        .split('\n### ')
        .slice(1)
        .map((text) => [text.slice(0, text.indexOf('　')), text] as const),
    );
    const ids = [...allRules(), ...NARRATIVE_RULES].map(({ id }) => id);
    expect([...sections.keys()].sort()).toEqual(ids.sort());
    for (const { id, relation, basis } of allRules()) {
      expect(sections.get(id), id).toContain(relation);
      expect(sections.get(id), id).toContain(basis);
      expect(sections.get(id), id).toMatch(/\n例：./u);
    }
  });
});
