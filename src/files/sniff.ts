// What a file is, by its first bytes; its name says nothing.

export type FileFormat = 'empty' | 'zip' | 'compound' | 'markup' | 'other';

/** Compound File Binary header signature ([MS-CFB] 2.2): .xls, and encrypted .xlsx. */
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const ZIP = [0x50, 0x4b];
const LESS_THAN = 0x3c;
const BYTE_ORDER_MARKS = [
  [0xef, 0xbb, 0xbf],
  [0xff, 0xfe],
  [0xfe, 0xff],
];
const WHITE_SPACE = new Set([0x09, 0x0a, 0x0d, 0x20, 0x00]);

export function sniff(bytes: Uint8Array): FileFormat {
  if (bytes.length === 0) return 'empty';
  if (startsWith(bytes, ZIP)) return 'zip';
  if (startsWith(bytes, COMPOUND)) return 'compound';
  return firstVisibleByte(bytes) === LESS_THAN ? 'markup' : 'other';
}

function startsWith(bytes: Uint8Array, signature: readonly number[]): boolean {
  return signature.every((byte, index) => bytes[index] === byte);
}

/** The zero bytes of UTF-16 are skipped like white space. */
function firstVisibleByte(bytes: Uint8Array): number | undefined {
  const mark = BYTE_ORDER_MARKS.find((signature) => startsWith(bytes, signature));
  let index = mark?.length ?? 0;
  while (WHITE_SPACE.has(bytes[index] ?? -1)) index += 1;
  return bytes[index];
}
