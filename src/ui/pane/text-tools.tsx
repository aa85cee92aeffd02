// What can be done with the text: written to its sheet, saved as a file, copied; and the way to the next open question.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDown16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { WrittenText } from '../../session/written-text';
import type { Draft } from '../../writing/draft';
import { messages } from '../messages';
import { useSession, useSessionState } from '../shared/session-context';
import { CopyMenu } from './copy-menu';
import { DownloadMenu } from './download-menu';
import { WordButton } from './word-button';
import { WriteMenu } from './write-menu';

const useStyles = makeStyles({
  // The panel around it has 12 pixels of padding, which would show what scrolls by.
  root: {
    position: 'sticky',
    top: '-12px',
    zIndex: 1,
    margin: '-12px -12px 0',
    padding: '12px 12px 4px',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center' },
  status: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    columnGap: '8px',
    minHeight: '32px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  word: { margin: 0 },
});

export function TextTools(props: { readonly draft: Draft; readonly onNext: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const [told, setTold] = useState<string | null>(null);
  const tell = (message: string, to?: WrittenText['to']) => {
    setTold(message);
    if (to !== undefined) session.wroteText(to);
  };
  return (
    <div className={styles.root}>
      <div className={styles.tools}>
        {session.writesText && <WriteMenu />}
        <CopyMenu draft={props.draft} isMain={!session.writesText} onDone={tell} />
        <WordButton draft={props.draft} onDone={tell} />
        {!session.writesText && <DownloadMenu draft={props.draft} onDone={() => session.wroteText('file')} />}
      </div>
      <Status {...props} told={told} />
    </div>
  );
}

/** `told`: what came of the last thing asked for. */
function Status(props: { readonly draft: Draft; readonly told: string | null; readonly onNext: () => void }) {
  const styles = useStyles();
  const { writesText } = useSession();
  const kept = useSessionState((state) => state.keptFor !== null && !state.unkept);
  const words = messages.text;
  const open = props.draft.questions.filter((question) => question.needed && !question.answered).length;
  const states = [
    open > 0 ? words.pending(open) : words.complete,
    ...(kept && !writesText ? [words.kept] : []),
    ...(props.told === null ? [] : [props.told]),
  ];
  return (
    <div className={styles.status}>
      <p className={styles.word} role="status">
        {states.join(' · ')}
      </p>
      {open > 0 && (
        <Button size="small" appearance="subtle" icon={<ArrowDown16Regular />} onClick={props.onNext}>
          {words.next}
        </Button>
      )}
    </div>
  );
}
