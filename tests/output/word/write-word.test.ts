// The Word file: read back as a reader of documents sees it, and its parts as Word does.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { paragraphText } from '../../../src/document/document';
import { isFileProblem } from '../../../src/files/file-problem';
import type { Narrative } from '../../../src/files/narrative/narrative';
import { readNarrative } from '../../../src/files/narrative/read-narrative';
import { writeWord } from '../../../src/output/word/write-word';
import { readWorkbook } from '../../../src/reading/read-workbook';
import { draft, type Draft } from '../../../src/writing/draft';
import { bookOf, cultureDraft } from '../../support/draft-text';
import { drawAccounts } from '../../support/draw-accounts';
import { CULTURE_CENTRE_2022, CULTURE_CENTRE_2023 } from '../../support/made-up-accounts';

const { workbook } = drawAccounts(CULTURE_CENTRE_2023);
const BOOK = bookOf(CULTURE_CENTRE_2023);
const MADE = cultureDraft();

async function word(made: Draft = MADE): Promise<Uint8Array> {
  return writeWord(BOOK, workbook, made);
}

function read(bytes: Uint8Array): Narrative {
  const result = readNarrative(bytes);
  if (isFileProblem(result)) throw new Error(result.message);
  return result.narrative;
}

function part(bytes: Uint8Array, path: string): string {
  const found = unzipSync(bytes)[path];
  if (found === undefined) throw new Error(`no ${path}`);
  return strFromU8(found);
}

function headings({ text, paragraphs }: Narrative, level: number): readonly string[] {
  return paragraphs
    .filter(({ headingLevel }) => headingLevel === level)
    .map(({ start, end }) => text.slice(start, end));
}

describe('the text', async () => {
  const bytes = await word();
  const narrative = read(bytes);

  it('has parts, sections and tables, and headings within sections, as headings of three levels', () => {
    const titles = (level: number) =>
      MADE.text.sections.filter((section) => section.level === level).map(({ title }) => title);
    expect(headings(narrative, 1)).toEqual(titles(1));
    expect(headings(narrative, 2)).toEqual([...titles(2), ...BOOK.tables.map(({ title }) => title)]);
    expect(headings(narrative, 3)).toEqual(
      MADE.text.sections.flatMap(({ paragraphs }) =>
        paragraphs.filter(({ kind }) => kind === 'heading').map(paragraphText),
      ),
    );
  });

  it('has every paragraph, word for word and in order', () => {
    const lines = narrative.text.split('\n');
    let at = -1;
    for (const line of MADE.text.sections.flatMap(({ paragraphs }) => paragraphs.map(paragraphText))) {
      at = lines.indexOf(line, at + 1);
      expect(at, line).toBeGreaterThan(-1);
    }
  });

  it('marks what is still to be filled in, and nothing else', () => {
    const xml = part(bytes, 'word/document.xml');
    const marked = [...xml.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)</gu)].map(
      ([, text]) => text,
    );
    const open = MADE.text.sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap(({ runs }) => runs.flatMap(({ text, placeholder }) => (placeholder ? [text] : []))),
    );
    expect(marked).toEqual(open);
    expect(marked.length).toBeGreaterThan(0);
  });

  it('has contents that Word fills in when it opens the file, with the titles already there', () => {
    const xml = part(bytes, 'word/document.xml');
    expect(xml).toMatch(/TOC [^<]*\\o (?:"|&quot;)1-2/u);
    expect(part(bytes, 'word/settings.xml')).toContain('<w:updateFields');
    const [first = ''] = headings(narrative, 1);
    expect(narrative.text.split('\n').filter((line) => line.startsWith(first)).length).toBe(2);
  });

  it('counts pages from the first after the contents', () => {
    const sections = [...part(bytes, 'word/document.xml').matchAll(/<w:sectPr.*?<\/w:sectPr>/gu)].map(
      ([xml]) => xml,
    );
    expect(sections.map((xml) => /w:start="(\d+)"/u.exec(xml)?.[1])).toEqual([undefined, '1', undefined]);
    expect(sections.map((xml) => xml.includes('footerReference'))).toEqual([false, true, true]);
  });
});

describe('charts', async () => {
  const narrative = read(await word());

  it('are native charts with the figures of the text, in the chart and in the workbook behind it', () => {
    expect(narrative.charts.map(({ kind }) => kind)).toEqual(
      MADE.text.charts.map(({ kind }) => (kind === 'column' ? 'bar' : kind)),
    );
    narrative.charts.forEach(({ series, embedded }, index) => {
      const drawn = MADE.text.charts[index];
      const numbers = (all: typeof series) =>
        all.map(({ name, categories, values }) => ({ name, categories, values: values.map(Number) }));
      const expected = drawn?.series.map(({ name, values }) => ({
        name,
        categories: drawn.categories,
        values: values.map(Number),
      }));
      expect(numbers(series)).toEqual(expected);
      expect(numbers(embedded ?? [])).toEqual(expected);
    });
  });

  it('start their axis at zero and say in words what they show', async () => {
    const bytes = await word();
    expect(part(bytes, 'word/charts/chart1.xml')).toContain('<c:min val="0"/>');
    expect(part(bytes, 'word/charts/chart1.xml')).toContain('formatCode="0.00"');
    expect(part(bytes, 'word/document.xml')).toContain('柱形图。收入：2022年 181.74万元，2023年 199.33万元');
  });

  it('stand above their captions, or below where the style says so', async () => {
    const place = (made: Narrative) =>
      (made.charts[0]?.at ?? 0) < made.text.lastIndexOf('图1：收、支决算') ? '图下' : '图上';
    expect(place(narrative)).toBe('图下');
    const layout = { ...MADE.layout, 图题位置: '图上' } as const;
    expect(place(read(await word({ ...MADE, layout })))).toBe('图上');
  });
});

describe('the tables', async () => {
  const bytes = await word();
  const xml = part(bytes, 'word/document.xml');

  it('stand on pages of their own that lie on their side', () => {
    const pages = [...xml.matchAll(/<w:pgSz[^>]*>/gu)].map(([size]) => size);
    expect(pages.map((size) => size.includes('landscape'))).toEqual([false, false, true]);
    expect(pages[0]).toMatch(/w:w="11906" w:h="16838"/u);
    expect(pages[2]).toMatch(/w:w="16838" w:h="11906"/u);
  });

  it('repeat their headers and hold every amount of the book', () => {
    const tables = [...xml.matchAll(/<w:tbl>.*?<\/w:tbl>/gu)].map(([table]) => table);
    expect(tables.length).toBeGreaterThanOrEqual(BOOK.tables.length);
    for (const table of tables) expect(table).toContain('<w:tblHeader');
    const inCells = read(bytes).paragraphs.filter(({ place }) => place === 'table-cell').length;
    expect(inCells).toBeGreaterThan(BOOK.tables.flatMap(({ facts }) => facts).length);
  });

  it('come where their part stands, the rest of the text after them', async () => {
    const made = cultureDraft({}, {}, {}, '全国');
    const national = read(await word(made));
    const titles = headings(national, 1);
    expect(titles.indexOf('第二部分 2023年度部门决算表')).toBe(1);
    const at = (heading: string) => national.text.lastIndexOf(heading);
    expect(at('收入支出决算总表')).toBeLessThan(at(titles[2] ?? ''));
    const sections = part(await word(made), 'word/document.xml').match(/<w:pgSz[^>]*>/gu) ?? [];
    expect(sections.map((size) => size.includes('landscape'))).toEqual([false, false, true, false]);
  });
});

describe('settings', () => {
  it('come from the style: paper, margins, fonts, sizes, lines and indents', async () => {
    const 页面 = {
      ...MADE.layout.页面,
      纸张: '16开',
      上边距: 25,
      正文字体: '宋体',
      正文字号: 14,
      行距: 24,
      附表方向: '纵向',
    } as const;
    const bytes = await word({ ...MADE, layout: { ...MADE.layout, 页面 } });
    const xml = part(bytes, 'word/document.xml');
    expect(xml).toMatch(/w:pgSz w:w="10431" w:h="14740"/u);
    expect(xml).toContain('w:top="1417"');
    expect(xml).not.toContain('landscape');
    const styles = part(bytes, 'word/styles.xml');
    expect(styles).toMatch(/docDefaults.*w:eastAsia="宋体".*<w:sz w:val="28"\/>/u);
    expect(styles).toContain('w:line="480"');
    expect(styles).toContain('w:firstLineChars="200"');
    expect(styles).toContain('w:firstLine="560"');
  });

  it('an unknown unit is marked on the cover', async () => {
    const { workbook: unnamed } = drawAccounts(CULTURE_CENTRE_2023);
    const [book] = readWorkbook(unnamed).books;
    if (book === undefined) throw new Error('not recognised');
    const prior = bookOf(CULTURE_CENTRE_2022);
    const bytes = await writeWord({ ...book, unitName: null }, unnamed, draft(book, { prior }));
    expect(read(bytes).text).toMatch(/^【待填：单位名称】\n/u);
  });
});
