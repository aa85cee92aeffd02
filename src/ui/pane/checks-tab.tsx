// 勾稽: what does not tie out, one card a cause, and how every rule fared.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { CheckReport } from '../../checking/finding';
import { messages } from '../messages';
import { useShownBook } from '../shared/session-context';
import { AcceptedPanel } from './accepted-panel';
import { CoveragePanel } from './coverage-panel';
import { FindingList } from './finding-list';
import { Panel } from './panel';
import { RuleList } from './rule-list';
import { SeverityFilter, useHiddenSeverities } from './severity-filter';

const useStyles = makeStyles({
  none: { color: tokens.colorNeutralForeground2, margin: '4px 0' },
});

export function ChecksTab() {
  const styles = useStyles();
  const shown = useShownBook();
  const [hidden, toggle] = useHiddenSeverities();
  if (shown === null) return null;
  const { findings, checks } = shown.report;
  const open = findings.filter(({ accepted }) => accepted === undefined);
  const visible = open.filter((finding) => !hidden.has(finding.severity));
  const titles = new Map(checks.map((check) => [check.rule, check.title]));
  return (
    <>
      <SeverityFilter findings={open} hidden={hidden} onToggle={toggle} />
      <Panel title={messages.checks.list}>
        {visible.length === 0 && <p className={styles.none}>{noneWords(shown.report, open.length)}</p>}
        <FindingList findings={visible} titles={titles} />
      </Panel>
      <AcceptedPanel findings={findings.filter(({ accepted }) => accepted !== undefined)} titles={titles} />
      <RuleList checks={checks} />
      <CoveragePanel />
    </>
  );
}

/** `open`: findings of the severities that are switched off. */
function noneWords({ findings, checks }: CheckReport, open: number): string {
  const words = messages.checks;
  if (open > 0) return words.noneShown;
  const unchecked = checks.filter((check) => check.status === 'cannotEvaluate').length;
  const none = findings.length > 0 ? words.noneButAccepted : words.none;
  return unchecked > 0 ? `${none}${words.butUnchecked(unchecked)}` : none;
}
