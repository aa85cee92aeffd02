// What stands in the pane while there are no tables: idle, loading, failed, or none recognised.
import { Button, makeStyles, Spinner, Text, tokens } from '@fluentui/react-components';
import {
  ArrowSync16Regular,
  DocumentQuestionMark16Regular,
  ErrorCircle16Filled,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { messages } from '../messages';
import { useSession, useSessionState } from '../shared/session-context';

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    textAlign: 'center',
    rowGap: '12px',
    padding: '48px 16px',
    color: tokens.colorNeutralForeground2,
  },
  icon: { fontSize: '32px', lineHeight: 1, '& svg': { width: '32px', height: '32px' } },
});

export function Placeholder() {
  const session = useSession();
  const phase = useSessionState((state) => state.phase);
  const failure = useSessionState((state) => state.failure);
  if (phase === 'loading') return <Spinner style={{ padding: 48 }} label={messages.loading} />;
  if (phase === 'failed')
    return (
      <Message
        role="alert"
        icon={<ErrorCircle16Filled color={tokens.colorStatusDangerForeground1} />}
        title={messages.failedTitle}
        text={failure ?? ''}
      >
        <Button icon={<ArrowSync16Regular />} onClick={() => void session.load()}>
          {messages.retry}
        </Button>
      </Message>
    );
  return phase === 'ready' ? (
    <Message
      role="status"
      icon={<DocumentQuestionMark16Regular />}
      title={messages.noTablesTitle}
      text={messages.noTablesHint}
    />
  ) : (
    <Message
      role="status"
      icon={<DocumentQuestionMark16Regular />}
      title={messages.idleTitle}
      text={messages.idleHint}
    />
  );
}

function Message(props: {
  readonly role: 'alert' | 'status';
  readonly icon: ReactNode;
  readonly title: string;
  readonly text: string;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  return (
    <div className={styles.box} role={props.role}>
      <span className={styles.icon} aria-hidden>
        {props.icon}
      </span>
      <Text as="h2" size={400} weight="semibold" style={{ margin: 0 }}>
        {props.title}
      </Text>
      <Text>{props.text}</Text>
      {props.children}
    </div>
  );
}
