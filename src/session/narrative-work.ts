// What a host does for a text that somebody else wrote, away from the pane: read it, proofread it, mark it.
import type { NarrativeMark, UnplacedMark } from '../files/narrative/mark-plan';
import type { Narrative } from '../files/narrative/narrative';
import type { ProofreadReport } from '../proofreading/finding';
import type { Workbook } from '../workbook/workbook';
import type { HostResult } from './host';

export interface OpenedNarrative {
  readonly narrative: Narrative;
  readonly format: 'docx' | 'txt';
  /** For each paragraph 1 and up where it is a heading, else null; also in a text without styles. */
  readonly levels: readonly (number | null)[];
}

/** The tables a text is held against. */
export interface ProofreadTables {
  readonly workbook: Workbook | null;
  readonly prior: Workbook | null;
  /** Holds the text against the workbook even where that seems to be somebody else's. */
  readonly anyway: boolean;
}

/** Whether the workbook was used: there is none, or it is another unit's or year's than the text. */
export type TablesUse =
  | { readonly kind: 'used' }
  | { readonly kind: 'none' }
  | { readonly kind: 'other-unit'; readonly unit: string }
  | { readonly kind: 'other-year'; readonly book: number; readonly text: number };

export interface Proofread {
  readonly report: ProofreadReport;
  readonly tables: TablesUse;
}

export interface MarkedDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly unplaced: readonly UnplacedMark[];
}

/** Everything handed over is plain data, fit for a worker; failures are Chinese sentences a person can act on. */
export interface NarrativeWork {
  read(bytes: Uint8Array<ArrayBuffer>): Promise<HostResult<OpenedNarrative>>;
  proofread(narrative: Narrative, tables: ProofreadTables): Promise<HostResult<Proofread>>;
  /** `marks` into the .docx that `bytes` are. */
  mark(
    bytes: Uint8Array<ArrayBuffer>,
    marks: readonly NarrativeMark[],
    date: Date,
  ): Promise<HostResult<MarkedDocument>>;
}
