// The text that Gouji writes proofreads clean against its workbook, and a figure or a word changed in it is found.
import { describe, expect, it } from 'vitest';
import type { NarrativeFinding } from '../../src/proofreading/finding';
import { proofread } from '../../src/proofreading/proofread';
import { answeredText } from '../support/answered-draft';
import { bookOf } from '../support/draft-text';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { narrativeOf } from '../support/narrative-of';
import { STYLE_PRESETS } from '../../src/writing/style/presets';
import { seededRandom } from '../support/seeded-random';

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  小于: '大于',
  大于: '小于',
};
const CASES = 120;
const AT_LEAST = 0.98;

interface Change {
  readonly text: string;
  readonly from: number;
  readonly to: number;
}

const book = bookOf(CULTURE_CENTRE_2023);
const prior = bookOf(CULTURE_CENTRE_2022);
const text = answeredText(book, prior);
const read = (said: string): readonly NarrativeFinding[] =>
  proofread(narrativeOf(said), { book, prior }).findings;

/** Every figure that something can witness, by +1, ten times, and in its last digit. */
function figureChanges(): readonly Change[] {
  const { claims } = proofread(narrativeOf(text), { book, prior });
  return claims
    .filter(({ status }) => status === 'agrees')
    .flatMap(({ start, end, quote }) => {
      const decimals = quote.split('.')[1]?.length ?? 0;
      const last = (Number(quote.slice(-1)) + 3) % 10;
      const wrong = [(Number(quote) + 1).toFixed(decimals), quote.slice(0, -1) + String(last)];
      if (Number(quote) !== 0) wrong.push((Number(quote) * 10).toFixed(decimals));
      return wrong.map((figure) => changed(start, end, figure));
    });
}

function wordChanges(): readonly Change[] {
  const statement = text.slice(0, text.indexOf('名词解释'));
  return [...statement.matchAll(/增加|减少|增长|下降|小于|大于/gu)]
    .filter(({ index }) => !/原因是[^。]*$/u.test(text.slice(0, index)))
    .map((match) => changed(match.index, match.index + match[0].length, OPPOSITE[match[0]] ?? ''));
}

function changed(from: number, end: number, words: string): Change {
  return { text: text.slice(0, from) + words + text.slice(end), from, to: from + words.length };
}

function isFound({ text: said, from, to }: Change): boolean {
  return read(said).some(({ start, end, severity }) => severity !== 'info' && start < to && end > from);
}

describe('the text Gouji writes', () => {
  it('has nothing to proofread', () => expect(read(text)).toEqual([]));

  it.each(
    STYLE_PRESETS.flatMap((style) =>
      (['万元', '元'] as const).map((unit) => ({ style, unit, name: style.name })),
    ),
  )('has nothing to proofread: $name, tables in $unit', ({ style, unit }) => {
    const books = {
      book: bookOf(CULTURE_CENTRE_2023, { unit }),
      prior: bookOf(CULTURE_CENTRE_2022, { unit }),
    };
    const { findings } = proofread(narrativeOf(answeredText(books.book, books.prior, style)), books);
    expect(findings).toEqual([]);
  });

  it('with a word turned round is found out', () => {
    const missed = wordChanges().filter((change) => !isFound(change));
    expect(missed.map((change) => change.text.slice(change.from - 30, change.to))).toEqual([]);
  });

  it('with a figure changed is found out in 98 of 100 cases', () => {
    const all = figureChanges();
    const random = seededRandom(20231121);
    const picked = Array.from({ length: CASES }, () => all[Math.floor(random() * all.length)]);
    const missed = picked.filter((change) => change !== undefined && !isFound(change));
    expect(
      missed.length,
      missed.map((one) => one?.text.slice(one.from - 30, one.to)).join('\n'),
    ).toBeLessThanOrEqual(CASES * (1 - AT_LEAST));
  });
});
