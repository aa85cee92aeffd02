// The worker's jobs that write: the explanatory text, and the questions it raises.
import type { FactBook } from '../../facts/book';
import { answersJson } from '../../output/answers-json';
import { writeJson } from '../../output/write-json';
import { writeMarkdown } from '../../output/write-markdown';
import { writeText } from '../../output/write-text';
import { draft, type Draft } from '../../writing/draft';
import { findPrior } from './find-prior';
import { type Done, type Job, type Unreadable, unreadable, type WritingBasis } from './job';
import { type Opened, readInput } from './read-input';

type WritingJob = Extract<Job, { readonly task: 'write' | 'answers' }>;

/** Only final accounts have a text so far. */
export async function performWriting({ books }: Opened, job: WritingJob): Promise<Done | Unreadable> {
  const book = books.find(({ kind }) => kind === 'final-accounts');
  if (book === undefined) {
    return unreadable('no-table', '这是预算公开表。此版本只编写决算的说明，预算说明尚未提供。');
  }
  const notes: string[] = [];
  const prior = await findPrior(book, job.prior, notes);
  const budget = await findBudget(book, job.basis, notes);
  if (budget?.kind === 'unreadable') return budget;
  const { style } = job.basis;
  const written = draft(book, {
    ...(prior === null ? {} : { prior }),
    ...(budget === null ? {} : { budget }),
    ...(style === null ? {} : { style }),
    answers: job.task === 'write' ? job.answers : {},
  });
  if (job.task === 'write') notes.push(...remarks(written));
  return { kind: 'done', pieces: [render(book, written, job)], errors: false, notes };
}

/** What the reader of the text should know: one line each on standard error. */
function remarks({ problems, unknownAnswers, faults, notes, text }: Draft): readonly string[] {
  const titleOf = (id: string) => text.sections.find((section) => section.id === id)?.title ?? id;
  return [
    ...problems.map(({ question, message }) => `问题 ${question}：${message}`),
    ...unknownAnswers.map((id) => `answers 里的“${id}”不是这个工作簿的问题，没有使用。`),
    ...faults.map(({ message }) => message),
    ...notes.map(({ section, message }) => `${titleOf(section)}：${message}`),
  ];
}

/** The book of the budget workbook; another unit or year is said. */
async function findBudget(
  book: FactBook,
  { budget: input }: WritingBasis,
  notes: string[],
): Promise<FactBook | Unreadable | null> {
  if (input === null) return null;
  const opened = await readInput(input);
  if (opened.kind === 'unreadable')
    return unreadable(opened.code, `预算工作簿 ${input.file} 无法使用。${opened.message}`);
  const budget = opened.books.find(({ kind }) => kind === 'budget');
  if (budget === undefined)
    return unreadable('no-table', `${input.file} 里没有预算公开表，--budget 要给出本年的预算工作簿。`);
  if (book.year !== null && budget.year !== null && budget.year !== book.year)
    notes.push(`预算工作簿 ${input.file} 是 ${budget.year} 年的，决算是 ${book.year} 年的，请核对。`);
  if (book.unitName !== null && budget.unitName !== null && budget.unitName !== book.unitName)
    notes.push(
      `预算工作簿 ${input.file} 的单位是“${budget.unitName}”，决算的单位是“${book.unitName}”，请核对。`,
    );
  return budget;
}

function render(book: FactBook, written: Draft, job: WritingJob): string {
  if (job.task === 'answers') {
    return JSON.stringify(answersJson(job.input.file, book.year, written), null, 2);
  }
  switch (job.format) {
    case 'json':
      return JSON.stringify(writeJson(book, written), null, 2);
    case 'md':
      return writeMarkdown(written).join('\n');
    case 'text':
      return writeText(written).join('\n');
  }
}
