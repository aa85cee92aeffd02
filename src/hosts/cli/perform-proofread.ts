// `gouji proofread` of one text: the findings in the format asked for, or the document with changes and comments.
import { isFileProblem } from '../../files/file-problem';
import { markNarrative } from '../../files/narrative/mark-narrative';
import { proofreadJson } from '../../output/proofread-json';
import { proofreadMarks } from '../../output/proofread-marks';
import { proofreadText } from '../../output/proofread-text';
import type { ProofreadReport } from '../../proofreading/finding';
import { proofread } from '../../proofreading/proofread';
import { type Done, type Job, type Unreadable, unreadable } from './job';
import { booksFor } from './narrative-books';
import { type OpenedNarrative, readNarrativeInput } from './read-narrative-input';

type ProofreadJob = Extract<Job, { readonly task: 'proofread' }>;

const PRIOR_ALONE = '只给了上年的工作簿，没有给本年的（--workbook），上年的数没有用上。';

export async function performProofread(job: ProofreadJob): Promise<Done | Unreadable> {
  const text = await readNarrativeInput(job.input);
  if (text.kind === 'unreadable') return text;
  const notes: string[] = job.workbook === null && job.prior !== null ? [PRIOR_ALONE] : [];
  const found = await booksFor(text, job, notes);
  if ('code' in found) return found;
  const report = proofread(text.narrative, found);
  const errors = report.findings.some(({ severity }) => severity === 'error');
  if (job.format === 'docx') return marked(text, report, errors, notes);
  const document = proofreadJson(job.input.file, text.narrative.text, report);
  const piece =
    job.format === 'json' ? JSON.stringify(document, null, 2) : proofreadText(document).join('\n');
  return { kind: 'done', pieces: piece === '' ? [] : [piece], errors, notes };
}

function marked(
  { bytes }: OpenedNarrative,
  report: ProofreadReport,
  errors: boolean,
  notes: readonly string[],
): Done | Unreadable {
  const result = markNarrative(bytes, proofreadMarks(report), new Date());
  if (isFileProblem(result)) return unreadable(result.code, result.message);
  const unplaced = result.unplaced.map(({ mark, reason }) => {
    const finding = report.findings[mark];
    return `没有写进文档（${reason}）：${finding === undefined ? '' : `“${finding.quote}”${finding.explanation}`}`;
  });
  return { kind: 'done', pieces: [], bytes: result.bytes, errors, notes: [...notes, ...unplaced] };
}
