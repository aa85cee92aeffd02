// What to know about the text before it goes out: rounding, mistakes in templates, paragraphs that have lost their place.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { AppliedEdit } from '../../session/paragraph-edits';
import type { EditedDraft } from '../../session/state';
import { bending } from '../../session/style-steps';
import { useSession, useSessionState } from '../shared/session-context';
import { textMessages as words } from '../text-messages';
import { Panel, useCardStyles } from './panel';

const useStyles = makeStyles({
  card: { padding: '10px 12px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  line: { margin: 0, overflowWrap: 'anywhere' },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  fault: { color: tokens.colorStatusDangerForeground1 },
  button: { alignSelf: 'flex-start' },
});

export function TextNotes({ draft }: { readonly draft: EditedDraft }) {
  const { notes, faults, edits, text } = draft;
  const homeless = edits.filter(({ paragraph }) => paragraph === null);
  const titleOf = (id: string) => text.sections.find((section) => section.id === id)?.title ?? id;
  return (
    <>
      {faults.length > 0 && <Lines title={words.faults} lines={faults.map(({ message }) => message)} fault />}
      {notes.length > 0 && (
        <Lines
          title={words.notes}
          lines={notes.map(({ section, message }) => `${titleOf(section)}：${message}`)}
        >
          <BendButton />
        </Lines>
      )}
      {homeless.length > 0 && <Homeless edits={homeless} />}
    </>
  );
}

function Lines(props: {
  readonly title: string;
  readonly lines: readonly string[];
  readonly fault?: boolean;
  readonly children?: React.ReactNode;
}) {
  const styles = useStyles();
  const card = useCardStyles();
  return (
    <Panel title={props.title}>
      <div className={`${card.card} ${styles.card}`}>
        {props.lines.map((line, index) => (
          <p key={index} className={props.fault === true ? `${styles.line} ${styles.fault}` : styles.line}>
            {line}
          </p>
        ))}
        {props.children}
      </div>
    </Panel>
  );
}

/** Turns the adjustment of last digits on, where the style leaves them. */
function BendButton() {
  const styles = useStyles();
  const session = useSession();
  const style = useSessionState(bending);
  if (style === null) return null;
  return (
    <>
      <Button size="small" className={styles.button} onClick={() => session.setStyle(style)}>
        {words.bend}
      </Button>
      <p className={styles.hint}>{words.bendHint}</p>
    </>
  );
}

function Homeless({ edits }: { readonly edits: readonly AppliedEdit[] }) {
  const styles = useStyles();
  const card = useCardStyles();
  const session = useSession();
  return (
    <Panel title={words.homeless}>
      <div className={`${card.card} ${styles.card}`}>
        <p className={styles.hint}>{words.homelessHint}</p>
        {edits.map(({ id, own }) => (
          <div key={id}>
            <p className={styles.line}>{own}</p>
            <Button size="small" onClick={() => session.restoreParagraph(id)}>
              {words.remove}
            </Button>
          </div>
        ))}
      </div>
    </Panel>
  );
}
