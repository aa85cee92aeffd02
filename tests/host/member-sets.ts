// Which requirement set every member of the Excel interface belongs to, as the client's own source says.
import type { Supports } from './protocol';

/** The readable form of the client, in its folder. */
export const CLIENT_SOURCE = 'excel-win32-16.01.debug.js';

/** The emulated Excel of one ExcelApi version: `1.14` is Excel 2021. `source` is the text of `CLIENT_SOURCE`. */
export function supportsIn(version: string, source: string): Supports {
  const calls = source.matchAll(/_throwIfApiNotSupported\("([\w.]+)", _defaultApiSetName, "([\d.]+)"/gu);
  const sets = new Map([...calls].map(([, member = '', set = '']) => [member.toLowerCase(), set]));
  return (member) => {
    const needed = sets.get(member.toLowerCase());
    return needed === undefined || compare(needed, version) <= 0;
  };
}

function compare(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number);
  const [majorB = 0, minorB = 0] = b.split('.').map(Number);
  return majorA - majorB || minorA - minorB;
}
