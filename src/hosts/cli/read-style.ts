// `--style NAME|FILE` → the style.
import { readFile } from 'node:fs/promises';
import { basename, extname } from 'node:path';
import { decodeText } from '../../files/decode-text';
import { stylePreset } from '../../writing/style/presets';
import { parseStyleFile, PRESET_NAMES } from '../../writing/style/style-file';
import type { WritingStyle } from '../../writing/style/switches';
import { CallError } from './call-error';

/** Throws a CallError where there is no such preset, the file cannot be read or something in it is off. */
export async function readStyle(given: string): Promise<WritingStyle> {
  const preset = stylePreset(given);
  if (preset !== undefined) return preset;
  const bytes = await readFile(given).catch(() => {
    throw new CallError(
      `--style ${given}：没有这个内置样式（可用：${PRESET_NAMES}），也找不到或无法读取这个文件。`,
    );
  });
  const read = parseStyleFile(decodeText(bytes), basename(given, extname(given)));
  if (read.kind === 'faults')
    throw new CallError(read.messages.map((message) => `${given}：${message}`).join('\n'));
  return read.style;
}
