// Findings of the text that somebody leaves as they are, each with the reason and a way back.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ProofreadItem } from '../../session/proofreading-items';
import { useCardStyles } from '../pane/panel';
import { proofreadingMessages } from '../proofreading-messages';
import { SeverityMark } from '../shared/marks';
import { SaidReason } from '../shared/said-reason';
import { useSession, useSessionState } from '../shared/session-context';

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: '8px 0',
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  card: { padding: '8px 12px' },
  head: { display: 'flex', columnGap: '8px', fontSize: tokens.fontSizeBase200 },
  words: { margin: '4px 0', overflowWrap: 'anywhere' },
  reason: { margin: '4px 0 8px' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

const words = proofreadingMessages.ignore;

export function IgnoredList({ items }: { readonly items: readonly ProofreadItem[] }) {
  const styles = useStyles();
  const card = useCardStyles();
  const session = useSession();
  const kept = useSessionState((state) => state.keptFor !== null && !state.unkept);
  return (
    <>
      <p className={styles.quiet}>{items.length === 0 ? words.none : kept ? words.kept : words.notKept}</p>
      <ul className={styles.list}>
        {items.map(({ key, finding, ignored }) => (
          <li key={key} className={mergeClasses(card.card, styles.card)}>
            <div className={styles.head}>
              <SeverityMark severity={finding.severity} />
              <span>{proofreadingMessages.kind[finding.kind]}</span>
              <span className={styles.quiet}>{finding.section}</span>
            </div>
            <p className={styles.words}>
              {finding.quote !== '' && <b>{proofreadingMessages.card.quote(finding.quote)} </b>}
              {finding.explanation}
            </p>
            {ignored !== null && (
              <div className={styles.reason}>
                <SaidReason said={ignored} />
              </div>
            )}
            <Button size="small" onClick={() => session.regard(key)}>
              {words.withdraw}
            </Button>
          </li>
        ))}
      </ul>
    </>
  );
}
