// What a command says survives the address it travels in, whatever it is, and nothing else is taken for it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outcomeIn, outcomeLink } from '../../src/hosts/excel/outcome-link';

const BASE = 'https://gouji.example.com/oa/commands.html?_host_Info=Excel$Win32';
const hash = (link: string) => new URL(link).hash;

describe('the link to the page of an outcome', () => {
  it('carries any text, beside the page it comes from, in the part that is not sent to the server', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme', maxLength: 40 }), { minLength: 1, maxLength: 8 }),
        (said) => {
          const link = outcomeLink(BASE, said);
          expect(link).toMatch(/^https:\/\/gouji\.example\.com\/oa\/outcome\.html#[\w-]+$/u);
          expect(outcomeIn(hash(link))).toEqual(said);
        },
      ),
    );
  });

  it('is read though Excel appends its own behind it', () => {
    const link = outcomeLink(BASE, ['已标注 3 处']);
    expect(outcomeIn(`${hash(link)}&_host_Info=Excel$Win32$16.01$zh-CN$$isDialog$$0`)).toEqual([
      '已标注 3 处',
    ]);
  });

  it('stays short enough for Excel, and says that something was cut', () => {
    const link = outcomeLink(BASE, ['一句', '长'.repeat(5000), '最后']);
    expect(link.length).toBeLessThan(2000);
    const said = outcomeIn(hash(link)) ?? [];
    expect(said[0]).toBe('一句');
    expect(said.at(-1)).toMatch(/……$/u);
  });

  it.each(['', '#', '#abc', '#W10', `#${btoa('"text"')}`, `#${btoa('[1]')}`, `#${btoa('[]')}`, '#_____'])(
    'is not taken for one where it is none: %s',
    (fragment) => {
      expect(outcomeIn(fragment)).toBeNull();
    },
  );
});
