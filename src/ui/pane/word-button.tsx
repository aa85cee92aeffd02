// The text with its charts and tables as a Word file, made on this machine and handed to the browser to save.
import { Button } from '@fluentui/react-components';
import { DocumentText20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { WrittenText } from '../../session/written-text';
import type { Draft } from '../../writing/draft';
import { messages } from '../messages';
import { downloadFile, fileName } from '../shared/download-file';
import { useSession, useSessionState, useShownBook } from '../shared/session-context';

const WORD_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** `onDone` is told what to say to the user, and that the text went out. */
export function WordButton(props: {
  readonly draft: Draft;
  readonly onDone: (message: string, to?: WrittenText['to']) => void;
}) {
  const { draft, onDone } = props;
  const { writesText } = useSession();
  const workbook = useSessionState((state) => state.workbook);
  const book = useShownBook()?.book;
  const [busy, setBusy] = useState(false);
  const words = messages.text;
  const save = async () => {
    if (book === undefined || workbook === null) return;
    setBusy(true);
    try {
      // Large, and wanted by few visits.
      const { writeWord } = await import(/* webpackChunkName: "word" */ '../../output/word/write-word');
      const bytes = await writeWord(book, workbook, draft);
      downloadFile(fileName([book.unitName, draft.text.title], 'docx'), bytes, WORD_TYPE);
      onDone(writesText ? words.wordMadeOffice : words.wordMade, 'word');
    } catch {
      onDone(words.wordFailed);
    } finally {
      setBusy(false);
    }
  };
  return (
    <Button icon={<DocumentText20Regular />} disabledFocusable={busy} onClick={() => void save()}>
      {busy ? words.wordBusy : words.word}
    </Button>
  );
}
