// What packs change in rules, built-in or not: which are switched off, which are of another severity.
import type { RuleSeverity } from '../finding';
import { packProblem, type RulePack, type SetProblem } from './rule-pack';

export interface Change {
  /** Null: switched off. */
  readonly severity: RuleSeverity | null;
  readonly words: string;
}

const SEVERITY_WORDS: Readonly<Record<RuleSeverity, string>> = {
  error: '错误',
  warning: '警告',
  info: '提示',
};

/** By rule id; changes of rules that are not there are added to `problems`. */
export function changesOf(
  packs: readonly RulePack[],
  ids: ReadonlySet<string>,
  problems: SetProblem[],
): ReadonlyMap<string, Change> {
  const changes = new Map<string, Change>();
  for (const { source, adjustments, lines } of packs) {
    for (const { rules, severity, reason, line } of adjustments) {
      for (const id of rules) {
        const what = severity === null ? '已停用' : `已改为${SEVERITY_WORDS[severity]}`;
        if (ids.has(id))
          changes.set(id, {
            severity,
            words: `${what}（来自 ${[source, reason].filter(isSaid).join('：')}）`,
          });
        else {
          const detail = `没有编号为 ${id} 的规则，这里不起作用。规则的编号见 gouji rules 或规则手册。`;
          problems.push({ ...packProblem({ line, column: 1, detail }, lines), source });
        }
      }
    }
  }
  return changes;
}

function isSaid(text: string | null): boolean {
  return text !== null && text !== '';
}
