// `gouji styles` as text: a block each preset, a line each switch.
import { describe, expect, it } from 'vitest';
import { stylesText } from '../../src/output/styles-text';
import { STYLE_PRESETS } from '../../src/writing/style/presets';
import { PAGE_SWITCH_WORDS, SWITCH_WORDS } from '../../src/writing/style/switch-words';

const text = stylesText(STYLE_PRESETS).join('\n');
const blocks = text.split(/\n\n/u);
const { 标题: _ofSections, ...ofTexts } = SWITCH_WORDS;

describe('the presets as text', () => {
  it('are a block each', () => {
    expect(blocks.map((block) => block.split('\n')[0])).toEqual(
      STYLE_PRESETS.map(({ name }) => `【${name}】`),
    );
  });

  it.each(STYLE_PRESETS.map((style, index) => [style.name, style, blocks[index]] as const))(
    '%s has every switch on a line of its own, with its value and what it is about',
    (_name, style, block = '') => {
      const own = block.slice(0, block.search(/^ {2}第 .+ 节另用$|^ {2}页面$/mu)).split('\n');
      const values: Readonly<Record<string, unknown>> = style;
      for (const [name, about] of Object.entries(ofTexts)) {
        const [line = '', ...others] = own.filter((one) => one.startsWith(`    ${name} `));
        expect(others, name).toEqual([]);
        expect(line, name).toContain(about);
        const value = values[name];
        if (typeof value === 'string' && value !== '') expect(line).toContain(`  ${value}  `);
        if (typeof value === 'boolean') expect(line).toContain(value ? '  是  ' : '  否  ');
      }
      const page = block.slice(block.indexOf('\n  页面\n'));
      for (const [name, about] of Object.entries(PAGE_SWITCH_WORDS))
        expect(page).toMatch(new RegExp(`^ {4}${name} .*${about.replace(/[（）]/gu, '.')}`, 'mu'));
    },
  );

  it('lists what a single section has otherwise, and the values that may be chosen', () => {
    expect(text).toMatch(/ {2}第 7 节另用\n {4}比例小数 {6}0 /u);
    expect(text).toContain('为零的项列不列（可选：不列 / 列0）');
  });
});
