// Slips that are no wrong figure: a wrong unit, a wrong direction. The search for the cause of a broken relation finds them.
import { DIRECTION_RULE_ID, UNIT_RULE_ID } from '../findings';
import type { RelationRule } from '../relation-rule';

export const CAUSE_RULES: readonly RelationRule[] = [
  {
    id: UNIT_RULE_ID,
    title: '元和万元不写错',
    kind: 'unit',
    severity: 'error',
    relate: () => [],
    fires: [
      '住房保障支出（类）住房改革支出（款）住房公积金（项）：全年预算为8元，支出决算为6.64万元，完成全年预算的83%。',
    ],
    silent: ['国内公务接待4批次40人次，共计支出0.43万元，其中：会议接待2200元、调研接待2100元。'],
  },
  {
    id: DIRECTION_RULE_ID,
    title: '增减的方向与数一致',
    kind: 'direction',
    severity: 'error',
    relate: () => [],
    fires: [
      '2023年度收入、支出总计均为115.50万元。与2022年度相比，收入、支出总计各减少15.50万元，增长15.5%。',
      '2023年度收入、支出总计均为115.50万元。与2022年度相比，收入、支出总计各增加15.50万元，下降15.5%。',
    ],
    silent: [
      '2023年度收入、支出总计均为115.50万元。与2022年度相比，收入、支出总计各减少15.50万元，下降11.8%。',
    ],
  },
];
