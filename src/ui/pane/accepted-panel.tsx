// Findings that somebody stands by, apart from those that are open; to be handed on as a file.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { ArrowDownload20Regular, Copy20Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import type { Finding } from '../../checking/finding';
import { exceptionsFileText } from '../../session/exceptions-file';
import { exceptionsMessages as words } from '../findings-messages';
import { copyText } from '../shared/copy-text';
import { downloadText, fileName } from '../shared/download-file';
import { FileButton } from '../shared/file-button';
import { useSession, useSessionState, useShownBook } from '../shared/session-context';
import { FindingList } from './finding-list';
import { Panel } from './panel';

const useStyles = makeStyles({
  hint: { display: 'block', margin: '0 0 8px', color: tokens.colorNeutralForeground2 },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '8px' },
});

export function AcceptedPanel(props: {
  readonly findings: readonly Finding[];
  readonly titles: ReadonlyMap<string, string>;
}) {
  const styles = useStyles();
  const count = props.findings.length;
  return (
    <Panel title={count === 0 ? words.title : `${words.title}（${count}）`}>
      <Text className={styles.hint}>{count === 0 ? words.none : words.notPassed}</Text>
      <FindingList findings={props.findings} titles={props.titles} />
      <FileTools />
    </Panel>
  );
}

function FileTools() {
  const styles = useStyles();
  const session = useSession();
  const book = useShownBook()?.book;
  const exceptions = useSessionState((state) => state.exceptions);
  const all = Object.values(exceptions);
  const text = () => exceptionsFileText(all);
  const save = () =>
    downloadText(
      fileName([book?.unitName ?? null, book?.year ?? null, words.file], 'json'),
      text(),
      'application/json',
    );
  return (
    <div className={styles.row}>
      {/* A task pane may not save files. */}
      {all.length > 0 &&
        (session.writesText ? (
          <Button icon={<Copy20Regular />} onClick={() => void copyText(text())}>
            {words.copy}
          </Button>
        ) : (
          <Button icon={<ArrowDownload20Regular />} onClick={save}>
            {words.save}
          </Button>
        ))}
      <FileButton
        label={words.load}
        accept=".json"
        icon={<FolderOpen20Regular />}
        onFile={(file) => void file.text().then((content) => session.loadExceptions(content))}
      />
    </div>
  );
}
