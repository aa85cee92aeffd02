// The result of a check as text: one block a root finding, what hangs under it indented, the summary last.
import type { Finding, Severity, Suspect } from '../checking/finding';
import { acceptanceWords } from './acceptance-words';
import type { CheckDocument } from './check-json';

const SEVERITY: Record<Severity, string> = { error: '错误', tail: '尾差', warning: '警告', info: '提示' };
const INDENT = '  ';

export function checkText(document: CheckDocument): readonly string[] {
  const open = document.findings.filter(({ accepted }) => accepted === undefined);
  return [
    ...blocks(open, ''),
    ...acceptedLines(document.findings.filter(({ accepted }) => accepted !== undefined)),
    ...coverageLines(document),
    summaryLine(document),
  ];
}

/** What hangs under a finding that is not among these stands for itself. */
function blocks(findings: readonly Finding[], indent: string): readonly string[] {
  const known = new Set(findings.map((finding) => finding.id));
  const roots = findings.filter(({ cause }) => cause === null || !known.has(cause));
  return roots.flatMap((root) => block(root, findings, indent));
}

function acceptedLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  return [`已接受的例外 ${findings.length} 处，不算错误，也不算相符：`, ...blocks(findings, INDENT)];
}

function block(finding: Finding, all: readonly Finding[], indent: string): readonly string[] {
  const deeper = indent + INDENT;
  return [
    `${indent}[${SEVERITY[finding.severity]}] ${finding.rule} ${finding.message}`,
    ...finding.suspects.map((suspect) => `${deeper}疑点：${suspectText(suspect)}`),
    ...(finding.basis === '' ? [] : [`${deeper}依据：${finding.basis}`]),
    ...(finding.accepted === undefined ? [] : [`${deeper}说明：${acceptanceWords(finding.accepted)}`]),
    ...all.filter(({ cause }) => cause === finding.id).flatMap((follower) => block(follower, all, deeper)),
  ];
}

/** How much of the book is checked, and every amount that nothing checks. */
function coverageLines({ coverage }: CheckDocument): readonly string[] {
  if (coverage === undefined) return [];
  const { cells, unprotected } = coverage;
  const head = `覆盖：${cells} 个金额中 ${cells - unprotected.length} 个有勾稽关系，${unprotected.length} 个没有`;
  return [unprotected.length === 0 ? `${head}。` : `${head}：${unprotected.join('、')}。`];
}

function suspectText({ cell, actual, expected, amountUnit, why }: Suspect): string {
  const now = actual === null ? '' : ` 现 ${actual} ${amountUnit}`;
  const then = expected === null ? '' : ` 应为 ${expected} ${amountUnit}`;
  return `${cell}${now}${then}：${why}`;
}

function summaryLine({ summary, checks }: CheckDocument): string {
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
