// The XML of tracked changes and of the marks of comments ([ECMA-376] part 1, 17.13.4 and 17.13.5).
import { escapeXml, type XmlElement } from '../xml-elements';
import type { Story, StoryRun } from './story';
import { childNamed } from './word-elements';

const AUTHOR = '勾稽';

/** Writes elements that are dated, signed and numbered; numbers that the document uses are left out. */
export class RevisionWriter {
  private last = 0;

  constructor(
    private readonly used: ReadonlySet<number>,
    private readonly date: Date,
  ) {}

  newId(): number {
    do this.last += 1;
    while (this.used.has(this.last));
    return this.last;
  }

  /** The opening tag of a revision or comment of this name. */
  opening(prefix: string, name: string, id = this.newId()): string {
    const date = this.date.toISOString().replace(/\.\d+Z$/u, 'Z');
    return `<${prefix}${name} ${prefix}id="${id}" ${prefix}author="${AUTHOR}" ${prefix}date="${date}">`;
  }

  /** The text as an insertion that looks like `model`. */
  insertion({ story, text, model, around }: Insertion): string {
    const { prefix, xml } = story;
    const run = `<${prefix}r>${model === undefined ? '' : lookOf(xml, model)}${runContent(prefix, text, 't')}</${prefix}r>`;
    const inserted = `${this.opening(prefix, 'ins')}${run}</${prefix}ins>`;
    if (around === undefined) return inserted;
    // An insertion does not stand inside another one: that one is ended and begun again.
    const reopened = xml
      .slice(around.start, around.openEnd)
      .replace(
        /(\s(?:[^\s:="']+:)?id\s*=\s*)("[^"]*"|'[^']*')/u,
        (_all, name: string) => `${name}"${this.newId()}"`,
      );
    return `</${around.prefix}${around.local}>${inserted}${reopened}`;
  }
}

export interface Insertion {
  readonly story: Story;
  readonly text: string;
  readonly model: StoryRun | undefined;
  /** The insertion of somebody else in which it is written. */
  readonly around: XmlElement | undefined;
}

/** The content of a run: `name` is `t`, or `delText` for what is deleted. */
export function runContent(prefix: string, text: string, name: 't' | 'delText'): string {
  return text
    .split(/([\t\n])/u)
    .map((piece) => {
      if (piece === '\t') return `<${prefix}tab/>`;
      if (piece === '\n') return `<${prefix}br/>`;
      return piece === ''
        ? ''
        : `<${prefix}${name} xml:space="preserve">${escapeXml(piece)}</${prefix}${name}>`;
    })
    .join('');
}

export function commentStart(prefix: string, id: number): string {
  return `<${prefix}commentRangeStart ${prefix}id="${id}"/>`;
}

export function commentEnd(prefix: string, id: number): string {
  const reference = `<${prefix}r><${prefix}commentReference ${prefix}id="${id}"/></${prefix}r>`;
  return `<${prefix}commentRangeEnd ${prefix}id="${id}"/>${reference}`;
}

/** The formatting of a run, without the record of how it was formatted before. */
function lookOf(xml: string, { properties }: StoryRun): string {
  if (properties === undefined) return '';
  const change = childNamed(properties, 'w:rPrChange');
  if (change === undefined) return xml.slice(properties.start, properties.end);
  return xml.slice(properties.start, change.start) + xml.slice(change.end, properties.end);
}
