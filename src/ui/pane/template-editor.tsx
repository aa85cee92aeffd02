// The template of a section as plain text, with the section as it would read and what is wrong with it.
import { Button, Field, makeStyles, Textarea, tokens } from '@fluentui/react-components';
import { type RefObject, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import type { SectionPreview, ShownTemplate } from '../../session/template-steps';
import { useSession } from '../shared/session-context';
import { templateMessages as words } from '../template-messages';
import { type RunHandlers, ParagraphText } from './paragraph-text';
import { TemplateNames } from './template-names';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', margin: '4px 0 10px' },
  field: {
    width: '100%',
    maxHeight: 'none',
    '& textarea': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      maxHeight: 'none',
    },
  },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  preview: {
    padding: '6px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  title: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

const FEWEST_ROWS = 8;
const MOST_ROWS = 24;

interface TemplateEditorProps extends RunHandlers {
  readonly section: string;
  readonly shown: ShownTemplate;
  readonly onClose: () => void;
}

export function TemplateEditor({ section, shown, onClose, ...handlers }: TemplateEditorProps) {
  const styles = useStyles();
  const session = useSession();
  const [text, setText] = useState(shown.template);
  const field = useRef<HTMLTextAreaElement>(null);
  const typed = useDeferredValue(text);
  const preview = useMemo(() => session.previewSection(section, typed), [session, section, typed]);
  const isBlank = text.trim() === '';
  const wrong = isBlank ? words.blank : preview?.fault?.message;
  const save = () => {
    if (text !== shown.template) session.setTemplate(section, text === shown.builtIn ? null : text);
    onClose();
  };
  return (
    <div className={styles.root}>
      <TemplateField text={text} wrong={wrong} field={field} onText={setText} />
      <div className={styles.tools}>
        <FaultButton fault={preview?.fault ?? null} text={text} field={field} />
        <Button size="small" appearance="primary" disabled={wrong !== undefined} onClick={save}>
          {words.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {words.cancel}
        </Button>
        <Button size="small" disabled={text === shown.builtIn} onClick={() => setText(shown.builtIn)}>
          {words.restore}
        </Button>
      </div>
      <TemplateNames names={shown.names} filters={shown.filters} />
      {wrong === undefined && preview !== null && <Preview preview={preview} {...handlers} />}
    </div>
  );
}

type FieldRef = RefObject<HTMLTextAreaElement | null>;

function TemplateField(props: {
  readonly text: string;
  /** What is wrong with it. */
  readonly wrong: string | undefined;
  readonly field: FieldRef;
  readonly onText: (text: string) => void;
}) {
  const styles = useStyles();
  const { text, wrong, field, onText } = props;
  useEffect(() => field.current?.focus(), [field]);
  const rows = Math.min(MOST_ROWS, Math.max(FEWEST_ROWS, text.split('\n').length + 2));
  return (
    <Field label={words.label} hint={words.hint} validationMessage={wrong}>
      <Textarea
        ref={field}
        className={styles.field}
        value={text}
        rows={rows}
        resize="vertical"
        spellCheck={false}
        onChange={(_event, data) => onText(data.value)}
      />
    </Field>
  );
}

/** Puts the cursor where the mistake is. */
function FaultButton(props: {
  readonly fault: SectionPreview['fault'];
  readonly text: string;
  readonly field: FieldRef;
}) {
  const { line, column } = props.fault ?? { line: null, column: null };
  if (line === null || column === null) return null;
  const go = () => {
    const before = props.text.split('\n').slice(0, line - 1);
    const offset = before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1;
    props.field.current?.focus();
    props.field.current?.setSelectionRange(offset, offset);
  };
  return (
    <Button size="small" onClick={go}>
      {words.goToFault(line, column)}
    </Button>
  );
}

function Preview({ preview, ...handlers }: RunHandlers & { readonly preview: SectionPreview }) {
  const styles = useStyles();
  return (
    <div className={styles.preview} role="group" aria-label={words.preview}>
      <p className={styles.title}>{words.preview}</p>
      {preview.section.paragraphs.map((paragraph, index) => (
        <ParagraphText key={index} paragraph={paragraph} {...handlers} />
      ))}
    </div>
  );
}
