// 机构运行信息表 → its lines. It stands beside the tables of the set: nothing of it is checked, it only answers questions.
import type { InformationLine, InformationTable } from '../facts/information';
import {
  INFORMATION_FIGURES,
  INFORMATION_LINES,
  INFORMATION_TITLE,
} from '../standards/final-accounts/information-form';
import { headingText, labelText } from '../workbook/label';
import { cellAt, columnCount, type Grid, textAt, type Workbook } from '../workbook/workbook';
import { readCell, readingFinisher, tableDecimals } from './cell-reading';
import { FRAME_ROWS, headCells, readFrame } from './frame';

const LABEL_HEADS = ['项目', '指标', '项目名称'];
const PART = /^其中：/u;
const COUNTED = /（(?:个|人|次|人次|批次|辆|台|套|台、套|台（套）|批)）$/u;

export function isInformationSheet(grid: Grid): boolean {
  return headCells(grid).some(({ text }) => labelText(text).endsWith(INFORMATION_TITLE));
}

/** The first such sheet; undefined where there is none or nothing in it is understood. */
export function readInformation(workbook: Workbook): InformationTable | undefined {
  for (const grid of workbook.sheets) {
    const found = isInformationSheet(grid) ? informationOf(grid) : undefined;
    if (found !== undefined) return found;
  }
  return undefined;
}

/** A column of labels and the column of figures that belongs to it; forms have one such pair or two side by side. */
interface Pair {
  readonly label: number;
  readonly figure: number;
}

function informationOf(grid: Grid): InformationTable | undefined {
  const header = headerRow(grid);
  if (header === undefined) return undefined;
  const unit = readFrame(grid, header.row, header.bottom).unit ?? '元';
  const rows = grid.rows.map((_, row) => row).slice(header.bottom + 1);
  const raw = rows.flatMap((row) => header.pairs.map(({ figure }) => readCell(cellAt(grid, row, figure))));
  const finish = readingFinisher(unit, tableDecimals(raw, unit));
  const lines = new Map<string, InformationLine>();
  for (const { label, figure } of header.pairs)
    for (const row of rows) {
      const text = textAt(grid, row, label);
      const key = keyOf(text);
      if (key === undefined || lines.has(key)) continue;
      const reading = finish(readCell(cellAt(grid, row, figure)));
      lines.set(key, {
        key,
        label: labelText(text).replace(PART, ''),
        reading,
        cell: { sheet: grid.name, row, col: figure },
      });
    }
  return lines.size === 0 ? undefined : { sheet: grid.name, unit, lines: [...lines.values()] };
}

/** The row that heads labels and figures; the figures may be headed one row lower. */
function headerRow(
  grid: Grid,
): { readonly row: number; readonly bottom: number; readonly pairs: readonly Pair[] } | undefined {
  for (let row = 0; row < Math.min(FRAME_ROWS, grid.rows.length); row++) {
    const labels = columnsOf(grid, row, LABEL_HEADS);
    for (const bottom of labels.length === 0 ? [] : [row, row + 1]) {
      const pairs = pairsOf(labels, figureColumns(grid, bottom));
      if (pairs.length > 0) return { row, bottom, pairs };
    }
  }
  return undefined;
}

function figureColumns(grid: Grid, row: number): readonly number[] {
  for (const name of INFORMATION_FIGURES) {
    const found = columnsOf(grid, row, [name]);
    if (found.length > 0) return found;
  }
  return [];
}

function columnsOf(grid: Grid, row: number, names: readonly string[]): readonly number[] {
  return Array.from({ length: columnCount(grid) }, (_, col) => col).filter((col) =>
    names.includes(headingText(textAt(grid, row, col))),
  );
}

/** Each column of labels takes the first column of figures between it and the next one. */
function pairsOf(labels: readonly number[], figures: readonly number[]): readonly Pair[] {
  return labels.flatMap((label, index) => {
    const next = labels[index + 1] ?? Infinity;
    const figure = figures.find((col) => col > label && col < next);
    return figure === undefined ? [] : [{ label, figure }];
  });
}

function keyOf(label: string): string | undefined {
  const name = labelText(labelText(label).replace(PART, '')).replace(COUNTED, '');
  return Object.entries(INFORMATION_LINES).find(([, names]) => names.includes(name))?.[0];
}
