// What the worker does with a job: read the workbook, do the work, render the result.
import { checkBook, relationRuns } from '../../checking/check';
import { coverageOf } from '../../checking/coverage';
import type { FactBook } from '../../facts/book';
import { checkJson } from '../../output/check-json';
import { checkText } from '../../output/check-text';
import { readCsv } from '../../output/read-csv';
import { readJson } from '../../output/read-json';
import { readText } from '../../output/read-text';
import { type CheckedBook, workingPaperFile } from '../../session/working-paper-file';
import type { CheckFormat, Done, Job, JobResult, ReadFormat } from './job';
import { findPrior } from './find-prior';
import { performWriting } from './perform-writing';
import { type Opened, readInput } from './read-input';

/** Never throws for what a file holds. */
export async function performJob(job: Job): Promise<JobResult> {
  const opened = await readInput(job.input);
  if (opened.kind === 'unreadable') return opened;
  switch (job.task) {
    case 'identify':
      return {
        kind: 'identified',
        books: opened.books.map(({ kind, unitName, year }) => ({ kind, unitName, year })),
      };
    case 'read':
      return read(opened, job.input.file, job.format);
    case 'check':
      return check(opened, job);
    case 'write':
    case 'answers':
      return performWriting(opened, job);
  }
}

function read({ books }: Opened, file: string, format: ReadFormat): Done {
  const render = (book: FactBook) => {
    const document = readJson(file, book);
    if (format === 'json') return pretty(document);
    return format === 'csv' ? readCsv(document) : readText(document).join('\n');
  };
  return { kind: 'done', pieces: books.map(render), errors: false, notes: [] };
}

type CheckJob = Extract<Job, { readonly task: 'check' }>;

async function check(opened: Opened, { input, format, prior: choice, coverage }: CheckJob): Promise<Done> {
  const pieces: string[] = [];
  const notes: string[] = [];
  const checked: CheckedBook[] = [];
  let errors = false;
  for (const book of opened.books) {
    const prior = await findPrior(book, choice, notes);
    const options = prior === null ? {} : { prior };
    const report = checkBook(book, options);
    errors ||= report.summary.error > 0;
    if (format === 'xlsx') checked.push({ book, runs: relationRuns({ book, prior }) });
    else {
      const covered = coverage ? coverageOf(book, options) : undefined;
      pieces.push(renderCheck(checkJson(input.file, book, report, covered), format));
    }
  }
  const [first, ...others] = checked;
  if (first === undefined) return { kind: 'done', pieces, errors, notes };
  const paper = workingPaperFile(opened.bytes, opened.workbook, [first, ...others]);
  return { kind: 'done', pieces, bytes: paper.bytes, errors, notes: [...notes, ...paper.notes] };
}

function renderCheck(document: ReturnType<typeof checkJson>, format: Exclude<CheckFormat, 'xlsx'>): string {
  if (format === 'text') return checkText(document).join('\n');
  return format === 'json' ? pretty(document) : JSON.stringify(document);
}

function pretty(document: object): string {
  return JSON.stringify(document, null, 2);
}
