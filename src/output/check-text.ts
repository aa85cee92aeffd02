// The result of a check as text: one block a root finding, what hangs under it indented, the summary last.
import type { Finding } from '../checking/finding';
import { acceptanceWords } from './acceptance-words';
import type { CheckDocument } from './check-json';
import {
  acceptedHeading,
  coverageWords,
  followersOf,
  rootsOf,
  SEVERITY_WORDS,
  summaryWords,
  suspectWords,
} from './check-words';

const INDENT = '  ';

export function checkText(document: CheckDocument): readonly string[] {
  const open = document.findings.filter(({ accepted }) => accepted === undefined);
  const coverage = coverageWords(document);
  return [
    ...blocks(open, ''),
    ...acceptedLines(document.findings.filter(({ accepted }) => accepted !== undefined)),
    ...(coverage === null ? [] : [coverage]),
    summaryWords(document),
  ];
}

function blocks(findings: readonly Finding[], indent: string): readonly string[] {
  return rootsOf(findings).flatMap((root) => block(root, findings, indent));
}

function acceptedLines(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  return [acceptedHeading(findings.length), ...blocks(findings, INDENT)];
}

function block(finding: Finding, all: readonly Finding[], indent: string): readonly string[] {
  const deeper = indent + INDENT;
  return [
    `${indent}[${SEVERITY_WORDS[finding.severity]}] ${finding.rule} ${finding.message}`,
    ...finding.suspects.map((suspect) => `${deeper}疑点：${suspectWords(suspect)}`),
    ...(finding.basis === '' ? [] : [`${deeper}依据：${finding.basis}`]),
    ...(finding.accepted === undefined ? [] : [`${deeper}说明：${acceptanceWords(finding.accepted)}`]),
    ...followersOf(finding, all).flatMap((follower) => block(follower, all, deeper)),
  ];
}
