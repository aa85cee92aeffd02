// A formula as a tree, for the formulas this program recalculates: SUM, + − × ÷, ROUND, IF, ABS, comparisons, references.
import type { Rect } from '../workbook';
import { type Token, tokenize } from './tokens';

export type Operator = '+' | '-' | '*' | '/' | '=' | '<>' | '<' | '>' | '<=' | '>=';
export type FunctionName = 'SUM' | 'ROUND' | 'IF' | 'ABS';

/** What a formula reads; `sheet` is null for its own sheet. */
export interface Area {
  readonly sheet: string | null;
  readonly rect: Rect;
}

export type Expression =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly code: string }
  /** An argument left out: `IF(A1,,1)`. */
  | { readonly kind: 'nothing' }
  | { readonly kind: 'area'; readonly area: Area; readonly single: boolean }
  | { readonly kind: 'negate' | 'percent'; readonly operand: Expression }
  | {
      readonly kind: 'binary';
      readonly operator: Operator;
      readonly left: Expression;
      readonly right: Expression;
    }
  | { readonly kind: 'call'; readonly name: FunctionName; readonly arguments: readonly Expression[] };

export interface Formula {
  /** Null where the formula uses anything else. */
  readonly expression: Expression | null;
  readonly areas: readonly Area[];
  /** It may read cells that its text does not name: defined names, INDIRECT, ranges of sheets. */
  readonly opaque: boolean;
}

/** Functions that turn text or offsets into references. */
const REFERENCE_MAKERS: ReadonlySet<string> = new Set(['INDIRECT', 'OFFSET']);

/** Never fails: a formula that is not understood still tells what it reads. */
export function parseFormula(text: string): Formula {
  const tokens = tokenize(text);
  const areas = tokens.flatMap((token) => (token.kind === 'area' ? [token] : []));
  const opaque = tokens.some(
    (token) => token.kind === 'name' || (token.kind === 'function' && REFERENCE_MAKERS.has(token.name)),
  );
  const reader = new TokenReader(tokens);
  const expression = readComparison(reader);
  return { expression: reader.atEnd() ? expression : null, areas, opaque };
}

/** A place in the tokens; `null` from any reading function means "not understood". */
class TokenReader {
  readonly #tokens: readonly Token[];
  #next = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  take(): Token | undefined {
    this.#next += 1;
    return this.#tokens[this.#next - 1];
  }

  /** Takes the symbol if it is one of these. */
  symbol<Text extends string>(wanted: readonly Text[]): Text | undefined {
    const token = this.#tokens[this.#next];
    const found = token?.kind === 'symbol' ? wanted.find((text) => text === token.text) : undefined;
    if (found !== undefined) this.#next += 1;
    return found;
  }

  peekSymbol(wanted: readonly string[]): boolean {
    const token = this.#tokens[this.#next];
    return token?.kind === 'symbol' && wanted.includes(token.text);
  }

  atEnd(): boolean {
    return this.#next === this.#tokens.length;
  }
}

/** Excel's order: comparison below + −, those below × ÷, those below %, minus sign strongest but for %. */
function readComparison(reader: TokenReader): Expression | null {
  return readBinary(reader, ['=', '<>', '<=', '>=', '<', '>'], readSum);
}

function readSum(reader: TokenReader): Expression | null {
  return readBinary(reader, ['+', '-'], readProduct);
}

function readProduct(reader: TokenReader): Expression | null {
  return readBinary(reader, ['*', '/'], readSigned);
}

function readBinary(
  reader: TokenReader,
  operators: readonly Operator[],
  readOperand: (reader: TokenReader) => Expression | null,
): Expression | null {
  let left = readOperand(reader);
  for (let operator = reader.symbol(operators); operator !== undefined; operator = reader.symbol(operators)) {
    const right = readOperand(reader);
    if (left === null || right === null) return null;
    left = { kind: 'binary', operator, left, right };
  }
  return left;
}

function readSigned(reader: TokenReader): Expression | null {
  const sign = reader.symbol(['-', '+']);
  if (sign === undefined) return readPercent(reader);
  const operand = readSigned(reader);
  return operand === null || sign === '+' ? operand : { kind: 'negate', operand };
}

function readPercent(reader: TokenReader): Expression | null {
  let operand = readPrimary(reader);
  while (operand !== null && reader.symbol(['%']) !== undefined) operand = { kind: 'percent', operand };
  return operand;
}

function readPrimary(reader: TokenReader): Expression | null {
  const token = reader.take();
  switch (token?.kind) {
    case 'number':
    case 'text':
    case 'boolean':
    case 'error':
      return token;
    case 'area':
      return { kind: 'area', area: token, single: token.single };
    case 'function':
      return readCall(reader, token.name);
    case 'symbol':
      return token.text === '(' ? readParentheses(reader) : null;
    default:
      return null;
  }
}

function readParentheses(reader: TokenReader): Expression | null {
  const inner = readComparison(reader);
  return reader.symbol([')']) === undefined ? null : inner;
}

const FUNCTIONS: readonly FunctionName[] = ['SUM', 'ROUND', 'IF', 'ABS'];

function readCall(reader: TokenReader, called: string): Expression | null {
  const name = FUNCTIONS.find((known) => known === called);
  if (name === undefined || reader.symbol(['(']) === undefined) return null;
  const given: Expression[] = [];
  do {
    const argument = reader.peekSymbol([',', ')']) ? ({ kind: 'nothing' } as const) : readComparison(reader);
    if (argument === null) return null;
    given.push(argument);
  } while (reader.symbol([',']) !== undefined);
  return reader.symbol([')']) === undefined ? null : { kind: 'call', name, arguments: given };
}
