// What a template writes → paragraphs of runs. Stands in for liquidjs's emitter, which would turn figures into text.
import type { Paragraph, Run } from '../document/document';
import { Gap, Quantity } from './quantity';
import { printed, type WritingStyle } from './style';

export type Emittable = string | number | Quantity | Gap | readonly Emittable[];

const PARAGRAPH_BREAK = /\n[ \t]*\n\s*/u;
const LINE_BREAK = /[ \t]*\n[ \t]*/gu;
const HEADING = '## ';
const TITLE = '# ';
const CAPTION = /^图\d+：/u;

export interface RenderedSection {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** liquidjs calls `write` with template text and with whatever an output gave; `buffer` is part of its contract. */
export class RunEmitter {
  readonly buffer = '';
  readonly #style: WritingStyle;
  readonly #section: string;
  readonly #paragraphs: Run[][] = [];

  constructor(style: WritingStyle, section: string) {
    this.#style = style;
    this.#section = section;
  }

  write(value: unknown): void {
    if (Array.isArray(value)) value.forEach((item) => this.write(item));
    else if (value instanceof Quantity) this.#current().push(this.#figureRun(value));
    else if (value instanceof Gap) {
      this.#current().push({ text: `【待填：${value.label}】`, placeholder: value.question });
    } else if (typeof value === 'string' || typeof value === 'number') this.#text(String(value));
    else throw new Error(`a template printed something that is no text: ${typeof value}`);
  }

  /**
   * A blank line ends a paragraph; other line breaks only make the template readable. `# ` is the section's title,
   * `## ` a heading, and a paragraph that starts with 图1： the caption of that chart.
   */
  section(): RenderedSection {
    const paragraphs = this.#paragraphs
      .map(tidied)
      .filter((runs) => runs.length > 0)
      .map(paragraphOf);
    const title = paragraphs.find(({ runs }) => runs[0]?.text.startsWith(TITLE));
    return {
      title: title === undefined ? '' : joined(without(title, TITLE)),
      paragraphs: paragraphs.filter((paragraph) => paragraph !== title),
    };
  }

  #figureRun(quantity: Quantity): Run {
    const text = printed(quantity, this.#style, this.#section);
    const { unit, from, how } = quantity.parts;
    return { text, figure: { amount: text, amountUnit: unit, from, how } };
  }

  /** Only a blank line in the template itself parts paragraphs: line ends around a tag come in separate pieces. */
  #text(text: string): void {
    const [first = '', ...rest] = text.split(PARAGRAPH_BREAK);
    this.#append(first);
    for (const start of rest) {
      this.#paragraphs.push([]);
      this.#append(start);
    }
  }

  #append(text: string): void {
    const runs = this.#current();
    const last = runs.at(-1);
    if (last === undefined || !isPlain(last)) runs.push({ text });
    else runs[runs.length - 1] = { text: last.text + text };
  }

  #current(): Run[] {
    const current = this.#paragraphs.at(-1);
    if (current !== undefined) return current;
    const first: Run[] = [];
    this.#paragraphs.push(first);
    return first;
  }
}

function isPlain(run: Run): boolean {
  return run.figure === undefined && run.placeholder === undefined;
}

function tidied(runs: readonly Run[]): readonly Run[] {
  const last = runs.length - 1;
  return runs
    .map((run, index) => {
      if (!isPlain(run)) return run;
      const text = run.text.replace(LINE_BREAK, '');
      const started = index === 0 ? text.trimStart() : text;
      return { text: index === last ? started.trimEnd() : started };
    })
    .filter((run) => run.text !== '');
}

function paragraphOf(runs: readonly Run[]): Paragraph {
  const start = runs[0]?.text ?? '';
  if (start.startsWith(HEADING)) return { ...without({ kind: 'heading', runs }, HEADING), kind: 'heading' };
  return { kind: CAPTION.test(start) ? 'caption' : 'text', runs };
}

function without(paragraph: Paragraph, mark: string): Paragraph {
  const [first, ...rest] = paragraph.runs;
  const runs = first === undefined ? [] : [{ ...first, text: first.text.slice(mark.length) }, ...rest];
  return { kind: paragraph.kind, runs };
}

function joined(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
