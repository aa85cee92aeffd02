// A line that shows what a style does: sentences of made-up figures.
import { Decimal } from '../../amount/decimal';
import { paragraphText } from '../../document/document';
import { given } from '../given';
import type { Quantity } from '../quantity';
import { renderTemplate } from '../template/template';
import { styleOfSection, type WritingStyle } from './switches';

const TOTALS =
  '2023{{ 样式.本年 }}{{ 样式.总计 }}{{ 样式.总计连接 }}{{ 本年 | 万元 }}。与2022{{ 样式.上年 }}相比，{{ 样式.总计 }}{{ 本年 | 增减: 上年, 样式.各 }}{{ "人员减少" | 原因 }}。';
const ITEM =
  '{{ 科目 }}：{% 如果 样式.预算对比 等于 "预算和决算" %}{{ 样式.预算口径 }}为{{ 上年 | 万元 }}，{% 完 %}支出决算为{{ 本年 | 万元 }}{{ 本年 | 完成: 上年, 样式.预算口径 }}。';

const SUBJECTS = {
  类款项: '教育支出（类）普通教育（款）小学教育（项）',
  编码: '教育支出（205）普通教育（20502）小学教育（2050202）',
  类款项和编码: '教育支出（205类）普通教育（20502款）小学教育（2050202项）',
} as const;

/** One line: the sentence on the totals and that on an item. */
export function previewOf(style: WritingStyle): string {
  const 本年 = amount('133.2');
  const 上年 = amount('150');
  const data = { 本年, 上年, 科目: SUBJECTS[style.科目] };
  const line = (template: string, section: string) =>
    renderTemplate(template, data, styleOfSection(style, section)).paragraphs.map(paragraphText).join('');
  return line(TOTALS, '1') + line(ITEM, '5');
}

function amount(value: string): Quantity {
  return given(new Decimal(value), '万元', [], '');
}
