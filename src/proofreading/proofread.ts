// A narrative, alone or beside its workbook → findings, and the state of every figure.
import type { FactBook } from '../facts/book';
import type { Narrative } from '../files/narrative/narrative';
import { readClaims } from './claims/read-claims';
import type { NarrativeFinding, NarrativeKind, ProofreadReport, Remark } from './finding';
import type { Proof } from './proof';
import { claimStates } from './relations/claim-states';
import { contextOf } from './relations/context';
import { findingsOf } from './relations/findings';
import { judgeRelations } from './relations/judge';
import { RELATION_RULES } from './relations/relation-rules';
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
  const kind = options.book?.kind ?? frame.kind;
  const year = yearOf(narrative, frame.year, options.book?.year ?? null);
  const books = { book: options.book ?? null, prior: options.prior ?? null };
  const read = readClaims(blocks, { ...frame, kind, year });
  const figures = contextOf(read, books);
  const relations = RELATION_RULES.flatMap((rule) => rule.relate(figures));
  const judgement = judgeRelations(relations, figures.printed);
  const doubted = judgement.disagreeing;
  const proof: Proof = { narrative, blocks, kind, year, ...books, figures, doubted };
  const numeric = findingsOf(judgement, figures).map((remark) =>
    finding(proof, { id: remark.rule, kind: remark.kind }, remark),
  );
  const others = PROOF_RULES.flatMap((rule) =>
    rule.find(proof).map((remark) => finding(proof, rule, remark)),
  );
  const findings = [...numeric, ...others].sort((a, b) => a.start - b.start || a.end - b.end);
  return { findings, claims: claimStates(read.claims, judgement) };
}

/** Where the text and its workbook differ the year that the text names more often: the workbook may be another year's. */
function yearOf({ text }: Narrative, said: number | null, booked: number | null): number | null {
  if (said === null || booked === null || said === booked) return booked ?? said;
  const times = (year: number): number => text.split(`${year}年`).length;
  return times(booked) >= times(said) ? booked : said;
}

function finding(
  proof: Proof,
  rule: { readonly id: string; readonly kind: NarrativeKind },
  remark: Remark,
): NarrativeFinding {
  const { severity, start, end, actual, expected, explanation, fix, cells } = remark;
  const block = blockAt(proof.blocks, start);
  return {
    rule: rule.id,
    kind: rule.kind,
    severity,
    start,
    end,
    quote: proof.narrative.text.slice(start, end),
    section: block === undefined ? '' : sectionOf(block),
    actual,
    expected,
    explanation,
    fix,
    cells,
  };
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  return blocks.findLast(({ clean }) => (clean.at[0] ?? 0) <= offset);
}
