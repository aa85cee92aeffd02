// The explanatory text of a workbook: facts, last year's facts and answers → sections, charts, open questions.
import type { ChartSpec, ExplanatoryText, Section } from '../document/document';
import type { FactBook } from '../facts/book';
import { TEMPLATE_SETS, type SectionTemplate } from '../standards/final-accounts/templates';
import { captioned } from './captions';
import { commonData, type Desk, openDesk, type WritingNote } from './desk';
import type { AnswerProblem } from './interview';
import type { Answers, Question } from './question';
import type { SectionContent } from './sections/section';
import { sectionContent } from './sections/sections';
import { defaultStyle } from './style/presets';
import { styleOfSection, type WritingStyle } from './style/switches';
import { numbered } from './template/chinese-number';
import type { RenderedSection } from './template/emitter';
import { renderTemplate } from './template/template';
import { templateFault, type TemplateFault } from './template/template-fault';

export interface Draft {
  /** The name of the style. */
  readonly style: string;
  /** Page, fonts and place of captions, for documents that have them. */
  readonly layout: Pick<WritingStyle, '页面' | '图题位置'>;
  readonly text: ExplanatoryText;
  readonly questions: readonly Question[];
  /** Ids in the answers that no question of this workbook has. */
  readonly unknownAnswers: readonly string[];
  /** Answers that could not be used, or that the workbook contradicts. */
  readonly problems: readonly AnswerProblem[];
  /** What is worth knowing about the figures: parts that do not add up by rounding, digits and shares that were bent. */
  readonly notes: readonly WritingNote[];
  /** Mistakes in templates; the sections they belong to are not written, the others are. */
  readonly faults: readonly TemplateFault[];
}

export interface DraftOptions {
  readonly prior?: FactBook;
  /** The year's budget workbook: what is budgeted by item and for the three public expenses. */
  readonly budget?: FactBook;
  readonly answers?: Answers;
  /** The answers of a year ago, which the questions offer again. */
  readonly lastYear?: Answers;
  /** 四川甲 or, for the nine national tables, 全国 where none is given. */
  readonly style?: WritingStyle;
  /** Templates by section id, in place of those of the style and the built-in ones. */
  readonly templates?: Readonly<Record<string, string>>;
}

/**
 * Writes the text of the final accounts. Every figure is a run that carries its cells; what neither the workbooks nor the answers
 * give is a visible placeholder and an open question. Budgets have no text yet: theirs is without sections.
 */
export function draft(book: FactBook, options: DraftOptions = {}): Draft {
  const style = options.style ?? defaultStyle(book.tableSet);
  const desk = openDesk(book, { ...options, style });
  const set = book.kind === 'final-accounts' ? TEMPLATE_SETS[style.模板] : [];
  const own = { ...style.各节模板, ...options.templates };
  const contents = set.map(({ id }) => sectionContent(desk, id));
  const faults: TemplateFault[] = [];
  const written = set.map((template, index) =>
    writeSection(desk, ownTemplate(template, own), contents[index], faults),
  );
  const sections = numberedTitles(
    set,
    written.map(({ section }) => section),
    style,
  );
  return {
    style: style.name,
    layout: { 页面: style.页面, 图题位置: style.图题位置 },
    text: { title: titleOf(desk), sections, charts: written.flatMap(({ charts }) => charts) },
    questions: desk.interview.questions.map((question) => ({
      ...question,
      lastYear: options.lastYear?.[question.id] ?? null,
    })),
    unknownAnswers: desk.interview.unknownAnswers,
    problems: desk.interview.problems,
    notes: desk.notes,
    faults,
  };
}

function titleOf(desk: Desk): string {
  const document = desk.current.book.kind === 'final-accounts' ? '部门决算' : '部门预算';
  return `${desk.year === null ? '' : `${desk.year}年度`}${document}情况说明`;
}

function ownTemplate(built: SectionTemplate, own: Readonly<Record<string, string>>): SectionTemplate {
  return Object.hasOwn(own, built.id) ? { ...built, template: own[built.id] ?? built.template } : built;
}

interface WrittenSection {
  readonly section: Section;
  readonly charts: readonly ChartSpec[];
}

/** A section whose template has a mistake is a title and a visible mark; the fault says where. */
function writeSection(
  desk: Desk,
  { id, level, template }: SectionTemplate,
  content: SectionContent | undefined,
  faults: TemplateFault[],
): WrittenSection {
  const style = styleOfSection(desk.style, id);
  const data = { ...commonData(desk, id), ...content?.data };
  const rendered = rendering(template, data, style, id, faults);
  const title = style.标题 === '' ? rendered.title : style.标题;
  const { paragraphs, charts } = captioned(rendered.paragraphs, content?.charts ?? [], style);
  return { section: { id, level, title, paragraphs }, charts };
}

function rendering(
  template: string,
  data: Parameters<typeof renderTemplate>[1],
  style: WritingStyle,
  id: string,
  faults: TemplateFault[],
): RenderedSection {
  try {
    return renderTemplate(template, data, style);
  } catch (error) {
    const title = /^# (.*)$/mu.exec(template)?.[1] ?? id;
    const fault = templateFault(error, id, title);
    if (fault === undefined) throw error;
    faults.push(fault);
    return { title, paragraphs: [{ kind: 'text', runs: [{ text: `【模板有误：${fault.message}】` }] }] };
  }
}

/** 第一部分 …, 一、 … : parts are counted through, sections within their part. */
function numberedTitles(
  set: readonly SectionTemplate[],
  sections: readonly Section[],
  style: WritingStyle,
): readonly Section[] {
  let part = 0;
  let within = 0;
  return sections.map((section, index) => {
    if (set[index]?.level === 1) {
      part += 1;
      within = 0;
      const number = style.部分序号 === '' ? '' : `${numbered(style.部分序号, part)} `;
      return { ...section, title: number + section.title };
    }
    within += 1;
    return { ...section, title: numbered(style.章序号, within) + section.title };
  });
}
