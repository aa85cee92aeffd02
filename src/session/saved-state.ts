// What outlives a visit, as one text with a version: answers, exceptions, style, last year's workbook.
import * as v from 'valibot';
import type { Acceptance } from '../checking/finding';
import type { Answers } from '../writing/question';
import { parseAnswersFile } from './answers-file';
import type { Exception } from './exceptions';
import { AcceptanceSchema, ExceptionSchema } from './exceptions-file';
import { type ParagraphEdits, ParagraphEditSchema } from './paragraph-edit';
import { type WrittenText, WrittenTextSchema } from './written-text';

export interface SavedState {
  readonly answers: Answers;
  /** By kind and finding, so that two panes can each add theirs. */
  readonly exceptions: Readonly<Record<string, Exception>>;
  /** Findings of proofread texts that are left as they are, by their keys. */
  readonly ignored: Readonly<Record<string, Acceptance>>;
  /** Findings of proofread texts whose corrections were made, by their keys: when. */
  readonly corrected: Readonly<Record<string, string>>;
  /** Figures of proofread texts that somebody ticked, by their keys: when. */
  readonly ticked: Readonly<Record<string, string>>;
  /** The text of a style file, the user's own templates in it; null for the usual style. */
  readonly style: string | null;
  readonly paragraphs: ParagraphEdits;
  readonly written: WrittenText | null;
  /** Which workbook was opened as last year's. */
  readonly priorLink: { readonly name: string } | null;
}

export type ParsedState =
  | { readonly kind: 'state'; readonly state: SavedState }
  /** Not what this program writes. */
  | { readonly kind: 'damaged' }
  /** Written by a later version of this program. */
  | { readonly kind: 'newer' };

/**
 * 1 was the answers alone, in the form of an answers file; 2 knew nothing of proofreading, 3 of paragraphs in the user's
 * words; up to 4 there was a list of templates that stayed empty: they go with the style; 5 kept no corrections.
 */
const VERSION = 6;

export const EMPTY_STATE: SavedState = {
  answers: {},
  exceptions: {},
  ignored: {},
  corrected: {},
  ticked: {},
  style: null,
  paragraphs: {},
  written: null,
  priorLink: null,
};

const Answer = v.union([v.string(), v.number(), v.boolean(), v.null(), v.array(v.string())]);

const State = v.object({
  answers: v.record(v.string(), Answer),
  exceptions: v.record(v.string(), ExceptionSchema),
  ignored: v.optional(v.record(v.string(), AcceptanceSchema), {}),
  corrected: v.optional(v.record(v.string(), v.string()), {}),
  ticked: v.optional(v.record(v.string(), v.string()), {}),
  style: v.nullable(v.string()),
  paragraphs: v.optional(v.record(v.string(), ParagraphEditSchema), {}),
  written: v.optional(v.nullable(WrittenTextSchema), null),
  priorLink: v.nullable(v.object({ name: v.string() })),
});

const Versioned = v.object({ version: v.number() });

export function stateText(state: SavedState): string {
  return JSON.stringify({ version: VERSION, ...state });
}

/** Never throws; a state of an earlier version is brought up to date. */
export function parseState(text: string): ParsedState {
  const parsed = json(text);
  if (!v.is(Versioned, parsed)) return { kind: 'damaged' };
  if (parsed.version > VERSION) return { kind: 'newer' };
  if (parsed.version === 1) return fromAnswersAlone(text);
  const result = v.safeParse(State, parsed);
  return result.success ? { kind: 'state', state: result.output } : { kind: 'damaged' };
}

/**
 * Two states that grew from `base`: what `mine` changed since then counts, key by key, and for the rest `theirs`. So the
 * last writer wins per answer or exception, never over the whole.
 */
export function mergeStates(base: SavedState, mine: SavedState, theirs: SavedState): SavedState {
  const chosen = <T>(pick: (state: SavedState) => T): T =>
    isSame(pick(base), pick(mine)) ? pick(theirs) : pick(mine);
  const merged = <T>(pick: (state: SavedState) => Readonly<Record<string, T>>): Readonly<Record<string, T>> =>
    mergeRecords(pick(base), pick(mine), pick(theirs));
  return {
    answers: merged((state) => state.answers),
    exceptions: merged((state) => state.exceptions),
    ignored: merged((state) => state.ignored),
    corrected: merged((state) => state.corrected),
    ticked: merged((state) => state.ticked),
    style: chosen((state) => state.style),
    paragraphs: merged((state) => state.paragraphs),
    written: chosen((state) => state.written),
    priorLink: chosen((state) => state.priorLink),
  };
}

function mergeRecords<T>(
  base: Readonly<Record<string, T>>,
  mine: Readonly<Record<string, T>>,
  theirs: Readonly<Record<string, T>>,
): Readonly<Record<string, T>> {
  const result = new Map(Object.entries(theirs));
  for (const key of new Set([...Object.keys(base), ...Object.keys(mine)])) {
    const own = mine[key];
    if (isSame(base[key], own)) continue;
    if (own === undefined) result.delete(key);
    else result.set(key, own);
  }
  return Object.fromEntries(result);
}

/** Of plain data made by the same code: the keys stand in one order. */
function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function fromAnswersAlone(text: string): ParsedState {
  const file = parseAnswersFile(text);
  return file.kind === 'answers'
    ? { kind: 'state', state: { ...EMPTY_STATE, answers: file.answers } }
    : { kind: 'damaged' };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
