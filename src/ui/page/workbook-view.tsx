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
import type { CellInput, GridHost } from '../../session/host';
import type { Table } from '../../facts/table';
import { freezeOf } from '../../session/freeze';
import { selectedFinding, type SessionState } from '../../session/state';
import { cellAddress, formatRef } from '../../workbook/address';
import { cellAt, type CellRef, type Grid } from '../../workbook/workbook';
import { messages } from '../messages';
import { useSession, useSessionState } from '../shared/session-context';
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
  const { opened } = useDocument(host);
  return <OpenedWorkbook key={opened} host={host} />;
}

function OpenedWorkbook({ host }: { readonly host: GridHost }) {
  const styles = useStyles();
  const view = useWorkbookView(host);
  const finding = useSessionState(selectedFinding);
  const sheet = view.sheet;
  const marked = useMemo(() => markedCells(finding, sheet?.name ?? ''), [finding, sheet?.name]);
  const table = useSessionState((state) => tableOn(state, sheet?.name ?? ''));
  const freeze = useMemo(() => (table === undefined ? null : freezeOf(table)), [table]);
  usePointed(sheet?.name, view.active);
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
        freeze={freeze}
        onCommand={view.onCommand}
      />
      <SheetTabs sheets={view.sheets} selected={sheet.name} finding={finding} onSelect={view.showSheet} />
    </section>
  );
}

/** Tells the pane which cell the user is at. */
function usePointed(sheet: string | undefined, { row, col }: Place): void {
  const session = useSession();
  useEffect(() => {
    if (sheet !== undefined) session.point(formatRef({ sheet, row, col }));
  }, [session, sheet, row, col]);
}

/** The recognised table of a sheet. */
function tableOn({ review }: SessionState, sheet: string): Table | undefined {
  return review?.books.flatMap(({ book }) => book.tables).find((table) => table.sheet === sheet);
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
  // A cover or a table of contents is not what anybody opens the workbook for.
  const first = useSessionState((state) => state.review?.books[state.shown]?.book.tables[0]?.sheet);
  const sheet =
    sheets.find((one) => one.name === at.sheet) ??
    sheets.find((one) => one.name === first) ??
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
    else if (command.kind === 'paste') host.editAll(pasted(sheet, here, command.rows));
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

/** The cells of a pasted block; what a merged area covers is left out. */
function pasted(sheet: Grid, at: CellRef, rows: readonly (readonly string[])[]): readonly CellInput[] {
  const covered = ({ row, col }: CellRef) =>
    sheet.merges.some(
      (area) =>
        row >= area.top &&
        row <= area.bottom &&
        col >= area.left &&
        col <= area.right &&
        !(row === area.top && col === area.left),
    );
  return rows
    .flatMap((inputs, down) =>
      inputs.map((input, right) => ({ cell: { ...at, row: at.row + down, col: at.col + right }, input })),
    )
    .filter(({ cell }) => !covered(cell));
}

/** A function that stays the same and does what the newest one does. */
function useLatest<T>(run: (argument: T) => void): (argument: T) => void {
  const latest = useRef(run);
  useLayoutEffect(() => {
    latest.current = run;
  });
  return useCallback((argument: T) => latest.current(argument), []);
}
