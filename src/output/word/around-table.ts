// What stands around a table in its sheet: the lines between title and header, the notes below.
import { columnCount, type Grid, textAt } from '../../workbook/workbook';
import { visible } from './visible';

/** A line above the table: what stands at its left and at its right edge. */
export interface FrameLine {
  readonly left: string;
  readonly right: string;
}

function textsOf(grid: Grid, row: number): readonly { readonly text: string; readonly col: number }[] {
  return (grid.rows[row] ?? []).flatMap((_cell, col) => {
    const text = textAt(grid, row, col)
      .replace(/\s*\n\s*/gu, '')
      .trim();
    return text === '' ? [] : [{ text, col }];
  });
}

const AT_RIGHT = /单位[：:]\s*(?:人民币)?(?:万|千|百)?元|^（?(?:财决)?公开\d+表）?$|^附?表\s*\d+(?:-\d+)?$/u;

/** The lines above the header but for the title; each text stands at the side where it stands in the sheet. */
export function frameLines(grid: Grid, title: number, top: number): readonly FrameLine[] {
  const width = columnCount(grid);
  return visible(0, top - 1, grid.hiddenRows).flatMap((row): readonly FrameLine[] => {
    const found = textsOf(grid, row);
    const longest = found.reduce((most, { text }) => Math.max(most, text.length), 0);
    const texts = row === title ? found.filter(({ text }) => text.length < longest) : found;
    const isRight = ({ text, col }: (typeof texts)[number]) => AT_RIGHT.test(text) || col * 2 >= width;
    const left = texts.filter((each) => !isRight(each)).map(({ text }) => text);
    const right = texts.filter(isRight).map(({ text }) => text);
    return texts.length === 0 ? [] : [{ left: left.join('　'), right: right.join('　') }];
  });
}

export function notesBelow(grid: Grid, last: number): readonly string[] {
  return visible(last + 1, grid.rows.length - 1, grid.hiddenRows).flatMap((row) => {
    const words = textsOf(grid, row).map(({ text }) => text);
    return words.length === 0 ? [] : [words.join('　')];
  });
}
