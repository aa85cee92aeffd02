// The Word file is valid for Microsoft's validator, and LibreOffice opens it with its charts and tables.
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { readNarrative } from '../../src/files/narrative/read-narrative';
import { fillWord } from '../../src/output/word/fill-word';
import { writeWord } from '../../src/output/word/write-word';
import { bookOf, cultureDraft } from '../support/draft-text';
import { drawAccounts, type Layout } from '../support/draw-accounts';
import { docxBytes, paragraph, run } from '../support/docx-bytes';
import { savedByLibreOffice } from '../support/libreoffice';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { openXmlErrors } from '../support/open-xml';

const LAYOUTS: readonly (readonly [style: string, layout: Partial<Layout>])[] = [
  ['四川甲', {}],
  ['四川乙', { unit: '元', zero: 'dash' }],
  ['全国', { national: true }],
];

function word(style: string, layout: Partial<Layout>): Promise<Uint8Array> {
  const { workbook } = drawAccounts(CULTURE_CENTRE_2023, layout);
  return writeWord(
    bookOf(CULTURE_CENTRE_2023, layout),
    workbook,
    cultureDraft({ 'reason.total-change': '项目支出<增加>&其他' }, {}, layout, style),
  );
}

describe.each(LAYOUTS)('in the style %s', (style, layout) => {
  test('is valid', async () => {
    expect(await openXmlErrors(await word(style, layout), 'docx')).toEqual([]);
  });

  test('keeps its words, headings and charts through LibreOffice', async () => {
    const bytes = await word(style, layout);
    const read = (each: Uint8Array) => {
      const result = readNarrative(each);
      if (isFileProblem(result)) throw new Error(result.message);
      const { text, paragraphs, charts } = result.narrative;
      const titled = paragraphs.filter(({ headingLevel }) => headingLevel !== null);
      return {
        headings: titled.map(({ start, end, headingLevel }) => `${headingLevel} ${text.slice(start, end)}`),
        charts: charts.map(({ kind, series }) => ({
          kind,
          series: series.map(({ name, values }) => [name, ...values.map(Number)]),
        })),
      };
    };
    expect(read(savedByLibreOffice(bytes, 'docx', 'docx'))).toEqual(read(bytes));
  });

  test('becomes a PDF of as many pages as it has parts and tables at least', async () => {
    const pdf = new TextDecoder('latin1').decode(
      savedByLibreOffice(await word(style, layout), 'pdf', 'docx'),
    );
    const pages = pdf.match(/\/Type\s*\/Page\b(?!s)/gu)?.length ?? 0;
    expect(pages).toBeGreaterThan(bookOf(CULTURE_CENTRE_2023, layout).tables.length + 5);
  });
});

test('a file of the unit that was filled in is valid', async () => {
  const body = ['{{1}}', '{{图1}}', '共{{总数}}'].map((text) => paragraph(run(text))).join('');
  const { bytes, unknown } = await fillWord(docxBytes({ body }), cultureDraft(), () => [{ text: '199.33' }]);
  expect(unknown).toEqual([]);
  expect(await openXmlErrors(bytes, 'docx')).toEqual([]);
});
