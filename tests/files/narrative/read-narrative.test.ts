// What of a document belongs to its text, and where each paragraph stands.
import { strFromU8, strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../../src/files/file-problem';
import type { Narrative } from '../../../src/files/narrative/narrative';
import { readNarrative } from '../../../src/files/narrative/read-narrative';
import {
  docxBytes,
  docxParts,
  type DocxTexts,
  paragraph as p,
  run as r,
  table,
  textBox,
} from '../../support/docx-bytes';

function read(bytes: Uint8Array): Narrative {
  const result = readNarrative(bytes);
  if (isFileProblem(result)) throw new Error(result.message);
  return result.narrative;
}

function narrative(body: string, rest: Omit<DocxTexts, 'body'> = {}): Narrative {
  return read(docxBytes({ body, ...rest }));
}

function textOf(...body: readonly string[]): string {
  return narrative(body.join('')).text;
}

/** Each paragraph as its text with its place. */
function places({ text, paragraphs }: Narrative): readonly string[] {
  return paragraphs.map(({ start, end, place }) => `${place} ${text.slice(start, end)}`);
}

function field(code: string, result: string): string {
  const mark = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
  const instruction = `<w:r><w:instrText xml:space="preserve">${code}</w:instrText></w:r>`;
  return mark('begin') + instruction + mark('separate') + result + mark('end');
}

describe('lines', () => {
  test('one a paragraph, empty ones too, whatever the runs', () => {
    expect(textOf(p(r('收入'), r('118.46', '<w:b/>'), r('万元。')), '<w:p/>', p(r('支出')))).toBe(
      '收入118.46万元。\n\n支出',
    );
  });

  test('every paragraph of a table cell, row by row, nested tables where they stand', () => {
    const nested = table([p(r('内1')), p(r('内2'))]);
    const body =
      p(r('前')) + table([p(r('甲')) + p(r('乙')), p(r('丙'))], [nested + p(), p(r('丁'))]) + p(r('后'));
    expect(places(narrative(body))).toEqual([
      'body 前',
      'table-cell 甲',
      'table-cell 乙',
      'table-cell 丙',
      'table-cell 内1',
      'table-cell 内2',
      'table-cell ',
      'table-cell 丁',
      'body 后',
    ]);
  });

  test('a text box behind its paragraph, once', () => {
    const box = textBox(p(r('框一')) + p(r('框二')));
    expect(places(narrative(p(r('前半'), box, r('后半')) + p(r('下一段'))))).toEqual([
      'body 前半后半',
      'text-box 框一',
      'text-box 框二',
      'body 下一段',
    ]);
  });

  test('footnotes and endnotes at the end, without the separators', () => {
    const note = (kind: string, id: number, text: string, type = ''): string =>
      `<w:${kind} w:id="${id}"${type}>${p(`<w:r><w:${kind}Ref/></w:r>`, r(text))}</w:${kind}>`;
    const reference = (kind: string, id: number): string => `<w:r><w:${kind}Reference w:id="${id}"/></w:r>`;
    const found = narrative(
      p(r('甲'), reference('footnote', 2), r('乙'), reference('endnote', 1)) +
        p(`<w:del w:id="1" w:author="a">${reference('footnote', 3)}</w:del>`, r('丙')),
      {
        footnotes:
          note('footnote', 0, '线', ' w:type="separator"') +
          note('footnote', 2, '脚注') +
          note('footnote', 3, '已删的脚注'),
        endnotes: note('endnote', 1, '尾注'),
      },
    );
    expect(places(found)).toEqual(['body 甲乙', 'body 丙', 'footnote 脚注', 'footnote 尾注']);
  });

  test('content controls and custom XML around paragraphs are seen through', () => {
    const control = `<w:sdt><w:sdtPr><w:alias w:val="x"/></w:sdtPr><w:sdtContent>${p(r('控件'))}</w:sdtContent></w:sdt>`;
    expect(textOf(control, `<w:customXml w:element="a">${p(r('标记'))}</w:customXml>`)).toBe('控件\n标记');
  });
});

describe('signs', () => {
  test('tab, breaks, hyphens, symbols', () => {
    const tabs = '<w:pPr><w:tabs><w:tab w:val="left" w:pos="1"/></w:tabs></w:pPr>';
    const signs =
      '<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:cr/><w:t>c</w:t><w:br w:type="page"/><w:noBreakHyphen/>' +
      '<w:softHyphen/><w:t>d</w:t><w:sym w:font="Wingdings" w:char="F0FE"/><w:lastRenderedPageBreak/></w:r>';
    expect(textOf(p(tabs, signs))).toBe('\ta\nb\nc\n-d\uf0fe');
  });

  test('a sign newer than the format is read once', () => {
    const sign =
      '<w:r><mc:AlternateContent><mc:Choice Requires="w16se"><s:symEx xmlns:s="http://schemas.microsoft.com/office/word/2015/wordml/symex" s:font="x" s:char="2460"/></mc:Choice>' +
      '<mc:Fallback><w:t>①</w:t></mc:Fallback></mc:AlternateContent></w:r>';
    expect(textOf(p(sign, r('收入')))).toBe('①收入');
  });

  test('white space at the ends of a run counts where it is preserved', () => {
    expect(textOf(p('<w:r><w:t> 甲 </w:t></w:r>', r(' 乙\n丙 ')))).toBe('甲 乙 丙 ');
  });

  test('entities and characters beyond the first plane', () => {
    expect(textOf(p(r('A&amp;B&#x20BB7;<![CDATA[<C>]]>')))).toBe('A&B𠮷<C>');
  });
});

describe('what is no part of the text', () => {
  test('deleted and moved text; what was inserted and moved here is', () => {
    const deleted = '<w:del w:id="1" w:author="a"><w:r><w:delText>旧</w:delText><w:tab/></w:r></w:del>';
    const from = `<w:moveFrom w:id="2" w:author="a">${r('移')}</w:moveFrom>`;
    const to = `<w:moveTo w:id="3" w:author="a">${r('移')}</w:moveTo>`;
    expect(textOf(p(deleted, `<w:ins w:id="4" w:author="a">${r('新')}</w:ins>`, from), p(to))).toBe('新\n移');
  });

  test('a deleted paragraph mark joins two lines, a deleted paragraph leaves none', () => {
    const gone = '<w:pPr><w:rPr><w:del w:id="1" w:author="a"/></w:rPr></w:pPr>';
    const deleted = '<w:del w:id="2" w:author="a"><w:r><w:delText>删</w:delText></w:r></w:del>';
    expect(textOf(p(gone, r('甲')), p(r('乙')), p(gone, deleted), p(r('丙')))).toBe('甲乙\n丙');
  });

  test('a deleted row', () => {
    const row = `<w:tr><w:trPr><w:del w:id="1" w:author="a"/></w:trPr><w:tc>${p(r('删'))}</w:tc></w:tr>`;
    expect(textOf(table([p(r('甲'))]).replace('</w:tbl>', `${row}</w:tbl>`), p(r('后')))).toBe('甲\n后');
  });

  test('field codes, also nested and over runs; results are', () => {
    const page = field(' PAGEREF _Toc1 ', r('12'));
    const inCode = field(` IF ${'x'} `, r('结果')).replace(
      '</w:instrText></w:r>',
      `</w:instrText></w:r>${field('A', r('码'))}`,
    );
    expect(
      textOf(
        p(r('目录'), field(' TOC ', r('一、收入') + page)),
        p(inCode),
        p(`<w:fldSimple w:instr="DATE">${r('2024年')}</w:fldSimple>`),
      ),
    ).toBe('目录一、收入12\n结果\n2024年');
  });

  test('a field whose end was deleted ends all the same', () => {
    const open = field('HYPERLINK', r('链接')).replace(
      /(<w:r><w:fldChar w:fldCharType="end"\/><\/w:r>)/u,
      '<w:del w:id="1" w:author="a">$1</w:del>',
    );
    expect(textOf(p(open, r('正文')), p(field('X', r('甲'))))).toBe('链接正文\n甲');
  });

  test('hidden text, by itself or by a style; a style may be overruled', () => {
    const styles =
      '<w:style w:type="character" w:styleId="A"><w:name w:val="A"/><w:rPr><w:vanish/></w:rPr></w:style>' +
      '<w:style w:type="character" w:styleId="B"><w:name w:val="B"/><w:basedOn w:val="A"/></w:style>' +
      '<w:style w:type="paragraph" w:styleId="C"><w:name w:val="C"/><w:rPr><w:vanish/></w:rPr></w:style>';
    const body = p(
      r('1', '<w:vanish/>'),
      r('2', '<w:rStyle w:val="B"/>'),
      r('3', '<w:rStyle w:val="B"/><w:vanish w:val="0"/>'),
      r('4'),
    );
    expect(narrative(body + p('<w:pPr><w:pStyle w:val="C"/></w:pPr>', r('5')), { styles }).text).toBe('34\n');
  });

  test('pronunciation above characters, headers and comments', () => {
    const ruby = `<w:r><w:ruby><w:rubyPr/><w:rt>${r('zi')}</w:rt><w:rubyBase>${r('字')}</w:rubyBase></w:ruby></w:r>`;
    const commented =
      '<w:commentRangeStart w:id="0"/>' +
      r('甲') +
      '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>';
    const comments = `<w:comment w:id="0" w:author="a">${p(r('批注'))}</w:comment>`;
    expect(narrative(p(ruby, commented), { comments }).text).toBe('字甲');
  });

  test('what links, tags and formulas show is', () => {
    const formula = '<m:oMathPara><m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath></m:oMathPara>';
    expect(
      textOf(
        p(
          `<w:hyperlink w:anchor="a">${r('链')}</w:hyperlink><w:smartTag w:element="e">${r('标')}</w:smartTag>`,
          formula,
        ),
      ),
    ).toBe('链标1+1');
  });
});

describe('headings and numbers', () => {
  const styles =
    '<w:style w:type="paragraph" w:styleId="1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="s"><w:name w:val="章"/><w:basedOn w:val="1"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="t"><w:name w:val="TOC Heading"/><w:basedOn w:val="1"/><w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>' +
    '<w:style w:type="paragraph" w:styleId="n"><w:name w:val="标题 3"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="x"><w:name w:val="循环"/><w:basedOn w:val="y"/></w:style>' +
    '<w:style w:type="paragraph" w:styleId="y"><w:name w:val="环"/><w:basedOn w:val="x"/></w:style>';
  const level = (index: number, format: string, text: string): string =>
    `<w:lvl w:ilvl="${index}"><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/></w:lvl>`;
  const numbering =
    `<w:abstractNum w:abstractNumId="3">${level(0, 'chineseCounting', '%1、')}${level(1, 'bullet', '•')}${level(2, 'none', '')}</w:abstractNum>` +
    '<w:num w:numId="7"><w:abstractNumId w:val="3"/></w:num>' +
    `<w:num w:numId="8"><w:abstractNumId w:val="3"/><w:lvlOverride w:ilvl="1">${level(1, 'decimal', '（%2）')}</w:lvlOverride></w:num>`;

  test.each([
    ['<w:pStyle w:val="1"/>', 1, true],
    ['<w:pStyle w:val="s"/>', 1, true],
    ['<w:pStyle w:val="s"/><w:numPr><w:numId w:val="0"/></w:numPr>', 1, false],
    ['<w:pStyle w:val="t"/>', null, true],
    ['<w:pStyle w:val="n"/>', 3, false],
    ['<w:pStyle w:val="x"/>', null, false],
    ['<w:pStyle w:val="1"/><w:outlineLvl w:val="9"/>', null, true],
    ['<w:outlineLvl w:val="1"/>', 2, false],
    ['<w:numPr><w:ilvl w:val="1"/><w:numId w:val="7"/></w:numPr>', null, false],
    ['<w:numPr><w:ilvl w:val="1"/><w:numId w:val="8"/></w:numPr>', null, true],
    ['<w:numPr><w:ilvl w:val="2"/><w:numId w:val="7"/></w:numPr>', null, false],
    ['', null, false],
  ])('%s', (properties, headingLevel, numbered) => {
    const { paragraphs } = narrative(p(`<w:pPr>${properties}</w:pPr>`, r('收入')), { styles, numbering });
    expect(paragraphs).toEqual([{ start: 0, end: 2, place: 'body', headingLevel, numbered }]);
  });
});

describe('dialects', () => {
  test('strict namespaces, another prefix, another name of the main part', () => {
    const { 'word/document.xml': document = new Uint8Array(), ...rest } = docxParts({ body: p(r('收入')) });
    const strict = strFromU8(document)
      .replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replace('xmlns:w=', 'xmlns:o=')
      .replace(/(<\/?)w:|(?<= )w:/gu, '$1o:');
    const root = strFromU8(rest['_rels/.rels'] ?? new Uint8Array()).replace(
      'word/document.xml',
      '/word/document2.xml',
    );
    expect(
      read(zipSync({ ...rest, '_rels/.rels': strToU8(root), 'word/document2.xml': strToU8(strict) })).text,
    ).toBe('收入');
  });
});
