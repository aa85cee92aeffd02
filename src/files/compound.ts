// Compound files ([MS-CFB]): what is inside, and whether all of it is there.
import { CFB } from '@e965/xlsx';

export type CompoundContent = 'workbook' | 'old-workbook' | 'encrypted' | 'document' | 'other' | 'cut-off';

/** SheetJS's types leave these open. */
interface Container {
  readonly FullPaths: readonly string[];
  readonly FileIndex: readonly Entry[];
}

interface Entry {
  readonly type: number;
  readonly size: number;
  readonly content?: { readonly length: number };
}

const reader = CFB as { read(bytes: Uint8Array, options: { readonly type: 'array' }): Container };

/** Directory entry of a stream ([MS-CFB] 2.6.1, object type). */
const STREAM = 2;

/**
 * What a compound file holds, by the streams of its root; throws where its directory cannot be read. SheetJS reads of
 * a stream what is there and leaves out the rest, which would pass for blank cells: such a file is `cut-off`.
 */
export function compoundContent(bytes: Uint8Array): CompoundContent {
  const container = reader.read(bytes, { type: 'array' });
  const whole = container.FileIndex.every(
    ({ type, size, content }) => type !== STREAM || (content?.length ?? 0) >= size,
  );
  if (!whole) return 'cut-off';
  // Stream paths read `Root Entry/Workbook`.
  const names = new Set(container.FullPaths.map((path) => path.split('/')[1]));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'encrypted';
  if (names.has('Workbook')) return 'workbook';
  // BIFF5 (Excel 5.0/95) calls the stream Book, and keeps its text in the code page of its time.
  if (names.has('Book')) return 'old-workbook';
  return names.has('WordDocument') ? 'document' : 'other';
}
