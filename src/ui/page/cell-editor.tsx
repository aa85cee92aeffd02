// The input over the cell that is being edited.
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Box } from './grid-cell';
import { type Geometry, type Place, step } from './grid-geometry';
import type { GridCommand } from './grid-keys';
import { useGridStyles } from './grid-styles';

export function CellEditor(props: {
  readonly initial: string;
  readonly box: Box;
  readonly label: string;
  readonly geometry: Geometry;
  readonly place: Place;
  readonly onCommand: (command: GridCommand) => void;
}) {
  const styles = useGridStyles();
  const input = useRef<HTMLInputElement>(null);
  // Leaving the field commits, but not a second time after Enter or Escape has closed it.
  const closed = useRef(false);
  const { geometry, place, onCommand } = props;
  useEffect(() => {
    closed.current = false;
    input.current?.focus();
  }, []);
  const commit = (to: Place) => {
    if (closed.current) return;
    closed.current = true;
    onCommand({ kind: 'commit', input: input.current?.value ?? '', to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    event.stopPropagation();
    // Enter and Escape also end the composition of an input method; then they are not ours.
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') {
      closed.current = true;
      onCommand({ kind: 'cancel' });
    } else if (event.key === 'Enter') commit(step(geometry, place, event.shiftKey ? -1 : 1, 0));
    else if (event.key === 'Tab') commit(step(geometry, place, 0, event.shiftKey ? -1 : 1));
    else return;
    event.preventDefault();
  };
  return (
    <input
      ref={input}
      className={styles.editor}
      style={{ left: props.box.left, height: props.box.height, width: Math.max(props.box.width, 120) }}
      aria-label={props.label}
      defaultValue={props.initial}
      autoComplete="off"
      spellCheck={false}
      onKeyDown={onKeyDown}
      onMouseDown={(event) => event.stopPropagation()}
      onBlur={() => commit(place)}
    />
  );
}
