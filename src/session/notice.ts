// What the user is told once.
import type { WriteResult } from './host';

/** Something to tell the user once; the pane has the words. */
export type Notice =
  /** A sheet was written; `notes` say what of it the user should know, one sentence each. */
  | { readonly kind: 'written'; readonly sheet: string; readonly notes: readonly string[] }
  /** A copy of the workbook was made, with so many of the edited cells; `notes` as above. */
  | {
      readonly kind: 'copied';
      readonly name: string;
      readonly edited: number;
      readonly notes: readonly string[];
    }
  /** How many answers were taken from a file. */
  | { readonly kind: 'answers-loaded'; readonly count: number }
  /** How many exceptions were taken from a file, and how many are those of other units or years. */
  | { readonly kind: 'exceptions-loaded'; readonly count: number; readonly foreign: number }
  /** One cell was written: from what to what. */
  | { readonly kind: 'fixed'; readonly cell: string; readonly before: string; readonly after: string }
  /** The cells of the findings were marked, but for those on protected sheets. */
  | { readonly kind: 'marked'; readonly marked: number; readonly protectedSheets: readonly string[] }
  | { readonly kind: 'marks-cleared'; readonly protectedSheets: readonly string[] }
  /** What was kept of an earlier visit could not be read; it was set aside. */
  | { readonly kind: 'state-damaged' }
  /** A later version of the program kept it; it is left alone, and nothing is kept. */
  | { readonly kind: 'state-newer' }
  /** What is filled in will be lost with the pane; `message` is what the host says. */
  | { readonly kind: 'state-not-kept'; readonly message: string }
  | { readonly kind: 'failed'; readonly message: string };

/** What is told of a sheet that was, or was not, written. */
export function writingNotice(result: WriteResult, notes: readonly string[] = []): Notice {
  switch (result.kind) {
    case 'written':
      return { ...result, notes };
    case 'failed':
      return result;
    case 'taken':
      return {
        kind: 'failed',
        message: `工作表“${result.sheet}”不是勾稽写的，没有动它。请把它改名后再试。`,
      };
  }
}
