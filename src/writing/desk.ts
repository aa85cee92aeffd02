// What every section of a draft works with: the two workbooks, the questions, the words for the years.
import type { FactBook } from '../facts/book';
import { question, type QuestionId } from './catalogue';
import { figureAt, type Place, type Source } from './cells';
import { Interview, type Lack, type QuestionSpec } from './interview';
import { Gap, Quantity, type Figure } from './quantity';
import type { Answers } from './question';
import type { TemplateData } from './template';

export interface Desk {
  readonly current: Source;
  readonly prior: Source | null;
  readonly interview: Interview;
  /** 年度 and 上年度, which every template may use. */
  readonly years: TemplateData;
  readonly year: number | null;
}

/** A desk for `book`; the year is the workbook's, else the answer's. */
export function openDesk(book: FactBook, prior: FactBook | undefined, answers: Answers): Desk {
  const interview = new Interview(answers);
  const year = yearOf(book, interview);
  return {
    current: { book, period: 'current' },
    prior: prior === undefined ? null : { book: prior, period: 'prior' },
    interview,
    year: year instanceof Gap ? null : year,
    years:
      year instanceof Gap
        ? { 年度: year, 上年度: new Gap('year', '上年') }
        : { 年度: String(year), 上年度: String(year - 1) },
  };
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
 * A part of a total that the text lists: null where the form has no such line or it is zero; a cell that cannot be read
 * is asked for, because leaving it out would pass over money.
 */
export function listedFigure(desk: Desk, spec: QuestionSpec, reading: Quantity | Lack): Figure | null {
  if (!(reading instanceof Quantity) && reading.unreadable === undefined) return null;
  const figure = desk.interview.figure(spec, reading);
  return figure.equals(0) ? null : figure;
}

/** A change has a reason unless there is none; while one of the two is missing there may be one. */
export function needsReason(now: Figure, before: Figure): boolean {
  return now instanceof Gap || before instanceof Gap || !now.equals(before);
}

/** Whether the figure is known and not zero. */
export function isPresent(figure: Figure): boolean {
  return figure instanceof Quantity && !figure.equals(0);
}

function yearOf(book: FactBook, interview: Interview): number | Gap {
  if (book.year !== null) {
    interview.word(question('year'), String(book.year));
    return book.year;
  }
  const answer = interview.integer(question('year'), true);
  return answer instanceof Gap ? answer : answer.value.toNumber();
}
