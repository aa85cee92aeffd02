// The relations that look at the selected cell, each with what came of it.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { CoverageView } from '../../session/coverage-view';
import { coverageMessages as words } from '../findings-messages';
import { Mark } from '../shared/marks';
import { useSession, useSessionState } from '../shared/session-context';
import { OUTCOME_MARKS } from './rule-list';

const useStyles = makeStyles({
  title: { margin: 0, fontSize: tokens.fontSizeBase300, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    padding: '4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    overflowWrap: 'anywhere',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  id: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
  equation: { color: tokens.colorNeutralForeground2 },
});

export function CellRelations({ view }: { readonly view: CoverageView }) {
  const styles = useStyles();
  const session = useSession();
  const cell = useSessionState((state) => state.pointed);
  const relations = cell === null ? null : view.relationsOf(cell);
  return (
    <section aria-label={cell === null || relations === null ? words.noCell : words.cellTitle(cell)}>
      {session.asksSelection && (
        <Button size="small" onClick={() => void session.pointAtSelection()}>
          {words.pointAtSelection}
        </Button>
      )}
      {cell === null || relations === null ? (
        <p className={styles.hint}>{words.noCell}</p>
      ) : (
        <>
          <h3 className={styles.title}>{words.cellTitle(cell)}</h3>
          {relations.length === 0 && <p className={styles.hint}>{words.noRelations}</p>}
          <ul className={styles.list}>
            {relations.map(({ id, rule, title, equation, outcome }) => (
              <li key={id} className={styles.item}>
                <div className={styles.head}>
                  <span>
                    <span className={styles.id}>{rule}</span>
                    {title}
                  </span>
                  <Mark {...OUTCOME_MARKS[outcome]} />
                </div>
                <div className={styles.equation}>{equation}</div>
              </li>
            ))}
          </ul>
        </>
      )}
    </section>
  );
}
