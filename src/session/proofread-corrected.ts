// Proofreading of a text with corrections: once as it was opened, then as it reads with them.
import type { Narrative } from '../files/narrative/narrative';
import { correctedNarrative } from './corrected-narrative';
import type { HostResult } from './host';
import type { NarrativeWork, Proofread, ProofreadTables } from './narrative-work';
import { itemsOf } from './proofreading-items';

/** Proofreads the text as opened, and as it reads with those of the corrections that are made, until no more are found. */
export async function proofreadCorrected(
  work: NarrativeWork,
  narrative: Narrative,
  tables: ProofreadTables,
  accepted: ReadonlySet<string>,
): Promise<HostResult<Proofread>> {
  let result = await work.proofread(narrative, tables);
  let made = 0;
  while (result.kind === 'done') {
    const corrections = itemsOf(narrative, result.value.report.findings, accepted, {})
      .filter(({ standing }) => standing === 'accepted')
      .map(({ finding }) => finding);
    if (corrections.length === made) return result;
    made = corrections.length;
    const text = correctedNarrative(narrative, corrections);
    const again = await work.proofread(text.narrative, tables);
    if (again.kind === 'failed') return again;
    const { report, tables: used } = again.value;
    result = { kind: 'done', value: { report: text.inOpened(report), tables: used } };
  }
  return result;
}
