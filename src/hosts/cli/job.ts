// What the command line asks of its worker, and what it gets back: plain data, fit for structured clone.
import type { FileProblemCode } from '../../files/file-problem';
import type { UnitNature } from '../../checking/language/ast';
import type { RulePack } from '../../checking/packs/rule-pack';
import type { Exception } from '../../session/exceptions';
import type { BookIdentity } from '../../session/pair-prior';
import type { Answers } from '../../writing/question';
import type { WritingStyle } from '../../writing/style/switches';
import type { Input } from './inputs';

export type ReadFormat = 'text' | 'json' | 'csv';
export type CheckFormat = 'text' | 'json' | 'ndjson' | 'html' | 'xlsx';
export type ProofreadFormat = 'text' | 'json' | 'docx';
export type WriteFormat = 'text' | 'json' | 'md' | 'docx' | 'xlsx';

export interface PriorCandidate extends BookIdentity {
  readonly input: Input;
}

export interface PriorChoice {
  readonly candidates: readonly PriorCandidate[];
  /** One workbook and one prior: they belong together whatever they say. */
  readonly whatever: boolean;
}

export type Job =
  | { readonly task: 'identify'; readonly input: Input }
  | { readonly task: 'read'; readonly input: Input; readonly format: ReadFormat }
  | {
      readonly task: 'check';
      readonly input: Input;
      readonly format: CheckFormat;
      readonly prior: PriorChoice | null;
      /** Count the relations of each amount. */
      readonly coverage: boolean;
      /** What the unit is, where an answer says so. */
      readonly nature: UnitNature | null;
      readonly rules: readonly RulePack[];
      /** Findings that somebody stands by; null where nobody asked about exceptions. */
      readonly exceptions: readonly Exception[] | null;
      /** A text to be proofread against the workbook. */
      readonly narrative: Input | null;
    }
  | {
      readonly task: 'proofread';
      /** The text. */
      readonly input: Input;
      readonly format: ProofreadFormat;
      readonly workbook: Input | null;
      readonly prior: PriorChoice | null;
    }
  | {
      readonly task: 'write';
      readonly input: Input;
      readonly format: WriteFormat;
      /** Of xlsx: formulas that follow the cells, or plain text. */
      readonly live: boolean;
      readonly prior: PriorChoice | null;
      readonly basis: WritingBasis;
      /** The unit's own Word file, to be filled in. */
      readonly template: Input | null;
    }
  | {
      readonly task: 'answers';
      readonly input: Input;
      readonly prior: PriorChoice | null;
      readonly basis: WritingBasis;
    };

export interface GivenAnswers {
  readonly answers: Answers;
  /** Of which year's text; null where nobody says. */
  readonly year: number | null;
}

/** What a text is written from and how, beside the workbook. */
export interface WritingBasis {
  readonly answers: GivenAnswers;
  /** The year's budget workbook. */
  readonly budget: Input | null;
  /** Null for the one that the workbook's set of tables asks for. */
  readonly style: WritingStyle | null;
}

export type UnreadableCode = FileProblemCode | 'timeout' | 'no-table';

export interface Unreadable {
  readonly kind: 'unreadable';
  readonly code: UnreadableCode;
  readonly message: string;
}

export interface Done {
  readonly kind: 'done';
  /** One text in the format asked for per document; for line formats without the last line end. */
  readonly pieces: readonly string[];
  /** The whole result in a format that is no text. */
  readonly bytes?: Uint8Array;
  /** Whether a finding of severity `error` is among them. */
  readonly errors: boolean;
  /** What the user should know although the work is done, one sentence each. */
  readonly notes: readonly string[];
}

export interface Identified {
  readonly kind: 'identified';
  readonly books: readonly BookIdentity[];
}

export type JobResult = Identified | Done | Unreadable;

export function unreadable(code: UnreadableCode, message: string): Unreadable {
  return { kind: 'unreadable', code, message };
}
