// What is no text, or not all of one: the code, and words that say what to do.
import fc from 'fast-check';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { type FileProblem, isFileProblem } from '../../../src/files/file-problem';
import { readNarrative } from '../../../src/files/narrative/read-narrative';
import { compoundBytes } from '../../support/compound-bytes';
import { docxBytes, docxParts, paragraph, run } from '../../support/docx-bytes';
import { packageBytes, sheetOf } from '../../support/package-bytes';

function problem(bytes: Uint8Array): FileProblem {
  const result = readNarrative(bytes);
  if (!isFileProblem(result)) throw new Error('it was read');
  expect(result.message).toMatch(/\p{Script=Han}.*。$/u);
  return result;
}

const PARTS = docxParts({ body: paragraph(run('收入')) });
const GOOD = docxBytes({ body: paragraph(run('收入118.46万元')) });

describe('not a text', () => {
  const { 'word/document.xml': _document, ...withoutDocument } = PARTS;
  test.each([
    ['an empty file', new Uint8Array(0), '空的'],
    ['a workbook', packageBytes([sheetOf('表', '')]), 'Excel'],
    ['an old workbook', compoundBytes({ '/Workbook': 'x' }), '.xls'],
    ['an old document', compoundBytes({ '/WordDocument': 'x' }), '.doc）'],
    ['another compound file', compoundBytes({ '/Something': 'x' }), '其他程序'],
    ['slides', zipSync({ 'ppt/presentation.xml': strToU8('<a/>') }), '演示文稿'],
    ['an OpenDocument text', zipSync({ 'content.xml': strToU8('<a/>') }), 'OpenDocument'],
    ['a zip of something', zipSync({ 'a.txt': strToU8('a') }), '压缩包'],
    ['a document of another kind', zipSync({ 'word/document.xml': strToU8('<a/>') }), '不是 Word 文档'],
    ['a page', strToU8('<!DOCTYPE html><p>收入</p>'), '网页'],
    ['a PDF', strToU8('%PDF-1.7\n收入'), 'PDF'],
    ['an RTF', strToU8('{\\rtf1 x}'), 'RTF'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 1]), '不是文本'],
  ])('%s', (_what, bytes, words) => {
    const { code, message } = problem(bytes);
    expect(code).toBe('not-a-text');
    expect(message).toContain(words);
  });

  test('a package without its main part', () => {
    expect(problem(zipSync(withoutDocument)).code).toBe('truncated');
  });
});

test('an encrypted document', () => {
  const { code, message } = problem(compoundBytes({ '/EncryptionInfo': 'x', '/EncryptedPackage': 'y' }));
  expect(code).toBe('encrypted');
  expect(message).toContain('Word');
});

test('no beginning of a .docx passes for a document', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4, max: GOOD.length - 1 }), (length) => {
      expect(problem(GOOD.slice(0, length)).code).toBe('truncated');
    }),
  );
});

test('a document that is no XML', () => {
  const { code, message } = problem(zipSync({ ...PARTS, 'word/document.xml': strToU8('<w:document>') }));
  expect(code).toBe('failed');
  expect(message).toContain('Word');
});

test('a zip bomb is refused before it is unpacked', () => {
  const bomb = new Uint8Array(64 * 1024 * 1024).fill(0x20);
  const { code, message } = problem(zipSync({ ...PARTS, 'word/document.xml': bomb }));
  expect(code).toBe('too-large');
  expect(message).toContain('64 MB');
});
