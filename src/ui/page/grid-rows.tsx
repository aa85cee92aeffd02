// The rows of the grid: those in view, and the headings and labels that stay while the rest scrolls by.
import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { cellAddress } from '../../workbook/address';
import { cellAt, type Grid, type Rect } from '../../workbook/workbook';
import { messages } from '../messages';
import { CellEditor } from './cell-editor';
import { cellText } from './cell-text';
import { type Frozen, widthOf, within } from './frozen';
import { GridCell } from './grid-cell';
import { anchorOf, type Geometry, type Place, textWidth } from './grid-geometry';
import type { GridCommand } from './grid-keys';
import { useGridStyles } from './grid-styles';
import type { Marking } from './marked-cells';
import { type GridWindow, HEAD_WIDTH, ROW_HEIGHT } from './use-grid-window';

export interface RowsProps {
  readonly id: string;
  readonly grid: Grid;
  readonly active: Place;
  /** The text the open editor starts with; null while nothing is edited. */
  readonly editing: string | null;
  /** Cells to mark, by their `A1` addresses on this sheet. */
  readonly marked: ReadonlyMap<string, Marking>;
  readonly view: GridWindow;
  readonly geometry: Geometry;
  readonly frozen: Frozen;
  readonly onCommand: (command: GridCommand) => void;
}

export function GridRows(props: RowsProps) {
  const styles = useGridStyles();
  const { rows } = props.frozen;
  const headings = Array.from({ length: rows.to - rows.from }, (_, index) => rows.from + index);
  return (
    <>
      {headings.length > 0 && (
        <div
          className={styles.frozenRows}
          role="rowgroup"
          data-testid="frozen-rows"
          style={{ marginTop: rows.from * ROW_HEIGHT, height: props.frozen.height }}
        >
          {headings.map((row, index) => (
            <GridRow key={row} {...props} row={row} top={index * ROW_HEIGHT} />
          ))}
        </div>
      )}
      {props.view.rows
        .getVirtualItems()
        .filter((item) => !within(item.index, rows))
        .map((item) => (
          <GridRow key={item.key} {...props} row={item.index} top={item.start + ROW_HEIGHT} />
        ))}
    </>
  );
}

function GridRow(props: RowsProps & { readonly row: number; readonly top: number }) {
  const styles = useGridStyles();
  const { grid, row, view, frozen } = props;
  const hidden = grid.hiddenRows.includes(row);
  return (
    <div className={styles.row} role="row" aria-rowindex={row + 2} style={{ top: props.top }}>
      <div
        role="rowheader"
        title={hidden ? messages.page.hiddenRow : undefined}
        className={mergeClasses(
          styles.rowHead,
          row === props.active.row && styles.headActive,
          hidden && styles.headHidden,
        )}
      >
        {row + 1}
      </div>
      <FrozenCells {...props} />
      {view.cols.getVirtualItems().map(({ index: col }) => {
        const rect = startingAt(props, col);
        if (rect === null || within(rect.right, frozen.cols)) return null;
        // A title that begins before the labels has nothing of theirs on its row.
        const stick = HEAD_WIDTH + (col < frozen.cols.to ? 0 : frozen.width);
        return <PlacedCell key={col} {...props} rect={rect} origin={-HEAD_WIDTH} stick={stick} />;
      })}
    </div>
  );
}

/** The labels of a row: one piece that stays at the left edge. */
function FrozenCells(props: RowsProps & { readonly row: number }): ReactNode {
  const styles = useGridStyles();
  const { frozen, geometry } = props;
  if (frozen.width === 0) return null;
  const before = widthOf(geometry, 0, frozen.cols.from - 1);
  const rects = Array.from({ length: frozen.cols.to }, (_, col) => startingAt(props, col));
  return (
    <div
      className={styles.frozenCols}
      role="presentation"
      style={{ marginLeft: before, width: frozen.width }}
    >
      {rects.map((rect) =>
        rect !== null && within(rect.right, frozen.cols) ? (
          <PlacedCell key={rect.left} {...props} rect={rect} origin={before} stick={HEAD_WIDTH} />
        ) : null,
      )}
    </div>
  );
}

/**
 * The cell or merged area that begins in this row and column; null in the rest of a merged area. One that begins in the
 * headings and reaches below them is drawn in two, since its parts come to lie apart.
 */
function startingAt(props: RowsProps & { readonly row: number }, col: number): Rect | null {
  const { geometry, row, frozen } = props;
  const rect = geometry.mergeAt(row, col) ?? { top: row, bottom: row, left: col, right: col };
  if (rect.left !== col) return null;
  const { to } = frozen.rows;
  if (!within(rect.top, frozen.rows) || rect.bottom < to) return rect.top === row ? rect : null;
  if (rect.top === row) return { ...rect, bottom: to - 1 };
  return row === to ? { ...rect, top: to } : null;
}

/** `origin`: where the piece that holds the cell begins on the sheet; `stick`: how near a heading comes to its left edge. */
function PlacedCell(
  props: RowsProps & {
    readonly row: number;
    readonly rect: Rect;
    readonly origin: number;
    readonly stick: number;
  },
) {
  const styles = useGridStyles();
  const { grid, geometry, row, rect, onCommand } = props;
  const col = rect.left;
  const box = {
    left: widthOf(geometry, 0, col - 1) - props.origin,
    width: widthOf(geometry, col, rect.right),
    height: (rect.bottom - rect.top + 1) * ROW_HEIGHT,
  };
  if (anchorOf(geometry, { row, col }).row !== row)
    return <div aria-hidden className={mergeClasses(styles.cell, styles.filler)} style={box} />;
  const active = props.active.row === row && props.active.col === col;
  const address = cellAddress(row, col);
  const place = { row, col };
  return (
    <>
      <GridCell
        id={`${props.id}-${address}`}
        address={address}
        content={cellText(cellAt(grid, row, col))}
        box={box}
        rect={rect}
        spill={spillWidth(grid, geometry, row, col)}
        stick={props.stick}
        wide={box.width > props.view.size.width - HEAD_WIDTH - props.frozen.width}
        active={active}
        marked={props.marked.get(address) ?? null}
        onSelect={() => onCommand({ kind: 'move', to: place })}
        onEdit={() => onCommand({ kind: 'edit', text: null })}
      />
      {active && props.editing !== null && (
        <CellEditor
          initial={props.editing}
          box={box}
          label={messages.page.editing(address)}
          geometry={geometry}
          place={place}
          onCommand={onCommand}
        />
      )}
    </>
  );
}

/** How far a text may run over the blank cells to its right, as it does in Excel. */
function spillWidth(grid: Grid, geometry: Geometry, row: number, col: number): number {
  const { text, align } = cellText(cellAt(grid, row, col));
  const fits = textWidth(text) <= (geometry.widths[col] ?? 0);
  if (fits || align !== 'left' || geometry.mergeAt(row, col) !== undefined) return 0;
  let last = col;
  while (
    last + 1 < geometry.cols &&
    cellText(cellAt(grid, row, last + 1)).text === '' &&
    geometry.mergeAt(row, last + 1) === undefined
  )
    last++;
  return widthOf(geometry, col, last);
}
