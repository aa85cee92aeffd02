// The words by which texts of all provinces say what a figure does: data, no code paths.

export const DOWN = ['减少', '下降', '降低', '减幅', '降幅', '下浮', '压减', '缩减', '少'] as const;

/** In front of a figure: 各增加, 增长了, 减少额为. */
export const CHANGE_LEAD =
  /(?:各|均|分别|共|同比|净)?(增加|增长|上升|提高|上涨|增幅|增多|扩大|减少|下降|降低|减幅|降幅|下浮|压减|缩减)(?:了|额|额为|率|率为|幅度|幅度为|比例|比例为|约|为|达|达到|：|:)*$/u;
/** In front of a figure: 占本年支出合计的, 占比. */
export const SHARE_LEAD = /占([^占，。；]*?)(?:的比重|的比例|比重|比例|的|比)?(?:约?为|是|约|达|：)?$/u;
/** In front of a figure: 完成全年预算数的, 预算完成率为. */
export const COMPLETION_LEAD =
  /完成(?:了)?([^完，。；]{0,16}?)的?$|([^，。；]{0,10}?)(?:的?完成率|的?执行率|的?完成比例)(?:为|达|达到|是|：)?$/u;
/** 与2022年度相比, 较上年, 比2024年预算数. Group 1: the year; 2: what of it. */
export const COMPARE =
  /(?:与|比|较|同)(上年度?|上一年度?|去年|20\d{2}年度?)([^，。；：]{0,24}?)(?=相比|比较|$|[，。；]|增|减|上升|下降|提高|降|持平|一致|相同|相等|无变化|多|少|略|有所|各|均)/u;
/** 比年初预算, 较预算数: within the same year. */
export const COMPARE_BUDGET = /(?:与|比|较)(年初|全年|调整后?|本年|当年)?预算(?:数|安排)?/gu;
export const SAME_YEAR_ON_YEAR = /同比/u;
/** What stands behind it explains and is not to be held against anything. */
export const REASON = /原因|由于|因为|主要是因|系因|导致/u;

/** How a level ends in front of its figure. */
export const LEVEL_ENDING =
  /(?:[均各都共]?(?:为|是|达到|达)|共计|(?<![入出支])总计为|各计|安排|支出数|科目|[：:（(]|约)$/u;
/** 全年预算数, 年初预算, 预算安排. */
export const BUDGET_ENDING =
  /(全年|年初|调整后?的?|本年|当年|财政拨款)?(?<!一般公共|政府性基金|国有资本经营)预算(?:安排)?(?:数|额|金额|总额|收入|支出)?(?:合计)?$/u;
export const FINAL_ENDING = /(?:决算报表)?(支出|收入)?决算(?:数|额|金额|总额)?$/u;

export const LIST_MARKS: readonly {
  readonly marker: 'of-which' | 'including';
  readonly shape: RegExp;
}[] = [
  { marker: 'of-which', shape: /其中/u },
  { marker: 'including', shape: /包括|主要用于|用于以下|具体内容|分别为|分别是|组成|构成|主要[为有是]/u },
];

/** Headings under which figures are not those of the accounts: duties, assets, glossary, annexes, evaluation. */
export const OUTSIDE =
  /国有资产|资产占用|名词解释|专业名词|附件|附表|职责|职能|机构设置|重点工作|单位构成|单位概况|部门概况|基本情况|绩效评价|绩效自评|评价报告|自评报告|绩效目标|预算绩效/u;
/** A short line with which an annex begins although it has no number of its own. */
export const ANNEX = /(?:评价报告|自评报告|自评表|绩效评价)(?:[（(].{2,12}[）)])?$|^附[件表]\d*$/u;
