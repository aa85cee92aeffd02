// What a template writes → paragraphs of runs. Stands in for liquidjs's emitter, which would turn figures into text.
import type { Paragraph, Run } from '../../document/document';
import { Gap, Quantity } from '../quantity';
import { printed } from '../style/printed';
import type { WritingStyle } from '../style/switches';
import { numbered } from './chinese-number';
import { TemplateMistake } from './template-fault';

export type Emittable = string | number | Quantity | Gap | readonly Emittable[];

const PARAGRAPH_BREAK = /\n[ \t]*\n\s*/u;
const LINE_BREAK = /[ \t]*\n[ \t]*/gu;
const HEADING = '## ';
const TITLE = '# ';
const CAPTION = /^图\d+：/u;
const MOST_CHARACTERS = 1_000_000;

export interface RenderedSection {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

/** liquidjs calls `write` with template text and with whatever an output gave; `buffer` is part of its contract. */
export class RunEmitter {
  readonly buffer = '';
  readonly #style: WritingStyle;
  readonly #paragraphs: Run[][] = [];
  #written = 0;

  constructor(style: WritingStyle) {
    this.#style = style;
  }

  write(value: unknown): void {
    if (Array.isArray(value)) value.forEach((item) => this.write(item));
    else if (value instanceof Quantity) this.#current().push(this.#figureRun(value));
    else if (value instanceof Gap) {
      this.#current().push({ text: `【待填：${value.label}】`, placeholder: value.question });
    } else if (typeof value === 'string' || typeof value === 'number') this.#text(String(value));
    else throw new TemplateMistake('这里要写文字或数额，不能写一整组');
  }

  /**
   * A blank line ends a paragraph; other line breaks only make the template readable. `# ` is the section's title,
   * `## ` a heading, numbered here, and a paragraph that starts with 图1： the caption of that chart.
   */
  section(): RenderedSection {
    const paragraphs = this.#paragraphs.map(tidied).filter((runs) => runs.length > 0);
    const title = paragraphs.find((runs) => runs[0]?.text.startsWith(TITLE));
    let headings = 0;
    const number = () => numbered(this.#style.节序号, (headings += 1));
    return {
      title: title === undefined ? '' : joined(startingWith('', title, TITLE)),
      paragraphs: paragraphs.filter((runs) => runs !== title).map((runs) => paragraphOf(runs, number)),
    };
  }

  #figureRun(quantity: Quantity): Run {
    const text = printed(quantity, this.#style);
    const { unit, from, how } = quantity.parts;
    return { text, figure: { amount: text, amountUnit: unit, from, how } };
  }

  /** Only a blank line in the template itself parts paragraphs: line ends around a tag come in separate pieces. */
  #text(text: string): void {
    this.#written += text.length;
    if (this.#written > MOST_CHARACTERS) throw new TemplateMistake('写出的文字太长');
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

function paragraphOf(runs: readonly Run[], number: () => string): Paragraph {
  const start = runs[0]?.text ?? '';
  if (start.startsWith(HEADING)) return { kind: 'heading', runs: startingWith(number(), runs, HEADING) };
  return { kind: CAPTION.test(start) ? 'caption' : 'text', runs };
}

/** The runs with `start` in place of the mark they start with. */
function startingWith(start: string, runs: readonly Run[], mark: string): readonly Run[] {
  const [first, ...rest] = runs;
  return first === undefined ? [] : [{ ...first, text: start + first.text.slice(mark.length) }, ...rest];
}

function joined(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
