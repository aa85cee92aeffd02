// The contract between the program and the place it runs in: Excel, the web page, or a test.
import type { CellMark } from '../workbook/cell-mark';
import type { EditedCell } from '../workbook/changed-cells';
import type { SheetPlan } from '../workbook/sheet-plan';
import type { CellRef, Grid, Workbook } from '../workbook/workbook';
import type { CopyAdditions, WorkbookCopy } from './copy-with-sheets';

/** What a host answers: the value, or a Chinese sentence a person can act on. */
export type HostResult<T> = { readonly kind: 'done'; readonly value: T } | HostFailure;

export interface HostFailure {
  readonly kind: 'failed';
  readonly message: string;
  /** The host is busy with the user (a cell is being edited): worth trying again soon. */
  readonly busy?: boolean;
}

/** What changed: the named sheets' cells, or more than that (sheets added, removed, renamed, another file). */
export type HostChange =
  { readonly kind: 'sheets'; readonly names: readonly string[] } | { readonly kind: 'workbook' };

export type WriteResult =
  /** The first of the sheets. */
  | { readonly kind: 'written'; readonly sheet: string }
  /** A sheet of that name exists that this program did not write; nothing was touched. */
  | { readonly kind: 'taken'; readonly sheet: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface Host {
  /** Every sheet of the open workbook. */
  readWorkbook(): Promise<HostResult<Workbook>>;
  /** These sheets again; one that is gone is left out of the answer. */
  readSheets(names: readonly string[]): Promise<HostResult<readonly Grid[]>>;
  /** Calls `listener` after edits that were not made by this interface; the result ends the subscription. */
  onChanged(listener: (change: HostChange) => void): () => void;
  /** Brings the cell into view and selects it. */
  selectCell(cell: CellRef): Promise<HostResult<void>>;
  /**
   * Puts planned sheets, such as the text or the working paper, into the workbook, in place of those of the same names
   * that this program wrote; all of them or none. Absent where a sheet would never be saved: the page, which has
   * `copyWorkbook`.
   */
  writeSheets?(plans: readonly [SheetPlan, ...SheetPlan[]]): Promise<WriteResult>;
  /**
   * A copy of the opened file with what was edited since, these sheets and these marks; the file itself stays as it is.
   * Absent where the workbook itself can be written and saved.
   */
  copyWorkbook?(additions: CopyAdditions): Promise<HostResult<WorkbookCopy>>;
  /** Parses another workbook file, such as last year's. */
  readFile(name: string, bytes: ArrayBuffer): Promise<HostResult<Workbook>>;
  /** Types `input` into one cell, which can be undone; `onChanged` tells of it like of any edit. */
  writeCell?(cell: CellRef, input: string): Promise<HostResult<void>>;
  /**
   * Marks these cells in place of whatever this program marked before, on sheets that are not protected; none: takes the
   * marks away. The cells' own colours and formats stay. Absent where the program shows the findings in the grid itself.
   */
  markCells?(marks: readonly CellMark[]): Promise<HostResult<MarkResult>>;
  /** The cell that is selected now; absent where the program shows the sheets itself and knows. */
  activeCell?(): Promise<HostResult<CellRef>>;
  /** What is kept under `key`, else null. This and `saveState` are absent where nothing can be kept. */
  loadState?(key: string): Promise<HostResult<string | null>>;
  /**
   * Keeps `text` under `key` in place of `before`, which is what the caller last saw there (null: nothing). Where another
   * pane kept something else in the meantime nothing is written and that is given back.
   */
  saveState?(key: string, text: string, before: string | null): Promise<KeepResult>;
}

export interface MarkResult {
  /** How many places, cells or areas, are marked now. */
  readonly marked: number;
  /** Sheets that were left as they are. */
  readonly protectedSheets: readonly string[];
}

export type KeepResult =
  { readonly kind: 'kept' } | { readonly kind: 'other'; readonly text: string | null } | HostFailure;

export interface CellInput {
  readonly cell: CellRef;
  /** What was typed. */
  readonly input: string;
}

/** What the web page shows of its own document; a new object after every change. */
export interface GridDocument {
  readonly workbook: Workbook | null;
  /** The cell last asked for by `selectCell`; `request` grows with every call so that the same cell can be asked for again. */
  readonly reveal: { readonly cell: CellRef; readonly request: number } | null;
  /** Grows with every file that is opened. */
  readonly opened: number;
  /** The cells that differ from the file, by the order of their first edit. */
  readonly edits: readonly EditedCell[];
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

/** A host that holds the workbook itself, shows it and lets it be edited: the web page. */
export interface GridHost extends Host {
  document(): GridDocument;
  subscribe(listener: () => void): () => void;
  /** Opens a file in place of the present workbook; the caller then loads the session anew. */
  open(name: string, bytes: ArrayBuffer): Promise<HostResult<Workbook>>;
  /** What was typed into a cell, as Excel would take it; formulas that depend on it are recalculated. */
  edit(cell: CellRef, input: string): void;
  /** Several cells at once, which are undone at once. */
  editAll(inputs: readonly CellInput[]): void;
  /** Both give the cell that changed, or null where there is nothing to undo. */
  undo(): CellRef | null;
  redo(): CellRef | null;
}
