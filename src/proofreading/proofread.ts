// A narrative, alone or beside its workbook → findings, and the state of every figure.
import type { FactBook } from '../facts/book';
import type { Narrative } from '../files/narrative/narrative';
import type { NarrativeFinding, ProofreadReport, Remark } from './finding';
import type { Proof } from './proof';
import type { ProofRule } from './rules/proof-rule';
import { PROOF_RULES } from './rules/proof-rules';
import { sectionOf, type Block } from './text/block';
import { blocksOf } from './text/blocks';
import { documentFrame } from './text/document-year';

/**
 * Proofreads `narrative` against itself and, where given, the workbook it explains and last year's. Findings are in the
 * order of the text; offsets are UTF-16 indexes into `narrative.text`.
 */
export function proofread(
  narrative: Narrative,
  options: { readonly book?: FactBook; readonly prior?: FactBook } = {},
): ProofreadReport {
  const blocks = blocksOf(narrative);
  const frame = documentFrame(blocks);
  const proof: Proof = {
    narrative,
    blocks,
    kind: options.book?.kind ?? frame.kind,
    year: options.book?.year ?? frame.year,
    book: options.book ?? null,
    prior: options.prior ?? null,
  };
  const findings = PROOF_RULES.flatMap((rule) =>
    rule.find(proof).map((remark) => finding(proof, rule, remark)),
  );
  return {
    findings: findings.sort((a, b) => a.start - b.start || a.end - b.end),
    claims: [],
  };
}

function finding(proof: Proof, rule: ProofRule, remark: Remark): NarrativeFinding {
  const block = blockAt(proof.blocks, remark.start);
  return {
    ...remark,
    rule: rule.id,
    kind: rule.kind,
    quote: proof.narrative.text.slice(remark.start, remark.end),
    section: block === undefined ? '' : sectionOf(block),
  };
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.findLast(({ clean }) => (clean.at[0] ?? 0) <= offset);
}
