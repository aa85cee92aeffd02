// The neutral document: sections of paragraphs of runs; a run may carry the facts its figure comes from.
import type { AmountUnit } from '../amount/amount';
import type { Calculation, Piece } from './calculation';

/** Where a figure comes from. `from` are outer cell references (`sheet!A1`); empty for an answer. */
export interface Figure {
  /** Plain decimals. */
  readonly amount: string;
  /** `%` for shares and rates, other words for counts (批次, 人次, 个, 分). */
  readonly amountUnit: AmountUnit | '%' | string;
  readonly from: readonly string[];
  /** In words with the numbers put in: `公开06表合计 132.96 ÷ 公开03表本年支出合计 133.28`. */
  readonly how: string;
}

export interface Run {
  readonly text: string;
  readonly figure?: Figure;
  /** The id of the unanswered question or missing figure this run stands for: `【待填：…】`. */
  readonly placeholder?: string;
}

export interface Paragraph {
  readonly kind: 'text' | 'heading' | 'caption';
  readonly runs: readonly Run[];
  /** Of a caption: the chart it names. The line 单位：万元 above a chart is a caption without one. */
  readonly chart?: string;
  /** What the runs were made from, for a formula that follows the cells; only where something in them can change. */
  readonly pieces?: readonly Piece[];
}

export interface Section {
  readonly id: string;
  /** 1 for a part (第二部分 …), which may be nothing but its title; 2 for a section within one. */
  readonly level: 1 | 2;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
}

export interface ChartSpec {
  readonly id: string;
  readonly title: string;
  readonly kind: 'column' | 'pie';
  readonly amountUnit: AmountUnit;
  readonly categories: readonly string[];
  readonly series: readonly ChartSeries[];
}

export interface ChartSeries {
  readonly name: string;
  readonly values: readonly string[];
  /** How each value follows from the cells; null for one that does not. */
  readonly calculations?: readonly (Calculation | null)[];
}

export interface ExplanatoryText {
  readonly title: string;
  readonly sections: readonly Section[];
  readonly charts: readonly ChartSpec[];
}

/** The plain text of a paragraph, placeholders included. */
export function paragraphText(paragraph: Paragraph): string {
  return paragraph.runs.map((run) => run.text).join('');
}
