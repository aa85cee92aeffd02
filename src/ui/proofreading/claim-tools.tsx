// Above the list of figures: which are shown, how many are ticked, ticking all that is listed.
import { Button, makeStyles, mergeClasses, Switch } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  DismissCircle16Filled,
  QuestionCircle16Regular,
} from '@fluentui/react-icons';
import type { ClaimState } from '../../proofreading/finding';
import { useFilterStyles } from '../pane/severity-filter';
import { proofreadingMessages } from '../proofreading-messages';
import { Mark } from '../shared/marks';
import { useSession } from '../shared/session-context';

export type ClaimStatus = ClaimState['status'];

const words = proofreadingMessages.claims;
const STATUSES: readonly ClaimStatus[] = ['disagrees', 'unbound', 'agrees'];

const MARKS = {
  agrees: [CheckmarkCircle16Filled, 'good'],
  disagrees: [DismissCircle16Filled, 'bad'],
  unbound: [QuestionCircle16Regular, 'unknown'],
} as const;

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: '8px' },
  status: { margin: 0, fontVariantNumeric: 'tabular-nums' },
});

/** A figure of the text, with what it is ticked by. */
export interface ClaimRow {
  readonly key: string;
  readonly claim: ClaimState;
}

export function ClaimMark({ status }: { readonly status: ClaimStatus }) {
  const [icon, tone] = MARKS[status];
  return <Mark icon={icon} tone={tone} word={proofreadingMessages.status[status]} />;
}

/** How many of all are ticked; ticking all that is listed. */
export function TickTools(props: {
  readonly rows: readonly ClaimRow[];
  readonly shown: readonly ClaimRow[];
  readonly ticked: Readonly<Record<string, string>>;
  readonly untickedOnly: boolean;
  readonly onUntickedOnly: (only: boolean) => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const isTicked = ({ key }: ClaimRow) => props.ticked[key] !== undefined;
  const untouched = props.shown.filter((row) => !isTicked(row));
  return (
    <div className={styles.tools}>
      <p className={styles.status} role="status">
        {words.ticked(props.rows.filter(isTicked).length, props.rows.length)}
      </p>
      <Switch
        label={words.untickedOnly}
        checked={props.untickedOnly}
        onChange={(_event, data) => props.onUntickedOnly(data.checked)}
      />
      {untouched.length > 0 && (
        <Button
          size="small"
          onClick={() =>
            session.tick(
              untouched.map(({ key }) => key),
              true,
            )
          }
        >
          {words.tickShown(untouched.length)}
        </Button>
      )}
    </div>
  );
}

export function StatusFilter(props: {
  readonly claims: readonly ClaimState[];
  readonly hidden: ReadonlySet<ClaimStatus>;
  readonly onHide: (hidden: ReadonlySet<ClaimStatus>) => void;
}) {
  const styles = useFilterStyles();
  const { claims, hidden, onHide } = props;
  return (
    <div className={styles.filter} role="group" aria-label={words.filter}>
      {STATUSES.map((status) => {
        const toggled = STATUSES.filter((one) => hidden.has(one) !== (one === status));
        return (
          <button
            key={status}
            type="button"
            className={mergeClasses(styles.toggle, hidden.has(status) && styles.off)}
            aria-pressed={!hidden.has(status)}
            onClick={() => onHide(new Set(toggled))}
          >
            <ClaimMark status={status} />
            <span className={styles.count}>{claims.filter((claim) => claim.status === status).length}</span>
          </button>
        );
      })}
    </div>
  );
}
