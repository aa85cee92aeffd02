// A table of the workbook as tables of Word: title, lines above, header that repeats on every page, notes below.
import {
  AlignmentType,
  HeadingLevel,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FrameLine } from './around-table';
import { CELL_PADDING, fitTable, type FittedPart } from './fit-table';
import { TWIPS_PER_POINT } from './page';
import type { PrintedCell } from './printed-cell';
import type { PrintedTable } from './printed-table';
import { STYLE } from './word-styles';

/** Above and below the lines of a row, in twips. */
const ROW_PADDING = 20;
/** From line to line, in sizes of the letters. */
const LINE = 1.25;

/** `width` of the text area in points; every table but the first begins a page. */
export function tableBlocks(
  table: PrintedTable,
  width: number,
  first: boolean,
): readonly (Paragraph | Table)[] {
  const { size, parts } = fitTable(table, width);
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    pageBreakBefore: !first,
    alignment: AlignmentType.CENTER,
    indent: { firstLineChars: 0, firstLine: 0 },
    children: [new TextRun(table.title)],
  });
  return [
    title,
    ...table.frame.map((line) => frameLine(line, width)),
    ...parts.flatMap((part, index) => [
      ...(parts.length > 1 ? [partNote(index + 1, parts.length)] : []),
      wordTable(table, part, size),
    ]),
    ...table.notes.map((text) => note(text)),
  ];
}

function frameLine({ left, right }: FrameLine, width: number): Paragraph {
  return new Paragraph({
    style: STYLE.tableNote,
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(width * TWIPS_PER_POINT) }],
    children: [new TextRun(right === '' ? left : `${left}\t${right}`)],
  });
}

function partNote(part: number, parts: number): Paragraph {
  return new Paragraph({
    style: STYLE.tableNote,
    keepNext: true,
    children: [new TextRun(`（栏目较多，分 ${parts} 段列示，第 ${part} 段）`)],
  });
}

function note(text: string): Paragraph {
  return new Paragraph({ style: STYLE.tableNote, children: [new TextRun(text)] });
}

function wordTable(table: PrintedTable, { columns, widths }: FittedPart, size: number): Table {
  const cells = table.cells.map((row) => columns.flatMap((column) => row[column] ?? []));
  const wide = widths.map((width) => Math.round(width * TWIPS_PER_POINT));
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: wide.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: wide,
    margins: {
      marginUnitType: WidthType.DXA,
      left: (CELL_PADDING / 2) * TWIPS_PER_POINT,
      right: (CELL_PADDING / 2) * TWIPS_PER_POINT,
      top: ROW_PADDING,
      bottom: ROW_PADDING,
    },
    rows: cells.map((row, index) => {
      const heading = index < table.headerRows;
      return new TableRow({
        cantSplit: true,
        tableHeader: heading,
        children: row.flatMap((cell, column) =>
          wordCell(cells, index, column, cell, { wide, size, heading }),
        ),
      });
    }),
  });
}

interface CellLook {
  readonly wide: readonly number[];
  readonly size: number;
  readonly heading: boolean;
}

/** None where the place is covered by a cell that began above or to the left. */
function wordCell(
  cells: readonly (readonly PrintedCell[])[],
  row: number,
  column: number,
  cell: PrintedCell,
  { wide, size, heading }: CellLook,
): readonly TableCell[] {
  if (cells[row - 1]?.[column] === cell || cells[row]?.[column - 1] === cell) return [];
  const across = countSame(cell, (step) => cells[row]?.[column + step]);
  const down = countSame(cell, (step) => cells[row + step]?.[column]);
  const width = wide.slice(column, column + across).reduce((sum, each) => sum + each, 0);
  return [
    new TableCell({
      ...(across > 1 ? { columnSpan: across } : {}),
      ...(down > 1 ? { rowSpan: down } : {}),
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: [cellText(cell, size, heading)],
    }),
  ];
}

function countSame(cell: PrintedCell, at: (step: number) => PrintedCell | undefined): number {
  let count = 1;
  while (at(count) === cell) count++;
  return count;
}

const ALIGN = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT };

function cellText({ text, align, indent }: PrintedCell, size: number, heading: boolean): Paragraph {
  return new Paragraph({
    style: STYLE.tableText,
    alignment: ALIGN[align],
    keepNext: heading,
    // Also of a cell without text: a line of the text's own size would make its row higher than the others.
    spacing: { line: Math.round(size * LINE * TWIPS_PER_POINT), lineRule: LineRuleType.EXACT },
    ...(indent > 0 ? { indent: { left: Math.round(indent * size * TWIPS_PER_POINT) } } : {}),
    children: [new TextRun({ text, size: size * 2 })],
  });
}
