// A text on disk → its narrative.
import { isFileProblem } from '../../files/file-problem';
import type { Narrative } from '../../files/narrative/narrative';
import { readNarrative } from '../../files/narrative/read-narrative';
import type { Input } from './inputs';
import { type Unreadable, unreadable } from './job';
import { readBytes } from './read-input';

export interface OpenedNarrative {
  readonly kind: 'narrative';
  readonly bytes: Uint8Array;
  readonly narrative: Narrative;
}

export async function readNarrativeInput({ path }: Input): Promise<OpenedNarrative | Unreadable> {
  const bytes = await readBytes(path);
  if ('kind' in bytes) return bytes;
  const read = readNarrative(bytes);
  if (isFileProblem(read)) return unreadable(read.code, read.message);
  return { kind: 'narrative', bytes, narrative: read.narrative };
}
