// Slips of the hand, counted in units of the last shown place.
import { expect, it } from 'vitest';
import { slipOf } from '../../../src/checking/suspects/slip';

it.each([
  [1272, 1227, 'digits-swapped'],
  [13238, 13328, 'digits-swapped'],
  [721, 127, 'digits-swapped'],
  [1227, -1227, 'sign'],
  [12270, 1227, 'times-ten'],
  [123, 1227, 'times-ten'],
  [122_700, 1227, 'times-ten'],
  [12_270_000, 1227, 'unit'],
  [1227, 12_270_000, 'unit'],
  [1327, 1227, null],
  [1236, 1227, null],
  [0, 1227, null],
  [1227, 0, null],
  [1, 12, null],
] as const)('%d for %d is %s', (wrong, right, kind) => {
  expect(slipOf(wrong, right)).toBe(kind);
});
