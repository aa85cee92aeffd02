// The opened file: formula bar, grid and sheet tabs, with the active cell and the edits.
import { makeStyles, tokens } from '@fluentui/react-components';
import {
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { GridHost } from '../../session/host';
import { selectedFinding } from '../../session/state';
import { cellAddress } from '../../workbook/address';
import { cellAt, type CellRef, type Grid } from '../../workbook/workbook';
import { messages } from '../messages';
import { useSessionState } from '../shared/session-context';
import { editText } from './cell-text';
import { FormulaBar } from './formula-bar';
import type { Place } from './grid-geometry';
import type { GridCommand } from './grid-keys';
import { markedCells } from './marked-cells';
import { SheetGrid } from './sheet-grid';
import { SheetTabs } from './sheet-tabs';

const START: Place = { row: 0, col: 0 };

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', height: '100%', minWidth: 0, minHeight: 0 },
  empty: { flexGrow: 1, padding: '32px', color: tokens.colorNeutralForeground2, textAlign: 'center' },
});

export function useDocument(host: GridHost) {
  return useSyncExternalStore(
    useCallback((listener) => host.subscribe(listener), [host]),
    () => host.document(),
  );
}

export function WorkbookView({ host }: { readonly host: GridHost }) {
  const styles = useStyles();
  const view = useWorkbookView(host);
  const finding = useSessionState(selectedFinding);
  const sheet = view.sheet;
  const marked = useMemo(() => markedCells(finding, sheet?.name ?? ''), [finding, sheet?.name]);
  if (sheet === undefined) return <div className={styles.empty}>{messages.idleHint}</div>;
  const { row, col } = view.active;
  return (
    <section className={styles.root} aria-label={messages.page.viewGrid}>
      <FormulaBar address={cellAddress(row, col)} content={editText(cellAt(sheet, row, col))} />
      <SheetGrid
        key={sheet.name}
        grid={sheet}
        active={view.active}
        editing={view.editing}
        marked={marked}
        onCommand={view.onCommand}
      />
      <SheetTabs sheets={view.sheets} selected={sheet.name} finding={finding} onSelect={view.showSheet} />
    </section>
  );
}

interface View {
  readonly sheets: readonly Grid[];
  readonly sheet: Grid | undefined;
  readonly active: Place;
  readonly editing: string | null;
  readonly onCommand: (command: GridCommand) => void;
  readonly showSheet: (name: string) => void;
}

/** Which sheet and cell are shown, and what the grid's commands do to them. */
function useWorkbookView(host: GridHost): View {
  const { workbook, reveal } = useDocument(host);
  const [at, setAt] = useState<CellRef>({ sheet: '', ...START });
  const [editing, setEditing] = useState<string | null>(null);
  const sheets = workbook?.sheets ?? [];
  const sheet =
    sheets.find((one) => one.name === at.sheet) ??
    sheets.find((one) => one.visibility === 'visible') ??
    sheets[0];
  useEffect(() => {
    if (reveal === null) return;
    setEditing(null);
    setAt(reveal.cell);
  }, [reveal]);
  const run = (command: GridCommand) => {
    if (sheet === undefined) return;
    const here = { ...at, sheet: sheet.name };
    if (command.kind === 'move') setAt({ sheet: sheet.name, ...command.to });
    else if (command.kind === 'edit') setEditing(command.text ?? editText(cellAt(sheet, here.row, here.col)));
    else if (command.kind === 'cancel') setEditing(null);
    else if (command.kind === 'clear') host.edit(here, '');
    else if (command.kind === 'commit') {
      setEditing(null);
      if (command.input !== editText(cellAt(sheet, here.row, here.col))) host.edit(here, command.input);
      setAt({ sheet: sheet.name, ...command.to });
    } else {
      const changed = command.kind === 'undo' ? host.undo() : host.redo();
      if (changed !== null) setAt(changed);
    }
  };
  return {
    sheets,
    sheet,
    active: sheet?.name === at.sheet ? at : START,
    editing,
    onCommand: useLatest(run),
    showSheet: (name) => {
      setEditing(null);
      setAt({ sheet: name, ...START });
    },
  };
}

/** A function that stays the same and does what the newest one does. */
function useLatest<T>(run: (argument: T) => void): (argument: T) => void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((argument: T) => latest.current(argument), []);
}
