// 改为…: shows what the cell holds and what it should hold, asks once in its place, and writes the one cell.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Edit16Regular } from '@fluentui/react-icons';
import { type KeyboardEvent, useState } from 'react';
import type { Suspect } from '../../checking/finding';
import { isFixable } from '../../session/fix-cell';
import type { SessionState } from '../../session/state';
import { parseRef } from '../../workbook/address';
import { cellAt, sheetNamed } from '../../workbook/workbook';
import { findingMessages as words } from '../findings-messages';
import { useSession, useSessionState } from '../shared/session-context';

const useStyles = makeStyles({
  button: { marginTop: '4px' },
  question: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: '6px',
    marginTop: '4px',
    padding: '6px 8px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  change: {
    flexBasis: '100%',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  note: { flexBasis: '100%', fontSize: tokens.fontSizeBase200, overflowWrap: 'anywhere' },
});

/** Nothing where the suspect names no single value or the host writes no cells. */
export function FixButton({ suspect }: { readonly suspect: Suspect }) {
  const styles = useStyles();
  const session = useSession();
  const [asking, setAsking] = useState(false);
  const { cell, expected, actual } = suspect;
  if (expected === null || !isFixable(suspect) || !session.writesCells) return null;
  const label = words.fixTo(cell, expected);
  if (!asking)
    return (
      <Button
        className={styles.button}
        size="small"
        icon={<Edit16Regular />}
        aria-label={label}
        onClick={() => setAsking(true)}
      >
        {words.fix}
      </Button>
    );
  const answer = (fix: boolean) => {
    setAsking(false);
    if (fix) void session.fix(suspect);
  };
  const change = `${cell}　${words.change(actual ?? words.blank, expected)}`;
  return <Question label={label} cell={cell} change={change} onAnswer={answer} />;
}

function Question(props: {
  readonly label: string;
  readonly cell: string;
  readonly change: string;
  readonly onAnswer: (fix: boolean) => void;
}) {
  const styles = useStyles();
  const formula = useSessionState((state) => formulaIn(state, props.cell));
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape') props.onAnswer(false);
  };
  return (
    <div className={styles.question} role="group" aria-label={props.label} onKeyDown={onKeyDown}>
      <span className={styles.change}>{props.change}</span>
      {formula !== null && <span className={styles.note}>{words.formula(formula)}</span>}
      <Button size="small" appearance="primary" autoFocus onClick={() => props.onAnswer(true)}>
        {words.confirm}
      </Button>
      <Button size="small" onClick={() => props.onAnswer(false)}>
        {words.cancel}
      </Button>
    </div>
  );
}

function formulaIn({ workbook }: SessionState, cell: string): string | null {
  const ref = parseRef(cell);
  const sheet = ref === undefined || workbook === null ? undefined : sheetNamed(workbook, ref.sheet);
  return ref === undefined || sheet === undefined ? null : (cellAt(sheet, ref.row, ref.col)?.formula ?? null);
}
