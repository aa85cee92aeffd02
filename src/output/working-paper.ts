// The working paper (核对底稿): every relation that has figures as a row of live formulas, the rest with its reason.
import { tableName } from '../checking/books';
import type { Acceptance } from '../checking/finding';
import type { JudgedRelation } from '../checking/relation-finding';
import { isForOtherKind } from '../checking/packs/run-ruled';
import type { RuleRun } from '../checking/run-rules';
import type { FactBook } from '../facts/book';
import { cellAddress } from '../workbook/address';
import type { CellStyle, PlanCell, SheetPlan } from '../workbook/sheet-plan';
import type { Workbook } from '../workbook/workbook';
import { BORDERED, CENTERED, OUTCOME_WORDS, paperRow, text, WRAPPED } from './paper-row';
import { HEAD_ROWS, type PaperForm, paperSheet, SUMMARY } from './paper-sheet';

export const WORKING_PAPER: PaperForm = {
  title: '核对底稿',
  headings: ['规则', '内容', '关系', '左边', '应', '右边', '差额', '舍入可解释', '结果', '单位', '说明'],
  widths: [8, 30, 62, 14, 5, 14, 13, 12, 9, 7, 32],
  note:
    '“左边”“右边”直接引用各表的单元格，改动后自动重算，不需要加载项。差额＝左边－右边，两边都按较粗的单位。' +
    '“舍入可解释”是所显示的数字四舍五入最多能造成的差额：不超过它的是尾差，超过的是不符。空格按 0 计。',
  coloured: '结果',
  wrong: [OUTCOME_WORDS.broken, OUTCOME_WORDS.cannotEvaluate],
  doubtful: [OUTCOME_WORDS.tail],
};
const OUTCOME_COLUMN = WORKING_PAPER.headings.indexOf(WORKING_PAPER.coloured);

const GROUP: CellStyle = { bold: true, fill: 'F2F2F2', border: true };

export interface PaperInput {
  readonly workbook: Workbook;
  readonly book: FactBook;
  readonly runs: readonly RuleRun[];
  /** By the id of the relation: why it is accepted that it does not hold. */
  readonly accepted?: ReadonlyMap<string, Acceptance>;
}

/** The sheet; its relations stand by table in the order of the rules. */
export function workingPaper(input: PaperInput, name: string): SheetPlan {
  const { workbook, book, runs } = input;
  const body = evaluatedRows(input);
  const year = book.year === null ? '年度不详' : `${book.year} 年度`;
  return paperSheet(WORKING_PAPER, name, {
    source: `${book.unitName ?? '单位不详'}　${year}　${workbook.name}`,
    summary: summary(runs, HEAD_ROWS + body.length),
    body,
    rest: remainingRows(runs),
  });
}

/** Counts what the outcome column shows, so it follows the cells as well. */
function summary(runs: readonly RuleRun[], last: number): PlanCell {
  const column = `${cellAddress(HEAD_ROWS, OUTCOME_COLUMN)}:${cellAddress(Math.max(last, HEAD_ROWS + 1) - 1, OUTCOME_COLUMN)}`;
  const counted = (['pass', 'tail', 'broken'] as const).map((outcome) => {
    const count = runs.reduce((sum, run) => sum + run.counts[outcome], 0);
    return { word: OUTCOME_WORDS[outcome], count };
  });
  const unreadable = { word: OUTCOME_WORDS.cannotEvaluate, count: 0 };
  const parts = [...counted, unreadable];
  const formula = parts
    .map(({ word }, index) => `"${index === 0 ? '' : '　'}${word} "&COUNTIF(${column},"${word}")`)
    .join('&');
  const value = parts.map(({ word, count }) => `${word} ${count}`).join('　');
  return { value: { kind: 'text', text: value }, formula, style: SUMMARY };
}

function evaluatedRows({ workbook, runs, accepted }: PaperInput): SheetPlan['rows'] {
  const rows: (readonly (PlanCell | null)[])[] = [];
  const judged = runs.flatMap((run) => run.judged.map((each) => ({ rule: run.rule, each })));
  const shown = judged.filter(({ each }) => isEvaluated(each));
  const tables = [...new Set(shown.map(({ each }) => each.relation.table))].sort();
  for (const table of tables) {
    rows.push(groupRow(tableName(table)));
    for (const { rule, each } of shown.filter((one) => one.each.relation.table === table)) {
      rows.push(
        paperRow(rule, each, {
          workbook,
          number: HEAD_ROWS + rows.length + 1,
          accepted: accepted?.get(each.relation.id),
        }),
      );
    }
  }
  return rows;
}

function isEvaluated({ judgement: { outcome } }: JudgedRelation): boolean {
  return outcome === 'pass' || outcome === 'tail' || outcome === 'broken';
}

function groupRow(words: string): readonly PlanCell[] {
  return WORKING_PAPER.headings.map((_, col) =>
    col === 0 ? text(words, GROUP) : { value: null, style: GROUP },
  );
}

/** What was not evaluated, rule by rule with the reason: never as 相符. */
function remainingRows(runs: readonly RuleRun[]): SheetPlan['rows'] {
  const rows = runs.flatMap((run) => (isForOtherKind(run.reason) ? [] : remainingOf(run)));
  return rows.length === 0 ? [] : [groupRow('没有核对的关系'), ...rows];
}

function remainingOf(run: RuleRun): SheetPlan['rows'] {
  return [
    ...(run.counts.cannotEvaluate > 0
      ? [remainingRow(run, 'cannotEvaluate', cannotEvaluateReason(run))]
      : []),
    ...(run.status === 'notApplicable' || run.counts.notApplicable > 0
      ? [remainingRow(run, 'notApplicable', notApplicableReason(run))]
      : []),
  ];
}

function remainingRow(
  { rule, counts }: RuleRun,
  outcome: 'cannotEvaluate' | 'notApplicable',
  reason: string,
): readonly PlanCell[] {
  const blank: PlanCell = { value: null, style: BORDERED };
  return [
    text(rule.id, BORDERED),
    text(rule.title, WRAPPED),
    text(reason, WRAPPED),
    ...Array.from({ length: OUTCOME_COLUMN - 3 }, () => blank),
    text(OUTCOME_WORDS[outcome], CENTERED),
    blank,
    text(counts[outcome] === 0 ? '' : `${counts[outcome]} 处`, WRAPPED),
  ];
}

function cannotEvaluateReason({ status, reason, missing }: RuleRun): string {
  if (status === 'cannotEvaluate' && reason !== null) return reason;
  return `缺少或不能读作金额：${missing.join('、')}`;
}

function notApplicableReason({ status, reason }: RuleRun): string {
  if (status === 'notApplicable' && reason !== null) return reason;
  return '其余各处没有数据、条件不成立，或本套报表不含所涉的表';
}
