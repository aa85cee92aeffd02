// A text with corrections: what it reads, and that every place comes back to where it was.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { NarrativeFinding } from '../../src/proofreading/finding';
import { correctedNarrative } from '../../src/session/corrected-narrative';
import { narrativeOf } from '../support/narrative-of';

function finding(start: number, end: number, fix: string | null): NarrativeFinding {
  const words = { rule: 'P00', section: '', actual: null, expected: fix, explanation: '', cells: [] };
  return { ...words, kind: 'wording', severity: 'error', start, end, quote: '', fix };
}

/** Corrections of `text` that do not touch each other. */
const corrections = (text: string) =>
  fc
    .uniqueArray(fc.integer({ min: 0, max: Math.floor(text.length / 3) - 1 }), { maxLength: 4 })
    .chain((places) =>
      fc.tuple(
        ...[...places]
          .sort((a, b) => a - b)
          .map((place) =>
            fc
              .tuple(fc.integer({ min: 0, max: 1 }), fc.constantFrom('', '。', '甲乙丙'))
              .map(([length, fix]) => finding(place * 3, place * 3 + length, fix)),
          ),
      ),
    );

const TEXT = '一二三四五六\n七八九十甲乙\n子丑寅卯辰巳午未';

describe('a corrected text', () => {
  it('gives back the place of every character that was not corrected', () => {
    fc.assert(
      fc.property(corrections(TEXT), (made) => {
        const { narrative, inOpened } = correctedNarrative(narrativeOf(TEXT), made);
        const kept = [...'一二三四五六七八九十子丑寅卯辰巳午未'].filter((one) =>
          narrative.text.includes(one),
        );
        for (const character of kept) {
          const at = narrative.text.indexOf(character);
          const { findings } = inOpened({ findings: [finding(at, at + 1, 'x')], claims: [] });
          const found = findings.find(({ fix }) => fix === 'x');
          expect([found?.start, found?.end]).toEqual([TEXT.indexOf(character), TEXT.indexOf(character) + 1]);
        }
      }),
    );
  });

  it('keeps its paragraphs', () => {
    const lines = TEXT.split('\n');
    const made = [finding(6, 6, '。'), finding(7, 8, ''), finding(19, 21, '甲')];
    const { narrative } = correctedNarrative(narrativeOf(TEXT), made);
    expect(narrative.paragraphs.map(({ start, end }) => narrative.text.slice(start, end))).toEqual([
      `${lines[0] ?? ''}。`,
      '八九十甲乙',
      '子丑寅卯辰甲未',
    ]);
  });

  it('shows a finding over a correction at the words that were corrected, without a fix', () => {
    const { inOpened } = correctedNarrative(narrativeOf(TEXT), [finding(1, 2, '甲乙丙')]);
    const { findings } = inOpened({ findings: [finding(2, 5, 'x')], claims: [] });
    expect(findings.map(({ start, end, fix }) => [start, end, fix])).toEqual([
      [1, 2, '甲乙丙'],
      [1, 3, null],
    ]);
  });
});
