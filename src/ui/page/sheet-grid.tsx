// The grid of one sheet: virtual rows and columns, merged cells, row numbers and column letters, keyboard.
import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import { cellAddress, columnName } from '../../workbook/address';
import { cellAt, type Grid } from '../../workbook/workbook';
import { messages } from '../messages';
import { CellEditor } from './cell-editor';
import { cellText } from './cell-text';
import { GridCell } from './grid-cell';
import { anchorOf, geometryOf, type Geometry, type Place, textWidth } from './grid-geometry';
import { commandOf, type GridCommand } from './grid-keys';
import { useGridStyles } from './grid-styles';
import { type GridWindow, HEAD_WIDTH, ROW_HEIGHT, useGridWindow } from './use-grid-window';

export interface SheetGridProps {
  readonly grid: Grid;
  readonly active: Place;
  /** The text the open editor starts with; null while nothing is edited. */
  readonly editing: string | null;
  /** Cells to mark, as `A1` addresses on this sheet. */
  readonly marked: ReadonlySet<string>;
  readonly onCommand: (command: GridCommand) => void;
}

export function SheetGrid(props: SheetGridProps) {
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const geometry = useMemo(() => geometryOf(props.grid), [props.grid]);
  const view = useGridWindow(geometry, scroller);
  const { active, editing, onCommand } = props;
  useEffect(() => {
    const rect = geometry.mergeAt(active.row, active.col);
    view.rows.scrollToIndex(rect?.top ?? active.row, { align: 'auto' });
    view.cols.scrollToIndex(rect?.left ?? active.col, { align: 'auto' });
    // Only a move of the active cell scrolls; a new window must not scroll back to it.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [active.row, active.col, props.grid.name]);
  useEffect(() => {
    if (editing === null) scroller.current?.focus({ preventScroll: true });
  }, [editing]);
  const onKeyDown = (event: KeyboardEvent) => {
    if (editing !== null) return;
    const command = commandOf(event, geometry, active);
    if (command === null) return;
    event.preventDefault();
    onCommand(command);
  };
  return (
    <div
      ref={scroller}
      className={styles.scroller}
      role="grid"
      tabIndex={0}
      aria-label={messages.page.grid(props.grid.name)}
      aria-rowcount={geometry.rows + 1}
      aria-colcount={geometry.cols + 1}
      aria-activedescendant={`${id}-${cellAddress(active.row, active.col)}`}
      onKeyDown={onKeyDown}
    >
      <div
        className={styles.sheet}
        role="presentation"
        style={{
          height: view.rows.getTotalSize() + ROW_HEIGHT,
          width: view.cols.getTotalSize() + HEAD_WIDTH,
        }}
      >
        <ColumnHeads view={view} grid={props.grid} active={active} />
        <Rows {...props} id={id} view={view} geometry={geometry} />
      </div>
    </div>
  );
}

function ColumnHeads(props: { readonly view: GridWindow; readonly grid: Grid; readonly active: Place }) {
  const styles = useGridStyles();
  return (
    <div className={styles.heads} role="row" aria-rowindex={1}>
      <div className={styles.corner} role="columnheader" aria-label={messages.page.address} />
      {props.view.cols.getVirtualItems().map((item) => (
        <div
          key={item.key}
          role="columnheader"
          aria-colindex={item.index + 2}
          title={props.grid.hiddenColumns.includes(item.index) ? messages.page.hiddenColumn : undefined}
          className={mergeClasses(
            styles.head,
            item.index === props.active.col && styles.headActive,
            props.grid.hiddenColumns.includes(item.index) && styles.headHidden,
          )}
          style={{ left: item.start + HEAD_WIDTH, width: item.size }}
        >
          {columnName(item.index)}
        </div>
      ))}
    </div>
  );
}

type RowsProps = SheetGridProps & {
  readonly id: string;
  readonly view: GridWindow;
  readonly geometry: Geometry;
};

function Rows(props: RowsProps) {
  return props.view.rows
    .getVirtualItems()
    .map((row) => <GridRow key={row.key} {...props} row={row.index} top={row.start + ROW_HEIGHT} />);
}

function GridRow(props: RowsProps & { readonly row: number; readonly top: number }) {
  const styles = useGridStyles();
  const { grid, geometry, row, view } = props;
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
      {view.cols.getVirtualItems().map(({ index: col }) => {
        const anchor = anchorOf(geometry, { row, col });
        return anchor.row === row && anchor.col === col ? (
          <PlacedCell key={col} {...props} col={col} />
        ) : null;
      })}
    </div>
  );
}

function PlacedCell(props: RowsProps & { readonly row: number; readonly col: number }) {
  const { grid, geometry, row, col, onCommand } = props;
  const rect = geometry.mergeAt(row, col) ?? { top: row, bottom: row, left: col, right: col };
  const box = {
    left: HEAD_WIDTH + widthOf(geometry, 0, col - 1),
    width: widthOf(geometry, col, rect.right),
    height: (rect.bottom - rect.top + 1) * ROW_HEIGHT,
  };
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
        active={active}
        marked={props.marked.has(address)}
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

function widthOf(geometry: Geometry, from: number, to: number): number {
  let sum = 0;
  for (let col = from; col <= to; col++) sum += geometry.widths[col] ?? 0;
  return sum;
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
