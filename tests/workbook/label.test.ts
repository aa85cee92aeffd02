// Labels: what counts as the same text.
import { describe, expect, it } from 'vitest';
import { compactLabel, headingText, labelText } from '../../src/workbook/label';

describe('labels', () => {
  it('keeps list marks and drops only white space, with full-width brackets', () => {
    expect(compactLabel('一、 因公\n出国(境)费　')).toBe('一、因公出国（境）费');
  });

  it.each([
    ['二十三、其他支出', '其他支出'],
    ['（十一）城乡社区支出', '城乡社区支出'],
    ['1.因公出国（境）费', '因公出国（境）费'],
    ['2、公务接待费', '公务接待费'],
    ['①购置费', '购置费'],
    ['财政拨款“三公”经费', '财政拨款三公经费'],
    ['2.5万元以上', '2.5万元以上'],
  ])('%s names %s', (text, name) => expect(labelText(text)).toBe(name));

  it.each([
    ['2025年预算数', '预算数'],
    ['2023年度决算数（万元）', '决算数'],
    ['区级当年财政拨款安排', '当年财政拨款安排'],
    ['上缴上\n级支出', '上缴上级支出'],
    ['因公出国（境）费', '因公出国（境）费'],
  ])('the heading %s means %s', (text, heading) => expect(headingText(text)).toBe(heading));
});
