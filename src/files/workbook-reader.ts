// What reads workbook formats: the seam behind which SheetJS sits, so that it can be replaced or compared.
import type { Grid } from '../workbook/workbook';
import type { Parts } from './unzip';

/** A file whose outside was checked: what a reader is given. */
export type WorkbookSource =
  /** Office Open XML (.xlsx, .xlsm). */
  | { readonly kind: 'package'; readonly parts: Parts }
  /** BIFF in a compound file (.xls). */
  | { readonly kind: 'binary'; readonly bytes: Uint8Array }
  /** HTML or SpreadsheetML 2003 saved as .xls. */
  | { readonly kind: 'markup'; readonly text: string };

/** Throws, with the library's own words, where the source is not what it seems. */
export type WorkbookReader = (source: WorkbookSource) => readonly Grid[];
