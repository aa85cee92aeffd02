// A made-up text with slips that prove themselves: a sum, marks and a word twice, a gap left open.
export const TEXT_WITH_SLIPS = `2023年度
示范县公共服务中心部门决算

一、收入决算情况说明
2023年本年收入合计100.00万元，其中：一般公共预算财政拨款收入60.00万元，占60%；；其他收入40.00万元，占40%。
二、支出决算情况说明
2023年本年支出合计120.50万元，其中：基本支出80.00万元，占66.4%；项目支出40.00万元，占33.6%。。
三、名词解释
1.基本支出：指为保障机构正常运转、完成日常工作任务而发生的人员支出和公用支出支出。
四、“三公”经费
三公经费财政拨款支出决算为XX万元。
`;

/** The slips as the text has them, each with what belongs there; null where only its author knows. */
export const SLIPS: readonly (readonly [string, string | null])[] = [
  ['；；', '；'],
  ['40.00', '40.50'],
  ['。。', '。'],
  ['支出支出', '支出'],
  ['XX', null],
];
