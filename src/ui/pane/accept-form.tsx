// Why something is right as it is, and who says so.
import { Button, Field, Input, makeStyles, Textarea } from '@fluentui/react-components';
import { useState } from 'react';
import { exceptionsMessages } from '../findings-messages';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '6px', alignSelf: 'stretch' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

type Words = 'reason' | 'reasonHint' | 'reasonMissing' | 'by' | 'confirm' | 'cancel';

export function AcceptForm(props: {
  /** Those of an exception where nothing is said. */
  readonly words?: Readonly<Record<Words, string>>;
  readonly onAccept: (why: { readonly reason: string; readonly by: string | null }) => void;
  readonly onCancel: () => void;
}) {
  const styles = useStyles();
  const words = props.words ?? exceptionsMessages;
  const [reason, setReason] = useState('');
  const [by, setBy] = useState('');
  const [missing, setMissing] = useState(false);
  const accept = () => {
    if (reason.trim() === '') setMissing(true);
    else props.onAccept({ reason: reason.trim(), by: by.trim() === '' ? null : by.trim() });
  };
  return (
    <div
      className={styles.root}
      onKeyDown={(event) => {
        if (event.key === 'Escape') props.onCancel();
      }}
    >
      <Field
        label={words.reason}
        hint={words.reasonHint}
        validationMessage={missing && reason.trim() === '' ? words.reasonMissing : undefined}
      >
        <Textarea
          autoFocus
          value={reason}
          rows={2}
          resize="vertical"
          onChange={(_event, data) => setReason(data.value)}
        />
      </Field>
      <Field label={words.by}>
        <Input value={by} onChange={(_event, data) => setBy(data.value)} />
      </Field>
      <div className={styles.actions}>
        <Button size="small" appearance="primary" onClick={accept}>
          {words.confirm}
        </Button>
        <Button size="small" onClick={props.onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}
