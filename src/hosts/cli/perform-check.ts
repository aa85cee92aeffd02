// `gouji check` of one workbook: the findings in the format asked for, or a copy with the working paper.
import { checkBook, relationRuns } from '../../checking/check';
import { coverageOf } from '../../checking/coverage';
import type { CheckReport } from '../../checking/finding';
import { withSheetPack } from '../../checking/packs/sheet-pack';
import { checkJson } from '../../output/check-json';
import type { ProofreadDocument } from '../../output/proofread-json';
import type { FigureSource } from '../../session/exception-figures';
import { applyExceptions } from '../../session/exceptions';
import type { CheckedBook } from '../../session/paper-plan';
import { workingPaperFile } from '../../session/working-paper-file';
import { findPrior } from './find-prior';
import { checkedText } from './checked-text';
import type { Done, Job, Unreadable } from './job';
import type { Opened } from './read-input';
import { renderCheck } from './render-check';

type CheckJob = Extract<Job, { readonly task: 'check' }>;

/** Every book of the workbook, with the rules given and those on its own sheet. */
export async function performCheck(opened: Opened, job: CheckJob): Promise<Done | Unreadable> {
  const { input, format, prior: choice, coverage, nature } = job;
  const text = job.narrative === null ? null : await checkedText(job.narrative, opened.books);
  if (text?.kind === 'unreadable') return text;
  const rules = withSheetPack(job.rules, opened.workbook);
  const pieces: string[] = [];
  const notes: string[] = [];
  const checked: CheckedBook[] = [];
  let errors = false;
  let proofread: ProofreadDocument | null = null;
  for (const book of opened.books) {
    const prior = await findPrior(book, choice, notes);
    const options = { rules, nature, ...(prior === null ? {} : { prior }) };
    const report = withExceptions(checkBook(book, options), { book, workbook: opened.workbook }, job);
    errors ||= report.summary.error > 0;
    const narrative = text?.book === book ? text.proofread({ book, prior }) : null;
    errors ||= narrative?.findings.some(({ severity }) => severity === 'error') === true;
    if (format === 'xlsx') {
      proofread ??= narrative;
      checked.push({ book, runs: relationRuns({ book, prior, nature }, rules), findings: report.findings });
    } else {
      const covered = coverage ? coverageOf(book, options) : undefined;
      pieces.push(renderCheck(checkJson(input.file, book, report, covered), narrative, format));
    }
  }
  const [first, ...others] = checked;
  if (first === undefined) return { kind: 'done', pieces, errors, notes };
  const paper = workingPaperFile(opened.bytes, opened.workbook, [first, ...others], proofread);
  return { kind: 'done', pieces, bytes: paper.bytes, errors, notes: [...notes, ...paper.notes] };
}

function withExceptions(report: CheckReport, source: FigureSource, { exceptions }: CheckJob): CheckReport {
  return exceptions === null ? report : applyExceptions(report, source, exceptions);
}
