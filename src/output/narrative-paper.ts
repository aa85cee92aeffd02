// The sheet 文稿校对 of the working paper: every finding in the text with its place, both figures and the computation.
import type { NarrativeFinding } from '../proofreading/finding';
import { NARRATIVE_RULES } from '../proofreading/narrative-rules';
import type { PlanCell, SheetPlan } from '../workbook/sheet-plan';
import { SEVERITY_WORDS } from './check-words';
import { NARRATIVE_KINDS } from './narrative-kinds';
import { CENTERED, text, WRAPPED } from './paper-row';
import { type PaperForm, paperSheet, SUMMARY } from './paper-sheet';
import type { ProofreadDocument } from './proofread-json';

const TITLES = new Map(NARRATIVE_RULES.map(({ id, title }) => [id, title]));

export const NARRATIVE_PAPER: PaperForm = {
  title: '文稿校对',
  headings: ['序号', '级别', '所指', '规则', '位置', '原文', '所写', '应为', '计算和说明', '表中单元格'],
  widths: [6, 8, 10, 8, 20, 34, 18, 18, 62, 24],
  note:
    '文稿与本工作簿的表核对，并与它自身核对。四舍五入可以解释的是尾差，不算错误。' +
    '“未对上”的数字没有可以核对的依据，不等于核对无误。',
  coloured: '级别',
  wrong: [SEVERITY_WORDS.error],
  doubtful: [SEVERITY_WORDS.warning],
};

/** The findings of `document` in the order of the text. */
export function narrativePaper(document: ProofreadDocument, name: string): SheetPlan {
  return paperSheet(NARRATIVE_PAPER, name, {
    source: document.file,
    summary: text(summaryOf(document), SUMMARY),
    body: document.findings.map(findingRow),
  });
}

function summaryOf({ findings, claims }: ProofreadDocument): string {
  const found = (['error', 'warning', 'tail', 'info'] as const).map(
    (severity) =>
      `${SEVERITY_WORDS[severity]} ${findings.filter((finding) => finding.severity === severity).length}`,
  );
  const count = (status: (typeof claims)[number]['status']) =>
    claims.filter((claim) => claim.status === status).length;
  const figures = `相符 ${count('agrees')}，不符 ${count('disagrees')}，未对上 ${count('unbound')}`;
  return `${found.join('　')}　文中数字 ${claims.length} 个：${figures}`;
}

function findingRow(finding: NarrativeFinding, index: number): readonly PlanCell[] {
  const { severity, kind, rule, section, quote, actual, expected, explanation, cells } = finding;
  const title = TITLES.get(rule);
  return [
    { value: { kind: 'number', text: String(index + 1) }, style: CENTERED },
    text(SEVERITY_WORDS[severity], CENTERED),
    text(NARRATIVE_KINDS[kind], CENTERED),
    text(rule, CENTERED),
    text(section === '' ? '开头' : section, WRAPPED),
    text(quote === '' ? '（此处缺少）' : quote, WRAPPED),
    text(actual ?? '', WRAPPED),
    text(expected ?? '', WRAPPED),
    text(title === undefined ? explanation : `${title}。${explanation}`, WRAPPED),
    text(cells.join('、'), WRAPPED),
  ];
}
