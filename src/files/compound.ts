// Compound files ([MS-CFB]): what is inside, and whether all of it is there.
import { CFB } from '@e965/xlsx';

export type CompoundContent = 'workbook' | 'old-workbook' | 'encrypted' | 'document' | 'other';

/** What a compound file holds, by the streams of its root; throws where its directory cannot be read. */
export function compoundContent(bytes: Uint8Array): CompoundContent {
  // SheetJS gives stream paths as `Root Entry/Workbook`.
  const paths: readonly string[] = CFB.read(bytes, { type: 'array' }).FullPaths;
  const names = new Set(paths.map((path) => path.split('/')[1]));
  if (names.has('EncryptedPackage') || names.has('EncryptionInfo')) return 'encrypted';
  if (names.has('Workbook')) return 'workbook';
  // BIFF5 (Excel 5.0/95) calls the stream Book, and keeps its text in the code page of its time.
  if (names.has('Book')) return 'old-workbook';
  return names.has('WordDocument') ? 'document' : 'other';
}

const HEADER_SECTOR_SHIFT = 30;
const HEADER_FAT_COUNT = 44;
const HEADER_DIFAT = 76;
const HEADER_DIFAT_ENTRIES = 109;
const FREE_SECTOR = 0xffffffff;

/**
 * Whether the file ends before the last sector that its allocation table ([MS-CFB] 2.3) uses. SheetJS reads what is
 * there and leaves out the rest, which would pass for blank cells.
 */
export function isCutOff(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < HEADER_DIFAT + HEADER_DIFAT_ENTRIES * 4) return true;
  const sectorSize = 2 ** view.getUint16(HEADER_SECTOR_SHIFT, true);
  const count = Math.min(view.getUint32(HEADER_FAT_COUNT, true), HEADER_DIFAT_ENTRIES);
  const perSector = sectorSize / 4;
  let lastUsed = -1;
  for (let index = 0; index < count; index += 1) {
    // Sector 0 follows the header, which takes the room of one sector.
    const start = (view.getUint32(HEADER_DIFAT + index * 4, true) + 1) * sectorSize;
    if (start + sectorSize > bytes.length) return true;
    for (let entry = 0; entry < perSector; entry += 1) {
      if (view.getUint32(start + entry * 4, true) !== FREE_SECTOR) lastUsed = index * perSector + entry;
    }
  }
  // The last sector may lack its padding.
  return bytes.length <= (lastUsed + 1) * sectorSize;
}
