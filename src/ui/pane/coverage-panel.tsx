// 覆盖: how many relations look at each amount, which amounts none looks at, and those that look at one cell.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { coverageView, type TableCoverage } from '../../session/coverage-view';
import { coverageMessages as words } from '../findings-messages';
import { CellLink } from '../shared/cell-link';
import { useSessionState } from '../shared/session-context';
import { CellRelations } from './cell-relations';
import { Panel, useCardStyles } from './panel';

/** A table without any relation would fill the pane with its cells. */
const FIRST_CELLS = 24;

const useStyles = makeStyles({
  card: { padding: '10px 12px', display: 'flex', flexDirection: 'column', rowGap: '8px' },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  table: { width: '100%', borderCollapse: 'collapse', fontSize: tokens.fontSizeBase200 },
  head: {
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    padding: '2px 0 2px 6px',
    whiteSpace: 'nowrap',
  },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: '3px 0',
    overflowWrap: 'anywhere',
  },
  row: { borderTop: `1px solid ${tokens.colorNeutralStroke3}` },
  number: { textAlign: 'right', padding: '3px 0 3px 6px', fontVariantNumeric: 'tabular-nums' },
  some: { color: tokens.colorStatusWarningForeground3, fontWeight: tokens.fontWeightSemibold },
  list: { display: 'flex', flexWrap: 'wrap', gap: '4px', marginTop: '4px' },
});

export function CoveragePanel() {
  const card = useCardStyles();
  const styles = useStyles();
  const [open, setOpen] = useState(false);
  return (
    <Panel title={words.title}>
      <div className={`${card.card} ${styles.card}`}>
        <p className={styles.hint}>{words.hint}</p>
        {open ? (
          <Coverage />
        ) : (
          <Button style={{ alignSelf: 'flex-start' }} onClick={() => setOpen(true)}>
            {words.open}
          </Button>
        )}
      </div>
    </Panel>
  );
}

/** Runs every rule once for each review while it is on show. */
function Coverage() {
  const styles = useStyles();
  const review = useSessionState((state) => state.review);
  const shown = useSessionState((state) => state.shown);
  const rules = useSessionState((state) => state.rules);
  const view = useMemo(() => coverageView({ review, shown, rules }), [review, shown, rules]);
  if (view === null) return null;
  const open = view.tables.filter(({ unprotected }) => unprotected.length > 0);
  return (
    <>
      <TableCounts tables={view.tables} />
      {open.length === 0 && <p className={styles.hint}>{words.all}</p>}
      {open.map((table) => (
        <Unprotected key={table.table} table={table} />
      ))}
      <CellRelations view={view} />
    </>
  );
}

function TableCounts({ tables }: { readonly tables: readonly TableCoverage[] }) {
  const styles = useStyles();
  return (
    <table className={styles.table} aria-label={words.title}>
      <thead>
        <tr>
          <td />
          {[words.cells, words.least, words.typical, words.unprotected].map((heading) => (
            <th key={heading} scope="col" className={styles.head}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {tables.map(({ table, title, cells, least, typical, unprotected }) => (
          <tr key={table} className={styles.row}>
            <th scope="row" className={styles.name}>
              {title}
            </th>
            <td className={styles.number}>{cells}</td>
            <td className={styles.number}>{least}</td>
            <td className={styles.number}>{typical}</td>
            <td className={unprotected.length > 0 ? `${styles.number} ${styles.some}` : styles.number}>
              {unprotected.length}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Unprotected({ table }: { readonly table: TableCoverage }) {
  const styles = useStyles();
  const [all, setAll] = useState(false);
  const { title, unprotected } = table;
  return (
    <div role="group" aria-label={words.unprotectedOf(title, unprotected.length)}>
      <span>{words.unprotectedOf(title, unprotected.length)}</span>
      <div className={styles.list}>
        {unprotected.slice(0, all ? unprotected.length : FIRST_CELLS).map((cell) => (
          <CellLink key={cell} cell={cell} />
        ))}
        {!all && unprotected.length > FIRST_CELLS && (
          <Button size="small" appearance="subtle" onClick={() => setAll(true)}>
            {words.showAll(unprotected.length)}
          </Button>
        )}
      </div>
    </div>
  );
}
