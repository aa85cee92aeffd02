// Every figure of the text with what it was held against, to be ticked off one by one.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useCallback, useMemo, useState } from 'react';
import type { ClaimState } from '../../proofreading/finding';
import { claimKeys } from '../../session/proofreading-keys';
import type { ProofreadText } from '../../session/proofreading-state';
import { proofreadingMessages } from '../proofreading-messages';
import { InlineButton } from '../shared/inline-button';
import { useSession, useSessionState } from '../shared/session-context';
import { ClaimMark, type ClaimRow, type ClaimStatus, StatusFilter, TickTools } from './claim-tools';

const words = proofreadingMessages.claims;

const useStyles = makeStyles({
  hint: { margin: '8px 0', color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  list: { listStyleType: 'none', margin: '8px 0', padding: 0 },
  row: {
    display: 'grid',
    gridTemplateColumns: '20px 1fr max-content',
    columnGap: '8px',
    alignItems: 'start',
    padding: '6px 4px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    contentVisibility: 'auto',
    containIntrinsicSize: 'auto 44px',
  },
  box: { margin: '3px 0 0', width: '16px', height: '16px', accentColor: tokens.colorBrandBackground },
  figure: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    textDecorationLine: 'underline',
    textDecorationStyle: 'dotted',
  },
  about: {
    display: 'block',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
    overflowWrap: 'anywhere',
  },
});

/** `onGo` is given the place of a figure in the text. */
export function ClaimList(props: {
  readonly text: ProofreadText;
  readonly claims: readonly ClaimState[];
  readonly onGo: (offset: number) => void;
}) {
  const styles = useStyles();
  const session = useSession();
  const { text, claims, onGo } = props;
  const tick = useCallback((keys: readonly string[], on: boolean) => session.tick(keys, on), [session]);
  const ticked = useSessionState((state) => state.ticked);
  const [hidden, setHidden] = useState<ReadonlySet<ClaimStatus>>(new Set());
  const [untickedOnly, setUntickedOnly] = useState(false);
  const rows = useMemo(() => rowsOf(text, claims), [text, claims]);
  const isTicked = ({ key }: ClaimRow) => ticked[key] !== undefined;
  const shown = rows.filter((row) => !hidden.has(row.claim.status) && !(untickedOnly && isTicked(row)));
  return (
    <section aria-label={words.list}>
      <p className={styles.hint}>{words.hint}</p>
      <StatusFilter claims={claims} hidden={hidden} onHide={setHidden} />
      <TickTools
        rows={rows}
        shown={shown}
        ticked={ticked}
        untickedOnly={untickedOnly}
        onUntickedOnly={setUntickedOnly}
      />
      {shown.length === 0 && <p className={styles.hint}>{words.none}</p>}
      <ul className={styles.list}>
        {shown.map((row) => (
          <ClaimItem key={row.key} row={row} ticked={isTicked(row)} onTick={tick} onGo={onGo} />
        ))}
      </ul>
    </section>
  );
}

function rowsOf({ narrative }: ProofreadText, claims: readonly ClaimState[]): readonly ClaimRow[] {
  const keys = claimKeys(narrative, claims);
  return claims.map((claim, index) => ({ claim, key: keys[index] ?? '' }));
}

const ClaimItem = memo(function ClaimItem(props: {
  readonly row: ClaimRow;
  readonly ticked: boolean;
  readonly onTick: (keys: readonly string[], on: boolean) => void;
  readonly onGo: (offset: number) => void;
}) {
  const styles = useStyles();
  const { claim, key } = props.row;
  const { quote, about, status } = claim;
  const figure = quote + (claim.unit ?? '');
  return (
    <li className={styles.row}>
      <input
        type="checkbox"
        className={styles.box}
        checked={props.ticked}
        aria-label={words.tick(figure, about)}
        onChange={(event) => props.onTick([key], event.target.checked)}
      />
      <span>
        <InlineButton
          text={figure}
          title={words.go(figure)}
          className={styles.figure}
          onUse={() => props.onGo(claim.start)}
        />
        <span className={styles.about}>{about}</span>
      </span>
      <ClaimMark status={status} />
    </li>
  );
});
