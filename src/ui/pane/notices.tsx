// What the session has to tell once: done or failed.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from '@fluentui/react-components';
import { Dismiss16Regular } from '@fluentui/react-icons';
import type { Notice } from '../../session/notice';
import { copyMessages } from '../copy-messages';
import { exceptionsMessages, findingMessages, markMessages } from '../findings-messages';
import { messages } from '../messages';
import { useSession, useSessionState } from '../shared/session-context';

const INTENT = {
  written: 'success',
  copied: 'success',
  'answers-loaded': 'success',
  'exceptions-loaded': 'success',
  fixed: 'success',
  marked: 'success',
  'marks-cleared': 'success',
  'state-damaged': 'warning',
  'state-newer': 'warning',
  'state-not-kept': 'warning',
  failed: 'error',
} as const satisfies Readonly<Record<Notice['kind'], string>>;

function textOf(notice: Notice): string {
  switch (notice.kind) {
    case 'written':
      return messages.notice.written(notice.sheet) + notice.notes.join('');
    case 'copied':
      return copyMessages.made(notice.name, notice.edited) + notice.notes.join('');
    case 'answers-loaded':
      return messages.answers.loaded(notice.count);
    case 'exceptions-loaded':
      return exceptionsMessages.loaded(notice.count, notice.foreign);
    case 'fixed':
      return findingMessages.fixed(notice.cell, notice.before, notice.after);
    case 'marked':
      return markMessages.marked(notice.marked, notice.protectedSheets);
    case 'marks-cleared':
      return markMessages.cleared(notice.protectedSheets);
    case 'state-damaged':
      return messages.answers.damaged;
    case 'state-newer':
      return messages.answers.newer;
    case 'state-not-kept':
    case 'failed':
      return notice.message;
  }
}

const useStyles = makeStyles({ bar: { flexShrink: 0 } });

export function Notices() {
  const styles = useStyles();
  const session = useSession();
  const notice = useSessionState((state) => state.notice);
  if (notice === null) return null;
  const close = () => session.dismissNotice();
  return (
    <MessageBar className={styles.bar} intent={INTENT[notice.kind]} layout="multiline">
      <MessageBarBody>{textOf(notice)}</MessageBarBody>
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
