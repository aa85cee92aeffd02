// Slips of the hand that a wrong and a right figure show.
import type { SuspectKind } from '../finding';

export type SlipKind = Extract<SuspectKind, 'sign' | 'digits-swapped' | 'times-ten' | 'unit'>;

const TENS: readonly number[] = [10, 100, 1000];
const UNIT = 10_000;
/** Exchanged digits differ by a multiple of this. */
const NINE = 9;
/** With fewer digits left anything looks like a tenth of something. */
const LEAST_DIGITS = 10;

/** The slip that turns `right` into `wrong`, both counted in their last shown place; null where none is recognised. */
export function slipOf(wrong: number, right: number): SlipKind | null {
  if (wrong === 0 || right === 0) return null;
  if (wrong === -right) return 'sign';
  if (TENS.some((ten) => isShifted(wrong, right, ten))) return 'times-ten';
  if (isShifted(wrong, right, UNIT)) return 'unit';
  return areExchanged(wrong, right) ? 'digits-swapped' : null;
}

function isShifted(wrong: number, right: number, by: number): boolean {
  if (wrong === right * by || right === wrong * by) return true;
  return Math.abs(wrong) >= LEAST_DIGITS && Math.abs(right - wrong * by) < by;
}

/** The same digits but for two that have changed places. */
function areExchanged(wrong: number, right: number): boolean {
  if ((wrong - right) % NINE !== 0 || wrong < 0 !== right < 0) return false;
  const length = Math.max(...[wrong, right].map((value) => String(Math.abs(value)).length));
  const [a, b] = [wrong, right].map((value) => String(Math.abs(value)).padStart(length, '0'));
  if (a === undefined || b === undefined) return false;
  const differing = [...a].flatMap((digit, index) => (digit === b[index] ? [] : [index]));
  const [first, second] = differing;
  if (first === undefined || second === undefined || differing.length !== 2) return false;
  return a[first] === b[second] && a[second] === b[first];
}
