// A block: one paragraph as its author meant it, with its number and the section it stands in.
import type { NarrativeParagraph } from '../../files/narrative/narrative';
import type { CleanText } from './clean-text';

export type MarkStyle = 'part' | 'chinese' | 'chinese-bracket' | 'arabic' | 'arabic-bracket' | 'circled';

/** The usual order of levels, outermost first. */
const MARK_LEVELS: readonly MarkStyle[] = [
  'part',
  'chinese',
  'chinese-bracket',
  'arabic',
  'arabic-bracket',
  'circled',
];

/** 0 for the outermost. */
export function levelOfMark({ style }: Mark): number {
  return MARK_LEVELS.indexOf(style);
}

/** The number in front of a paragraph: `第二部分`, `五、`, `（三）`, `1.`, `（1）`, `①`. */
export interface Mark {
  readonly style: MarkStyle;
  readonly number: number;
  /** As printed, half or full width: `（三）`. */
  readonly text: string;
}

export interface Block {
  readonly clean: CleanText;
  readonly kind: 'heading' | 'prose' | 'caption' | 'cell';
  readonly mark: Mark | null;
  /** The text behind the mark begins here. */
  readonly body: number;
  readonly place: NarrativeParagraph['place'];
  /** Headings above, outermost first; a heading's own is not among them. */
  readonly under: readonly Block[];
}

/** Where a block stands, as a reader would say it: `第二部分 五（三）`; empty before the first heading. */
export function sectionOf(block: Block): string {
  const own = block.kind === 'heading' ? [block] : [];
  const marks = [...block.under, ...own].map(({ mark }) => mark).filter((mark) => mark !== null);
  const part = marks.find(({ style }) => style === 'part');
  const rest = marks.filter((mark) => mark !== part).map(({ text }) => text.replace(/[、.．]$/u, ''));
  return [part?.text ?? '', rest.join('')].filter((text) => text !== '').join(' ');
}
