// Plain text: its encodings and its line ends.
import { strToU8 } from 'fflate';
import { describe, expect, test } from 'vitest';
import { isFileProblem } from '../../../src/files/file-problem';
import type { Narrative } from '../../../src/files/narrative/narrative';
import { readNarrative } from '../../../src/files/narrative/read-narrative';

function read(bytes: Uint8Array): Narrative {
  const result = readNarrative(bytes);
  if (isFileProblem(result)) throw new Error(result.message);
  expect(result.format).toBe('txt');
  return result.narrative;
}

function lines({ text, paragraphs }: Narrative): readonly string[] {
  return paragraphs.map(({ start, end }) => text.slice(start, end));
}

describe('encodings', () => {
  test.each([
    ['UTF-8', strToU8('收入𠮷')],
    ['UTF-8 with a byte order mark', new Uint8Array([0xef, 0xbb, 0xbf, ...strToU8('收入𠮷')])],
    ['UTF-16, little end first', new Uint8Array([0xff, 0xfe, ...Buffer.from('收入𠮷', 'utf16le')])],
    ['GB18030', new Uint8Array([0xca, 0xd5, 0xc8, 0xeb, 0x95, 0x34, 0x8e, 0x37])],
  ])('%s', (name, bytes) => {
    const { text } = read(bytes);
    expect(text.slice(0, 2)).toBe('收入');
    expect([...text]).toHaveLength(3);
    if (name !== 'GB18030') expect(text).toBe('收入𠮷');
  });
});

describe('lines', () => {
  test('line ends of all kinds stay in the text and out of the paragraphs', () => {
    const found = read(strToU8('一\r\n二\n\n三\r四\n'));
    expect(found.text).toBe('一\r\n二\n\n三\r四\n');
    expect(lines(found)).toEqual(['一', '二', '', '三', '四']);
    expect(found.paragraphs[1]).toEqual({
      start: 3,
      end: 4,
      place: 'body',
      headingLevel: null,
      numbered: false,
    });
  });

  test('text that only looks like markup is text', () => {
    expect(lines(read(strToU8('<收入>')))).toEqual(['<收入>']);
  });
});
