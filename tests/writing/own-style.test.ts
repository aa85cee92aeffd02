// A style changed switch by switch, as the text of a style file.
import { describe, expect, it } from 'vitest';
import { ownStyle, ownSwitches, presetStyle, rebased, switched } from '../../src/writing/style/own-style';
import { PAGE_SWITCH_NAMES, SWITCH_GROUPS, switchValues } from '../../src/writing/style/switch-list';
import { PageSwitches, TextSwitches } from '../../src/writing/style/switches';

const DECIMALS = { name: '比例小数', onPage: false };
const LINES = { name: '行距', onPage: true };

describe('a style of one’s own', () => {
  it('is its preset with what is set otherwise, and is called after it', () => {
    const text = switched(switched(presetStyle('四川甲'), DECIMALS, 3), LINES, 30);
    expect(ownStyle(text)).toMatchObject({
      kind: 'style',
      style: { name: '自定义（基于四川甲）', 比例小数: 3, 页面: { 行距: 30 }, 总计: '收、支总计' },
    });
    expect(ownSwitches(text)).toEqual({ whole: ['比例小数'], page: ['行距'] });
  });

  it('set back to what the preset has is the preset again', () => {
    const text = switched(switched(presetStyle('四川甲'), LINES, 30), DECIMALS, 3);
    const back = switched(switched(text, LINES, 28), DECIMALS, 1);
    expect(ownStyle(back)).toMatchObject({ kind: 'style', style: { name: '四川甲' } });
    expect(back).toBe(presetStyle('四川甲'));
  });

  it('keeps what is set otherwise under another preset', () => {
    const text = rebased(switched(presetStyle('四川甲'), DECIMALS, 3), '四川丙');
    expect(ownStyle(text)).toMatchObject({
      style: { name: '自定义（基于四川丙）', 比例小数: 3, 科目: '编码' },
    });
  });

  it('with a switch of another version is named as not understood, never half used', () => {
    expect(ownStyle('{"base":"四川甲","将来的开关":1}')).toMatchObject({ kind: 'faults' });
    expect(ownStyle('不是样式')).toMatchObject({ kind: 'faults' });
  });
});

describe('the list of switches', () => {
  it('has every switch once, but for the title of a section', () => {
    const listed = SWITCH_GROUPS.flatMap(({ switches }) => switches);
    expect([...listed].sort()).toEqual(
      Object.keys(TextSwitches.entries)
        .filter((name) => name !== '标题')
        .sort(),
    );
    expect([...PAGE_SWITCH_NAMES].sort()).toEqual(Object.keys(PageSwitches.entries).sort());
  });

  it('knows what a switch takes', () => {
    expect(switchValues('科目')).toEqual({ kind: 'choice', options: ['类款项', '编码', '类款项和编码'] });
    expect(switchValues('按款分组')).toEqual({ kind: 'yesNo' });
    expect(switchValues('比例小数')).toEqual({ kind: 'number' });
    expect(switchValues('原因引语')).toEqual({ kind: 'words' });
    expect(switchValues('车辆用途').kind).toBe('several');
  });
});
