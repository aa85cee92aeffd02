// A table of the workbook as tables of Word: title, lines above, header that repeats on every page, notes below.
import {
  AlignmentType,
  HeadingLevel,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { FrameLine } from './around-table';
import { CELL_PADDING, fitTable, type FittedPart, type Room, ROW_PADDING } from './fit-table';
import { TWIPS_PER_POINT } from './page';
import type { PrintedCell } from './printed-cell';
import type { PrintedTable } from './printed-table';
import { textRun } from './text-blocks';
import { STYLE, tableStyleId } from './word-styles';

/** Every table but the first begins a page. */
export function tableBlocks(table: PrintedTable, room: Room, first: boolean): readonly (Paragraph | Table)[] {
  const { size, parts } = fitTable(table, room);
  const title = new Paragraph({
    heading: HeadingLevel.HEADING_2,
    pageBreakBefore: !first,
    alignment: AlignmentType.CENTER,
    indent: { firstLineChars: 0, firstLine: 0 },
    children: [textRun({ text: table.title })],
  });
  return [
    title,
    ...table.frame.map((line) => frameLine(line, room.width)),
    ...parts.flatMap((part, index) => [
      ...(parts.length > 1 ? [partNote(index + 1, parts.length)] : []),
      wordTable(table, part, size),
    ]),
    ...table.notes.map(note),
  ];
}

function frameLine({ left, right }: FrameLine, width: number): Paragraph {
  return new Paragraph({
    style: STYLE.tableNote,
    keepNext: true,
    tabStops: [{ type: TabStopType.RIGHT, position: Math.round(width * TWIPS_PER_POINT) }],
    children: [textRun({ text: right === '' ? left : `${left}\t${right}` })],
  });
}

function partNote(part: number, parts: number): Paragraph {
  return new Paragraph({
    style: STYLE.tableNote,
    keepNext: true,
    children: [textRun({ text: `（栏目较多，分 ${parts} 段列示，第 ${part} 段）` })],
  });
}

function note(text: string): Paragraph {
  return new Paragraph({ style: STYLE.tableNote, children: [textRun({ text })] });
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
      top: ROW_PADDING * TWIPS_PER_POINT,
      bottom: ROW_PADDING * TWIPS_PER_POINT,
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
    style: tableStyleId(size),
    alignment: ALIGN[align],
    ...(heading ? { keepNext: true } : {}),
    ...(indent > 0 ? { indent: { left: Math.round(indent * size * TWIPS_PER_POINT) } } : {}),
    children: text === '' ? [] : [textRun({ text })],
  });
}
