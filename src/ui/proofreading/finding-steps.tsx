// The way through the findings, which stays at the top: previous, next, all certain corrections, undo.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import {
  ArrowDown16Regular,
  ArrowUndo16Regular,
  ArrowUp16Regular,
  CheckmarkCircle16Regular,
} from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { allFixable, type ProofreadItem } from '../../session/proofreading-items';
import type { ProofreadingState } from '../../session/proofreading-state';
import { proofreadingMessages } from '../proofreading-messages';
import { useProofreading } from '../shared/session-context';

const useStyles = makeStyles({
  // The panel around it has 12 pixels of padding, which would show what scrolls by.
  root: {
    position: 'sticky',
    top: '-12px',
    zIndex: 1,
    margin: '0 -12px',
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  row: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '6px' },
  key: { marginLeft: '4px', fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  status: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
});

const words = proofreadingMessages.steps;

/** `shown`: the open findings that pass the filter. */
export function FindingSteps(props: {
  readonly state: ProofreadingState;
  readonly items: readonly ProofreadItem[];
  readonly shown: readonly ProofreadItem[];
  readonly onStep: (direction: 1 | -1) => void;
}) {
  const styles = useStyles();
  const proofreading = useProofreading();
  const { state, shown, onStep } = props;
  const certain = allFixable(shown).length;
  return (
    <div className={styles.root} role="group" aria-label={words.label}>
      <div className={styles.row}>
        <StepButton direction={-1} disabled={shown.length === 0} onStep={onStep} />
        <StepButton direction={1} disabled={shown.length === 0} onStep={onStep} />
        {certain > 0 && (
          <Button size="small" icon={<CheckmarkCircle16Regular />} onClick={() => proofreading.acceptAll()}>
            {words.acceptAll(certain)}
          </Button>
        )}
        {state.past.length > 0 && (
          <Button size="small" icon={<ArrowUndo16Regular />} onClick={() => proofreading.undo()}>
            {words.undo}
          </Button>
        )}
        <Status items={props.items} shown={shown} state={state} />
      </div>
    </div>
  );
}

function StepButton(props: {
  readonly direction: 1 | -1;
  readonly disabled: boolean;
  readonly onStep: (direction: 1 | -1) => void;
}) {
  const styles = useStyles();
  const { direction, disabled, onStep } = props;
  const [word, keys, icon] =
    direction === 1
      ? [words.next, words.nextKey, <ArrowDown16Regular key="icon" />]
      : [words.previous, words.previousKey, <ArrowUp16Regular key="icon" />];
  return (
    <Button
      size="small"
      icon={icon}
      disabled={disabled}
      aria-keyshortcuts={keys}
      onClick={() => onStep(direction)}
    >
      {word}
      <span className={styles.key}>{keys}</span>
    </Button>
  );
}

function Status(props: {
  readonly items: readonly ProofreadItem[];
  readonly shown: readonly ProofreadItem[];
  readonly state: ProofreadingState;
}) {
  const styles = useStyles();
  const { selected, past } = props.state;
  const status = useRef<HTMLParagraphElement>(null);
  // What was in hand is gone; the way on must not begin at the top of the document.
  useEffect(() => {
    if (selected === null && past.length > 0 && document.activeElement === document.body)
      status.current?.focus({ preventScroll: true });
  }, [selected, past]);
  return (
    <p ref={status} className={styles.status} role="status" tabIndex={-1}>
      {statusWords(props.items, props.shown, selected)}
    </p>
  );
}

function statusWords(
  items: readonly ProofreadItem[],
  shown: readonly ProofreadItem[],
  selected: string | null,
): string {
  const counted = (standing: ProofreadItem['standing']) =>
    items.filter((item) => item.standing === standing).length;
  const at = shown.findIndex(({ key }) => key === selected);
  const settled = words.settled(counted('accepted'), counted('ignored'));
  const open = counted('open');
  const what =
    at >= 0
      ? words.position(at + 1, shown.length)
      : shown.length > 0
        ? words.open(shown.length)
        : open > 0
          ? words.filtered
          : items.length > 0
            ? words.allDone
            : words.none;
  return settled === '' ? what : `${what} · ${settled}`;
}
