// The kinds of document a rule is for: as it says, else as the names of its tables tell, else final accounts.
import type { DocumentKind } from '../../facts/book';
import { tablesOfCondition } from '../conditions';
import type { BlockNode, RuleNode, TableRef } from '../language/ast';

export function kindsOf(rule: RuleNode): readonly DocumentKind[] {
  if (rule.kinds !== null) return rule.kinds;
  const told = tableRefs(rule).find(({ kind }) => kind !== null)?.kind;
  return [told ?? 'final-accounts'];
}

/** Every table a rule names, in the order of its text by block. */
export function tableRefs({ blocks }: RuleNode): readonly TableRef[] {
  return blocks.flatMap((block) => [
    ...(block.scope?.tables ?? []),
    ...block.conditions.flatMap(tablesOfCondition),
    ...tablesOfRelations(block),
  ]);
}

function tablesOfRelations({ relations }: BlockNode): readonly TableRef[] {
  return relations.flatMap(({ left, right }) =>
    [...left, ...right].flatMap(({ operand }) => (operand.kind === 'address' ? [operand.table] : [])),
  );
}
