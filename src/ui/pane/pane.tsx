// The pane: header, its places, and what is shown when there is nothing to show yet.
import { FluentProvider, makeStyles, Spinner, Tab, TabList, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { Proofreading } from '../../session/proofreading-session';
import type { Session } from '../../session/session';
import { messages } from '../messages';
import { ProofreadingTab } from '../proofreading/proofreading-tab';
import { useRemembered } from '../shared/remembered';
import { SessionProvider, useProofreadingState, useSessionState } from '../shared/session-context';
import { useKeptRules } from '../shared/use-kept-rules';
import { useTheme } from '../shared/theme';
import { ChecksTab } from './checks-tab';
import { Notices } from './notices';
import { OverviewTab } from './overview-tab';
import { type PaneTab, TABS } from './pane-tabs';
import { Placeholder } from './placeholder';
import { SettingsTab } from './settings-tab';
import { TextTab } from './text-tab';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  bar: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    flexShrink: 0,
  },
  busy: { paddingRight: '12px' },
  body: { flexGrow: 1, overflowY: 'auto', overflowX: 'hidden', padding: '12px', minHeight: 0 },
});

/**
 * The whole pane for a host that shows nothing else (Excel). `tab` is the place it was opened for, `dark` what the host
 * says of its theme.
 */
export function StandalonePane(props: {
  readonly session: Session;
  readonly proofreading: Proofreading;
  readonly tab?: string | null;
  readonly dark?: boolean;
}) {
  return (
    <FluentProvider theme={useTheme(props.dark)} style={{ height: '100%' }}>
      <SessionProvider session={props.session} proofreading={props.proofreading}>
        <Pane tab={props.tab} />
      </SessionProvider>
    </FluentProvider>
  );
}

/** The pane inside a provider; the page puts it beside its grid. */
export function Pane(props: { readonly tab?: string | null }) {
  const styles = useStyles();
  useKeptRules();
  const [tab, setTab] = useRemembered<PaneTab>('tab', 'overview', TABS, props.tab);
  useAskedText(() => setTab('proofreading'));
  const checking = useSessionState((state) => state.checking && state.review !== null);
  return (
    <main className={styles.root} aria-label={messages.appName}>
      <div className={styles.bar}>
        <TabList
          selectedValue={tab}
          onTabSelect={(_event, data) => setTab(data.value as PaneTab)}
          aria-label={messages.tabsLabel}
        >
          {TABS.map((id) => (
            <Tab key={id} value={id} id={`tab-${id}`} aria-controls="pane-panel">
              {messages.tabs[id]}
            </Tab>
          ))}
        </TabList>
        <span className={styles.busy} role="status" aria-live="polite">
          {checking && <Spinner size="tiny" label={undefined} aria-label={messages.checking} />}
        </span>
      </div>
      <Notices />
      <div
        className={styles.body}
        id="pane-panel"
        role="tabpanel"
        aria-labelledby={`tab-${tab}`}
        tabIndex={0}
      >
        <Content tab={tab} onTab={setTab} />
      </div>
    </main>
  );
}

function Content(props: { readonly tab: PaneTab; readonly onTab: (tab: PaneTab) => void }) {
  const hasBook = useSessionState((state) => (state.review?.books.length ?? 0) > 0);
  if (props.tab === 'settings') return <SettingsTab />;
  if (props.tab === 'proofreading') return <ProofreadingTab />;
  if (!hasBook) return <Placeholder />;
  if (props.tab === 'checks') return <ChecksTab />;
  if (props.tab === 'text') return <TextTab />;
  return <OverviewTab onTab={props.onTab} />;
}

/** Calls `show` whenever a text is to be opened, wherever it was dropped. */
function useAskedText(show: () => void): void {
  const asked = useProofreadingState((state) => state.asked);
  const latest = useRef(show);
  useEffect(() => {
    latest.current = show;
  });
  useEffect(() => {
    if (asked > 0) latest.current();
  }, [asked]);
}
