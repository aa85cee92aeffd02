// The worker's jobs that write: the explanatory text, and the questions it raises.
import type { FactBook } from '../../facts/book';
import { answersJson } from '../../output/answers-json';
import { writeJson } from '../../output/write-json';
import { writeMarkdown } from '../../output/write-markdown';
import { writeText } from '../../output/write-text';
import { explanationFile } from '../../session/explanation-file';
import { draft, type Draft } from '../../writing/draft';
import type { Answers } from '../../writing/question';
import { findPrior } from './find-prior';
import { type Done, type Job, type Unreadable, unreadable, type WriteFormat, type WritingBasis } from './job';
import { type Opened, readInput } from './read-input';
import { wordFile } from './word-file';

type WritingJob = Extract<Job, { readonly task: 'write' | 'answers' }>;

/** Only final accounts have a text so far. */
export async function performWriting(opened: Opened, job: WritingJob): Promise<Done | Unreadable> {
  const { books, workbook } = opened;
  const book = books.find(({ kind }) => kind === 'final-accounts');
  if (book === undefined) {
    return unreadable('no-table', '这是预算公开表。此版本只编写决算的说明，预算说明尚未提供。');
  }
  const notes: string[] = [];
  const prior = await findPrior(book, job.prior, notes);
  const budget = await findBudget(book, job.basis, notes);
  if (budget?.kind === 'unreadable') return budget;
  const { style } = job.basis;
  const given = givenFor(book, job);
  const options = {
    ...(prior === null ? {} : { prior }),
    ...(budget === null ? {} : { budget }),
    ...(style === null ? {} : { style }),
    ...given,
  };
  const written = draft(book, options);
  if (job.task === 'write') notes.push(...remarks(written));
  const done = { kind: 'done', errors: false, notes } as const;
  if (job.task === 'answers') {
    const questions = answersJson(job.input.file, book.year, written, given.answers);
    return { ...done, pieces: [JSON.stringify(questions, null, 2)] };
  }
  if (job.format === 'xlsx') {
    const file = explanationFile({ ...opened, book }, written, job.live);
    return { ...done, notes: [...notes, ...file.notes], pieces: [], bytes: file.bytes };
  }
  if (job.format !== 'docx') return { ...done, pieces: [render(book, written, job.format)] };
  const word = await wordFile({ workbook, book, written, options }, job.template);
  if (word.kind === 'unreadable') return word;
  return { ...done, pieces: [], bytes: word.bytes, notes: [...notes, ...word.notes] };
}

/** Questions take an earlier year's answers as last year's, to be offered again; a text is written from what it is given. */
function givenFor(
  { year }: FactBook,
  { task, basis: { answers } }: WritingJob,
): { readonly answers: Answers; readonly lastYear?: Answers } {
  const earlier = year !== null && answers.year !== null && answers.year < year;
  return task === 'answers' && earlier
    ? { answers: {}, lastYear: answers.answers }
    : { answers: answers.answers };
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

function render(book: FactBook, written: Draft, format: Exclude<WriteFormat, 'docx' | 'xlsx'>): string {
  switch (format) {
    case 'json':
      return JSON.stringify(writeJson(book, written), null, 2);
    case 'md':
      return writeMarkdown(written).join('\n');
    case 'text':
      return writeText(written).join('\n');
  }
}
