// What a template writes → paragraphs of runs. Stands in for liquidjs's emitter, which would turn figures into text.
import { printedAs } from '../../document/calculation';
import type { Paragraph, Run } from '../../document/document';
import { Gap, Quantity } from '../quantity';
import { formOf } from '../style/printed';
import type { WritingStyle } from '../style/switches';
import { numbered } from './chinese-number';
import { Choice, type Emittable } from './choice';
import { bare, runsOf, tidied, type WrittenPiece } from './pieces';
import { TemplateMistake } from './template-fault';

const PARAGRAPH_BREAK = /\n[ \t]*\n\s*/u;
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
  readonly #paragraphs: WrittenPiece[][] = [];
  #written = 0;

  constructor(style: WritingStyle) {
    this.#style = style;
  }

  write(value: unknown): void {
    if (Array.isArray(value)) value.forEach((item) => this.write(item));
    else if (typeof value === 'string' || typeof value === 'number') this.#text(String(value));
    else if (value instanceof Quantity || value instanceof Gap || value instanceof Choice)
      this.#current().push(...this.#pieces(value));
    else throw new TemplateMistake('这里要写文字或数额，不能写一整组');
  }

  /**
   * A blank line ends a paragraph; other line breaks only make the template readable. `# ` is the section's title,
   * `## ` a heading, numbered here, and a paragraph that starts with 图1： the caption of that chart.
   */
  section(): RenderedSection {
    const paragraphs = this.#paragraphs.map(tidied).filter((pieces) => pieces.length > 0);
    const title = paragraphs.find(([first]) => first?.kind === 'words' && first.text.startsWith(TITLE));
    let headings = 0;
    const number = () => numbered(this.#style.节序号, (headings += 1));
    return {
      title: title === undefined ? '' : joined(runsOf(startingWith('', title, TITLE))),
      paragraphs: paragraphs
        .filter((pieces) => pieces !== title)
        .map((pieces) => paragraphOf(pieces, number)),
    };
  }

  /** Figures keep what they are computed from, and a choice its other wordings. */
  #pieces(value: Emittable): readonly WrittenPiece[] {
    if (value instanceof Quantity) {
      const { unit, from, how, calculation } = value.parts;
      const form = formOf(value, this.#style);
      const text = printedAs(value.value, form);
      const figure = { amount: text, amountUnit: unit, from, how };
      return [{ kind: 'figure', text, calculation, form, figure }];
    }
    if (value instanceof Gap)
      return [{ kind: 'words', text: `【待填：${value.label}】`, placeholder: value.question }];
    if (value instanceof Choice) return this.#choice(value);
    if (typeof value === 'string' || typeof value === 'number')
      return [{ kind: 'words', text: String(value) }];
    return value.flatMap((item) => this.#pieces(item));
  }

  #choice(choice: Choice): readonly WrittenPiece[] {
    const [one, other] = choice.sides;
    const [left, right] = [one.parts.calculation, other.parts.calculation];
    const chosen = this.#pieces(choice.chosen);
    if (left === null || right === null) return chosen;
    const [below, equal, above] = choice.wordings;
    const wordings = [this.#pieces(below), this.#pieces(equal), this.#pieces(above)] as const;
    return [{ kind: 'choice', left, right, wordings, chosen }];
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
    this.#current().push({ kind: 'words', text });
  }

  #current(): WrittenPiece[] {
    const current = this.#paragraphs.at(-1);
    if (current !== undefined) return current;
    const first: WrittenPiece[] = [];
    this.#paragraphs.push(first);
    return first;
  }
}

function paragraphOf(pieces: readonly WrittenPiece[], number: () => string): Paragraph {
  const [first] = pieces;
  const start = first?.kind === 'words' ? first.text : '';
  const heading = start.startsWith(HEADING);
  const written = heading ? startingWith(number(), pieces, HEADING) : pieces;
  const kind = heading ? 'heading' : CAPTION.test(start) ? 'caption' : 'text';
  const runs = runsOf(written);
  return written.some(({ kind: of }) => of !== 'words')
    ? { kind, runs, pieces: written.map(bare) }
    : { kind, runs };
}

/** The pieces with `start` in place of the mark they start with. */
function startingWith(start: string, pieces: readonly WrittenPiece[], mark: string): readonly WrittenPiece[] {
  const [first, ...rest] = pieces;
  if (first?.kind !== 'words') return pieces;
  return [{ ...first, text: start + first.text.slice(mark.length) }, ...rest];
}

function joined(runs: readonly Run[]): string {
  return runs.map((run) => run.text).join('');
}
