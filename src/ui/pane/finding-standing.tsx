// Whether somebody stands by a finding: the reason with a way back, that it re-opened, or the form to say why.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Comment16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Finding } from '../../checking/finding';
import { exceptionsMessages as words } from '../findings-messages';
import { SaidReason } from '../shared/said-reason';
import { useSession } from '../shared/session-context';
import { AcceptForm } from './accept-form';

const useStyles = makeStyles({
  root: {
    marginTop: '8px',
    display: 'flex',
    flexDirection: 'column',
    rowGap: '6px',
    alignItems: 'flex-start',
  },
  reopened: {
    margin: 0,
    alignSelf: 'stretch',
    padding: '6px 8px',
    borderLeft: `3px solid ${tokens.colorStatusWarningForeground3}`,
    backgroundColor: tokens.colorStatusWarningBackground1,
    color: tokens.colorStatusWarningForeground1,
    overflowWrap: 'anywhere',
  },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px' },
});

export function FindingStanding({ finding }: { readonly finding: Finding }) {
  const styles = useStyles();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const { accepted, reopened } = finding;
  const withdraw = (word: string) => (
    <Button size="small" onClick={() => session.withdraw(finding.id)}>
      {word}
    </Button>
  );
  if (accepted !== undefined)
    return (
      <div className={styles.root}>
        <SaidReason said={accepted} lead={`${words.accepted}：`} />
        {withdraw(words.withdraw)}
      </div>
    );
  return (
    <div className={styles.root}>
      {reopened !== undefined && <p className={styles.reopened}>{reopened}</p>}
      {asking ? (
        <AcceptForm onAccept={(why) => session.accept(finding.id, why)} onCancel={() => setAsking(false)} />
      ) : (
        <div className={styles.actions}>
          <Button size="small" icon={<Comment16Regular />} onClick={() => setAsking(true)}>
            {reopened === undefined ? words.accept : words.acceptAgain}
          </Button>
          {reopened !== undefined && withdraw(words.forget)}
        </div>
      )}
    </div>
  );
}
