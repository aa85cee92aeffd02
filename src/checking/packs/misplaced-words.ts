// Words of a rule that mean something only below a line 对 表…：, found where there is none.
import { operandsOf } from '../conditions';
import type { BlockNode, Operand, RuleNode } from '../language/ast';
import type { PackFault } from './rule-pack';

/** The first such word of the rule; null where all stand in a scope. */
export function misplacedWord(rule: RuleNode): PackFault | null {
  for (const block of rule.blocks) {
    if (block.scope !== null) continue;
    for (const operand of operandsOfBlock(block)) {
      const fault = faultOf(operand, rule.line);
      if (fault !== null) return fault;
    }
  }
  return null;
}

/** Of its conditions and its relations. */
export function operandsOfBlock({ conditions, relations }: BlockNode): readonly Operand[] {
  return [
    ...conditions.flatMap(operandsOf),
    ...relations.flatMap(({ left, right }) => [...left, ...right].map(({ operand }) => operand)),
  ];
}

function faultOf(operand: Operand, line: number): PackFault | null {
  switch (operand.kind) {
    case 'zero':
      return null;
    case 'name': {
      const { line: at, column } = operand.at ?? { line, column: 1 };
      return {
        line: at,
        column,
        detail: isNumber(operand.text) ? noNumbers(operand.text) : noTable(operand.text),
      };
    }
    case 'address': {
      const here = operand.items.find(({ kind }) => kind.startsWith('this-'));
      const { line: at, column } = operand.table.at;
      return here === undefined
        ? null
        : {
            line: at,
            column,
            detail: '“本类”“本科目”“本列”“本单位”前面要有一行“对 表…：”，说明是哪些行或列。',
          };
    }
    default:
      return { line, column: 1, detail: '“本级”“合计(下级)”前面要有一行“对 表…：”，说明是哪些行或列。' };
  }
}

function noTable(name: string): string {
  return `“${name}”不知道在哪张表：前面加一行“对 表…：”，或写成 表3[合计, ${name}] 的样子。`;
}

export function isNumber(text: string): boolean {
  return /^[\d.,，％%]+$/u.test(text);
}

export function noNumbers(text: string): string {
  return `这里是数“${text}”，规则里不能直接写数，只能写表里的行和栏目（和 0）。`;
}
