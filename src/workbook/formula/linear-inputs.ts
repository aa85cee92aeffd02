// What a formula adds up: the cells that + − SUM and fixed factors make it of, with their coefficients.
import { formatRef } from '../address';
import type { CellRef } from '../workbook';
import { type Expression, parseFormula } from './expression';

export interface LinearInput {
  readonly cell: CellRef;
  readonly coefficient: number;
}

export interface LinearSum {
  readonly inputs: readonly LinearInput[];
  /** Numbers typed into the formula. */
  readonly constant: number;
}

/** Ranges beyond this many cells are whole columns, not the parts of a total. */
const MOST_CELLS = 4096;

/**
 * The cells a formula on `sheet` sums up; undefined where it is anything but +, −, SUM, references and multiplication or
 * division by a fixed number. ROUND counts as what it rounds: the shown figure is the same.
 */
export function linearInputs(formula: string, sheet: string): LinearSum | undefined {
  const { expression } = parseFormula(formula);
  if (expression === null) return undefined;
  const gathered: Gathered = { sheet, inputs: new Map(), constant: 0, cells: 0 };
  if (!gather(expression, 1, gathered)) return undefined;
  const inputs = [...gathered.inputs.values()].filter(({ coefficient }) => coefficient !== 0);
  return { inputs, constant: gathered.constant };
}

interface Gathered {
  readonly sheet: string;
  readonly inputs: Map<string, LinearInput>;
  constant: number;
  cells: number;
}

/** Adds `factor` times the expression; false where it is not linear. */
function gather(expression: Expression, factor: number, into: Gathered): boolean {
  switch (expression.kind) {
    case 'number':
      into.constant += factor * Number(expression.text);
      return true;
    case 'negate':
      return gather(expression.operand, -factor, into);
    case 'area':
      return expression.single && gatherArea(expression, factor, into);
    case 'binary':
      return gatherBinary(expression, factor, into);
    case 'call':
      return gatherCall(expression, factor, into);
    default:
      return false;
  }
}

function gatherBinary(
  { operator, left, right }: Expression & { readonly kind: 'binary' },
  factor: number,
  into: Gathered,
): boolean {
  if (operator === '+' || operator === '-') {
    return gather(left, factor, into) && gather(right, operator === '+' ? factor : -factor, into);
  }
  if (operator === '*' && left.kind === 'number') return gather(right, factor * Number(left.text), into);
  if (right.kind !== 'number') return false;
  if (operator === '*') return gather(left, factor * Number(right.text), into);
  return operator === '/' && Number(right.text) !== 0 && gather(left, factor / Number(right.text), into);
}

function gatherCall(call: Expression & { readonly kind: 'call' }, factor: number, into: Gathered): boolean {
  const [first] = call.arguments;
  if (call.name === 'ROUND') return first !== undefined && gather(first, factor, into);
  if (call.name !== 'SUM') return false;
  return call.arguments.every((argument) => {
    if (argument.kind === 'nothing') return true;
    return argument.kind === 'area' ? gatherArea(argument, factor, into) : gather(argument, factor, into);
  });
}

function gatherArea(
  { area }: Expression & { readonly kind: 'area' },
  factor: number,
  into: Gathered,
): boolean {
  const { top, bottom, left, right } = area.rect;
  into.cells += (bottom - top + 1) * (right - left + 1);
  if (into.cells > MOST_CELLS) return false;
  for (let row = top; row <= bottom; row += 1) {
    for (let col = left; col <= right; col += 1) {
      const cell = { sheet: area.sheet ?? into.sheet, row, col };
      const key = formatRef(cell);
      const coefficient = (into.inputs.get(key)?.coefficient ?? 0) + factor;
      into.inputs.set(key, { cell, coefficient });
    }
  }
  return true;
}
