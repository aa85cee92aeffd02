// The sheet 文稿校对 of the working paper: every finding in the text with its place, both figures and the computation.
import type { NarrativeFinding, NarrativeSeverity } from '../proofreading/finding';
import { NARRATIVE_RULES } from '../proofreading/narrative-rules';
import { EMPTY_PLAN, type PlanCell, type SheetPlan } from '../workbook/sheet-plan';
import { type Grid, textAt, type Workbook } from '../workbook/workbook';
import { NARRATIVE_KINDS } from './narrative-kinds';
import { CENTERED, text, WRAPPED } from './paper-row';
import { DOUBTFUL, HEADING, heightOf, ownSheetName, PLAIN, SUMMARY, TITLE, WRONG } from './paper-sheet';
import type { ProofreadDocument } from './proofread-json';

export const NARRATIVE_SHEET = '文稿校对';

const HEADINGS = ['序号', '级别', '所指', '规则', '位置', '原文', '所写', '应为', '计算和说明', '表中单元格'];
const WIDTHS = [6, 8, 10, 8, 20, 34, 18, 18, 62, 24];
const SEVERITY_COLUMN = HEADINGS.indexOf('级别');
const LAST_COLUMN = HEADINGS.length - 1;
/** Title, source, note, summary, headings. */
const HEAD_ROWS = 5;
const HEAD_HEIGHTS = [24, 16, 28, 16, 18];

const NOTE =
  '文稿与本工作簿的表核对，并与它自身核对。四舍五入可以解释的是尾差，不算错误。' +
  '“未对上”的数字没有可以核对的依据，不等于核对无误。';

const SEVERITY_WORDS: Readonly<Record<NarrativeSeverity, string>> = {
  error: '错误',
  warning: '警告',
  tail: '尾差',
  info: '提示',
};
const TITLES = new Map(NARRATIVE_RULES.map(({ id, title }) => [id, title]));

/** The findings of `document` in the order of the text. */
export function narrativePaper(document: ProofreadDocument, name: string): SheetPlan {
  const body = document.findings.map(findingRow);
  const rows = [...headRows(document), ...body];
  const last = Math.max(rows.length - 1, HEAD_ROWS);
  const severities = { top: HEAD_ROWS, left: SEVERITY_COLUMN, bottom: last, right: SEVERITY_COLUMN };
  return {
    ...EMPTY_PLAN,
    name,
    widths: WIDTHS,
    rows,
    heights: rows.map((cells, row) => (row < HEAD_ROWS ? HEAD_HEIGHTS[row] : heightOf(cells, WIDTHS))),
    merges: [0, 1, 2, 3].map((row) => ({ top: row, left: 0, bottom: row, right: LAST_COLUMN })),
    frozenRows: HEAD_ROWS,
    filter: { top: HEAD_ROWS - 1, left: 0, bottom: rows.length - 1, right: LAST_COLUMN },
    highlights: [
      { range: severities, text: SEVERITY_WORDS.error, ...WRONG },
      { range: severities, text: SEVERITY_WORDS.warning, ...DOUBTFUL },
    ],
    landscape: true,
  };
}

/** Whether this program wrote the sheet: its title and headings say so. */
export function isNarrativePaper(grid: Grid): boolean {
  return (
    textAt(grid, 0, 0) === NARRATIVE_SHEET &&
    HEADINGS.every((heading, col) => textAt(grid, HEAD_ROWS - 1, col) === heading)
  );
}

/** 文稿校对, or otherwise where that is a sheet this program did not write. */
export function narrativeSheetName(workbook: Workbook): string {
  return ownSheetName(workbook, NARRATIVE_SHEET, isNarrativePaper);
}

function headRows({ file, findings, claims }: ProofreadDocument): SheetPlan['rows'] {
  const found = (['error', 'warning', 'tail', 'info'] as const).map(
    (severity) =>
      `${SEVERITY_WORDS[severity]} ${findings.filter((finding) => finding.severity === severity).length}`,
  );
  const figures = (['agrees', 'disagrees', 'unbound'] as const).map(
    (status) => claims.filter((claim) => claim.status === status).length,
  );
  const summary = `${found.join('　')}　文中数字 ${claims.length} 个：相符 ${figures[0] ?? 0}，不符 ${figures[1] ?? 0}，未对上 ${figures[2] ?? 0}`;
  return [
    [text(NARRATIVE_SHEET, TITLE)],
    [text(file, SUMMARY)],
    [text(NOTE, PLAIN)],
    [text(summary, SUMMARY)],
    HEADINGS.map((heading) => text(heading, HEADING)),
  ];
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
