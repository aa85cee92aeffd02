// What the worker does with a job: read the workbook, do the work, render the result.
import type { FactBook } from '../../facts/book';
import { readCsv } from '../../output/read-csv';
import { readJson } from '../../output/read-json';
import { readText } from '../../output/read-text';
import type { Done, Job, JobResult, ReadFormat } from './job';
import { performCheck } from './perform-check';
import { performProofread } from './perform-proofread';
import { performWriting } from './perform-writing';
import { type Opened, readInput } from './read-input';

/** Never throws for what a file holds. */
export async function performJob(job: Job): Promise<JobResult> {
  if (job.task === 'proofread') return performProofread(job);
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
      return performCheck(opened, job);
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

function pretty(document: object): string {
  return JSON.stringify(document, null, 2);
}
