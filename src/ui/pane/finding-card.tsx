// One finding: what is wrong, the sum as an accountant writes it, where to look, on what basis.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { Finding } from '../../checking/finding';
import { messages } from '../messages';
import { CellLink } from '../shared/cell-link';
import { SeverityMark, severityTone } from '../shared/marks';
import { useSession, useSessionState } from '../shared/session-context';
import { FindingStanding } from './finding-standing';
import { FindingSum } from './finding-sum';
import { FixButton } from './fix-button';
import { useCardStyles } from './panel';

const useStyles = makeStyles({
  card: { padding: '9px 12px 10px', borderLeftWidth: '3px', cursor: 'default' },
  bad: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  warn: { borderLeftColor: tokens.colorStatusWarningForeground3 },
  good: {},
  quiet: { borderLeftColor: tokens.colorNeutralStroke1 },
  unknown: {},
  selected: {
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: '-1px',
    backgroundColor: tokens.colorBrandBackground2,
  },
  head: {
    display: 'flex',
    alignItems: 'flex-start',
    columnGap: '8px',
    width: '100%',
    padding: 0,
    border: 'none',
    background: 'none',
    color: 'inherit',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: 'left',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  rule: { minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  ruleId: {
    fontVariantNumeric: 'tabular-nums',
    marginRight: '6px',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
  },
  message: { margin: '6px 0 0', overflowWrap: 'anywhere' },
  // The sum above says it with figures; the sentence repeats it in full, with what to do.
  aside: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground2,
  },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '6px' },
  basis: {
    margin: '6px 0 0',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
  suspects: { margin: '6px 0 0', paddingLeft: '18px' },
  followers: { marginTop: '8px', fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer', color: tokens.colorNeutralForeground2 },
  inner: { display: 'flex', flexDirection: 'column', rowGap: '6px', marginTop: '6px' },
});

/** `title` is the rule's. Choosing a card shows its cells in the grid. */
export function FindingCard(props: {
  readonly finding: Finding;
  readonly followers?: readonly Finding[];
  readonly title: string;
}) {
  const styles = useStyles();
  const card = useCardStyles();
  const session = useSession();
  const { finding } = props;
  const selected = useSessionState((state) => state.selected === finding.id);
  const select = () => session.selectFinding(finding.id);
  const { left, right } = finding;
  const sum = left === null || right === null ? null : { left, right };
  const show = () => {
    select();
    // The cell that is probably wrong, where one is known.
    const first = finding.suspects[0]?.cell ?? finding.cells[0];
    if (first !== undefined) void session.locate(first);
  };
  return (
    <article
      className={mergeClasses(
        card.card,
        styles.card,
        styles[finding.accepted === undefined ? severityTone(finding.severity) : 'quiet'],
        selected && styles.selected,
      )}
      aria-current={selected || undefined}
      aria-label={`${messages.severity[finding.severity]} ${finding.rule}`}
    >
      <button type="button" className={styles.head} aria-pressed={selected} onClick={show}>
        <SeverityMark severity={finding.severity} />
        <span className={styles.rule}>
          <span className={styles.ruleId}>{finding.rule}</span>
          {props.title}
        </span>
      </button>
      <Suspects finding={finding} onUse={select} />
      {sum !== null ? (
        <FindingSum finding={finding} left={sum.left} right={sum.right} onUse={select} />
      ) : (
        <div className={styles.cells}>
          {finding.cells.map((cell) => (
            <CellLink key={cell} cell={cell} onUse={select} />
          ))}
        </div>
      )}
      <p className={mergeClasses(styles.message, sum !== null && styles.aside)}>{finding.message}</p>
      {finding.basis !== '' && (
        <p className={styles.basis}>
          {messages.checks.basis}：{finding.basis}
        </p>
      )}
      {/* What hangs under another finding stands and falls with it. */}
      {props.followers !== undefined && <FindingStanding finding={finding} />}
      <Followers followers={props.followers ?? []} />
    </article>
  );
}

function Suspects(props: { readonly finding: Finding; readonly onUse: () => void }) {
  const styles = useStyles();
  const { suspects } = props.finding;
  if (suspects.length === 0) return null;
  return (
    <ul className={styles.suspects} aria-label={messages.checks.suspects}>
      {suspects.map((suspect) => (
        <li key={suspect.cell}>
          {suspect.expected !== null && (
            <>
              {messages.checks.shouldBe(
                suspect.cell,
                suspect.expected,
                suspect.actual ?? messages.checks.blank,
              )}
              ；
            </>
          )}
          {suspect.why} <CellLink cell={suspect.cell} onUse={props.onUse} />
          <div>
            <FixButton suspect={suspect} />
          </div>
        </li>
      ))}
    </ul>
  );
}

function Followers(props: { readonly followers: readonly Finding[] }) {
  const styles = useStyles();
  if (props.followers.length === 0) return null;
  return (
    <details className={styles.followers}>
      <summary className={styles.summary}>{messages.checks.followers(props.followers.length)}</summary>
      <div className={styles.inner}>
        {props.followers.map((follower) => (
          <FindingCard key={follower.id} finding={follower} title="" />
        ))}
      </div>
    </details>
  );
}
