// Paragraphs in the user's own words: they stay, and their figures follow the cells.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExplanatoryText, type Paragraph, paragraphText, type Run } from '../../src/document/document';
import { paragraphEdit, withParagraphEdits } from '../../src/session/paragraph-edits';
import { cultureDraft } from '../support/draft-text';

const figure = (label: string, text: string): Run => ({
  text,
  figure: { amount: text, amountUnit: '万元', from: [`表!${label}`], how: `公开01表${label} ${text}` },
});

const paragraph = (...runs: readonly (string | Run)[]): Paragraph => ({
  kind: 'text',
  runs: runs.map((run) => (typeof run === 'string' ? { text: run } : run)),
});

const textOf = (...paragraphs: readonly Paragraph[]): ExplanatoryText => ({
  title: '说明',
  charts: [],
  sections: [{ id: '1', level: 2, title: '一', paragraphs }],
});

const totals = (income: string, spent: string) =>
  paragraph('收入', figure('收入', income), '万元，支出', figure('支出', spent), '万元。');

/** The text with `now` in the template after `typed` was put in place of `before`. */
function afterwards(before: Paragraph, typed: string, ...now: readonly Paragraph[]) {
  const edit = paragraphEdit({ section: '1', index: 0 }, before, before, typed);
  if (edit === null) throw new Error('nothing was edited');
  const { text, edits } = withParagraphEdits(textOf(...now), { id: edit });
  return { lines: text.sections[0]?.paragraphs.map(paragraphText) ?? [], edits, text };
}

describe('an edited paragraph', () => {
  it('keeps its words, and a figure left alone follows its cell while one typed over is the user’s', () => {
    const before = totals('100', '90.5');
    const { lines, edits } = afterwards(before, '全年收入100万元，支出约91万元。', totals('120', '110'));
    expect(lines).toEqual(['全年收入120万元，支出约91万元。']);
    expect(edits[0]).toMatchObject({ reworded: false, lost: [], fresh: [] });
  });

  it('binds whatever is typed around the figures', () => {
    const amount = fc.integer({ min: 1000, max: 9999 }).map(String);
    const word = fc.stringMatching(/^[甲乙丙，。]{0,6}$/u);
    fc.assert(
      fc.property(amount, amount, amount, amount, word, word, word, (a, b, c, d, start, middle, end) => {
        fc.pre(a !== b);
        const typed = `${start}收入${a}万元${middle}，支出${b}万元。${end}`;
        fc.pre(typed !== paragraphText(totals(a, b)));
        const { lines } = afterwards(totals(a, b), typed, totals(c, d));
        expect(lines).toEqual([`${start}收入${c}万元${middle}，支出${d}万元。${end}`]);
      }),
    );
  });

  it('says where the template’s words change, and binds what is still there', () => {
    const now = paragraph('收入合计', figure('收入', '120'), '万元，结余', figure('结余', '3'), '万元。');
    const { lines, edits } = afterwards(totals('100', '90'), '全年收入100万元、支出90万元。', now);
    expect(lines).toEqual(['全年收入120万元、支出90万元。']);
    expect(edits[0]).toMatchObject({ reworded: true, lost: ['90'], fresh: ['3'] });
  });

  it('is found again where paragraphs come before it', () => {
    const { lines } = afterwards(
      totals('100', '90'),
      '收入100，支出90。',
      paragraph('新的一段。'),
      totals('7', '8'),
    );
    expect(lines).toEqual(['新的一段。', '收入7，支出8。']);
  });

  it('never takes the place of another item that reads alike; without its own it is told and left out', () => {
    const item = (name: string, amount: string) =>
      paragraph(`${name}：支出决算为`, figure(name, amount), '万元，完成预算100%。');
    const { lines, edits } = afterwards(item('小学教育', '5'), '小学教育决算5万元。', item('初中教育', '6'));
    expect(lines).toEqual(['初中教育：支出决算为6万元，完成预算100%。']);
    expect(edits).toMatchObject([{ paragraph: null, own: '小学教育决算5万元。' }]);
  });

  it('keeps its place while its figures cannot be read, and follows them again afterwards', () => {
    const before = totals('100', '90');
    const gap = (label: string): Run => ({ text: `【待填：${label}】`, placeholder: label });
    const unread = paragraph('收入', gap('收入'), '万元，支出', gap('支出'), '万元（待核）。');
    const typed = '全年收入100万元、支出90万元。';
    const meanwhile = afterwards(before, typed, unread);
    expect(meanwhile.lines).toEqual([typed]);
    expect(meanwhile.edits[0]).toMatchObject({ reworded: true, lost: ['100', '90'] });
    expect(afterwards(before, typed, totals('7', '8')).lines).toEqual(['全年收入7万元、支出8万元。']);
  });

  it('takes up the answer to a gap it quotes', () => {
    const gap = paragraph('原因是', { text: '【待填：原因】', placeholder: 'reason' }, '。');
    const edit = paragraphEdit({ section: '1', index: 0 }, gap, gap, '主要原因是【待填：原因】。');
    const filled = textOf(paragraph('原因是人员增加。'));
    const { text, edits } = withParagraphEdits(filled, edit === null ? {} : { id: edit }, {
      reason: '人员增加',
    });
    expect(text.sections[0]?.paragraphs.map(paragraphText)).toEqual(['主要原因是人员增加。']);
    expect(edits[0]).toMatchObject({ reworded: false, lost: [] });
  });

  it('that reads like the template again is no edit', () => {
    const before = totals('100', '90');
    expect(paragraphEdit({ section: '1', index: 0 }, before, before, paragraphText(before))).toBeNull();
  });

  it('of a real draft follows another workbook, figure by figure', () => {
    const section = (draft: ReturnType<typeof cultureDraft>) =>
      draft.text.sections.find(({ id }) => id === '1')?.paragraphs ?? [];
    const before = section(cultureDraft({}, {}, {}, '四川甲'));
    const [first] = before;
    if (first === undefined) throw new Error('no paragraph');
    const typed = `说明：${paragraphText(first)}`;
    const edit = paragraphEdit({ section: '1', index: 0 }, first, first, typed);
    const now = cultureDraft({}, {}, {}, '四川乙');
    const { text, edits } = withParagraphEdits(now.text, edit === null ? {} : { id: edit });
    const figures = (one: Paragraph | undefined) =>
      one?.runs.filter((run) => run.figure !== undefined).map((run) => run.text);
    const kept = text.sections.find(({ id }) => id === '1')?.paragraphs[0];
    expect(kept && paragraphText(kept)).toMatch(/^说明：/u);
    expect(figures(kept)).toEqual(figures(section(now)[0]));
    expect(edits[0]?.reworded).toBe(true);
  });
});
