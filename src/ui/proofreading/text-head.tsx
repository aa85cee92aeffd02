// What is open and what it was held against; saving it, or opening another.
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  Spinner,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import type { ProofreadItem } from '../../session/proofreading-items';
import type { ProofreadingState, ProofreadText } from '../../session/proofreading-state';
import { proofreadingMessages as words } from '../proofreading-messages';
import { useProofreading, useSessionState } from '../shared/session-context';
import { SaveTools } from './save-tools';

const useStyles = makeStyles({
  root: { display: 'flex', flexDirection: 'column', rowGap: '8px', marginBottom: '8px' },
  title: { display: 'flex', alignItems: 'center', columnGap: '8px' },
  name: {
    flexGrow: 1,
    minWidth: 0,
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    overflowWrap: 'anywhere',
  },
  against: {
    margin: 0,
    display: 'flex',
    alignItems: 'center',
    columnGap: '6px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
});

export function TextHead(props: {
  readonly state: ProofreadingState;
  readonly text: ProofreadText;
  readonly items: readonly ProofreadItem[];
}) {
  const styles = useStyles();
  const { state, text, items } = props;
  return (
    <div className={styles.root}>
      <div className={styles.title}>
        <h2 className={styles.name}>{text.name ?? words.pasted}</h2>
        <Another count={state.accepted.size} />
      </div>
      {state.report !== null && (
        <>
          <Against state={state} />
          <SaveTools text={text} items={items} />
        </>
      )}
    </div>
  );
}

/** Back to the choice of a text; asks first where corrections would be lost. */
function Another({ count }: { readonly count: number }) {
  const proofreading = useProofreading();
  const [asking, setAsking] = useState(false);
  if (!asking)
    return (
      <Button size="small" onClick={() => (count > 0 ? setAsking(true) : proofreading.leave())}>
        {words.other}
      </Button>
    );
  return (
    <MessageBar intent="warning" layout="multiline" role="alert">
      <MessageBarBody>{words.leave(count)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => proofreading.leave()}>
          {words.leaveYes}
        </Button>
        <Button size="small" autoFocus onClick={() => setAsking(false)}>
          {words.leaveNo}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function Against({ state }: { readonly state: ProofreadingState }) {
  const styles = useStyles();
  const proofreading = useProofreading();
  const workbook = useSessionState((session) => session.workbook?.name ?? '');
  const { tables, anyway, busy } = state;
  const running = busy !== null && <Spinner size="extra-tiny" aria-label={words.running} />;
  if (tables.kind === 'other-unit' || tables.kind === 'other-year')
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          {tables.kind === 'other-unit'
            ? words.tables.otherUnit(tables.unit)
            : words.tables.otherYear(tables.book, tables.text)}
        </MessageBarBody>
        <MessageBarActions>
          <Button size="small" onClick={() => proofreading.compareAnyway(true)}>
            {words.tables.anyway}
          </Button>
          {running}
        </MessageBarActions>
      </MessageBar>
    );
  const used = anyway ? words.tables.anywayUsed : words.tables.used;
  return (
    <p className={styles.against}>
      <span>{tables.kind === 'used' ? used(workbook) : words.tables.none}</span>
      {anyway && tables.kind === 'used' && (
        <Button size="small" appearance="subtle" onClick={() => proofreading.compareAnyway(false)}>
          {words.tables.alone}
        </Button>
      )}
      {running}
    </p>
  );
}
