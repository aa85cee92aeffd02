// 勾稽: what does not tie out, one card a cause, and how every rule fared.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Severity } from '../../checking/finding';
import { messages } from '../messages';
import { SeverityMark } from '../shared/marks';
import { useRemembered } from '../shared/remembered';
import { useShownBook } from '../shared/session-context';
import { FindingCard } from './finding-card';
import { countBySeverity, groupFindings, SEVERITIES } from './finding-groups';
import { Panel } from './panel';
import { RuleList } from './rule-list';

/** Rounding can leave hundreds of small differences; they are shown in portions. */
const PORTION = 60;

const useStyles = makeStyles({
  filter: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginBottom: '12px' },
  toggle: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '5px',
    height: '26px',
    padding: '0 8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusCircular,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  // Off is told by the struck-through word and the line around it, not by a shade alone.
  off: {
    border: `1px dashed ${tokens.colorNeutralStroke1}`,
    backgroundColor: 'transparent',
    textDecoration: 'line-through',
  },
  count: { fontVariantNumeric: 'tabular-nums' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  none: { color: tokens.colorNeutralForeground2, margin: '4px 0' },
});

export function ChecksTab() {
  const styles = useStyles();
  const shown = useShownBook();
  const [hidden, toggle] = useHiddenSeverities();
  if (shown === null) return null;
  const { findings, checks } = shown.report;
  const visible = findings.filter((finding) => !hidden.has(finding.severity));
  const unchecked = checks.filter((check) => check.status === 'cannotEvaluate').length;
  return (
    <>
      <SeverityFilter findings={findings} hidden={hidden} onToggle={toggle} />
      {shown.book.kind === 'budget' && <p className={styles.none}>{messages.checks.budgetUnchecked}</p>}
      <Panel title={messages.checks.list}>
        <FindingList findings={visible} total={findings.length} unchecked={unchecked} checks={checks} />
      </Panel>
      <RuleList checks={checks} />
    </>
  );
}

function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly total: number;
  readonly unchecked: number;
  readonly checks: Parameters<typeof RuleList>[0]['checks'];
}) {
  const styles = useStyles();
  const [limit, setLimit] = useState(PORTION);
  const groups = groupFindings(props.findings);
  const titles = new Map(props.checks.map((check) => [check.rule, check.title]));
  if (groups.length === 0) {
    const words = messages.checks;
    const none = props.unchecked > 0 ? words.noneButUnchecked(props.unchecked) : words.none;
    return <p className={styles.none}>{props.total > 0 ? words.noneShown : none}</p>;
  }
  return (
    <>
      <ul className={styles.list}>
        {groups.slice(0, limit).map((group) => (
          <li key={group.root.id}>
            <FindingCard
              finding={group.root}
              followers={group.followers}
              title={titles.get(group.root.rule) ?? ''}
            />
          </li>
        ))}
      </ul>
      {groups.length > limit && (
        <Button style={{ marginTop: 8 }} onClick={() => setLimit(limit + PORTION)}>
          {messages.checks.showMore(Math.min(PORTION, groups.length - limit))}
        </Button>
      )}
    </>
  );
}

function SeverityFilter(props: {
  readonly findings: readonly Finding[];
  readonly hidden: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}) {
  const styles = useStyles();
  const counts = countBySeverity(props.findings);
  return (
    <div className={styles.filter} role="group" aria-label={messages.checks.filter}>
      {SEVERITIES.map((severity) => (
        <button
          key={severity}
          type="button"
          className={mergeClasses(styles.toggle, props.hidden.has(severity) && styles.off)}
          aria-pressed={!props.hidden.has(severity)}
          onClick={() => props.onToggle(severity)}
        >
          <SeverityMark severity={severity} />
          <span className={styles.count}>{counts[severity]}</span>
        </button>
      ))}
    </div>
  );
}

const EVERY_CHOICE = choices(SEVERITIES);

/** Which severities are switched off, remembered. */
function useHiddenSeverities(): [ReadonlySet<Severity>, (severity: Severity) => void] {
  const [stored, store] = useRemembered('hiddenSeverities', '', EVERY_CHOICE);
  const hidden = new Set(SEVERITIES.filter((severity) => stored.split(' ').includes(severity)));
  const toggle = (severity: Severity) =>
    store(SEVERITIES.filter((one) => hidden.has(one) !== (one === severity)).join(' '));
  return [hidden, toggle];
}

/** Every subset of `values`, each joined with blanks in their order. */
function choices(values: readonly string[]): readonly string[] {
  return values
    .reduce<readonly (readonly string[])[]>(
      (sets, value) => [...sets, ...sets.map((set) => [...set, value])],
      [[]],
    )
    .map((set) => set.join(' '));
}
