// Runs the built command line as a child process.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const PROGRAM = fileURLToPath(new URL('../../dist/cli/gouji.mjs', import.meta.url));

export interface Run {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: readonly string[];
}

/** `folder` is the working directory. Standard error comes as lines. */
export function gouji(folder: string, ...given: readonly string[]): Promise<Run> {
  return start(folder, given, false);
}

/** As `gouji`, with a reader of standard output that leaves after the first bytes. */
export function goujiCutShort(folder: string, ...given: readonly string[]): Promise<Run> {
  return start(folder, given, true);
}

function start(folder: string, given: readonly string[], cutShort: boolean): Promise<Run> {
  if (!existsSync(PROGRAM)) throw new Error('dist/cli is not built: run `npm run build` first');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [PROGRAM, ...given], { cwd: folder });
    if (cutShort) child.stdout.once('data', () => child.stdout.destroy());
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text: string) => (stdout += text));
    child.stderr.setEncoding('utf8').on('data', (text: string) => (stderr += text));
    child.on('error', reject);
    child.on('close', (code) => {
      resolve({ code, stdout, stderr: stderr.split('\n').filter((line) => line !== '') });
    });
  });
}
