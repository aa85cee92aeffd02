// Saving what was proofread: the document with changes and comments, the corrected text.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowDownload16Regular, Copy16Regular, DocumentEdit16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { MarkedDocument } from '../../session/narrative-work';
import { baseName } from '../../session/proofreading-file';
import type { ProofreadItem } from '../../session/proofreading-items';
import type { ProofreadText } from '../../session/proofreading-state';
import { correctedText } from '../../session/proofreading-text';
import { messages } from '../messages';
import { proofreadingMessages } from '../proofreading-messages';
import { copyText } from '../shared/copy-text';
import { downloadFile, downloadText, fileName } from '../shared/download-file';
import { useProofreading, useSession } from '../shared/session-context';

const WORD = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const words = proofreadingMessages.save;

const useStyles = makeStyles({
  row: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
  outcome: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function SaveTools(props: { readonly text: ProofreadText; readonly items: readonly ProofreadItem[] }) {
  const styles = useStyles();
  const { text, items } = props;
  const [outcome, setOutcome] = useState<readonly string[]>([]);
  const save = useSave(text, items);
  return (
    <>
      <div className={styles.row}>
        {text.format === 'docx' && (
          <Button
            size="small"
            appearance="primary"
            icon={<DocumentEdit16Regular />}
            onClick={() => void save.marked().then(setOutcome)}
          >
            {words.marked}
          </Button>
        )}
        <Button size="small" icon={<ArrowDownload16Regular />} onClick={() => setOutcome(save.text())}>
          {words.text}
        </Button>
        <Button size="small" icon={<Copy16Regular />} onClick={() => void save.copy().then(setOutcome)}>
          {words.copy}
        </Button>
      </div>
      <div role="status">
        {outcome.map((line) => (
          <p key={line} className={styles.outcome}>
            {line}
          </p>
        ))}
      </div>
    </>
  );
}

/** The ways to save; each gives what to tell the user. */
function useSave(text: ProofreadText, items: readonly ProofreadItem[]) {
  const proofreading = useProofreading();
  // Whether a task pane may save files depends on the program around it, which does not say.
  const hint = useSession().writesText ? [words.inPane] : [];
  const corrected = () => correctedText(text.narrative.text, items);
  const name = (ending: string) =>
    fileName([baseName(text, proofreadingMessages.pasted), words.suffix], ending);
  return {
    marked: async (): Promise<readonly string[]> => {
      const result = await proofreading.marked(new Date());
      if (result.kind === 'failed') return [result.message];
      downloadFile(name('docx'), result.value.bytes, WORD);
      return [...markedWords(items, result.value), ...hint];
    },
    text: (): readonly string[] => {
      // Notepad on Windows takes the mark at the front for UTF-8.
      downloadText(name('txt'), `\ufeff${corrected()}`, 'text/plain');
      return hint;
    },
    copy: async (): Promise<readonly string[]> => [
      (await copyText(corrected())) ? messages.text.copied : messages.text.copyFailed,
    ],
  };
}

/** How many marks the document has, and what could not be written into it. */
function markedWords(items: readonly ProofreadItem[], { unplaced }: MarkedDocument): readonly string[] {
  const marks = items.filter(({ standing }) => standing !== 'ignored');
  const changes = marks.filter(({ standing }) => standing === 'accepted').length;
  const lost = unplaced.map(({ mark, reason }) => {
    const finding = marks[mark]?.finding;
    return `“${finding?.quote ?? ''}”${finding?.explanation ?? ''}（${reason}）`;
  });
  const missing = (what: 'replacement' | 'comment') => unplaced.filter((one) => one.what === what).length;
  return [
    words.done(changes - missing('replacement'), marks.length - changes - missing('comment')),
    ...(lost.length === 0 ? [] : [words.unplaced, ...lost]),
  ];
}
