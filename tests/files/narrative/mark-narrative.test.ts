// Corrections as tracked changes, remarks as comments, everything else as it was.
import fc from 'fast-check';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../../src/files/file-problem';
import { markNarrative, type MarkedNarrative } from '../../../src/files/narrative/mark-narrative';
import type { NarrativeMark } from '../../../src/files/narrative/mark-plan';
import { readNarrative } from '../../../src/files/narrative/read-narrative';
import { docxBytes, docxParts, paragraph as p, run as r, table, textBox } from '../../support/docx-bytes';

const DATE = new Date('2024-09-12T08:30:00Z');
const STAMP = 'w:author="勾稽" w:date="2024-09-12T08:30:00Z"';

function textOf(bytes: Uint8Array): string {
  const result = readNarrative(bytes);
  if (isFileProblem(result)) throw new Error(result.message);
  return result.narrative.text;
}

function marked(bytes: Uint8Array, marks: readonly NarrativeMark[]): MarkedNarrative {
  const result = markNarrative(bytes, marks, DATE);
  if (isFileProblem(result)) throw new Error(result.message);
  return result;
}

function part(bytes: Uint8Array, path: string): string {
  const found = unzipSync(bytes)[path];
  if (found === undefined) throw new Error(`no part ${path}`);
  return strFromU8(found);
}

function documentOf(bytes: Uint8Array): string {
  return part(bytes, 'word/document.xml').replace(/^.*<w:body>|<\/w:body>.*$/gsu, '');
}

/** A mark on the first place where the text is found. */
function markAt(bytes: Uint8Array, words: string, change: Partial<NarrativeMark>): NarrativeMark {
  const start = textOf(bytes).indexOf(words);
  if (start < 0) throw new Error(`no ${words}`);
  return { start, end: start + words.length, replacement: null, comment: null, ...change };
}

/** What the document says when every change of ours is rejected. */
function rejected(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  for (const path of ['word/document.xml', 'word/footnotes.xml']) {
    const before = parts[path];
    if (before === undefined) continue;
    const text = strFromU8(before)
      .replace(new RegExp(`<w:ins w:id="\\d+" ${STAMP}>.*?</w:ins>`, 'gsu'), '')
      .replace(new RegExp(`<w:del w:id="\\d+" ${STAMP}>(.*?)</w:del>`, 'gsu'), (_all, inner: string) =>
        inner.replaceAll('w:delText', 'w:t'),
      );
    parts[path] = strToU8(text);
  }
  return zipSync(parts);
}

describe('a replacement', () => {
  test('splits the run and keeps its formatting', () => {
    const bytes = docxBytes({ body: p(r('收入161.83万元。', '<w:b/>')) });
    const { bytes: out, unplaced } = marked(bytes, [markAt(bytes, '161.83', { replacement: '161.82' })]);
    const bold = '<w:rPr><w:b/></w:rPr>';
    const t = (text: string): string => `<w:t xml:space="preserve">${text}</w:t>`;
    expect(documentOf(out)).toBe(
      p(
        `<w:r>${bold}${t('收入')}</w:r>` +
          `<w:del w:id="2" ${STAMP}><w:r>${bold}<w:delText xml:space="preserve">161.83</w:delText></w:r></w:del>` +
          `<w:ins w:id="1" ${STAMP}><w:r>${bold}${t('161.82')}</w:r></w:ins>` +
          `<w:r>${bold}${t('万元。')}</w:r>`,
      ),
    );
    expect(unplaced).toEqual([]);
  });

  test.each([
    ['over runs', p(r('收入16'), r('1.', '<w:i/>'), r('83万元'))],
    ['in a link', p(r('收入'), `<w:hyperlink w:anchor="a">${r('161.83')}</w:hyperlink>`, r('万元'))],
    [
      'in the result of a field',
      p(r('收入'), `<w:fldSimple w:instr="X">${r('161.83')}</w:fldSimple>`, r('万元')),
    ],
    ['with a footnote inside', p(r('收入161'), '<w:r><w:footnoteReference w:id="2"/></w:r>', r('.83万元'))],
    ['in an insertion', p(`<w:ins w:id="7" w:author="a">${r('收入161.83万元')}</w:ins>`)],
    ['at the start of an insertion', p(r('收入'), `<w:ins w:id="7" w:author="a">${r('161.83万元')}</w:ins>`)],
    ['with entities around', p(r('&lt;收入&gt;161.83&amp;万元'))],
    [
      'beside a tab and a break',
      p('<w:r><w:t>收入</w:t><w:tab/><w:t>161.83</w:t><w:br/><w:t>万元</w:t></w:r>'),
    ],
    ['in a table', table([p(r('收入')), p(r('161.83'))])],
    ['in a text box beside text', p(textBox(p(r('收入161.83'))).replace('<w:r>', '<w:r><w:t>前</w:t>'))],
  ])('%s', (_where, body) => {
    const bytes = docxBytes({ body });
    const before = textOf(bytes);
    const { bytes: out, unplaced } = marked(bytes, [markAt(bytes, '161.83', { replacement: '161.82' })]);
    expect(unplaced).toEqual([]);
    expect(textOf(out)).toBe(before.replace('161.83', '161.82'));
    expect(textOf(rejected(out))).toBe(before);
  });

  test('keeps what shows nothing, such as the reference to a footnote', () => {
    const bytes = docxBytes({
      body: p(r('收入161'), '<w:r><w:footnoteReference w:id="2"/></w:r>', r('.83')),
    });
    const out = documentOf(marked(bytes, [markAt(bytes, '161.83', { replacement: '' })]).bytes);
    expect(out.replace(/<w:del .*?<\/w:del>/gu, '')).toContain('<w:footnoteReference w:id="2"/>');
  });

  test('does not stand inside the insertion of somebody else', () => {
    const bytes = docxBytes({ body: p(`<w:ins w:id="7" w:author="乙">${r('收入161.83万元')}</w:ins>`) });
    const out = documentOf(marked(bytes, [markAt(bytes, '161.83', { replacement: '161.82' })]).bytes);
    expect(out).toMatch(
      /<w:ins w:id="7" w:author="乙">.*<w:del .*<\/w:del><\/w:ins><w:ins [^>]*勾稽[^>]*>.*<\/w:ins><w:ins w:id="\d+" w:author="乙">.*<\/w:ins><\/w:p>$/u,
    );
    expect(new Set(out.match(/w:id="\d+"/gu)).size).toBe(out.match(/w:id="\d+"/gu)?.length);
  });

  test('the record of an earlier format is not repeated', () => {
    const change = '<w:rPrChange w:id="5" w:author="a"><w:rPr/></w:rPrChange>';
    const bytes = docxBytes({ body: p(r('161.83', `<w:b/>${change}`)) });
    const out = documentOf(marked(bytes, [markAt(bytes, '161.83', { replacement: '161.82' })]).bytes);
    expect(out).toContain('<w:rPr><w:b/></w:rPr><w:t xml:space="preserve">161.82');
  });

  test.each([
    ['in a paragraph', p(r('收入161.83。')), 8, '收入161.83万元。'],
    ['at its start', p(r('收入')), 0, '万元收入'],
    ['at its end', p(r('收入')) + p(r('支出')), 2, '收入万元\n支出'],
    ['in an empty one', '<w:p/>', 0, '万元'],
    ['in an empty one with properties', p('<w:pPr><w:jc w:val="left"/></w:pPr>'), 0, '万元'],
  ])('put in %s', (_where, body, at, expected) => {
    const bytes = docxBytes({ body });
    const { bytes: out } = marked(bytes, [{ start: at, end: at, replacement: '万元', comment: null }]);
    expect(textOf(out)).toBe(expected);
    expect(textOf(rejected(out))).toBe(textOf(bytes));
  });

  test('what cannot be done is told', () => {
    const formula = '<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>';
    const bytes = docxBytes({ body: p(r('收入')) + p(r('支出'), formula) });
    const marks = [
      { start: 1, end: 4, replacement: 'x', comment: null },
      { start: 3, end: 5, replacement: 'y', comment: null },
      { start: 4, end: 5, replacement: 'z', comment: null },
      { start: 5, end: 6, replacement: 'w', comment: null },
    ];
    const { bytes: out, unplaced } = marked(bytes, marks);
    expect(unplaced.map(({ mark, what }) => [mark, what])).toEqual([
      [0, 'replacement'],
      [2, 'replacement'],
      [3, 'replacement'],
    ]);
    expect(textOf(out)).toBe('收入\ny1+1');
  });
});

describe('a comment', () => {
  const comments = `<w:comment w:id="4" w:author="乙">${p(r('旧批注'))}</w:comment>`;

  test('stands around its span, with the replacement inside', () => {
    const bytes = docxBytes({ body: p(r('收入161.83万元。')) });
    const mark = markAt(bytes, '161.83', { replacement: '161.82', comment: '与表 <1> 不符\n差 0.01' });
    const out = marked(bytes, [mark]).bytes;
    expect(documentOf(out)).toMatch(
      /收入<\/w:t><\/w:r><w:commentRangeStart w:id="(\d+)"\/><w:del .*<\/w:ins><w:commentRangeEnd w:id="\1"\/><w:r><w:commentReference w:id="\1"\/><\/w:r><w:r>.*万元。/u,
    );
    expect(part(out, 'word/comments.xml')).toContain(
      `${STAMP}>${p(r('与表 &lt;1&gt; 不符'))}${p(r('差 0.01'))}</w:comment>`,
    );
    expect(part(out, '[Content_Types].xml')).toContain('PartName="/word/comments.xml"');
    expect(part(out, 'word/_rels/document.xml.rels')).toMatch(
      /relationships\/comments" Target="comments.xml"/u,
    );
    expect(textOf(out)).toBe('收入161.82万元。');
  });

  test('comes behind those that are there', () => {
    const bytes = docxBytes({ body: p(r('收入')), comments });
    const out = marked(bytes, [{ start: 0, end: 2, replacement: null, comment: '新批注' }]).bytes;
    expect(part(out, 'word/comments.xml')).toMatch(/w:id="4" w:author="乙">.*旧批注.*w:id="[^4]".*新批注/u);
    expect(part(out, '[Content_Types].xml')).toBe(part(bytes, '[Content_Types].xml'));
  });

  test.each([
    ['over paragraphs', p(r('收入')) + p(r('支出')), 1, 4],
    ['at a point', p(r('收入')), 1, 1],
    ['in an empty paragraph', '<w:p/>', 0, 0],
    ['on a line end', p(r('收入')) + p(r('支出')), 2, 3],
    ['in a formula', p('<m:oMath><m:r><m:t>1+1</m:t></m:r></m:oMath>'), 1, 2],
    ['over cells', table([p(r('收入')), p(r('支出'))]), 0, 5],
  ])('%s', (_where, body, start, end) => {
    const bytes = docxBytes({ body });
    const { bytes: out, unplaced } = marked(bytes, [{ start, end, replacement: null, comment: '看这里' }]);
    expect(unplaced).toEqual([]);
    expect(textOf(out)).toBe(textOf(bytes));
    const marks = documentOf(out).match(/<w:comment\w+ /gu);
    expect(marks).toEqual(['<w:commentRangeStart ', '<w:commentRangeEnd ', '<w:commentReference ']);
  });

  test('on a footnote or a text box stands in the body and says where', () => {
    const reference = '<w:r><w:footnoteReference w:id="2"/></w:r>';
    const footnotes = `<w:footnote w:id="2">${p(r('脚注里的数'))}</w:footnote>`;
    const bytes = docxBytes({ body: p(r('正文'), reference, textBox(p(r('框里的数')))), footnotes });
    const marks = ['脚注里的数', '框里的数'].map((words) => markAt(bytes, words, { comment: '不对' }));
    const { bytes: out, unplaced } = marked(bytes, marks);
    expect(unplaced).toEqual([]);
    expect(part(out, 'word/footnotes.xml')).toBe(part(bytes, 'word/footnotes.xml'));
    expect(documentOf(out)).toMatch(/<w:commentRangeStart w:id="\d+"\/><w:r><w:footnoteReference/u);
    expect(documentOf(out)).toMatch(/<w:commentRangeStart w:id="\d+"\/><w:r><mc:AlternateContent/u);
    expect(part(out, 'word/comments.xml')).toContain('（脚注“脚注里的数”）不对');
    expect(part(out, 'word/comments.xml')).toContain('（文本框“框里的数”）不对');
  });

  test('on a note that nothing refers to cannot be placed', () => {
    const footnotes = `<w:footnote w:id="2">${p(r('脚注'))}</w:footnote>`;
    const bytes = docxBytes({ body: p(r('正文')), footnotes });
    const { unplaced } = marked(bytes, [markAt(bytes, '脚注', { comment: '不对' })]);
    expect(unplaced).toMatchObject([{ mark: 0, what: 'comment' }]);
  });
});

describe('the rest of the document', () => {
  test('keeps its bytes', () => {
    const extra = {
      'word/media/image1.png': new Uint8Array([1, 2, 3]),
      'word/settings.xml': strToU8('<a/>'),
    };
    const original = docxParts({ body: p(r('收入')) + p(r('支出')), extra, styles: '' });
    const out = unzipSync(
      marked(zipSync(original), [{ start: 0, end: 1, replacement: '支', comment: null }]).bytes,
    );
    const changed = Object.keys(original).filter(
      (path) => !Buffer.from(out[path] ?? []).equals(Buffer.from(original[path] ?? [])),
    );
    expect(changed).toEqual(['word/document.xml']);
    expect(strFromU8(out['word/document.xml'] ?? new Uint8Array())).toContain(p(r('支出')));
  });

  test('no marks, no change', () => {
    const original = docxParts({ body: p(r('收入')) });
    expect(unzipSync(marked(zipSync(original), []).bytes)).toEqual(original);
  });

  test('a strict document with another prefix', () => {
    const document = strFromU8(docxParts({ body: p(r('收入')) })['word/document.xml'] ?? new Uint8Array())
      .replaceAll(
        'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
        'http://purl.oclc.org/ooxml/wordprocessingml/main',
      )
      .replace('xmlns:w=', 'xmlns:o=')
      .replace(/(<\/?)w:/gu, '$1o:');
    const bytes = zipSync({ ...docxParts({ body: '' }), 'word/document.xml': strToU8(document) });
    const out = marked(bytes, [{ start: 0, end: 1, replacement: '支', comment: '改' }]).bytes;
    expect(textOf(out)).toBe('支入');
    expect(part(out, 'word/document.xml')).toContain('<o:del o:id=');
    expect(part(out, 'word/comments.xml')).toContain(
      'xmlns:w="http://purl.oclc.org/ooxml/wordprocessingml/main"',
    );
  });

  test('what is no .docx is told so', () => {
    const result = markNarrative(strToU8('收入'), [], DATE);
    expect(isFileProblem(result) && result.message).toContain('.docx');
  });
});

describe('whatever the runs and the marks', () => {
  const piece = fc.constantFrom(
    r('收入161.83万元'),
    r('，其中', '<w:b/>'),
    r('12&amp;&lt;3𠮷'),
    '<w:r><w:tab/><w:t>a</w:t><w:br/><w:t>b</w:t><w:noBreakHyphen/><w:drawing/><w:t>c</w:t></w:r>',
    `<w:ins w:id="900" w:author="乙">${r('插入的')}${r('两段')}</w:ins>`,
    '<w:del w:id="901" w:author="乙"><w:r><w:delText>删去</w:delText></w:r></w:del>',
    `<w:hyperlink w:anchor="x">${r('链接')}</w:hyperlink>`,
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>X</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/><w:t>果</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>',
    '<w:bookmarkStart w:id="902" w:name="b"/><w:bookmarkEnd w:id="902"/>',
    textBox(p(r('框')) + '<w:p/>'),
    '<w:r><w:t xml:space="preserve"> </w:t><w:footnoteReference w:id="2"/></w:r>',
  );
  const body = fc.array(
    fc.array(piece, { maxLength: 5 }).map((pieces) => p(...pieces)),
    { minLength: 1, maxLength: 5 },
  );
  const footnotes = `<w:footnote w:id="2">${p(r('脚注'), r('12.5'))}</w:footnote>`;

  /** Cuts of the text at code points, in pairs; what does not stay within a line is no place for a replacement. */
  function marksOf(
    text: string,
    cuts: readonly number[],
    words: readonly string[],
  ): readonly NarrativeMark[] {
    const points = [...text].reduce<number[]>(
      (ends, char) => [...ends, (ends.at(-1) ?? 0) + char.length],
      [0],
    );
    const places = cuts.map((cut) => points[cut % points.length] ?? 0).sort((a, b) => a - b);
    return words.flatMap((word, index) => {
      const [start, end] = [places[2 * index], places[2 * index + 1]];
      if (start === undefined || end === undefined) return [];
      const isOneLine = !text.slice(start, end).includes('\n');
      return [
        {
          start,
          end,
          replacement: isOneLine && word !== '' ? word : null,
          comment: word.length === 1 ? word : null,
        },
      ];
    });
  }

  /** Each comment begins, ends and is referred to, in this order. */
  function expectOrder(document: string, count: number): void {
    const places = [...document.matchAll(/<w:comment(RangeStart|RangeEnd|Reference) w:id="(\d+)"/gu)];
    const byId = new Map<string, readonly string[]>();
    for (const [, what = '', id = ''] of places) byId.set(id, [...(byId.get(id) ?? []), what]);
    expect([...byId.values()]).toEqual(
      Array.from({ length: count }, () => ['RangeStart', 'RangeEnd', 'Reference']),
    );
  }

  test('accepting gives the corrected text, rejecting the one before', () => {
    fc.assert(
      fc.property(
        body,
        fc.array(fc.nat(200), { maxLength: 12 }),
        fc.array(fc.constantFrom('', '8', '161.82', '<&>', '甲\t乙\n丙𠮷'), { maxLength: 6 }),
        (paragraphs, cuts, words) => {
          const bytes = docxBytes({ body: paragraphs.join(''), footnotes });
          const before = textOf(bytes);
          const marks = marksOf(before, cuts, words);
          const { bytes: out, unplaced } = marked(bytes, marks);
          expect(unplaced.filter(({ what }) => what === 'replacement')).toEqual([]);
          let after = before;
          for (const { start, end, replacement } of [...marks].reverse()) {
            if (replacement !== null) after = after.slice(0, start) + replacement + after.slice(end);
          }
          expect(textOf(out)).toBe(after);
          expect(textOf(rejected(out))).toBe(before);
          expectOrder(
            documentOf(out),
            marks.filter(({ comment }) => comment !== null).length - unplaced.length,
          );
        },
      ),
      { numRuns: 300 },
    );
  });
});
