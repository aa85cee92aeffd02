// What can be done with the text: written to its sheet, saved as a file, copied; and the way to the next open question.
import {
  Button,
  makeStyles,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowDown16Regular,
  ArrowDownload20Regular,
  Copy20Regular,
  TableAdd20Regular,
} from '@fluentui/react-icons';
import { useState } from 'react';
import { writeMarkdown } from '../../output/write-markdown';
import { plainText } from '../../session/text-sheet';
import type { Draft } from '../../writing/draft';
import { messages } from '../messages';
import { copyText } from '../shared/copy-text';
import { downloadText, fileName } from '../shared/download-file';
import { useSession, useSessionState, useShownBook } from '../shared/session-context';
import { WordButton } from './word-button';

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
  const words = messages.text;
  const copy = async () =>
    setTold((await copyText(plainText(props.draft.text))) ? words.copied : words.copyFailed);
  return (
    <div className={styles.root}>
      <div className={styles.tools}>
        {session.writesText && (
          <Button
            appearance="primary"
            icon={<TableAdd20Regular />}
            onClick={() => void session.writeText(false)}
          >
            {words.write}
          </Button>
        )}
        <Button
          appearance={session.writesText ? 'secondary' : 'primary'}
          icon={<Copy20Regular />}
          onClick={() => void copy()}
        >
          {words.copy}
        </Button>
        <WordButton draft={props.draft} onDone={setTold} />
        {!session.writesText && <DownloadMenu draft={props.draft} />}
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

function DownloadMenu({ draft }: { readonly draft: Draft }) {
  const shown = useShownBook();
  const words = messages.text;
  const save = (ending: string, text: string, type: string) =>
    downloadText(fileName([shown?.book.unitName ?? null, draft.text.title], ending), text, type);
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button icon={<ArrowDownload20Regular />}>{words.download}</Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {/* Notepad on Windows takes the mark at the front for UTF-8. */}
          <MenuItem onClick={() => save('txt', `\ufeff${plainText(draft.text)}\n`, 'text/plain')}>
            {words.downloadText}
          </MenuItem>
          <MenuItem onClick={() => save('md', `${writeMarkdown(draft).join('\n')}\n`, 'text/markdown')}>
            {words.downloadMarkdown}
          </MenuItem>
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
