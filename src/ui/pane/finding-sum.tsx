// The two sides of a finding and their difference, set like a sum on paper.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding, Side } from '../../checking/finding';
import { nonZeroFirst } from '../../session/non-zero-first';
import { messages } from '../messages';
import { CellLink } from '../shared/cell-link';
import { useSessionState } from '../shared/session-context';

/** A sum over a column can have dozens of cells, most of them zero; a few are enough to go and look. */
const FIRST_CELLS = 8;

/** So few are shown whatever they hold. */
const FEW_CELLS = 4;

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', marginTop: '7px' },
  label: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '3px 8px 3px 0',
    verticalAlign: 'top',
    overflowWrap: 'anywhere',
  },
  amount: {
    textAlign: 'right',
    padding: '3px 0',
    verticalAlign: 'top',
    whiteSpace: 'nowrap',
    fontVariantNumeric: 'tabular-nums',
    fontSize: tokens.fontSizeBase300,
  },
  unit: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, marginLeft: '4px' },
  rule: { borderTop: `1px solid ${tokens.colorNeutralForeground3}` },
  difference: { fontWeight: tokens.fontWeightSemibold },
  tolerance: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '3px', marginTop: '2px' },
  more: {
    border: 'none',
    background: 'none',
    padding: '0 4px',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    cursor: 'pointer',
    textDecoration: 'underline',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function FindingSum(props: {
  readonly finding: Finding;
  readonly left: Side;
  readonly right: Side;
  readonly onUse: () => void;
}) {
  const styles = useStyles();
  const { finding } = props;
  const words = messages.checks;
  const unit = finding.amountUnit ?? '';
  return (
    <table className={styles.table}>
      <tbody>
        <SideRow side={props.left} onUse={props.onUse} />
        <SideRow side={props.right} onUse={props.onUse} />
        {finding.difference !== null && (
          <tr className={mergeClasses(styles.rule, styles.difference)}>
            <th scope="row" className={mergeClasses(styles.label, styles.difference)}>
              {words.difference}
            </th>
            <Figure amount={finding.difference} unit={unit} />
          </tr>
        )}
        {finding.tolerance !== null && (
          <tr className={styles.tolerance}>
            <th scope="row" className={styles.label}>
              {words.tolerance}
            </th>
            <Figure amount={finding.tolerance} unit={unit} className={styles.tolerance} />
          </tr>
        )}
      </tbody>
    </table>
  );
}

function SideRow(props: { readonly side: Side; readonly onUse: () => void }) {
  const styles = useStyles();
  const { side } = props;
  return (
    <tr>
      <th scope="row" className={styles.label}>
        {side.label}
        <SideCells cells={side.cells} onUse={props.onUse} />
      </th>
      <Figure amount={side.amount} unit={side.amountUnit} />
    </tr>
  );
}

function SideCells(props: { readonly cells: readonly string[]; readonly onUse: () => void }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const workbook = useSessionState((state) => state.workbook);
  const { filled, nothing } = nonZeroFirst(props.cells, workbook);
  const sorted = [...filled, ...nothing];
  const some =
    props.cells.length <= FEW_CELLS ? props.cells.length : Math.max(1, Math.min(filled.length, FIRST_CELLS));
  const shown = all ? sorted : sorted.slice(0, some);
  const rest = props.cells.length - shown.length;
  return (
    <div className={styles.cells}>
      {shown.map((cell) => (
        <CellLink key={cell} cell={cell} onUse={props.onUse} />
      ))}
      {rest > 0 && (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {messages.checks.moreCells(rest)}
        </button>
      )}
    </div>
  );
}

function Figure(props: { readonly amount: string; readonly unit: string; readonly className?: string }) {
  const styles = useStyles();
  return (
    <td className={mergeClasses(styles.amount, props.className)}>
      {separated(props.amount)}
      <span className={styles.unit}>{props.unit}</span>
    </td>
  );
}

/** Thousands separators in a plain decimal text. */
function separated(amount: string): string {
  const [whole = '', fraction] = amount.split('.');
  const grouped = whole.replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
