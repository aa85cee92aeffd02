// LibreOffice as a converter.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The bytes of an .xlsx, opened, recalculated and saved by LibreOffice as `format`. */
export function savedByLibreOffice(bytes: Uint8Array, format: 'xlsx' | 'xls' | 'html'): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    writeFileSync(join(folder, 'in.xlsx'), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const given = [profile, '--headless', '--convert-to', format, '--outdir', join(folder, 'out'), 'in.xlsx'];
    execFileSync('soffice', given, { cwd: folder, stdio: 'pipe' });
    return new Uint8Array(readFileSync(join(folder, 'out', `in.${format}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
