// The shapes in which a part of a Word document with running text (body, footnotes, endnotes) is read.
import type { XmlElement } from '../xml-elements';
import type { NarrativeParagraph } from './narrative';

/** A part with text of its own; the offsets of its elements are those of `xml`. */
export interface Story {
  readonly path: string;
  readonly xml: string;
  /** Bound to the namespace of Word's elements and attributes, with its colon. */
  readonly prefix: string;
}

export interface RunChild {
  readonly element: XmlElement;
  /**
   * `text` may be cut anywhere, a `sign` (tab, break, symbol) stays whole, `fixed` text cannot be changed, `none` shows
   * nothing that belongs to the text.
   */
  readonly kind: 'text' | 'sign' | 'fixed' | 'none';
  readonly text: string;
}

/** A w:r with text, or a formula. */
export interface StoryRun {
  readonly element: XmlElement;
  readonly properties: XmlElement | undefined;
  readonly children: readonly RunChild[];
  /** The insertion (w:ins, w:moveTo) directly around it. */
  readonly insertion: XmlElement | undefined;
}

/** Where a comment on a paragraph is anchored: Word allows none outside of the body's own paragraphs. */
export type CommentPlace =
  | { readonly kind: 'here' }
  /** At the run of the body that holds the text box or refers to the note. */
  | { readonly kind: 'at'; readonly run: XmlElement; readonly label: '文本框' | '脚注' | '尾注' }
  | { readonly kind: 'nowhere' };

export interface StoryParagraph {
  readonly story: Story;
  /** The w:p; of paragraphs whose mark between them was deleted, the last. */
  readonly element: XmlElement;
  readonly place: NarrativeParagraph['place'];
  readonly headingLevel: number | null;
  readonly numbered: boolean;
  readonly runs: readonly StoryRun[];
  /** Relationship ids. */
  readonly charts: readonly string[];
  readonly comments: CommentPlace;
}

export function textOfRun({ children }: StoryRun): string {
  return children.map(({ text }) => text).join('');
}
