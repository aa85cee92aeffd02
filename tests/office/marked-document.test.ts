// A marked document is valid, and LibreOffice shows its changes and comments.
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../src/files/file-problem';
import { markNarrative } from '../../src/files/narrative/mark-narrative';
import type { NarrativeMark } from '../../src/files/narrative/mark-plan';
import { readNarrative } from '../../src/files/narrative/read-narrative';
import { docxBytes, paragraph as p, run as r, table, textBox } from '../support/docx-bytes';
import { savedByLibreOffice } from '../support/libreoffice';
import { openXmlErrors } from '../support/open-xml';

const DATE = new Date('2024-09-12T08:30:00Z');

const note = (id: number, text: string): string =>
  `<w:footnote w:id="${id}">${p(`<w:r><w:footnoteRef/></w:r>`, r(text))}</w:footnote>`;

const cell = (text: string): string => `<w:tcPr><w:tcW w:w="2000" w:type="dxa"/></w:tcPr>${p(r(text))}`;

const field = ['begin', 'separate', 'end'].map((type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`);

const DOCUMENT = docxBytes({
  body: [
    p('<w:pPr><w:pStyle w:val="1"/></w:pPr>', r('一、收入支出总体情况')),
    p(
      r('本年收入', '<w:b/>'),
      r('161', '<w:color w:val="FF0000"/>'),
      r('.83', '<w:b/>'),
      r('万元，比上年增加。'),
    ),
    p(
      `<w:ins w:id="7" w:author="乙" w:date="2024-01-01T00:00:00Z">${r('其中：甲项目12.50万元')}</w:ins>`,
      r('。'),
    ),
    p(
      r('支出'),
      field[0] ?? '',
      '<w:r><w:instrText>HYPERLINK "https://example.com"</w:instrText></w:r>',
      field[1] ?? '',
      r('88.80'),
      field[2] ?? '',
      r('万元'),
    ),
    p(
      `<w:hyperlink w:anchor="a">${r('见附表')}</w:hyperlink>`,
      '<w:r><w:t>左</w:t><w:tab/><w:t>右</w:t></w:r>',
    ),
    table([cell('项目'), cell('金额')], [cell('合计'), cell('77.70')]).replace(
      '<w:tblPr/>',
      '<w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr>',
    ),
    p(r('注'), '<w:r><w:footnoteReference w:id="2"/></w:r>', textBox(p(r('框里66.60')))),
    '<w:p/>',
  ].join(''),
  styles:
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr></w:style>',
  footnotes: note(2, '脚注里55.50'),
});

/** What is replaced, by what, and with which comment. */
const CHANGES = [
  ['一、', null, '编号'],
  ['161.83', '161.82', '与公开03表不符'],
  ['增加', '减少', null],
  ['12.50', '12.05', '分项之和'],
  ['88.80', '88.08', '域中的数'],
  ['附表', '附件', null],
  ['左\t右', '左右', '制表符'],
  ['合计\n77.70', null, '跨单元格'],
  ['77.70', '77.07', null],
  ['66.60', '66.06', '框'],
  ['55.50', '55.05', '脚注'],
] as const;

function textOf(bytes: Uint8Array): string {
  const result = readNarrative(bytes);
  if (isFileProblem(result)) throw new Error(result.message);
  return result.narrative.text;
}

function part(bytes: Uint8Array, path: string): string {
  return strFromU8(unzipSync(bytes)[path] ?? new Uint8Array());
}

const BEFORE = textOf(DOCUMENT);
const MARKS: readonly NarrativeMark[] = CHANGES.map(([words, replacement, comment]) => {
  const start = BEFORE.indexOf(words);
  return { start, end: start + words.length, replacement, comment };
});
const MARKED = (() => {
  const result = markNarrative(DOCUMENT, MARKS, DATE);
  if (isFileProblem(result)) throw new Error(result.message);
  return result;
})();
const AFTER = CHANGES.reduce(
  (text, [words, replacement]) => (replacement === null ? text : text.replace(words, replacement)),
  BEFORE,
);

describe('a marked document', () => {
  test('has everything in it', () => {
    expect(MARKED.unplaced).toEqual([]);
    expect(textOf(MARKED.bytes)).toBe(AFTER);
  });

  test('is as valid as it was', async () => {
    expect(await openXmlErrors(DOCUMENT, 'docx')).toEqual([]);
    expect(await openXmlErrors(MARKED.bytes, 'docx')).toEqual([]);
  });

  test('opens in LibreOffice with its changes and comments', () => {
    const saved = savedByLibreOffice(MARKED.bytes, 'docx', 'docx');
    expect(textOf(saved).replace(/\s/gu, '')).toBe(AFTER.replace(/\s/gu, ''));
    const document = part(saved, 'word/document.xml');
    for (const kind of ['ins', 'del']) {
      const count = document.match(new RegExp(`<w:${kind} [^>]*w:author="勾稽"`, 'gu'))?.length ?? 0;
      expect(count).toBeGreaterThan(5);
    }
    const comments = part(saved, 'word/comments.xml');
    for (const [, , comment] of CHANGES) expect(comments).toContain(comment ?? '');
  });
});
