// What the session has to tell once: done, failed, or a question before a sheet is replaced.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import { messages } from '../messages';
import { useSession, useSessionState } from '../shared/session-context';

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export function Notices() {
  const styles = useStyles();
  const session = useSession();
  const notice = useSessionState((state) => state.notice);
  if (notice === null) return null;
  const close = () => session.dismissNotice();
  if (notice.kind === 'sheet-taken')
    return (
      <MessageBar className={styles.bar} intent="warning" layout="multiline">
        <MessageBarBody>
          <MessageBarTitle>{messages.notice.takenTitle}</MessageBarTitle>
          {messages.notice.taken(notice.sheet)}
        </MessageBarBody>
        <MessageBarActions>
          <Button onClick={() => void session.writeText(true)}>{messages.notice.replace}</Button>
          <Button onClick={close}>{messages.notice.cancel}</Button>
        </MessageBarActions>
      </MessageBar>
    );
  return (
    <MessageBar
      className={styles.bar}
      intent={notice.kind === 'written' ? 'success' : 'error'}
      layout="multiline"
    >
      <MessageBarBody>
        {notice.kind === 'written' ? messages.notice.written(notice.sheet) : notice.message}
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<Dismiss16Regular />}
            aria-label={messages.notice.close}
            onClick={close}
          />
        }
      />
    </MessageBar>
  );
}
