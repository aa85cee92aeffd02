// One cell, or merged area, of the grid.
import { mergeClasses } from '@fluentui/react-components';
import { memo } from 'react';
import type { Rect } from '../../workbook/workbook';
import type { CellText } from './cell-text';
import { useGridStyles } from './grid-styles';
import type { Marking } from './marked-cells';

export interface Box {
  readonly left: number;
  readonly width: number;
  readonly height: number;
}

interface GridCellProps {
  readonly id: string;
  readonly address: string;
  readonly content: CellText;
  readonly box: Box;
  readonly rect: Rect;
  /** How wide the text may become over blank neighbours; 0 where it may not. */
  readonly spill: number;
  /** How near the text of a merged area comes to the left edge of the grid, while it is scrolled out. */
  readonly stick: number;
  /** Wider than what can be seen at once: its text begins at the left. */
  readonly wide: boolean;
  readonly active: boolean;
  readonly marked: Marking | null;
  readonly onSelect: () => void;
  readonly onEdit: () => void;
}

export const GridCell = memo(function GridCell(props: GridCellProps) {
  const styles = useGridStyles();
  const { content, rect, box } = props;
  const rows = rect.bottom - rect.top + 1;
  const cols = rect.right - rect.left + 1;
  const merged = rows > 1 || cols > 1;
  const spills = props.spill > box.width && content.text !== '' && props.marked === null;
  return (
    <div
      id={props.id}
      role="gridcell"
      data-address={props.address}
      data-marked={props.marked ?? undefined}
      aria-colindex={rect.left + 2}
      aria-rowspan={rows > 1 ? rows : undefined}
      aria-colspan={cols > 1 ? cols : undefined}
      aria-selected={props.active}
      title={content.text.length > 12 ? content.text : undefined}
      className={mergeClasses(
        styles.cell,
        spills && styles.spilling,
        cols > 1 && styles.clipped,
        content.trouble && styles.trouble,
        props.marked !== null && styles.marked,
        props.marked === 'suspect' && styles.suspect,
        props.active && styles.active,
      )}
      style={box}
      onMouseDown={props.onSelect}
      onDoubleClick={props.onEdit}
    >
      <span
        className={mergeClasses(
          styles.content,
          merged && content.align === 'left' ? styles.center : styles[content.align],
          (rows > 1 || content.text.includes('\n')) && styles.wrapped,
          spills && styles.spillContent,
          cols > 1 && styles.sticking,
          cols > 1 && props.wide && styles.fromLeft,
        )}
        style={cols > 1 ? { left: props.stick } : spills ? { maxWidth: props.spill } : undefined}
      >
        {content.text}
      </span>
    </div>
  );
}, same);

/** The handlers are new at every render and always do the same. */
function same(before: GridCellProps, after: GridCellProps): boolean {
  return (
    before.id === after.id &&
    before.content.text === after.content.text &&
    before.content.align === after.content.align &&
    before.content.trouble === after.content.trouble &&
    before.box.left === after.box.left &&
    before.box.width === after.box.width &&
    before.box.height === after.box.height &&
    before.spill === after.spill &&
    before.stick === after.stick &&
    before.wide === after.wide &&
    before.active === after.active &&
    before.marked === after.marked
  );
}
