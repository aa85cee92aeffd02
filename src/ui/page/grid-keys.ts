// Keys of the grid → what they ask for.
import type { KeyboardEvent } from 'react';
import { anchorOf, type Geometry, type Place, step } from './grid-geometry';

export type GridCommand =
  | { readonly kind: 'move'; readonly to: Place }
  /** `text` replaces the content; null starts from it. */
  | { readonly kind: 'edit'; readonly text: string | null }
  /** What was typed, and where to go next. */
  | { readonly kind: 'commit'; readonly input: string; readonly to: Place }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'clear' }
  /** A block of cells from the clipboard, its first cell at the active one. */
  | { readonly kind: 'paste'; readonly rows: readonly (readonly string[])[] }
  | { readonly kind: 'undo' }
  | { readonly kind: 'redo' };

const PAGE = 15;

type Keys = Pick<KeyboardEvent, 'key' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/** The command of a key while no cell is edited; null leaves the key to the browser. */
export function commandOf(event: Keys, geometry: Geometry, at: Place): GridCommand | null {
  const control = event.ctrlKey || event.metaKey;
  if (control && !event.altKey) return controlCommand(event, geometry);
  if (event.altKey) return null;
  const move = moveOf(event, geometry, at);
  if (move !== null) return { kind: 'move', to: move };
  if (event.key === 'F2') return { kind: 'edit', text: null };
  if (event.key === 'Delete' || event.key === 'Backspace') return { kind: 'clear' };
  // An input method announces itself by `Process`; the editor opens empty and takes its text.
  if (event.key === 'Process') return { kind: 'edit', text: '' };
  return event.key.length === 1 ? { kind: 'edit', text: event.key } : null;
}

function controlCommand(event: Keys, geometry: Geometry): GridCommand | null {
  switch (event.key.toLowerCase()) {
    case 'z':
      return { kind: event.shiftKey ? 'redo' : 'undo' };
    case 'y':
      return { kind: 'redo' };
    case 'home':
      return { kind: 'move', to: anchorOf(geometry, { row: 0, col: 0 }) };
    case 'end':
      return { kind: 'move', to: anchorOf(geometry, { row: geometry.rows - 1, col: geometry.cols - 1 }) };
    default:
      return null;
  }
}

function moveOf(event: Keys, geometry: Geometry, at: Place): Place | null {
  switch (event.key) {
    case 'ArrowUp':
      return step(geometry, at, -1, 0);
    case 'ArrowDown':
      return step(geometry, at, 1, 0);
    case 'Enter':
      return step(geometry, at, event.shiftKey ? -1 : 1, 0);
    case 'ArrowLeft':
      return step(geometry, at, 0, -1);
    case 'ArrowRight':
      return step(geometry, at, 0, 1);
    case 'PageUp':
      return step(geometry, at, -PAGE, 0);
    case 'PageDown':
      return step(geometry, at, PAGE, 0);
    case 'Home':
      return anchorOf(geometry, { row: at.row, col: 0 });
    case 'End':
      return anchorOf(geometry, { row: at.row, col: geometry.cols - 1 });
    default:
      // Tab is not taken: it is the way out of the grid.
      return null;
  }
}
