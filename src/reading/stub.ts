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

/**
 * The code columns. Their heading may stand over the first of them only: unnamed columns between it and the name hold 款 and 项.
 */
function codeColumns(header: Header): readonly number[] {
  const roles = header.paths.map(roleOf);
  const depth = (col: number): number => header.paths[col]?.length ?? 0;
  const labels = roles.flatMap((role, col) => (role === 'label' ? [col] : []));
  const isUnnamed = (col: number): boolean => {
    const role = roles[col];
    return (
      (role === undefined || role === 'label') &&
      labels.some((label) => label > col && depth(label) > depth(col))
    );
  };
  const codes: number[] = [];
  roles.forEach((role, col) => {
    if (role === 'code' || (col > 0 && codes.at(-1) === col - 1 && isUnnamed(col))) codes.push(col);
  });
  return codes;
}

export function stubOf(header: Header): Stub {
  const code = codeColumns(header);
  const of = (role: string): readonly number[] =>
    header.paths.flatMap((path, col) => (roleOf(path) === role && !code.includes(col) ? [col] : []));
  return { code, unitCode: of('unit-code'), label: of('label'), project: of('project') };
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
