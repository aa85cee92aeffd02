// Sections 二 and 三: what this year's income and expenditure are made of.
import { rowOfKey } from '../../facts/book';
import { lineFigureQuestion } from '../catalogue';
import { figureAt, TOTAL_ROW, type Place } from '../cells';
import { pie } from '../chart-data';
import { currentFigure, listedFigure, type Desk, sectionStyle } from '../desk';
import { footed, type Part, type SharedPart, withShares } from '../parts';
import type { Figure } from '../quantity';
import type { SectionContent } from './section';

type Line = readonly [id: string, name: string];

/** Lines of T01 in the order of the form. */
const INCOME_LINES: readonly Line[] = [
  ['general', '一般公共预算财政拨款收入'],
  ['government-fund', '政府性基金预算财政拨款收入'],
  ['state-capital', '国有资本经营预算财政拨款收入'],
  ['superior', '上级补助收入'],
  ['service', '事业收入'],
  ['business', '经营收入'],
  ['subordinate', '附属单位上缴收入'],
  ['other', '其他收入'],
];

/** Columns of T03 in the order of the form. */
const EXPENDITURE_COLUMNS: readonly Line[] = [
  ['basic', '基本支出'],
  ['project', '项目支出'],
  ['superior', '上缴上级支出'],
  ['business', '经营支出'],
  ['subordinate', '对附属单位补助支出'],
];

/** 二、收入决算情况: 本年收入 by source. */
export function incomeSection(desk: Desk): SectionContent {
  const total = currentFigure(desk, 'figure.income-total', incomeLine('本年收入合计'));
  const whole = { section: '2', name: '本年收入合计', amount: total };
  const parts = footed(desk, whole, listed(desk, 'T01', '2', INCOME_LINES, incomeLine));
  return {
    id: '2',
    data: { 本年收入: total, 各项收入: withShares(desk, whole, parts).map(asItem), 有各项: parts.length > 0 },
    charts: [pie('图2', '收入', parts)],
  };
}

/** 三、支出决算情况: 本年支出 by nature. */
export function expenditureSection(desk: Desk): SectionContent {
  const total = expenditureTotal(desk);
  const whole = { section: '3', name: '本年支出合计', amount: total };
  const parts = footed(desk, whole, listed(desk, 'T03', '3', EXPENDITURE_COLUMNS, expenditureColumn));
  return {
    id: '3',
    data: { 本年支出: total, 各项支出: withShares(desk, whole, parts).map(asItem), 有各项: parts.length > 0 },
    charts: [pie('图3', '支出', parts)],
  };
}

/** 本年支出合计 of T03, the base of several shares. */
export function expenditureTotal(desk: Desk): Figure {
  return currentFigure(desk, 'figure.expenditure-total', expenditureColumn('本年支出合计'));
}

function incomeLine(key: string): Place {
  return { table: 'T01', row: (table) => rowOfKey(table, key, '收入'), column: '收入/金额', label: key };
}

function expenditureColumn(column: string): Place {
  return { table: 'T03', row: TOTAL_ROW, column, label: column };
}

function listed(
  desk: Desk,
  table: string,
  section: string,
  lines: readonly Line[],
  place: (name: string) => Place,
): readonly Part[] {
  const zeros = sectionStyle(desk, section).零项 === '列0' ? 'kept' : 'dropped';
  return lines.flatMap(([id, name]) => {
    const spec = lineFigureQuestion(table, section, id, name);
    const amount = listedFigure(desk, spec, figureAt(desk.current, place(name), 'zero'), zeros);
    return amount === null ? [] : [{ name, amount }];
  });
}

function asItem({ name, amount, share }: SharedPart) {
  return { 名称: name, 金额: amount, 占比: share };
}
