// The stub of a table by code: which columns hold codes and names, and how a code is put together from its cells.
import { toHalfWidth } from '../amount/parse';
import { compactLabel } from '../workbook/label';
import { type Header } from './header';
import { roleOf } from './headings';

const CLASS_LENGTH = 3;
const PART_LENGTH = 2;

export interface Stub {
  readonly code: readonly number[];
  readonly unitCode: readonly number[];
  readonly label: readonly number[];
  readonly project: readonly number[];
}

/** The heading of a code may stand over its first column only, with 款 and 项 in unnamed columns between it and the name. */
function continuesCode(header: Header, col: number): boolean {
  const path = header.paths[col] ?? [];
  const after = header.paths.slice(col + 1);
  const before = header.paths.slice(0, col).findLastIndex((other) => roleOf(other) === 'code');
  const named = (other: readonly string[]): boolean =>
    roleOf(other) === 'label' && other.length > path.length;
  const vague = (other: readonly string[]): boolean =>
    roleOf(other) === undefined || (roleOf(other) === 'label' && other.length <= path.length);
  if (before < 0 || !vague(path) || !after.some(named)) return false;
  return header.paths.slice(before + 1, col).every(vague);
}

export function stubOf(header: Header): Stub {
  const columns = header.paths.map((path, col) => {
    return { role: continuesCode(header, col) ? 'code' : roleOf(path), col };
  });
  const of = (role: string): readonly number[] => columns.filter((c) => c.role === role).map((c) => c.col);
  return { code: of('code'), unitCode: of('unit-code'), label: of('label'), project: of('project') };
}

/** The digits of a code as people type it: `2010301`, `201.03.01`, `'201`, full width; '' for what is no code. */
export function codeDigits(text: string): string {
  const plain = toHalfWidth(compactLabel(text))
    .replace(/^['‘’`]/u, '')
    .replace(/(\d)[.-](?=\d)/gu, '$1');
  return /^\d+$/u.test(plain) ? plain : '';
}

/**
 * 201|31|01, 201|31|1 (zero lost), 2013101 in the first of three columns, 201|20131|2013101, or parts left blank because they
 * repeat the row above → the full code; '' where the row carries none.
 */
export function assembleCode(parts: readonly string[], above: string): string {
  const last = parts.findLastIndex((part) => part !== '');
  if (last < 0) return '';
  const own = parts[last] ?? '';
  const first = parts[0] ?? '';
  if (last === 0 || (own.length > PART_LENGTH && (first === '' || own.startsWith(first)))) return own;
  const inherited = first === '' ? above.slice(0, CLASS_LENGTH) : first;
  return parts.slice(1, last + 1).reduce((code, part, index) => {
    const start = CLASS_LENGTH + index * PART_LENGTH;
    const filled = part === '' ? above.slice(start, start + PART_LENGTH) : part.padStart(PART_LENGTH, '0');
    return code + filled;
  }, inherited);
}
