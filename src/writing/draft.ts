// The explanatory text of a workbook: facts, last year's facts and answers → sections, charts, open questions.
import type { ChartSpec, ExplanatoryText, Section } from '../document/document';
import { paragraphText } from '../document/document';
import type { FactBook } from '../facts/book';
import { FINAL_ACCOUNTS_TEMPLATES } from '../standards/final-accounts/templates';
import type { ChartData } from './chart-data';
import { openDesk, type Desk } from './desk';
import type { AnswerProblem } from './interview';
import type { Answers, Question } from './question';
import { finalAccountsSections } from './sections/sections';
import type { SectionContent } from './sections/section';
import { SICHUAN_A, type WritingStyle } from './style';
import { renderTemplate } from './template';

export interface Draft {
  /** The name of the style preset. */
  readonly style: string;
  readonly text: ExplanatoryText;
  readonly questions: readonly Question[];
  /** Ids in the answers that no question of this workbook has. */
  readonly unknownAnswers: readonly string[];
  /** Answers that could not be used, or that the workbook contradicts. */
  readonly problems: readonly AnswerProblem[];
}

/**
 * Writes 第二部分 一 to 十 and 第三部分 of the final accounts. Every figure is a run that carries its cells; what neither
 * the workbooks nor the answers give is a visible placeholder and an open question. Budgets have no text yet: theirs is
 * without sections. `lastYear` are the answers of a year ago, which the questions offer again.
 */
export function draft(
  book: FactBook,
  options: { readonly prior?: FactBook; readonly answers?: Answers; readonly lastYear?: Answers } = {},
): Draft {
  const desk = openDesk(book, options.prior, options.answers ?? {});
  const contents = book.kind === 'final-accounts' ? finalAccountsSections(desk) : [];
  const sections = contents.map((content) => written(content, SICHUAN_A));
  return {
    style: SICHUAN_A.name,
    text: {
      title: titleOf(desk),
      sections: sections.map(({ section }) => section),
      charts: sections.flatMap(({ charts }) => charts),
    },
    questions: desk.interview.questions.map((question) => ({
      ...question,
      lastYear: options.lastYear?.[question.id] ?? null,
    })),
    unknownAnswers: desk.interview.unknownAnswers,
    problems: desk.interview.problems,
  };
}

function titleOf(desk: Desk): string {
  const document = desk.current.book.kind === 'final-accounts' ? '部门决算' : '部门预算';
  return `${desk.year === null ? '' : `${desk.year}年度`}${document}情况说明`;
}

interface WrittenSection {
  readonly section: Section;
  readonly charts: readonly ChartSpec[];
}

/** A caption names its chart. A chart without a caption is not wanted, a caption without data would point at nothing. */
function written(content: SectionContent, style: WritingStyle): WrittenSection {
  const template = FINAL_ACCOUNTS_TEMPLATES[content.id];
  if (template === undefined) throw new Error(`no template for section ${content.id}`);
  const { title, paragraphs } = renderTemplate(template, content.data, style, content.id);
  const charts = content.charts.filter((chart) => chart !== null);
  const drawn: ChartSpec[] = [];
  const kept = paragraphs.filter((paragraph) => {
    if (paragraph.kind !== 'caption') return true;
    const caption = paragraphText(paragraph);
    const mark = caption.indexOf('：');
    const chart = charts.find(({ id }) => id === caption.slice(0, mark));
    if (chart !== undefined) drawn.push(chartSpec(chart, caption.slice(mark + 1)));
    return chart !== undefined;
  });
  return { section: { id: content.id, title, paragraphs: kept }, charts: drawn };
}

function chartSpec(chart: ChartData, caption: string): ChartSpec {
  const title = caption.replace(/（单位：万元）$/u, '');
  return { ...chart, title, amountUnit: '万元' };
}
