// Results of several workbooks in a format of one file each: a folder with a file for every workbook.
import { mkdir, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { CallError } from './call-error';
import type { Input } from './inputs';
import { openTarget, type OutputOptions, refuseUnlessFree } from './output-target';
import type { ResultWriter } from './result-writer';

/** Throws a CallError, before any work is done, where one of the files could not be written. */
export async function openFolder(
  { out, force, inputs }: OutputOptions,
  files: readonly Input[],
  ending: string,
): Promise<ResultWriter> {
  if (out === undefined) throw new CallError('有多个工作簿，每个的结果是一个文件：要用 --out 给出文件夹。');
  const entry = await stat(out).catch(() => null);
  if (entry !== null && !entry.isDirectory()) {
    throw new CallError(`${out}：这是文件。多个工作簿的结果要放进文件夹，请给出文件夹名。`);
  }
  await mkdir(out, { recursive: true }).catch((error: Error) => {
    throw new CallError(`${out}：无法建立文件夹（${error.message}）。`);
  });
  const names = namesFor(files, ending);
  const pathOf = (file: string): string => join(out, names.get(file) ?? basename(file));
  for (const { file } of files) await refuseUnlessFree(pathOf(file), force, inputs);
  return {
    done: async (file, _pieces, bytes) => {
      const target = await openTarget({ out: pathOf(file), force, inputs });
      if (bytes !== undefined) await target.write(bytes);
      await target.commit();
    },
    unreadable: () => Promise.resolve(),
    end: () => Promise.resolve(),
  };
}

/** By the workbook's own name; of two workbooks of one name both carry their folders in front. */
function namesFor(files: readonly Input[], ending: string): ReadonlyMap<string, string> {
  const own = ({ file }: Input): string => stem(basename(file));
  const counts = new Map<string, number>();
  for (const input of files) counts.set(own(input), (counts.get(own(input)) ?? 0) + 1);
  return new Map(
    files.map((input) => {
      const single = counts.get(own(input)) === 1;
      const name = single
        ? own(input)
        : stem(input.file)
            .replace(/^[./\\]+/u, '')
            .replace(/[/\\:]+/gu, '_');
      return [input.file, `${name}.${ending}`];
    }),
  );
}

function stem(name: string): string {
  return name.replace(/\.[^./\\]*$/u, '');
}
