// A tile for each table of the set: its number, its name, its state in a word.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { tableName } from '../../checking/books';
import type { TableTile } from '../../session/table-state';
import { messages } from '../messages';
import { stateTone, TableStateMark } from '../shared/marks';
import { useSession, useShownBook } from '../shared/session-context';

const useStyles = makeStyles({
  grid: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(132px, 1fr))',
    gap: '6px',
    listStyleType: 'none',
    margin: 0,
    padding: 0,
  },
  tile: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'stretch',
    boxSizing: 'border-box',
    rowGap: '2px',
    width: '100%',
    height: '100%',
    minHeight: '66px',
    padding: '7px 9px',
    textAlign: 'left',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  open: {
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'center', columnGap: '6px' },
  code: { color: tokens.colorNeutralForeground3, fontVariantNumeric: 'tabular-nums' },
  title: { overflowWrap: 'anywhere' },
  note: { color: tokens.colorNeutralForeground3 },
  bad: { borderLeftColor: tokens.colorStatusDangerForeground1 },
  warn: { borderLeftColor: tokens.colorStatusWarningForeground3, borderLeftStyle: 'dashed' },
  good: { borderLeftColor: tokens.colorStatusSuccessForeground1 },
  quiet: {},
  unknown: { borderLeftColor: tokens.colorPaletteBerryForeground1, borderLeftStyle: 'dashed' },
});

export function TableTiles(props: { readonly tiles: readonly TableTile[] }) {
  const styles = useStyles();
  return (
    <ul className={styles.grid} aria-label={messages.overview.tiles}>
      {props.tiles.map((tile) => (
        <li key={tile.table}>
          <Tile tile={tile} />
        </li>
      ))}
    </ul>
  );
}

function Tile({ tile }: { readonly tile: TableTile }) {
  const styles = useStyles();
  const session = useSession();
  const { sheet } = tile;
  const className = mergeClasses(styles.tile, styles[stateTone(tile.state)]);
  const content = <TileContent tile={tile} />;
  if (sheet === null) return <div className={className}>{content}</div>;
  return (
    <button
      type="button"
      className={mergeClasses(className, styles.open)}
      title={tile.reason ?? sheet}
      onClick={() => void session.locate(`${sheet}!A1`)}
    >
      {content}
    </button>
  );
}

function TileContent({ tile }: { readonly tile: TableTile }) {
  const styles = useStyles();
  // The nine tables have numbers of their own, which their sheets give.
  const national = useShownBook()?.book.tableSet === 'national-9';
  const number = national ? (tile.sheet ?? '') : tableName(tile.table, '');
  const notes = [
    ...(tile.errors > 0 ? [messages.overview.errors(tile.errors)] : []),
    ...(tile.warnings > 0 ? [messages.overview.warnings(tile.warnings)] : []),
  ];
  return (
    <>
      <span className={styles.top}>
        <span className={styles.code}>{number}</span>
        <TableStateMark state={tile.state} />
      </span>
      <span className={styles.title}>{tile.title}</span>
      {notes.length > 0 && <span className={styles.note}>{notes.join('，')}</span>}
    </>
  );
}
