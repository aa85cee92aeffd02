// LibreOffice as a converter.
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** The bytes of several .xlsx, each opened, recalculated and saved by one run of LibreOffice. */
export function allSavedByLibreOffice(files: readonly Uint8Array[]): readonly Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    const names = files.map((bytes, index) => {
      writeFileSync(join(folder, `${index}.xlsx`), bytes);
      return `${index}.xlsx`;
    });
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const given = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', join(folder, 'out'), ...names];
    execFileSync('soffice', given, { cwd: folder, stdio: 'pipe' });
    return names.map((name) => new Uint8Array(readFileSync(join(folder, 'out', name))));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** The bytes of a file of the kind `from`, opened, recalculated and saved by LibreOffice as `format`. */
export function savedByLibreOffice(
  bytes: Uint8Array,
  format: 'xlsx' | 'xls' | 'html' | 'docx' | 'pdf',
  from: 'xlsx' | 'docx' = 'xlsx',
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'gouji-office-'));
  try {
    writeFileSync(join(folder, `in.${from}`), bytes);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const out = join(folder, 'out');
    const given = [profile, '--headless', '--convert-to', format, '--outdir', out, `in.${from}`];
    execFileSync('soffice', given, { cwd: folder, stdio: 'pipe' });
    return new Uint8Array(readFileSync(join(out, `in.${format}`)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}
