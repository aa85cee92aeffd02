// The result of the check in one line.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  Comment16Regular,
  DismissCircle16Filled,
  QuestionCircle16Regular,
} from '@fluentui/react-icons';
import type { CheckReport } from '../../checking/finding';
import type { TableTile } from '../../session/table-state';
import { messages } from '../messages';
import { useToneStyles } from '../shared/marks';

const useStyles = makeStyles({
  line: {
    display: 'flex',
    flexDirection: 'column',
    rowGap: '2px',
    padding: '8px 12px',
    borderRadius: tokens.borderRadiusMedium,
    borderLeft: '4px solid',
  },
  strong: {
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    fontWeight: tokens.fontWeightSemibold,
  },
  counts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  bad: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    borderLeftColor: tokens.colorStatusDangerForeground1,
  },
  good: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    borderLeftColor: tokens.colorStatusSuccessForeground1,
  },
  unknown: {
    backgroundColor: tokens.colorNeutralBackground3,
    borderLeftColor: tokens.colorNeutralStroke1,
  },
});

export function SummaryLine(props: { readonly report: CheckReport; readonly tiles: readonly TableTile[] }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { summary } = props.report;
  const words = messages.overview;
  // That its sheets are in order does not make a table balanced.
  const filled = props.tiles.filter(({ state }) => state !== 'missing' && state !== 'empty');
  const unchecked = filled.every(({ state }) => state === 'unchecked');
  const accepted = summary.accepted ?? 0;
  const [tone, Icon, strong] =
    summary.error > 0
      ? (['bad', DismissCircle16Filled, words.someWrong(summary.error)] as const)
      : accepted > 0
        ? (['unknown', Comment16Regular, words.allAccepted(accepted)] as const)
        : unchecked
          ? (['unknown', QuestionCircle16Regular, words.nothingChecked] as const)
          : (['good', CheckmarkCircle16Filled, words.allGood(summary.pass)] as const);
  const counts = [
    ...((summary.error > 0 || accepted > 0) && !unchecked ? [words.passes(summary.pass)] : []),
    ...(summary.error > 0 && accepted > 0 ? [words.accepted(accepted)] : []),
    ...(summary.warning > 0 ? [words.warningsSum(summary.warning)] : []),
    ...(summary.tail > 0 ? [words.tails(summary.tail)] : []),
    ...(summary.cannotEvaluate > 0 ? [words.unable(summary.cannotEvaluate)] : []),
  ];
  return (
    <div className={mergeClasses(styles.line, styles[tone])} role="status" data-testid="summary">
      <span className={styles.strong}>
        <Icon aria-hidden className={tones[tone]} />
        {strong}
      </span>
      {counts.length > 0 && (
        <span className={styles.counts}>
          {counts.map((count) => (
            <span key={count}>{count}</span>
          ))}
        </span>
      )}
    </div>
  );
}
