// A zip package → its parts, refused before unpacking where it would be dangerously large.
import { unzipSync, type UnzipFileInfo } from 'fflate';
import { type FileProblem, TRUNCATED, tooLarge } from './file-problem';

/** Parts by path, with forward slashes. */
export type Parts = ReadonlyMap<string, Uint8Array>;

const MEGABYTE = 1024 * 1024;
const MOST_BYTES = 300 * MEGABYTE;
const MOST_PARTS = 10_000;
/** Repetitive sheets reach about 100:1; far above it, and large, only a zip bomb. */
const SUSPICIOUS_RATIO = 400;
const SUSPICIOUS_BYTES = 20 * MEGABYTE;

/** The parts that hold text; media can neither be read nor overflow. */
const TEXT_PART = /\.(xml|rels|vml)$/iu;

/**
 * Unpacks the text parts of a package (.xml, .rels, .vml) and those whose path `also` matches. The sizes that the zip's directory promises are summed before anything is unpacked; a part that
 * turns out shorter or longer than promised makes the package count as damaged.
 */
export function unzip(bytes: Uint8Array, also?: RegExp): Parts | FileProblem {
  const entries: UnzipFileInfo[] = [];
  try {
    unzipSync(bytes, { filter: (entry) => (entries.push(entry), false) });
    const refused = preflight(entries);
    if (refused !== undefined) return refused;
    const unpacked = unzipSync(bytes, {
      filter: ({ name }) => TEXT_PART.test(name) || also?.test(name) === true,
    });
    const promised = new Map(entries.map((entry) => [entry.name, entry.originalSize]));
    const parts = Object.entries(unpacked);
    if (!parts.every(([name, part]) => isComplete(name, part, promised.get(name)))) return TRUNCATED;
    return new Map(parts.map(([name, part]) => [name.replaceAll('\\', '/').replace(/^\//u, ''), part]));
  } catch {
    return TRUNCATED;
  }
}

function preflight(entries: readonly UnzipFileInfo[]): FileProblem | undefined {
  if (entries.length > MOST_PARTS) return tooLarge(`压缩包内有 ${entries.length} 个部件`);
  const unpacked = entries.reduce((sum, entry) => sum + entry.originalSize, 0);
  const packed = entries.reduce((sum, entry) => sum + entry.size, 0);
  const bomb = unpacked > SUSPICIOUS_BYTES && unpacked > packed * SUSPICIOUS_RATIO;
  if (unpacked > MOST_BYTES || bomb) {
    return tooLarge(`文件展开后有 ${Math.round(unpacked / MEGABYTE)} MB`);
  }
  return undefined;
}

const GREATER_THAN = 0x3e;

/**
 * fflate writes no further than the promised size, so a part longer than promised comes back cut: XML that does not
 * end with a tag.
 */
function isComplete(name: string, part: Uint8Array, promised: number | undefined): boolean {
  if (part.length !== promised) return false;
  if (!TEXT_PART.test(name)) return true;
  let end = part.length - 1;
  while (end >= 0 && (part[end] ?? 0) <= 0x20) end -= 1;
  return end < 0 || part[end] === GREATER_THAN;
}
