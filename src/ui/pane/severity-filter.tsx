// Which severities of findings are shown: a button each, with its count, remembered.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding, Severity } from '../../checking/finding';
import { messages } from '../messages';
import { SeverityMark } from '../shared/marks';
import { useRemembered } from '../shared/remembered';
import { countBySeverity, SEVERITIES } from './finding-groups';

/** A row of buttons that each show or hide a sort of findings. */
export const useFilterStyles = makeStyles({
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
});

export function SeverityFilter(props: {
  readonly findings: readonly Pick<Finding, 'severity'>[];
  readonly hidden: ReadonlySet<Severity>;
  readonly onToggle: (severity: Severity) => void;
}) {
  const styles = useFilterStyles();
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
export function useHiddenSeverities(): [ReadonlySet<Severity>, (severity: Severity) => void] {
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
