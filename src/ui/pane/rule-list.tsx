// How every rule fared; what could not be checked comes first and never looks like passed.
import { makeStyles, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHalfFill16Regular,
  DismissCircle16Filled,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import { isForOtherKind } from '../../checking/packs/run-ruled';
import type { Outcome, RuleOutcome } from '../../checking/finding';
import { messages } from '../messages';
import { Mark } from '../shared/marks';
import { Panel, useCardStyles } from './panel';
import { CopyButtons } from './copy-buttons';
import { MarkButtons } from './mark-buttons';
import { PaperButton } from './paper-button';

const useStyles = makeStyles({
  group: { ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` } },
  summary: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    padding: '7px 12px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  count: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  hint: { margin: '0 12px 6px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { listStyleType: 'none', margin: 0, padding: '0 12px 8px' },
  rule: {
    padding: '5px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', columnGap: '8px', justifyContent: 'space-between' },
  id: { fontVariantNumeric: 'tabular-nums', marginRight: '6px', fontWeight: tokens.fontWeightSemibold },
  note: { color: tokens.colorNeutralForeground2, overflowWrap: 'anywhere' },
});

const ORDER = [
  'cannotEvaluate',
  'broken',
  'tail',
  'pass',
  'notApplicable',
] as const satisfies readonly Outcome[];

export const OUTCOME_MARKS = {
  cannotEvaluate: { icon: QuestionCircle16Regular, tone: 'unknown', word: messages.checks.cannotEvaluate },
  broken: { icon: DismissCircle16Filled, tone: 'bad', word: messages.checks.broken },
  tail: { icon: CircleHalfFill16Regular, tone: 'quiet', word: messages.checks.tail },
  pass: { icon: CheckmarkCircle16Filled, tone: 'good', word: messages.checks.passed },
  notApplicable: { icon: SubtractCircle16Regular, tone: 'quiet', word: messages.checks.notApplicable },
} as const;

export function RuleList(props: { readonly checks: readonly RuleOutcome[] }) {
  const card = useCardStyles();
  const checks = props.checks.filter(({ reason }) => !isForOtherKind(reason));
  return (
    <Panel title={messages.checks.rules}>
      <div className={card.card}>
        {ORDER.map((outcome) => (
          <OutcomeGroup
            key={outcome}
            outcome={outcome}
            checks={checks.filter((check) => check.status === outcome)}
          />
        ))}
      </div>
      <MarkButtons />
      <PaperButton />
      <CopyButtons />
    </Panel>
  );
}

function OutcomeGroup(props: { readonly outcome: Outcome; readonly checks: readonly RuleOutcome[] }) {
  const styles = useStyles();
  if (props.checks.length === 0) return null;
  return (
    <details className={styles.group}>
      <summary className={styles.summary}>
        <Mark {...OUTCOME_MARKS[props.outcome]} />
        <span className={styles.count}>{messages.checks.instances(props.checks.length)}</span>
      </summary>
      {props.outcome === 'cannotEvaluate' && (
        <p className={styles.hint}>{messages.checks.cannotEvaluateHint}</p>
      )}
      <ul className={styles.list}>
        {props.checks.map((check) => (
          <RuleLine key={check.rule} check={check} />
        ))}
      </ul>
    </details>
  );
}

function RuleLine({ check }: { readonly check: RuleOutcome }) {
  const styles = useStyles();
  const { counts } = check;
  const evaluated = counts.pass + counts.tail + counts.broken + counts.cannotEvaluate;
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <span>
          <span className={styles.id}>{check.rule}</span>
          {check.title}
        </span>
        {evaluated > 0 && (
          <span className={styles.count}>
            {counts.pass}/{evaluated}
          </span>
        )}
      </div>
      {check.reason !== null && <div className={styles.note}>{check.reason}</div>}
      {check.missing.length > 0 && (
        <div className={styles.note}>
          {messages.checks.missing}
          {check.missing.join('、')}
        </div>
      )}
      {check.assumedZero.length > 0 && (
        <div className={styles.note}>
          {messages.checks.assumedZero}
          {check.assumedZero.join('、')}
        </div>
      )}
    </li>
  );
}
