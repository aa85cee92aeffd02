// A formula's text → its tokens ([ECMA-376] part 1, 18.17.2 "Syntax").
import { columnIndex, parseAddress } from '../address';
import type { Rect } from '../workbook';

export type Token =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  /** A cell or range; `sheet` is null for the formula's own sheet. */
  | { readonly kind: 'area'; readonly sheet: string | null; readonly rect: Rect; readonly single: boolean }
  /** A cell of another workbook. */
  | { readonly kind: 'external' }
  | { readonly kind: 'function'; readonly name: string }
  /** A defined name, a structured or three-dimensional reference: what it refers to is not known here. */
  | { readonly kind: 'name' }
  | { readonly kind: 'symbol'; readonly text: string };

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMNS = String.raw`\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3}`;
const ROWS = String.raw`\$?[1-9]\d{0,6}:\$?[1-9]\d{0,6}`;
const ERRORS = String.raw`#(?:REF!|DIV/0!|VALUE!|N/A|NAME\?|NUM!|NULL!)`;
const WORD_END = String.raw`(?![\p{L}\p{N}_.(!])`;
const SHEET = String.raw`'(?:[^']|'')+'|(?:\[[^\]]*\])?[\p{L}\p{N}_.]+`;

const TOKEN = new RegExp(
  [
    String.raw`(?<space>\s+)`,
    `(?:(?<sheet>${SHEET})!)?(?:(?<area>${CELL}:${CELL}|${COLUMNS}|${ROWS}|${CELL})${WORD_END}|(?<error>${ERRORS}))`,
    String.raw`"(?<text>(?:[^"]|"")*)"`,
    String.raw`(?<number>(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?)`,
    String.raw`(?<call>[\p{L}_][\p{L}\p{N}_.]*)\(`,
    String.raw`(?<name>(?:'(?:[^']|'')+'!|[\p{L}_\\\[])[\p{L}\p{N}_.?\\\[\]!#@]*)`,
    String.raw`(?<symbol><=|>=|<>|[\s\S])`,
  ].join('|'),
  'guy',
);

/** Never fails: what it does not know comes as a `symbol` or `name`. */
export function tokenize(formula: string): readonly Token[] {
  return matches(formula).flatMap(({ groups }) => tokensOf(groups ?? {}));
}

/** The formula cut into pieces that make it up again; `area` is the reference, without its sheet, at the end of a piece. */
export function formulaMatches(
  formula: string,
): readonly { readonly text: string; readonly area: string | undefined }[] {
  return matches(formula).map(({ 0: text, groups }) => ({ text, area: groups?.['area'] }));
}

function matches(formula: string): readonly RegExpExecArray[] {
  return [...formula.matchAll(TOKEN)];
}

function tokensOf(groups: Readonly<Record<string, string | undefined>>): readonly Token[] {
  const { sheet, area, error, text, number, call, name, symbol } = groups;
  if (area !== undefined) return [areaToken(area, sheet === undefined ? null : unquoted(sheet))];
  if (error !== undefined) return [{ kind: 'error', code: error }];
  if (text !== undefined) return [{ kind: 'text', text: text.replaceAll('""', '"') }];
  if (number !== undefined) return [{ kind: 'number', text: number }];
  if (call !== undefined) {
    return [
      { kind: 'function', name: call.toUpperCase() },
      { kind: 'symbol', text: '(' },
    ];
  }
  if (name !== undefined) return [wordToken(name)];
  return symbol === undefined ? [] : [{ kind: 'symbol', text: symbol }];
}

function wordToken(name: string): Token {
  const upper = name.toUpperCase();
  if (upper === 'TRUE' || upper === 'FALSE') return { kind: 'boolean', value: upper === 'TRUE' };
  return { kind: 'name' };
}

function unquoted(sheet: string): string {
  return sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet;
}

/** Excel's last row and column, for references to whole columns and rows. */
const LAST_ROW = 1048575;
const LAST_COLUMN = 16383;

function areaToken(text: string, sheet: string | null): Token {
  if (sheet?.includes('[') === true) return { kind: 'external' };
  // A colon cannot stand in a sheet's name: a range of sheets.
  if (sheet?.includes(':') === true) return { kind: 'name' };
  const [first = '', last = first] = text.replaceAll('$', '').split(':');
  const from = cornerOf(first, { row: 0, col: 0 });
  const to = cornerOf(last, { row: LAST_ROW, col: LAST_COLUMN });
  const rect = {
    top: Math.min(from.row, to.row),
    bottom: Math.max(from.row, to.row),
    left: Math.min(from.col, to.col),
    right: Math.max(from.col, to.col),
  };
  return { kind: 'area', sheet, rect, single: !text.includes(':') };
}

/** The corner of a range; what a whole row or column leaves open is taken from `open`. */
function cornerOf(text: string, open: { row: number; col: number }): { row: number; col: number } {
  const cell = parseAddress(text);
  if (cell !== undefined) return cell;
  return /^\d+$/u.test(text) ? { ...open, row: Number(text) - 1 } : { ...open, col: columnIndex(text) };
}
