// 总览: whose tables these are, how each stands, the totals, and what is still needed.
import { makeStyles, Tab, TabList, tokens } from '@fluentui/react-components';
import { keyTotals } from '../../session/key-totals';
import { tableTiles } from '../../session/table-state';
import { messages } from '../messages';
import { CellLink } from '../shared/cell-link';
import { useSession, useSessionState, useShownBook } from '../shared/session-context';
import { NeededList } from './needed-list';
import type { PaneTab } from './pane-tabs';
import { Panel, useCardStyles } from './panel';
import { SummaryLine } from './summary-line';
import { TableTiles } from './table-tiles';

const useStyles = makeStyles({
  head: { marginBottom: '14px' },
  unit: {
    margin: 0,
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
    fontWeight: tokens.fontWeightSemibold,
    overflowWrap: 'anywhere',
  },
  sub: { margin: '2px 0 8px', color: tokens.colorNeutralForeground2 },
  totals: { width: '100%', borderCollapse: 'collapse' },
  label: { textAlign: 'left', fontWeight: tokens.fontWeightRegular, padding: '5px 12px' },
  amount: {
    textAlign: 'right',
    padding: '5px 4px',
    fontVariantNumeric: 'tabular-nums',
    fontWeight: tokens.fontWeightSemibold,
    whiteSpace: 'nowrap',
  },
  unitCell: {
    color: tokens.colorNeutralForeground3,
    padding: '5px 12px 5px 2px',
    whiteSpace: 'nowrap',
    width: '1%',
  },
  row: {
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  absent: { color: tokens.colorNeutralForeground3, padding: '5px 12px', textAlign: 'right' },
});

export function OverviewTab(props: { readonly onTab: (tab: PaneTab) => void }) {
  const styles = useStyles();
  const shown = useShownBook();
  if (shown === null) return null;
  const { book, report } = shown;
  const tiles = tableTiles(book, report);
  return (
    <>
      <header className={styles.head}>
        <BookChoice />
        <h1 className={styles.unit}>{book.unitName ?? messages.overview.unknownUnit}</h1>
        <p className={styles.sub}>
          {book.year === null ? messages.overview.unknownYear : messages.overview.yearOf(book.year)}
          {messages.kind[book.kind]} · {messages.tableSet[book.tableSet]}
        </p>
        <SummaryLine report={report} tiles={tiles} />
      </header>
      <Panel title={messages.overview.tiles}>
        <TableTiles tiles={tiles} />
      </Panel>
      <Panel title={messages.overview.totals}>
        <Totals />
      </Panel>
      <NeededList onTab={props.onTab} />
    </>
  );
}

function BookChoice() {
  const session = useSession();
  const books = useSessionState((state) => state.review?.books);
  const shown = useSessionState((state) => state.shown);
  if (books === undefined || books.length < 2) return null;
  return (
    <TabList
      size="small"
      aria-label={messages.booksLabel}
      selectedValue={shown}
      onTabSelect={(_event, data) => session.showBook(Number(data.value))}
    >
      {books.map(({ book }, index) => (
        <Tab key={book.kind} value={index}>
          {messages.kind[book.kind]}
        </Tab>
      ))}
    </TabList>
  );
}

function Totals() {
  const styles = useStyles();
  const card = useCardStyles();
  const shown = useShownBook();
  if (shown === null) return null;
  return (
    <div className={card.card}>
      <table className={styles.totals} aria-label={messages.overview.totals}>
        <tbody>
          {keyTotals(shown.book).map((total) => (
            <tr key={total.label} className={styles.row}>
              <th scope="row" className={styles.label}>
                {total.label}
              </th>
              {total.amount === null ? (
                <td colSpan={2} className={styles.absent}>
                  {messages.overview.notGiven}
                </td>
              ) : (
                <>
                  <td className={styles.amount}>
                    {total.cell === null ? total.amount : <CellLink cell={total.cell} text={total.amount} />}
                  </td>
                  <td className={styles.unitCell}>{total.unit}</td>
                </>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
