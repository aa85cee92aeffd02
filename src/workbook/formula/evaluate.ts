// The value of a formula, in exact decimals, by Excel's rules.
import { Decimal, ZERO } from '../../amount/decimal';
import type { Area, Expression, FunctionName, Operator } from './expression';
import {
  asCondition,
  asNumber,
  compare,
  NOT_A_VALUE,
  numberOf,
  type NumberOr,
  UNKNOWN,
  type Value,
} from './value';

/** What an area holds, blanks left out; null where its sheet is not there. */
export type Lookup = (area: Area) => readonly Value[] | null;

const GONE: Value = { kind: 'error', code: '#REF!' };

export function evaluate(expression: Expression, lookup: Lookup): Value {
  switch (expression.kind) {
    case 'number':
      return numberOf(new Decimal(expression.text));
    case 'text':
    case 'boolean':
    case 'error':
      return expression;
    case 'nothing':
      return { kind: 'blank' };
    case 'area':
      return singleCell(expression, lookup);
    case 'negate':
      return withNumber(evaluate(expression.operand, lookup), (value) => numberOf(value.neg()));
    case 'percent':
      return withNumber(evaluate(expression.operand, lookup), (value) => numberOf(value.div(100)));
    case 'binary':
      return binary(
        expression.operator,
        evaluate(expression.left, lookup),
        evaluate(expression.right, lookup),
      );
    case 'call':
      return CALLS[expression.name](expression.arguments, lookup);
  }
}

/** A range where one value belongs depends on the version of Excel (implicit intersection or spilling). */
function singleCell({ area, single }: Expression & { readonly kind: 'area' }, lookup: Lookup): Value {
  const found = lookup(area);
  if (found === null) return GONE;
  return single ? (found[0] ?? { kind: 'blank' }) : UNKNOWN;
}

function binary(operator: Operator, left: Value, right: Value): Value {
  switch (operator) {
    case '+':
      return arithmetic(left, right, (a, b) => numberOf(a.plus(b)));
    case '-':
      return arithmetic(left, right, (a, b) => numberOf(a.minus(b)));
    case '*':
      return arithmetic(left, right, (a, b) => numberOf(a.times(b)));
    case '/':
      return arithmetic(left, right, (a, b) =>
        b.isZero() ? { kind: 'error', code: '#DIV/0!' } : numberOf(a.div(b)),
      );
    default:
      return comparison(operator, left, right);
  }
}

function arithmetic(left: Value, right: Value, apply: (a: Decimal, b: Decimal) => Value): Value {
  return withNumber(left, (a) => withNumber(right, (b) => apply(a, b)));
}

function withNumber(value: Value, apply: (value: Decimal) => Value): Value {
  const number = asNumber(value);
  return number.kind === 'number' ? apply(number.value) : number;
}

function comparison(operator: Exclude<Operator, '+' | '-' | '*' | '/'>, left: Value, right: Value): Value {
  const order = compare(left, right);
  if (typeof order === 'object' && order !== null) return order;
  if (order === null) {
    // Two texts known to differ can still be told apart.
    const differ = left.kind === 'text' && right.kind === 'text';
    return differ && (operator === '=' || operator === '<>')
      ? { kind: 'boolean', value: operator === '<>' }
      : UNKNOWN;
  }
  const holds = {
    '=': order === 0,
    '<>': order !== 0,
    '<': order < 0,
    '>': order > 0,
    '<=': order <= 0,
    '>=': order >= 0,
  };
  return { kind: 'boolean', value: holds[operator] };
}

type Call = (given: readonly Expression[], lookup: Lookup) => Value;

const CALLS: Readonly<Record<FunctionName, Call>> = { SUM: sum, ROUND: round, IF: choose, ABS: absolute };

/** SUM passes over text and TRUE/FALSE in cells, but not over errors; arguments typed in count like operands of +. */
function sum(given: readonly Expression[], lookup: Lookup): Value {
  let total = ZERO;
  for (const argument of given) {
    const values = argument.kind === 'area' ? lookup(argument.area) : [asNumber(evaluate(argument, lookup))];
    if (values === null) return GONE;
    for (const value of values) {
      if (value.kind === 'error' || value.kind === 'unknown') return value;
      if (value.kind === 'number') total = total.plus(value.value);
    }
  }
  return numberOf(total);
}

/** ROUND takes halves away from zero; a negative count of digits rounds left of the point, a fraction of it is cut. */
function round(given: readonly Expression[], lookup: Lookup): Value {
  const [what, digits] = given;
  if (what === undefined || digits === undefined || given.length > 2) return UNKNOWN;
  return arithmetic(evaluate(what, lookup), evaluate(digits, lookup), (value, places) => {
    const unit = new Decimal(10).pow(places.trunc());
    return numberOf(value.times(unit).toDecimalPlaces(0).div(unit));
  });
}

/** Only the branch taken is calculated; without a third argument the answer is FALSE. */
function choose(given: readonly Expression[], lookup: Lookup): Value {
  const [condition, then, otherwise] = given;
  if (condition === undefined || then === undefined || given.length > 3) return UNKNOWN;
  const holds = asCondition(evaluate(condition, lookup));
  if (holds.kind !== 'boolean') return holds;
  const taken = holds.value ? then : otherwise;
  return taken === undefined ? { kind: 'boolean', value: false } : evaluate(taken, lookup);
}

function absolute(given: readonly Expression[], lookup: Lookup): Value {
  const [what] = given;
  if (what === undefined || given.length > 1) return NOT_A_VALUE;
  return withNumber(evaluate(what, lookup), (value): NumberOr => numberOf(value.abs()));
}
