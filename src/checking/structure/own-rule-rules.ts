// R28: the rules on the workbook's own sheet 自定义审核公式 can all be read and used.
import { parseRef } from '../../workbook/address';
import type { Books } from '../books';
import { type Fault, resultOf, type StructuralResult, type StructuralRule } from './structural-rule';

function checkOwnRules({ sheetRules }: Books): StructuralResult {
  if (sheetRules === undefined) return resultOf(0, [], '工作簿中没有“自定义审核公式”工作表');
  const { problems, used } = sheetRules;
  const faults = problems.map(({ cell, message }, index): Fault => {
    const before = problems.slice(0, index).filter((other) => other.cell === cell).length;
    return {
      key: before === 0 ? cell : `${cell}~${before + 1}`,
      table: null,
      cells: [cell],
      position: parseRef(cell) ?? null,
      message: `自定义规则没有使用：${message}`,
    };
  });
  return resultOf(used, faults, '“自定义审核公式”工作表中没有规则');
}

export const ownRuleRules: readonly StructuralRule[] = [
  {
    id: 'R28',
    title: '自定义审核公式都能使用',
    relation: '“自定义审核公式”工作表中的每条规则都读得懂，编号没有用过，所指的表都有',
    basis: '自定义规则的写法（使用手册）',
    severity: 'warning',
    kind: null,
    check: checkOwnRules,
  },
];
