// Which requirement set every member of the Excel interface belongs to, read out of the installed client itself.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Supports } from './protocol';

/** The emulated Excel of one ExcelApi version: `1.14` is Excel 2021. `dist` is the client's folder. */
export function excelApi(version: string, dist: string): Supports {
  const sets = memberSets(dist);
  return (member) => {
    const needed = sets.get(member.toLowerCase());
    return needed === undefined || compare(needed, version) <= 0;
  };
}

function memberSets(dist: string): ReadonlyMap<string, string> {
  const source = readFileSync(join(dist, 'excel-win32-16.01.debug.js'), 'utf8');
  const calls = source.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/gu);
  return new Map([...calls].map(([, member = '', version = '']) => [member.toLowerCase(), version]));
}

function compare(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
