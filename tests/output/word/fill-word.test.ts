// The unit's own Word file filled in: sections, charts and single figures; what is no name stays and is told.
import { describe, expect, it } from 'vitest';
import { isFileProblem } from '../../../src/files/file-problem';
import type { Narrative } from '../../../src/files/narrative/narrative';
import { readNarrative } from '../../../src/files/narrative/read-narrative';
import { fillWord } from '../../../src/output/word/fill-word';
import { fieldRuns } from '../../../src/writing/field';
import { bookOf, cultureDraft, sectionText } from '../../support/draft-text';
import { docxBytes, paragraph as p, run as r } from '../../support/docx-bytes';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../../support/made-up-accounts';

const BOOK = bookOf(CULTURE_CENTRE_2023);
const PRIOR = bookOf(CULTURE_CENTRE_2022);
const MADE = cultureDraft();

async function filled(
  ...paragraphs: readonly string[]
): Promise<{ readonly narrative: Narrative; readonly unknown: readonly string[] }> {
  const field = (name: string) => fieldRuns(BOOK, { prior: PRIOR }, name);
  const template = docxBytes({ body: paragraphs.join('') });
  const { bytes, unknown } = await fillWord(template, MADE, field);
  const read = readNarrative(bytes);
  if (isFileProblem(read)) throw new Error(read.message);
  return { narrative: read.narrative, unknown };
}

async function textOf(...paragraphs: readonly string[]): Promise<string> {
  return (await filled(...paragraphs)).narrative.text;
}

describe('a single figure or word', () => {
  it('stands in its place, however Word cut the braces into runs', async () => {
    expect(await textOf(p(r('总计{{收支'), r('总计 | 万元', '<w:b/>'), r('}}，{{ 年度 }}。')))).toBe(
      '总计199.33万元，2023年度。',
    );
  });

  it('is that of the first section that knows it, or of the section named in front', async () => {
    const total = (section: string) => /(?:总计均为)(\S+?万元)/u.exec(sectionText(MADE, section))?.[1];
    expect(await textOf(p(r('{{ 收支总计 | 万元 }}')))).toBe(total('1'));
    expect(await textOf(p(r('{{4：收支总计 | 万元}}')))).toBe(total('4'));
    expect(await textOf(p(r('{{7：合计.决算 | 万元}}')))).toMatch(/^\d+(\.\d+)?万元$/u);
  });

  it('that is missing is marked as in the text', async () => {
    expect(await textOf(p(r('{{ 原因 | 原因 }}')))).toMatch(/【待填：[^】]+】/u);
  });
});

describe('a section', () => {
  it('comes by its title or its id, paragraph by paragraph, with its chart', async () => {
    const own = sectionText(MADE, '2').split('\n').slice(1);
    for (const name of ['2', '收入决算情况说明']) {
      const { narrative } = await filled(p(r('前面')), p(r(`{{${name}}}`)), p(r('后面')));
      expect(narrative.text.split('\n').filter((line) => line !== '')).toEqual(['前面', ...own, '后面']);
      expect(narrative.charts.map(({ kind }) => kind)).toEqual(['pie']);
    }
  });
});

describe('a chart', () => {
  it('comes by its number, with its figures', async () => {
    const { narrative } = await filled(p(r('{{图1}}')));
    expect(narrative.charts[0]?.series.map(({ values }) => values.map(Number))).toEqual(
      MADE.text.charts[0]?.series.map(({ values }) => values.map(Number)),
    );
  });
});

describe('anything else', () => {
  it('stays as it is and is told', async () => {
    const { narrative, unknown } = await filled(p(r('{{没有这个}}和{{ 收支总计 | 不会 }}')));
    expect(narrative.text).toBe('{{没有这个}}和{{ 收支总计 | 不会 }}');
    expect(unknown).toEqual(['没有这个', '收支总计 | 不会']);
  });

  it('a file without braces comes back with its words', async () => {
    expect(await textOf(p(r('第一段')), p(r('第二段')))).toBe('第一段\n第二段');
  });
});
