// The workbooks beside the open one: last year's, and the year's budget.
import { Button, makeStyles, Text, tokens } from '@fluentui/react-components';
import { FolderOpen20Regular } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { messages } from '../messages';
import { FileButton } from '../shared/file-button';
import { useSession, useSessionState } from '../shared/session-context';
import { textMessages } from '../text-messages';
import { Panel, useCardStyles } from './panel';

const useStyles = makeStyles({
  card: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  row: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  hint: { color: tokens.colorNeutralForeground2 },
  name: { fontWeight: tokens.fontWeightSemibold, overflowWrap: 'anywhere' },
});

export function PriorPanel() {
  const session = useSession();
  const prior = useSessionState((state) => state.prior);
  const before = useSessionState((state) => state.priorName);
  const words = messages.settings;
  return (
    <WorkbookPanel
      title={words.prior}
      hint={words.priorHint}
      opened={prior === null ? null : words.priorOpened(prior.name)}
      open={prior === null ? words.openPrior : words.changePrior}
      remove={words.removePrior}
      onOpen={(name, bytes) => void session.openPrior(name, bytes)}
      onRemove={() => session.removePrior()}
    >
      {prior === null && before !== null && <Text>{words.priorBefore(before)}</Text>}
    </WorkbookPanel>
  );
}

export function BudgetPanel() {
  const session = useSession();
  const budget = useSessionState((state) => state.budget);
  const words = textMessages;
  return (
    <WorkbookPanel
      title={words.budget}
      hint={words.budgetHint}
      opened={budget === null ? null : words.budgetOpened(budget.name)}
      open={budget === null ? words.openBudget : words.changeBudget}
      remove={words.removeBudget}
      onOpen={(name, bytes) => void session.openBudget(name, bytes)}
      onRemove={() => session.removeBudget()}
    />
  );
}

function WorkbookPanel(props: {
  readonly title: string;
  readonly hint: string;
  readonly opened: string | null;
  readonly open: string;
  readonly remove: string;
  readonly onOpen: (name: string, bytes: ArrayBuffer) => void;
  readonly onRemove: () => void;
  readonly children?: ReactNode;
}) {
  const styles = useStyles();
  const card = useCardStyles();
  return (
    <Panel title={props.title}>
      <div className={`${card.card} ${styles.card}`}>
        <Text className={styles.hint}>{props.hint}</Text>
        {props.opened !== null && <Text className={styles.name}>{props.opened}</Text>}
        {props.children}
        <div className={styles.row}>
          <FileButton
            label={props.open}
            icon={<FolderOpen20Regular />}
            onFile={(file) => void file.arrayBuffer().then((bytes) => props.onOpen(file.name, bytes))}
          />
          {props.opened !== null && <Button onClick={props.onRemove}>{props.remove}</Button>}
        </div>
      </div>
    </Panel>
  );
}
