// The worker's jobs that write: the explanatory text, and the questions it raises.
import type { FactBook } from '../../facts/book';
import { answersJson } from '../../output/answers-json';
import { writeJson } from '../../output/write-json';
import { writeMarkdown } from '../../output/write-markdown';
import { writeText } from '../../output/write-text';
import { draft, type Draft } from '../../writing/draft';
import { findPrior } from './find-prior';
import { type Done, type Job, type Unreadable, unreadable } from './job';
import type { Opened } from './read-input';

type WritingJob = Extract<Job, { readonly task: 'write' | 'answers' }>;

/** Only final accounts have a text so far. */
export async function performWriting({ books }: Opened, job: WritingJob): Promise<Done | Unreadable> {
  const book = books.find(({ kind }) => kind === 'final-accounts');
  if (book === undefined) {
    return unreadable('no-table', '这是预算公开表。此版本只编写决算的说明，预算说明尚未提供。');
  }
  const notes: string[] = [];
  const prior = await findPrior(book, job.prior, notes);
  const answers = job.task === 'write' ? job.answers : {};
  const written = draft(book, { ...(prior === null ? {} : { prior }), answers });
  notes.push(...written.problems.map(({ question, message }) => `问题 ${question}：${message}`));
  notes.push(...written.unknownAnswers.map((id) => `answers 里的“${id}”不是这个工作簿的问题，没有使用。`));
  return { kind: 'done', pieces: [render(book, written, job)], errors: false, notes };
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
