// What was filled in, as a file: to keep, to hand on, to take up elsewhere.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { answersJson } from '../../output/answers-json';
import type { Draft } from '../../writing/draft';
import { messages } from '../messages';
import { downloadText, fileName } from '../shared/download-file';
import { FileButton } from '../shared/file-button';
import { useSession, useSessionState, useShownBook } from '../shared/session-context';
import { Panel, useCardStyles } from './panel';

const useStyles = makeStyles({
  card: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: { color: tokens.colorNeutralForeground2 },
});

export function AnswersPanel({ draft }: { readonly draft: Draft }) {
  const styles = useStyles();
  const card = useCardStyles();
  const session = useSession();
  const book = useShownBook()?.book;
  const answers = useSessionState((state) => state.answers);
  const words = messages.answers;
  const save = () => {
    if (book === undefined) return;
    const name = fileName([book.unitName, book.year, words.file], 'json');
    const content = answersJson(name, book.year, draft, answers);
    downloadText(name, `${JSON.stringify(content, null, 2)}\n`, 'application/json');
  };
  return (
    <Panel title={words.title}>
      <div className={`${card.card} ${styles.card}`}>
        <Text className={styles.hint}>{session.writesText ? words.hintOffice : words.hint}</Text>
        <div className={styles.row}>
          {/* A task pane may not save files. */}
          {!session.writesText && (
            <Button icon={<ArrowDownload20Regular />} onClick={save}>
              {words.download}
            </Button>
          )}
          <FileButton
            label={words.load}
            accept=".json"
            icon={<FolderOpen20Regular />}
            onFile={(file) => void file.text().then((text) => session.loadAnswers(text))}
          />
        </div>
      </div>
    </Panel>
  );
}
