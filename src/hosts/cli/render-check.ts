// The result of a check in the formats that are text.
import { checkHtml } from '../../output/check-html';
import type { CheckDocument } from '../../output/check-json';
import { checkText } from '../../output/check-text';
import type { ProofreadDocument } from '../../output/proofread-json';
import { proofreadText } from '../../output/proofread-text';
import type { CheckFormat } from './job';

/** One document of a workbook, with what was found in its text, in the format asked for. */
export function renderCheck(
  document: CheckDocument,
  narrative: ProofreadDocument | null,
  format: Exclude<CheckFormat, 'xlsx'>,
): string {
  if (format === 'text') {
    const proofs = narrative === null ? [] : [`情况说明 ${narrative.file}：`, ...proofreadText(narrative)];
    return [...checkText(document), ...proofs].join('\n');
  }
  if (format === 'html') return checkHtml(document, narrative);
  const all = narrative === null ? document : { ...document, narrative };
  return format === 'json' ? pretty(all) : JSON.stringify(all);
}

function pretty(document: object): string {
  return JSON.stringify(document, null, 2);
}
