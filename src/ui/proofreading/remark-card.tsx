// One finding of the text: both figures, the computation in words, its cells, and what can be done.
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle16Regular, Comment16Regular, Dismiss16Regular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { ProofreadItem } from '../../session/proofreading-items';
import { messages } from '../messages';
import { AcceptForm } from '../pane/accept-form';
import { proofreadingMessages } from '../proofreading-messages';
import { CellLink } from '../shared/cell-link';
import { SeverityMark } from '../shared/marks';
import { useProofreading } from '../shared/session-context';

const MOST_CELLS = 8;
const LONGEST_QUOTE = 40;
const words = proofreadingMessages.card;

const useStyles = makeStyles({
  card: {
    margin: '4px 0 12px',
    padding: '8px 12px 10px',
    border: `1px solid ${tokens.colorBrandStroke1}`,
    borderLeftWidth: '3px',
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground2,
    scrollMargin: '120px 0 24px',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  head: { display: 'flex', alignItems: 'center', columnGap: '8px', fontSize: tokens.fontSizeBase200 },
  kind: { flexGrow: 1, minWidth: 0 },
  rule: { color: tokens.colorNeutralForeground2, fontVariantNumeric: 'tabular-nums' },
  figures: {
    display: 'grid',
    gridTemplateColumns: 'max-content 1fr',
    columnGap: '10px',
    margin: '4px 0',
    fontVariantNumeric: 'tabular-nums',
  },
  term: { color: tokens.colorNeutralForeground2 },
  value: { margin: 0, minWidth: 0, overflowWrap: 'anywhere', fontWeight: tokens.fontWeightSemibold },
  words: { margin: '4px 0', overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
  quiet: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cells: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '4px', margin: '4px 0' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: '6px', marginTop: '8px' },
});

/** `shown`: the findings that are gone through. Takes the focus, so that its words are read out. */
export function RemarkCard(props: {
  readonly item: ProofreadItem;
  readonly shown: readonly ProofreadItem[];
  readonly onClose: () => void;
}) {
  const styles = useStyles();
  const { item, shown } = props;
  const root = useRef<HTMLElement>(null);
  useEffect(() => {
    root.current?.focus({ preventScroll: true });
    root.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const at = shown.findIndex((one) => one.key === item.key);
  return (
    <section
      ref={root}
      className={styles.card}
      tabIndex={-1}
      aria-label={labelOf(item, at, shown.length)}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return;
        event.stopPropagation();
        props.onClose();
      }}
    >
      <Head item={item} onClose={props.onClose} />
      <Figures item={item} />
      <p className={styles.words}>{item.finding.explanation}</p>
      <Cells cells={item.finding.cells} />
      <Actions item={item} />
    </section>
  );
}

function Head(props: { readonly item: ProofreadItem; readonly onClose: () => void }) {
  const styles = useStyles();
  const { finding } = props.item;
  return (
    <div className={styles.head}>
      <SeverityMark severity={finding.severity} />
      <span className={styles.kind}>
        {proofreadingMessages.kind[finding.kind]} <span className={styles.rule}>{finding.rule}</span>
      </span>
      <Button
        size="small"
        appearance="subtle"
        icon={<Dismiss16Regular />}
        aria-label={words.close}
        onClick={props.onClose}
      />
    </div>
  );
}

/** `at`: which of `count` it is; negative where it is none of them. */
function labelOf({ standing, finding }: ProofreadItem, at: number, count: number): string {
  return words.label(
    at < 0 ? '' : words.position(at + 1, count),
    standing === 'accepted' ? words.accepted : messages.severity[finding.severity],
    proofreadingMessages.kind[finding.kind],
    finding.quote === '' ? words.missingHere : words.quote(short(finding.quote)),
  );
}

function Figures({ item: { finding } }: { readonly item: ProofreadItem }) {
  const styles = useStyles();
  const { actual, expected } = finding;
  const lines = [
    [words.actual, actual],
    [words.expected, expected],
  ] as const;
  if (actual === null || expected === null) return null;
  return (
    <dl className={styles.figures}>
      {lines.map(([term, value]) => (
        <div key={term} style={{ display: 'contents' }}>
          <dt className={styles.term}>{term}</dt>
          <dd className={styles.value}>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function Cells({ cells }: { readonly cells: readonly string[] }) {
  const styles = useStyles();
  if (cells.length === 0) return null;
  return (
    <div className={styles.cells} role="group" aria-label={words.cells}>
      {cells.slice(0, MOST_CELLS).map((cell) => (
        <CellLink key={cell} cell={cell} />
      ))}
      {cells.length > MOST_CELLS && (
        <span className={styles.quiet}>{messages.checks.moreCells(cells.length - MOST_CELLS)}</span>
      )}
    </div>
  );
}

function Actions({ item }: { readonly item: ProofreadItem }) {
  const styles = useStyles();
  const proofreading = useProofreading();
  const [asking, setAsking] = useState(false);
  const { key, standing } = item;
  if (standing === 'accepted')
    return (
      <div className={styles.actions}>
        <Button size="small" onClick={() => proofreading.takeBack(key)}>
          {words.takeBack}
        </Button>
      </div>
    );
  if (asking)
    return (
      <AcceptForm
        words={proofreadingMessages.ignore}
        onAccept={(why) => proofreading.ignore(key, why)}
        onCancel={() => setAsking(false)}
      />
    );
  return <OpenActions item={item} onIgnore={() => setAsking(true)} />;
}

function OpenActions(props: { readonly item: ProofreadItem; readonly onIgnore: () => void }) {
  const styles = useStyles();
  const proofreading = useProofreading();
  const { key, finding, fixable } = props.item;
  return (
    <>
      {finding.fix !== null && !fixable && (
        <p className={mergeClasses(styles.words, styles.quiet)}>{words.blocked}</p>
      )}
      <div className={styles.actions}>
        {fixable && finding.fix !== null && (
          <Button
            size="small"
            appearance="primary"
            icon={<CheckmarkCircle16Regular />}
            onClick={() => proofreading.accept(key)}
          >
            {finding.fix === '' ? words.remove : words.fix(short(finding.fix))}
          </Button>
        )}
        <Button size="small" icon={<Comment16Regular />} onClick={props.onIgnore}>
          {words.ignore}
        </Button>
      </div>
    </>
  );
}

function short(text: string): string {
  return text.length > LONGEST_QUOTE ? `${text.slice(0, LONGEST_QUOTE)}…` : text;
}
