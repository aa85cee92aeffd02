// The contract between the program and the place it runs in: Excel, the web page, or a test.
import type { ExplanatoryText } from '../document/document';
import type { CellRef, Grid, Workbook } from '../workbook/workbook';

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
  | { readonly kind: 'written'; readonly sheet: string }
  /** A sheet of that name exists that this program did not write; nothing was touched. */
  | { readonly kind: 'taken'; readonly sheet: string }
  | { readonly kind: 'failed'; readonly message: string };

export interface Host {
  /** Every sheet of the open workbook. */
  readWorkbook(): Promise<HostResult<Workbook>>;
  /** These sheets again; one that is gone is left out of the answer. */
  readSheets(names: readonly string[]): Promise<HostResult<readonly Grid[]>>;
  /** Calls `listener` after edits that were not made by `writeText`; the result ends the subscription. */
  onChanged(listener: (change: HostChange) => void): () => void;
  /** Brings the cell into view and selects it. */
  selectCell(cell: CellRef): Promise<HostResult<void>>;
  /** Puts the text on the sheet 情况说明. A foreign sheet of that name is replaced only with `overwrite`. */
  writeText(text: ExplanatoryText, options: { readonly overwrite: boolean }): Promise<WriteResult>;
  /** Parses another workbook file, such as last year's. */
  readFile(name: string, bytes: ArrayBuffer): Promise<HostResult<Workbook>>;
}

/** What the web page shows of its own document; a new object after every change. */
export interface GridDocument {
  readonly workbook: Workbook | null;
  /** The cell last asked for by `selectCell`; `request` grows with every call so that the same cell can be asked for again. */
  readonly reveal: { readonly cell: CellRef; readonly request: number } | null;
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
  /** Both give the cell that changed, or null where there is nothing to undo. */
  undo(): CellRef | null;
  redo(): CellRef | null;
}
