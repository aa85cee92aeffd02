// The field in which a paragraph is rewritten.
import { Button, Field, makeStyles, Textarea } from '@fluentui/react-components';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { textMessages as words } from '../text-messages';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '6px', margin: '4px 0 10px' },
  field: { width: '100%' },
  tools: { display: 'flex', gap: '8px' },
});

const CHARACTERS_IN_A_ROW = 20;
const MOST_ROWS = 14;

export function ParagraphEditor(props: {
  readonly text: string;
  readonly onSave: (text: string) => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const [text, setText] = useState(props.text);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const isBlank = text.trim() === '';
  const rows = Math.min(MOST_ROWS, Math.ceil(props.text.length / CHARACTERS_IN_A_ROW) + 1);
  const save = () => {
    if (isBlank) return;
    if (text !== props.text) props.onSave(text);
    props.onClose();
  };
  return (
    <div className={styles.root}>
      <Field
        label={words.editing}
        hint={words.editHint}
        validationMessage={isBlank ? words.blank : undefined}
      >
        <Textarea
          ref={field}
          className={styles.field}
          value={text}
          rows={rows}
          resize="vertical"
          onChange={(_event, data) => setText(data.value)}
          onKeyDown={keys(save, props.onClose)}
        />
      </Field>
      <Tools isBlank={isBlank} onSave={save} onClose={props.onClose} />
    </div>
  );
}

/** Enter saves, for a paragraph has no line breaks; Escape gives up. */
function keys(save: () => void, close: () => void) {
  return (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    save();
  };
}

function Tools(props: {
  readonly isBlank: boolean;
  readonly onSave: () => void;
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  return (
    <div className={styles.tools}>
      <Button size="small" appearance="primary" disabled={props.isBlank} onClick={props.onSave}>
        {words.save}
      </Button>
      <Button size="small" onClick={props.onClose}>
        {words.cancel}
      </Button>
    </div>
  );
}
