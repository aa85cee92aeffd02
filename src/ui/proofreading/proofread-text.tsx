// The open text: what it was held against, its findings one by one, its figures, what is ignored; and how to save it.
import { makeStyles, Spinner, Tab, TabList } from '@fluentui/react-components';
import { useCallback, useMemo, useState } from 'react';
import { openItems, type ProofreadItem } from '../../session/proofreading-items';
import type { ProofreadingState, ProofreadText as OpenText } from '../../session/proofreading-state';
import { proofreadingMessages as words } from '../proofreading-messages';
import { ClaimList } from './claim-list';
import { FailureBar } from './failure-bar';
import { FindingSteps } from './finding-steps';
import { IgnoredList } from './ignored-list';
import { ItemFilter } from './item-filter';
import { MarkedText } from './marked-text';
import { TextHead } from './text-head';
import { useStep } from './use-step';

const useStyles = makeStyles({
  views: { margin: '4px 0 8px -8px' },
});

type View = 'text' | 'claims' | 'ignored';

export function ProofreadText(props: {
  readonly state: ProofreadingState;
  readonly text: OpenText;
  readonly items: readonly ProofreadItem[];
}) {
  const { state, text, items } = props;
  const [view, setView] = useState<View>('text');
  const [claim, setClaim] = useState<number | null>(null);
  const ignored = items.filter(({ standing }) => standing === 'ignored');
  const shown = useMemo(() => openItems(items, state.filter), [items, state.filter]);
  const toText = useCallback(() => setView('text'), []);
  const step = useStep(toText);
  const goTo = (offset: number) => {
    setClaim(offset);
    toText();
  };
  return (
    <>
      <TextHead state={state} text={text} items={items} />
      <FailureBar title={words.failed} failure={state.failure} />
      {state.report === null ? (
        state.failure === null && <Spinner style={{ padding: 32 }} label={words.running} />
      ) : (
        <>
          <Views view={view} claims={state.report.claims.length} ignored={ignored.length} onView={setView} />
          {view === 'text' && (
            <>
              <ItemFilter items={items} filter={state.filter} />
              <FindingSteps state={state} items={items} shown={shown} onStep={step} />
              <MarkedText text={text} items={items} shown={shown} selected={state.selected} claim={claim} />
            </>
          )}
          {view === 'claims' && <ClaimList text={text} claims={state.report.claims} onGo={goTo} />}
          {view === 'ignored' && <IgnoredList items={ignored} />}
        </>
      )}
    </>
  );
}

function Views(props: {
  readonly view: View;
  readonly claims: number;
  readonly ignored: number;
  readonly onView: (view: View) => void;
}) {
  const styles = useStyles();
  return (
    <TabList
      className={styles.views}
      size="small"
      aria-label={words.views}
      selectedValue={props.view}
      onTabSelect={(_event, data) => props.onView(data.value as View)}
    >
      <Tab value="text">{words.viewText}</Tab>
      <Tab value="claims">{words.viewClaims(props.claims)}</Tab>
      <Tab value="ignored">{words.viewIgnored(props.ignored)}</Tab>
    </TabList>
  );
}
