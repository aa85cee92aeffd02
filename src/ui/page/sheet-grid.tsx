// The grid of one sheet: virtual rows and columns, merged cells, row numbers and column letters, keyboard.
import { mergeClasses } from '@fluentui/react-components';
import { type ClipboardEvent, type KeyboardEvent, useEffect, useId, useMemo, useRef } from 'react';
import type { Freeze } from '../../session/freeze';
import { cellAddress, columnName } from '../../workbook/address';
import { cellForClipboard, cellsOf } from '../../workbook/clipboard';
import { cellAt } from '../../workbook/workbook';
import { messages } from '../messages';
import { cellText } from './cell-text';
import { frozenWithin, widthOf, within } from './frozen';
import { geometryOf } from './grid-geometry';
import { commandOf, type GridCommand } from './grid-keys';
import { GridRows, type RowsProps } from './grid-rows';
import { useGridStyles } from './grid-styles';
import { HEAD_WIDTH, ROW_HEIGHT, useGridWindow, useSize } from './use-grid-window';

export interface SheetGridProps extends Pick<RowsProps, 'grid' | 'active' | 'editing' | 'marked'> {
  /** What is to stay in view; null where the sheet holds no table. */
  readonly freeze: Freeze | null;
  readonly onCommand: (command: GridCommand) => void;
}

export function SheetGrid(props: SheetGridProps) {
  const styles = useGridStyles();
  const scroller = useRef<HTMLDivElement>(null);
  const id = useId();
  const geometry = useMemo(() => geometryOf(props.grid), [props.grid]);
  const size = useSize(scroller);
  const frozen = useMemo(() => frozenWithin(props.freeze, geometry, size), [props.freeze, geometry, size]);
  const view = useGridWindow(geometry, scroller, size, frozen);
  const { active, editing, onCommand } = props;
  useEffect(() => {
    const { row, col } = active;
    const rect = geometry.mergeAt(row, col) ?? { top: row, left: col, bottom: row, right: col };
    if (!within(rect.top, frozen.rows)) view.rows.scrollToIndex(rect.top, { align: 'auto' });
    // A title reaches beyond the labels and scrolls with the rest.
    if (!within(rect.right, frozen.cols)) view.cols.scrollToIndex(rect.left, { align: 'auto' });
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
  const clipboard = useClipboard(props);
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
      {...clipboard}
    >
      <div
        className={styles.sheet}
        role="presentation"
        style={{
          height: view.rows.getTotalSize() + ROW_HEIGHT,
          width: view.cols.getTotalSize() + HEAD_WIDTH,
        }}
      >
        <ColumnHeads view={view} frozen={frozen} geometry={geometry} grid={props.grid} active={active} />
        <GridRows {...props} id={id} view={view} geometry={geometry} frozen={frozen} />
      </div>
    </div>
  );
}

/** Copies the active cell as it is shown, and puts a copied block in at it. While a cell is edited its field does both. */
function useClipboard({ grid, active, editing, onCommand }: SheetGridProps) {
  return {
    onCopy: (event: ClipboardEvent) => {
      if (editing !== null) return;
      event.preventDefault();
      const { text } = cellText(cellAt(grid, active.row, active.col));
      event.clipboardData.setData('text/plain', cellForClipboard(text));
    },
    onPaste: (event: ClipboardEvent) => {
      if (editing !== null) return;
      const text = event.clipboardData.getData('text/plain');
      if (text === '') return;
      event.preventDefault();
      onCommand({ kind: 'paste', rows: cellsOf(text) });
    },
  };
}

type HeadsProps = Pick<RowsProps, 'view' | 'frozen' | 'geometry' | 'grid' | 'active'>;

function ColumnHeads(props: HeadsProps) {
  const styles = useGridStyles();
  const { cols, width } = props.frozen;
  const before = widthOf(props.geometry, 0, cols.from - 1);
  const frozen = Array.from({ length: cols.to - cols.from }, (_, index) => cols.from + index);
  return (
    <div className={styles.heads} role="row" aria-rowindex={1}>
      <div className={styles.corner} role="columnheader" aria-label={messages.page.address} />
      {width > 0 && (
        <div className={styles.frozenHeads} role="presentation" style={{ marginLeft: before, width }}>
          {frozen.map((col) => (
            <ColumnHead key={col} {...props} col={col} left={widthOf(props.geometry, cols.from, col - 1)} />
          ))}
        </div>
      )}
      {props.view.cols
        .getVirtualItems()
        .filter((item) => !within(item.index, cols))
        .map((item) => (
          <ColumnHead key={item.key} {...props} col={item.index} left={item.start + HEAD_WIDTH} />
        ))}
    </div>
  );
}

function ColumnHead(props: HeadsProps & { readonly col: number; readonly left: number }) {
  const styles = useGridStyles();
  const { col } = props;
  const hidden = props.grid.hiddenColumns.includes(col);
  return (
    <div
      role="columnheader"
      aria-colindex={col + 2}
      title={hidden ? messages.page.hiddenColumn : undefined}
      className={mergeClasses(
        styles.head,
        col === props.active.col && styles.headActive,
        hidden && styles.headHidden,
      )}
      style={{ left: props.left, width: props.geometry.widths[col] }}
    >
      {columnName(col)}
    </div>
  );
}
