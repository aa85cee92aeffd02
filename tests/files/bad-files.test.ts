// What is no workbook, or not all of one: the code, and words that say what to do.
import fc from 'fast-check';
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isFileProblem, type FileProblem } from '../../src/files/file-problem';
import { readWorkbookFile } from '../../src/files/read-file';
import { compoundBytes } from '../support/compound-bytes';
import { packageBytes, packageParts, sheetOf, zipped } from '../support/package-bytes';
import { workbookBytes } from '../support/workbook-bytes';

async function problem(bytes: Uint8Array): Promise<FileProblem> {
  const result = await readWorkbookFile('坏.xlsx', bytes);
  if (!isFileProblem(result)) throw new Error('it was read');
  expect(result.message).toMatch(/\p{Script=Han}.*。$/u);
  return result;
}

function text(words: string): Uint8Array {
  return new Uint8Array(Buffer.from(words));
}

const GOOD = packageBytes([sheetOf('公开01表', '<c r="A1"><v>1</v></c>')]);

describe('not a workbook', () => {
  test.each([
    ['an empty file', new Uint8Array(0), '空的'],
    ['plain text', text('2023年度部门决算说明'), '不是工作簿'],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]), '不是工作簿'],
    ['a zip of something', zipped({ 'a.txt': strToU8('a') }), '压缩包'],
    ['a Word document', zipped({ 'word/document.xml': strToU8('<w:document/>') }), 'Word'],
    ['an OpenDocument sheet', zipped({ 'content.xml': strToU8('<a/>') }), 'OpenDocument'],
    ['a binary workbook', zipped({ 'xl/workbook.bin': strToU8('x'), 'xl/a.xml': strToU8('<a/>') }), '.xlsb'],
    ['an old Word document', compoundBytes({ '/WordDocument': 'x' }), 'Word'],
    ['another compound file', compoundBytes({ '/Something': 'x' }), '其他程序'],
    ['a page without a table', text('<html><body>登录</body></html>'), '没有表格'],
  ])('%s', async (_what, bytes, words) => {
    const { code, message } = await problem(bytes);
    expect(code).toBe('not-a-workbook');
    expect(message).toContain(words);
  });
});

test('an encrypted workbook', async () => {
  const { code, message } = await problem(
    compoundBytes({ '/EncryptionInfo': 'x', '/EncryptedPackage': 'y' }),
  );
  expect(code).toBe('encrypted');
  expect(message).toContain('密码');
});

describe('not all of it', () => {
  test('no beginning of an .xlsx passes for a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 4, max: GOOD.length - 1 }), async (length) => {
        expect((await problem(GOOD.slice(0, length))).code).toBe('truncated');
      }),
    );
  });

  test('no beginning of an .xls passes for a workbook', async () => {
    const rows = Array.from({ length: 200 }, (_none, index) => [
      { value: { kind: 'text', text: `科目${index}` } as const },
    ]);
    const sheet = { visibility: 'visible', rows, merges: [], hiddenRows: [], hiddenColumns: [] } as const;
    const bytes = workbookBytes({ name: 'x.xls', sheets: [{ name: '表', ...sheet }] }, 'biff8');
    // The last sector may be padding. Cut within the directory, nothing says any more that it was a workbook.
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 8, max: bytes.length - 513 }), async (length) => {
        expect((await problem(bytes.slice(0, length))).code).toMatch(/^(truncated|not-a-workbook)$/u);
      }),
    );
  });

  test('an HTML table that breaks off', async () => {
    expect((await problem(text('<table><tr><td>收入'))).code).toBe('truncated');
  });

  test('a part that is longer than the zip says', async () => {
    const bytes = packageBytes([sheetOf('表', '<c r="A1"><v>1</v></c>'.repeat(50))]);
    const view = new DataView(bytes.buffer);
    // Central directory file header, uncompressed size at 24 (APPNOTE 4.3.12).
    for (let at = 0; at < bytes.length - 46; at += 1) {
      if (view.getUint32(at, true) !== 0x02014b50) continue;
      const name = Buffer.from(bytes.slice(at + 46, at + 46 + view.getUint16(at + 28, true))).toString();
      if (name.includes('sheet1')) view.setUint32(at + 24, 300, true);
    }
    expect((await problem(bytes)).code).toBe('truncated');
  });
});

describe('too much of it', () => {
  test('a zip bomb is refused before it is unpacked', async () => {
    const parts = packageParts([sheetOf('表', '')]);
    parts['xl/worksheets/sheet1.xml'] = new Uint8Array(64 * 1024 * 1024).fill(0x20);
    const { code, message } = await problem(zipped(parts));
    expect(code).toBe('too-large');
    expect(message).toContain('64 MB');
  });

  test('a package of very many parts', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 10_001 }, (_none, index) => [`p${index}`, new Uint8Array(0)]),
    );
    expect((await problem(zipped(parts))).code).toBe('too-large');
  });
});

test('a package whose workbook makes no sense', async () => {
  const parts = packageParts([sheetOf('表', '<c r="A1"><v>1</v></c>')]);
  delete parts['[Content_Types].xml'];
  expect((await problem(zipped(parts))).code).toBe('failed');
});
