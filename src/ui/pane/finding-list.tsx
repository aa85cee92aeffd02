// Findings as cards, one a cause, in portions.
import { Button, makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { Finding } from '../../checking/finding';
import { messages } from '../messages';
import { FindingCard } from './finding-card';
import { groupFindings } from './finding-groups';

/** Rounding can leave hundreds of small differences; they are shown in portions. */
const PORTION = 60;

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  more: { marginTop: '8px' },
});

/** `titles` are those of the rules. */
export function FindingList(props: {
  readonly findings: readonly Finding[];
  readonly titles: ReadonlyMap<string, string>;
}) {
  const styles = useStyles();
  const [limit, setLimit] = useState(PORTION);
  const groups = groupFindings(props.findings);
  return (
    <>
      <ul className={styles.list}>
        {groups.slice(0, limit).map(({ root, followers }) => (
          <li key={root.id}>
            <FindingCard finding={root} followers={followers} title={props.titles.get(root.rule) ?? ''} />
          </li>
        ))}
      </ul>
      {groups.length > limit && (
        <Button className={styles.more} onClick={() => setLimit(limit + PORTION)}>
          {messages.checks.showMore(Math.min(PORTION, groups.length - limit))}
        </Button>
      )}
    </>
  );
}
