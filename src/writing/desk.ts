// What every section of a draft works with: the workbooks, the questions, the style, the words for the years.
import type { FactBook } from '../facts/book';
import { question, type QuestionId } from './catalogue';
import { figureAt, type Place, type Source } from './cells';
import { Interview, type Lack, type QuestionSpec } from './interview';
import { changeRate, Gap, Quantity, type Figure } from './quantity';
import type { Answers } from './question';
import { type WritingStyle, styleOfSection } from './style/switches';
import type { TemplateData } from './template/template';

/** Something worth knowing about the figures of a section, a complete sentence. */
export interface WritingNote {
  readonly section: string;
  readonly message: string;
  /** The switch 尾差调整 would bend a digit here, and is off. */
  readonly canBend?: boolean;
}

export interface DeskOptions {
  readonly prior?: FactBook;
  /** The year's budget workbook. */
  readonly budget?: FactBook;
  readonly answers?: Answers;
  readonly style: WritingStyle;
}

export interface Desk {
  readonly current: Source;
  readonly prior: Source | null;
  readonly budget: Source | null;
  readonly interview: Interview;
  readonly style: WritingStyle;
  readonly year: number | null;
  /** Notes gathered while the sections are put together. */
  readonly notes: WritingNote[];
}

/** A desk for `book`; the year is the workbook's, else the answer's. */
export function openDesk(book: FactBook, options: DeskOptions): Desk {
  const { style, prior, budget } = options;
  const decimals = style.金额小数;
  const interview = new Interview(options.answers ?? {}, decimals);
  const year = yearOf(book, interview);
  return {
    current: { book, period: 'current', decimals },
    prior: prior === undefined ? null : { book: prior, period: 'prior', decimals },
    budget: budget === undefined ? null : { book: budget, period: 'budget', decimals },
    interview,
    style,
    year,
    notes: [],
  };
}

/** 年度 `2023年度`, 上年度, 年 `2023`, 年末, 单位: what every template may use, in the words of the section. */
export function commonData(desk: Desk, section: string): TemplateData {
  const { 本年, 上年, 年末 } = styleOfSection(desk.style, section);
  const unit = desk.interview.word(question('unit.name'), desk.current.book.unitName);
  const short = desk.interview.text(question('unit.short-name'), false);
  const year = (before: number): string | Gap =>
    desk.year === null ? new Gap('year', before === 0 ? '年度' : '上年') : String(desk.year - before);
  const worded = (before: number, word: string): readonly (string | Gap)[] => [year(before), word];
  return {
    年: year(0),
    年度: worded(0, 本年),
    上年度: worded(1, 上年),
    年末: [year(0), `年${年末}`],
    单位全称: unit,
    单位: short instanceof Gap ? unit : short,
  };
}

/** The style as this section has it. */
export function sectionStyle(desk: Desk, section: string): WritingStyle {
  return styleOfSection(desk.style, section);
}

/** A figure of this year's workbook, or the answer that stands in for it. */
export function currentFigure(
  desk: Desk,
  id: QuestionId,
  place: Place,
  blank: 'lack' | 'zero' = 'lack',
): Figure {
  return desk.interview.figure(question(id), figureAt(desk.current, place, blank));
}

/** The same place a year ago. */
export function priorFigure(
  desk: Desk,
  id: QuestionId,
  place: Place,
  { blank = 'lack', needed = true }: { readonly blank?: 'lack' | 'zero'; readonly needed?: boolean } = {},
): Figure {
  const reading = desk.prior === null ? { lack: '没有上年工作簿' } : figureAt(desk.prior, place, blank);
  return desk.interview.figure(question(id), reading, needed);
}

/**
 * A part of a total that the text lists: null where the form has no such line, or it is zero and zeros are left out; a cell that
 * cannot be read is asked for, because leaving it out would pass over money.
 */
export function listedFigure(
  desk: Desk,
  spec: QuestionSpec,
  reading: Quantity | Lack,
  zeros: 'kept' | 'dropped' = 'dropped',
): Figure | null {
  if (!(reading instanceof Quantity) && reading.unreadable === undefined) return null;
  const figure = desk.interview.figure(spec, reading);
  return zeros === 'dropped' && figure.equals(0) ? null : figure;
}

/**
 * The reason of a change, to be asked for where there is one above the style's threshold; while one of the two figures is missing
 * there may be one. Blank where none is called for; a reason given for a smaller change is kept.
 */
export function reasonOf(
  desk: Desk,
  section: string,
  spec: QuestionSpec,
  now: Figure,
  before: Figure,
): string | Gap {
  const threshold = styleOfSection(desk.style, section).原因门槛;
  const needed = !isKnownEqual(now, before) && !isSmall(now, before, threshold);
  const reason = desk.interview.text(spec, needed);
  const given = !(reason instanceof Gap) && !isKnownEqual(now, before);
  return needed || given ? reason : '';
}

/** Whether both figures are known and the same. */
function isKnownEqual(a: Figure, b: Figure): boolean {
  return a instanceof Quantity && b instanceof Quantity && a.equals(b);
}

/** Whether the figure is known and not zero. */
export function isPresent(figure: Figure): boolean {
  return figure instanceof Quantity && !figure.equals(0);
}

function isSmall(now: Figure, before: Figure, percent: number): boolean {
  if (percent === 0 || now instanceof Gap || before instanceof Gap) return false;
  const rate = changeRate(now, before);
  return rate !== null && rate.lt(percent);
}

function yearOf(book: FactBook, interview: Interview): number | null {
  if (book.year !== null) {
    interview.word(question('year'), String(book.year));
    return book.year;
  }
  const answer = interview.integer(question('year'), true);
  return answer instanceof Gap ? null : answer.value.toNumber();
}
