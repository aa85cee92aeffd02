// Where a text is chosen, dropped or pasted, with what will be looked at.
import { Button, Field, makeStyles, Spinner, Text, Textarea, tokens } from '@fluentui/react-components';
import { DocumentSearch24Regular, FolderOpen20Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { proofreadingMessages } from '../proofreading-messages';
import { FileButton } from '../shared/file-button';
import { useProofreading, useProofreadingState, useSessionState } from '../shared/session-context';
import { FailureBar } from './failure-bar';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '12px' },
  head: { display: 'flex', columnGap: '8px', alignItems: 'center', margin: 0 },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400 },
  what: { margin: 0 },
  quiet: { margin: 0, color: tokens.colorNeutralForeground2 },
  drop: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    rowGap: '10px',
    padding: '20px 12px',
    textAlign: 'center',
    border: `2px dashed ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

const words = proofreadingMessages.intake;

export function TextIntake() {
  const styles = useStyles();
  const proofreading = useProofreading();
  const workbook = useSessionState((state) => (state.review?.books.length ? state.workbook : null));
  const failure = useProofreadingState((state) => state.failure);
  return (
    <div className={styles.root}>
      <div className={styles.head}>
        <DocumentSearch24Regular aria-hidden />
        <h2 className={styles.title}>{words.title}</h2>
      </div>
      <p className={styles.what}>{words.what}</p>
      <p className={styles.quiet}>
        {workbook === null ? words.withoutBook : words.withBook(workbook.name)}
        {words.local}
      </p>
      <FailureBar title={words.failed} failure={failure} />
      <DropZone />
      <PasteField onPaste={(text) => void proofreading.paste(text)} />
    </div>
  );
}

/** The whole place takes what is dropped; this says so. */
function DropZone() {
  const styles = useStyles();
  const proofreading = useProofreading();
  const busy = useProofreadingState((state) => state.busy === 'reading');
  return (
    <div className={styles.drop}>
      {busy ? (
        <Spinner label={words.reading} />
      ) : (
        <>
          <Text>{words.drop}</Text>
          <FileButton
            label={words.choose}
            accept=".docx,.txt"
            icon={<FolderOpen20Regular />}
            appearance="primary"
            onFile={(file) => void file.arrayBuffer().then((bytes) => proofreading.open(file.name, bytes))}
          />
          <Text size={200} className={styles.quiet}>
            {words.legacy}
          </Text>
        </>
      )}
    </div>
  );
}

function PasteField(props: { readonly onPaste: (text: string) => void }) {
  const [text, setText] = useState('');
  return (
    <>
      <Field label={words.paste}>
        <Textarea
          value={text}
          rows={6}
          resize="vertical"
          onChange={(_event, data) => setText(data.value)}
          onPaste={(event) => {
            const { value, selectionStart, selectionEnd } = event.currentTarget;
            const pasted = event.clipboardData.getData('text/plain');
            if (pasted === '') return;
            // A browser takes seconds to type forty thousand characters into a field; as its value they are there at once.
            event.preventDefault();
            setText(value.slice(0, selectionStart) + pasted + value.slice(selectionEnd));
          }}
        />
      </Field>
      <div>
        <Button disabled={text.trim() === ''} onClick={() => props.onPaste(text)}>
          {words.start}
        </Button>
      </div>
    </>
  );
}
