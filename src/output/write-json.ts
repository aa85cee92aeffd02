// The explanatory text as the contract's `write` object.
import type { ChartSpec, Paragraph, Run, Section } from '../document/document';
import type { DocumentKind, FactBook } from '../facts/book';
import type { WritingNote } from '../writing/desk';
import type { Draft } from '../writing/draft';
import type { Question } from '../writing/question';

export interface WriteDocument {
  readonly kind: DocumentKind;
  readonly style: string;
  readonly sections: readonly Section[];
  readonly charts: readonly ChartSpec[];
  readonly questions: readonly Pick<Question, 'id' | 'label' | 'needed' | 'answered'>[];
  readonly notes: readonly WritingNote[];
}

/** Every object is written out key by key: what is inside the program may grow, the contract does not. */
export function writeJson(book: FactBook, { style, text, questions, notes }: Draft): WriteDocument {
  return {
    kind: book.kind,
    style,
    sections: text.sections.map(({ id, level, title, paragraphs }) => ({
      id,
      level,
      title,
      paragraphs: paragraphs.map(paragraphOf),
    })),
    charts: text.charts.map(chartOf),
    questions: questions.map(({ id, label, needed, answered }) => ({ id, label, needed, answered })),
    notes: notes.map(({ section, message }) => ({ section, message })),
  };
}

function paragraphOf({ kind, runs, chart }: Paragraph): Paragraph {
  return { kind, runs: runs.map(runOf), ...(chart === undefined ? {} : { chart }) };
}

function runOf({ text, figure, placeholder }: Run): Run {
  if (figure === undefined) return placeholder === undefined ? { text } : { text, placeholder };
  const { amount, amountUnit, from, how } = figure;
  return { text, figure: { amount, amountUnit, from, how } };
}

function chartOf({ id, title, kind, amountUnit, categories, series }: ChartSpec): ChartSpec {
  const named = series.map(({ name, values }) => ({ name, values }));
  return { id, title, kind, amountUnit, categories, series: named };
}
