// What changed between two texts, by number and by character.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, lineDifferences, tokensOf } from '../../src/session/differences';

const words = fc.array(fc.constantFrom('增', '加', '减', '少', '12.5', '万元'), { maxLength: 12 });

describe('differences', () => {
  it('give both texts back: what stayed and is gone is the old one, what stayed and is new the new one', () => {
    fc.assert(
      fc.property(words, words, (before, after) => {
        const parts = differences(before, after);
        const without = (kind: string) =>
          parts.filter((one) => one.kind !== kind).flatMap(({ items }) => items);
        expect(without('new')).toEqual(before);
        expect(without('gone')).toEqual(after);
      }),
    );
  });

  it('keep numbers whole, and put the old before the new', () => {
    const before = tokensOf('比上年增加13.28万元，增长5%。');
    const after = tokensOf('比上年减少13.20万元，下降5%。');
    expect(differences(before, after).map(({ kind, items }) => [kind, items.join('')])).toEqual([
      ['same', '比上年'],
      ['gone', '增加13.28'],
      ['new', '减少13.20'],
      ['same', '万元，'],
      ['gone', '增长'],
      ['new', '下降'],
      ['same', '5%。'],
    ]);
  });

  it('line by line name the line that changed and the ones that came or went', () => {
    const before = ['一、收入', '收入合计10万元，比上年增加2万元。', '其中：利息0万元。'];
    const after = ['一、收入', '收入合计12万元，比上年增加4万元。', '无其他说明事项，另见附表'];
    const lines = lineDifferences(before, after);
    expect(lines.map(({ kind }) => kind)).toEqual(['same', 'changed', 'gone', 'new']);
  });
});
