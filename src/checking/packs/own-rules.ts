// The users' own rules that can be used: an id of their own, and tables that there are.
import type { DocumentKind } from '../../facts/book';
import type { RuleNode, TableRef } from '../language/ast';
import { formOf } from './form-names';
import { misplacedWord } from './misplaced-words';
import { kindsOf, tableRefs } from './rule-kinds';
import { type PackFault, packProblem, type RulePack, type SetProblem } from './rule-pack';

export interface OwnRule {
  readonly rule: RuleNode;
  readonly pack: RulePack;
}

/** The rules of the packs; those refused are added to `problems`. */
export function ownRules(
  packs: readonly RulePack[],
  builtIn: ReadonlySet<string>,
  problems: SetProblem[],
): readonly OwnRule[] {
  const taken = new Map<string, string>();
  const own: OwnRule[] = [];
  for (const pack of packs) {
    for (const rule of pack.rules) {
      const { id } = rule;
      const fault = builtIn.has(id)
        ? at(
            rule,
            `编号【${id}】是内置规则的编号，请另编一个。要改内置规则，用“停用 ${id}”或“改为提示 ${id}”。`,
          )
        : taken.has(id)
          ? at(rule, `编号【${id}】在 ${taken.get(id) ?? ''} 里已经用过，请另编一个。`)
          : (unknownTable(rule) ?? misplacedWord(rule));
      if (fault === null) {
        taken.set(id, pack.source);
        own.push({ rule, pack });
      } else problems.push({ ...packProblem(fault, pack.lines), source: pack.source });
    }
  }
  return own;
}

function at({ line }: RuleNode, detail: string): PackFault {
  return { line, column: 1, detail };
}

const KIND_WORDS: Readonly<Record<DocumentKind, string>> = {
  'final-accounts': '部门决算',
  budget: '部门预算',
};

function unknownTable(rule: RuleNode): PackFault | null {
  for (const kind of kindsOf(rule)) {
    const ref = tableRefs(rule).find((each) => !isKnown(each, kind));
    if (ref !== undefined) {
      const { line, column } = ref.at;
      return {
        line,
        column,
        detail: `${KIND_WORDS[kind]}没有表${ref.number}，请核对表号；这条规则没有使用。`,
      };
    }
  }
  return null;
}

function isKnown({ number, kind: written }: TableRef, kind: DocumentKind): boolean {
  return (written === null || written === kind) && formOf(kind, number) !== undefined;
}
