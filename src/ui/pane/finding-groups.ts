// Findings arranged for reading: each root with what follows from it, filtered by severity.
import type { Finding, Severity } from '../../checking/finding';

export interface FindingGroup {
  readonly root: Finding;
  readonly followers: readonly Finding[];
}

export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'tail', 'info'];

/** Keeps the order of the report; a finding whose cause is not in the list is a root itself. */
export function groupFindings(findings: readonly Finding[]): readonly FindingGroup[] {
  const ids = new Set(findings.map((finding) => finding.id));
  const isRoot = (finding: Finding) => finding.cause === null || !ids.has(finding.cause);
  return findings.filter(isRoot).map((root) => ({
    root,
    followers: findings.filter((finding) => !isRoot(finding) && finding.cause === root.id),
  }));
}

export function countBySeverity(
  findings: readonly Pick<Finding, 'severity'>[],
): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, tail: 0, info: 0 };
  for (const finding of findings) counts[finding.severity] += 1;
  return counts;
}
