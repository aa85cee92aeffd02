// Why somebody leaves a finding as it is: the reason, by whom and when.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Acceptance } from '../../checking/finding';
import { exceptionsMessages as words } from '../findings-messages';

const useStyles = makeStyles({
  root: {
    margin: 0,
    alignSelf: 'stretch',
    padding: '6px 8px',
    borderLeft: `3px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground3,
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  said: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** `lead` stands in front of the reason. */
export function SaidReason(props: { readonly said: Acceptance; readonly lead?: string }) {
  const styles = useStyles();
  const { reason, by, at } = props.said;
  return (
    <p className={styles.root}>
      {props.lead}
      {reason}
      <span className={styles.said}>（{words.saidBy(by, dayOf(at))}）</span>
    </p>
  );
}

/** The day of an ISO date and time, as the user's clock has it. */
function dayOf(at: string): string {
  const date = new Date(at);
  return Number.isNaN(date.getTime()) ? at : date.toLocaleDateString('zh-CN');
}
