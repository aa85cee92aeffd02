// What the text and the page of a check say in the same words.
import type { Finding, Severity, Suspect } from '../checking/finding';
import type { CheckDocument } from './check-json';

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: '错误',
  tail: '尾差',
  warning: '警告',
  info: '提示',
};

/** Those that stand for themselves: what hangs under a finding that is not among these does so too. */
export function rootsOf(findings: readonly Finding[]): readonly Finding[] {
  const known = new Set(findings.map(({ id }) => id));
  return findings.filter(({ cause }) => cause === null || !known.has(cause));
}

export function followersOf(root: Finding, findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ cause }) => cause === root.id);
}

export function suspectWords({ cell, actual, expected, amountUnit, kind, why }: Suspect): string {
  // Of a unit line the words themselves are wrong.
  const unit = kind === 'unit' ? '' : ` ${amountUnit}`;
  const now = actual === null ? '' : ` 现 ${actual}${unit}`;
  const then = expected === null ? '' : ` 应为 ${expected}${unit}`;
  return `${cell}${now}${then}：${why}`;
}

export function acceptedHeading(count: number): string {
  return `已接受的例外 ${count} 处，不算错误，也不算相符：`;
}

/** How much of the book is checked, and every amount that nothing checks; null where nobody asked. */
export function coverageWords({ coverage }: CheckDocument): string | null {
  if (coverage === undefined) return null;
  const { cells, unprotected } = coverage;
  const head = `覆盖：${cells} 个金额中 ${cells - unprotected.length} 个有勾稽关系，${unprotected.length} 个没有`;
  return unprotected.length === 0 ? `${head}。` : `${head}：${unprotected.join('、')}。`;
}

export function summaryWords({ summary, checks }: CheckDocument): string {
  const outcomes =
    `相符 ${summary.pass}，尾差 ${summary.tail}，不符 ${summary.broken}，` +
    `不适用 ${summary.notApplicable}，无法核对 ${summary.cannotEvaluate}`;
  const open = checks.filter(({ counts }) => counts.cannotEvaluate > 0);
  const wanting = open.map(({ rule, missing }) =>
    missing.length === 0 ? rule : `${rule} 缺 ${missing.join('、')}`,
  );
  const named = wanting.length === 0 ? '' : `（${wanting.join('；')}）`;
  const accepted = summary.accepted === undefined ? '' : `，例外 ${summary.accepted}`;
  return `合计：错误 ${summary.error}，警告 ${summary.warning}${accepted}；核对关系：${outcomes}${named}。`;
}
