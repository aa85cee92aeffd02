// Questions and answers: types, units, the workbook's precedence.
import { describe, expect, it } from 'vitest';
import { Decimal } from '../../src/amount/decimal';
import { Interview, type QuestionSpec } from '../../src/writing/interview';
import { Gap, Quantity } from '../../src/writing/quantity';
import type { AnswerValue } from '../../src/writing/question';

const AMOUNT: QuestionSpec = { id: 'a', section: '1', type: 'amount', unit: '万元', label: '数额', help: '' };
const COUNT: QuestionSpec = { id: 'n', section: '7', type: 'integer', unit: '批次', label: '批次', help: '' };
const TEXT: QuestionSpec = { id: 't', section: '1', type: 'text', label: '原因', help: '' };
const LIST: QuestionSpec = { id: 'l', section: '7', type: 'list', label: '事项', help: '' };
const shown = (figure: Quantity | Gap) => (figure instanceof Gap ? null : figure.value.toFixed());

describe('answers', () => {
  it.each<[AnswerValue, string | null]>([
    [152.17, '152.17'],
    ['1,521.70', '1521.7'],
    ['152.17万元', '152.17'],
    ['4300元', '0.43'],
    ['１５２．１７', '152.17'],
    ['约152', null],
    [true, null],
    [['1'], null],
  ])('amount %j', (given, expected) => {
    const interview = new Interview({ a: given });
    expect(shown(interview.amount(AMOUNT, true))).toBe(expected);
    expect(interview.problems.map((problem) => problem.question)).toEqual(expected === null ? ['a'] : []);
  });

  it.each<[AnswerValue, string | null]>([
    [4, '4'],
    ['40', '40'],
    [4.5, null],
    [-1, null],
    ['四', null],
  ])('count %j', (given, expected) => {
    const interview = new Interview({ n: given });
    expect(shown(interview.integer(COUNT, true))).toBe(expected);
    expect(interview.problems).toHaveLength(expected === null ? 1 : 0);
  });

  it('puts a text into a sentence without its full stop and line breaks', () => {
    expect(new Interview({ t: ' 人员减少，\n经费减少。' }).text(TEXT, true)).toBe('人员减少，经费减少');
  });

  it('takes a list, or one text with the items in a row', () => {
    expect(new Interview({ l: ['甲', '乙。'] }).list(LIST, true)).toEqual(['甲', '乙']);
    expect(new Interview({ l: '甲、乙；丙' }).list(LIST, true)).toEqual(['甲', '乙', '丙']);
  });

  it('leaves a gap, a question and no problem where nothing was answered', () => {
    for (const blank of [null, '', '  ', []]) {
      const interview = new Interview({ t: blank });
      expect(interview.text(TEXT, true)).toBeInstanceOf(Gap);
      expect(interview.problems).toEqual([]);
      expect(interview.questions).toMatchObject([{ id: 't', needed: true, answered: false, lastYear: null }]);
    }
  });

  it('asks once, needed if anything needs it, and names answers that nothing asks for', () => {
    const interview = new Interview({ t: '因为', 'old.question': 1 });
    interview.text(TEXT, false);
    interview.text(TEXT, true);
    expect(interview.questions.map(({ id, needed }) => [id, needed])).toEqual([['t', true]]);
    expect(interview.unknownAnswers).toEqual(['old.question']);
  });
});

describe('workbook against answer', () => {
  const cell = new Quantity({
    value: new Decimal('5'),
    unit: '万元',
    from: ['表!A1'],
    how: '公开01表总计 5',
    calculation: null,
  });

  it('prefers the workbook and reports the difference', () => {
    const interview = new Interview({ a: '6' });
    expect(interview.figure(AMOUNT, cell)).toBe(cell);
    expect(interview.problems).toMatchObject([{ question: 'a', found: '6' }]);
    expect(interview.problems[0]?.message).toContain('公开01表总计 5');
    expect(interview.questions).toEqual([]);
  });

  it('is silent where they agree', () => {
    const interview = new Interview({ a: '50000元' });
    interview.figure(AMOUNT, cell);
    expect(interview.problems).toEqual([]);
    expect(interview.unknownAnswers).toEqual([]);
  });

  it('asks for what the workbook lacks and says why', () => {
    const interview = new Interview({});
    const figure = interview.figure(AMOUNT, { lack: '工作簿里没有公开10表' });
    expect(figure instanceof Gap && figure.label).toBe('数额（工作簿里没有公开10表）');
    expect(interview.questions).toMatchObject([{ id: 'a', label: '数额', needed: true, answered: false }]);
    expect(interview.questions[0]?.help).toContain('没有公开10表');
    expect(shown(new Interview({ a: 7 }).figure(AMOUNT, { lack: '缺' }))).toBe('7');
  });
});
