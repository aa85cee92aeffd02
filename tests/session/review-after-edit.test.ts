// A review after an edit is the review of the edited workbook, however little of it was looked at anew.
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { readWorkbookFile } from '../../src/files/read-file';
import { type Review, review } from '../../src/session/review';
import { withCell } from '../../src/workbook/edit';
import { recalculate } from '../../src/workbook/formula/recalculate';
import type { Cell, CellRef, CellValue, Workbook } from '../../src/workbook/workbook';
import { drawAccounts } from '../support/draw-accounts';
import { CULTURE_CENTRE_2023 } from '../support/made-up-accounts';
import { seededRandom } from '../support/seeded-random';

interface NumberCell {
  readonly ref: CellRef;
  readonly cell: Cell;
}

function numberCells({ sheets }: Workbook): readonly NumberCell[] {
  return sheets.flatMap(({ name, rows }) =>
    rows.flatMap((cells, row) =>
      cells.flatMap((cell, col) =>
        cell?.value.kind === 'number' ? [{ ref: { sheet: name, row, col }, cell }] : [],
      ),
    ),
  );
}

/** What people do to a figure: a slip of the pen, a sign, a unit, a blank, a word. */
function slip(text: string, random: () => number): CellValue {
  const value = Number(text);
  const kinds: readonly (() => CellValue)[] = [
    () => number(value + 0.01),
    () => number(value + 1),
    () => number(value + 12.34),
    () => number(value * 10),
    () => number(-value),
    () => number(0),
    () => ({ kind: 'blank' }),
    () => ({ kind: 'text', text: '待定' }),
  ];
  // Mostly another figure, as in life.
  const pick = random() < 0.7 ? Math.floor(random() * 4) : Math.floor(random() * kinds.length);
  return kinds[pick]?.() ?? number(value);
}

function number(value: number): CellValue {
  return { kind: 'number', text: String(Number(value.toFixed(4))) };
}

/** A slip in one cell; what rests on it is calculated anew. */
function edited(workbook: Workbook, random: () => number): Workbook {
  const cells = numberCells(workbook).filter(({ cell }) => cell.formula === undefined);
  const { ref, cell } = cells[Math.floor(random() * cells.length)] ?? cells[0] ?? nothingToEdit();
  const text = cell.value.kind === 'number' ? cell.value.text : '0';
  const { display: _display, ...rest } = cell;
  return recalculate(withCell(workbook, ref, { ...rest, value: slip(text, random) }), [ref]);
}

function nothingToEdit(): never {
  throw new Error('the workbook holds no number');
}

const SAMPLES = '../../src/standards/samples/';

async function sample(name: string): Promise<Workbook> {
  const bytes = new Uint8Array(await readFile(new URL(`${SAMPLES}${name}`, import.meta.url)));
  const workbook = await readWorkbookFile(name, bytes);
  if ('code' in workbook) throw new Error(workbook.message);
  return workbook;
}

const EDITS = 8;

/** Edits one after the other, each review from the one before; now and then the last edit is taken back. */
function expectSame(start: Workbook, seed: number, options: Parameters<typeof review>[1] = {}): void {
  const random = seededRandom(seed);
  let workbook = start;
  let before = review(workbook, options);
  for (let edit = 0; edit < EDITS; edit += 1) {
    workbook = random() < 0.5 ? start : edited(workbook, random);
    before = review(workbook, options, before);
    expect(saidIn(before)).toEqual(saidIn(review(workbook, options)));
  }
}

function saidIn({ books }: Review): unknown {
  return books.map(({ book, report }) => [book.problems, book.entries, report]);
}

describe('a review after an edit', () => {
  it.each([1, 2, 3])('says what a whole review says, in drawn accounts (%i)', (seed) => {
    expectSame(drawAccounts(CULTURE_CENTRE_2023).workbook, seed);
  });

  it.each([4, 5])('says what a whole review says, with figures in 元 (%i)', (seed) => {
    expectSame(drawAccounts(CULTURE_CENTRE_2023, { unit: '元', national: true }).workbook, seed);
  });

  it.each([6, 7])('says what a whole review says, with live formulas and last year (%i)', async (seed) => {
    const prior = await sample('final-accounts-2022.xlsx');
    expectSame(await sample('final-accounts-2023.xlsx'), seed, { prior });
  });
});
