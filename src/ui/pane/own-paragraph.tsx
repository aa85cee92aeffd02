// A paragraph that the user may rewrite in place; a rewritten one is marked and says what the template makes of it.
import { Button, makeStyles, tokens, Tooltip } from '@fluentui/react-components';
import { ArrowUndo16Regular, Edit16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { type Paragraph, paragraphText } from '../../document/document';
import type { AppliedEdit } from '../../session/paragraph-edits';
import { useSession } from '../shared/session-context';
import { textMessages as words } from '../text-messages';
import { ParagraphEditor } from './paragraph-editor';
import { type RunHandlers, ParagraphText } from './paragraph-text';
import { TextDifference } from './text-difference';

const useStyles = makeStyles({
  edited: { borderLeft: `3px solid ${tokens.colorBrandStroke1}`, paddingLeft: '8px', marginBottom: '8px' },
  pencil: { minWidth: 'auto', padding: '0 4px', verticalAlign: 'middle', textIndent: 0 },
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px 8px' },
  mark: { color: tokens.colorBrandForeground1, fontSize: tokens.fontSizeBase200 },
  note: { margin: '0 0 4px', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  warning: { color: tokens.colorStatusWarningForeground3 },
  compare: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

interface OwnParagraphProps extends RunHandlers {
  readonly section: string;
  readonly paragraph: Paragraph;
  /** Null where the paragraph is the template's. */
  readonly edit: AppliedEdit | null;
}

export function OwnParagraph({ section, paragraph, edit, ...handlers }: OwnParagraphProps) {
  const styles = useStyles();
  const session = useSession();
  const [open, setOpen] = useState(false);
  if (open)
    return (
      <ParagraphEditor
        text={paragraphText(paragraph)}
        onClose={() => setOpen(false)}
        onSave={(text) => session.editParagraph(section, paragraph, text)}
      />
    );
  const text = (
    <ParagraphText paragraph={paragraph} {...handlers}>
      <Tooltip content={words.edit} relationship="label">
        <Button
          className={styles.pencil}
          size="small"
          appearance="subtle"
          icon={<Edit16Regular />}
          onClick={() => setOpen(true)}
        />
      </Tooltip>
    </ParagraphText>
  );
  if (edit === null) return text;
  return (
    <div className={styles.edited}>
      {text}
      <Standing
        edit={edit}
        onKeep={() => session.editParagraph(section, paragraph, paragraphText(paragraph))}
      />
    </div>
  );
}

function Standing({ edit, onKeep }: { readonly edit: AppliedEdit; readonly onKeep: () => void }) {
  const styles = useStyles();
  const session = useSession();
  const { template, paragraph } = edit;
  return (
    <>
      {isOvertaken(edit) && <Overtaken edit={edit} />}
      <div className={styles.tools}>
        <span className={styles.mark}>{words.edited}</span>
        <Button
          size="small"
          appearance="subtle"
          icon={<ArrowUndo16Regular />}
          title={words.restoreLong}
          onClick={() => session.restoreParagraph(edit.id)}
        >
          {words.restore}
        </Button>
        {isOvertaken(edit) && (
          <Button size="small" appearance="subtle" onClick={onKeep}>
            {words.keep}
          </Button>
        )}
      </div>
      {template !== null && paragraph !== null && (
        <details>
          <summary className={styles.compare}>{words.compare}</summary>
          <TextDifference before={paragraphText(template)} after={paragraphText(paragraph)} />
        </details>
      )}
    </>
  );
}

/** The template's paragraph is another one than that which the user rewrote. */
function isOvertaken({ reworded, lost, fresh }: AppliedEdit): boolean {
  return reworded || lost.length > 0 || fresh.length > 0;
}

function Overtaken({ edit: { before, template, lost, fresh } }: { readonly edit: AppliedEdit }) {
  const styles = useStyles();
  return (
    <div role="note">
      <p className={`${styles.note} ${styles.warning}`}>{words.reworded}</p>
      <TextDifference before={before} after={template === null ? '' : paragraphText(template)} />
      {lost.length > 0 && <p className={styles.note}>{words.lost(lost.join('、'))}</p>}
      {fresh.length > 0 && <p className={styles.note}>{words.fresh(fresh.join('、'))}</p>}
    </div>
  );
}
