// What is still needed, each with the place where it can be done.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../messages';
import { useSessionState, useShownBook, useShownDraft } from '../shared/session-context';
import type { PaneTab } from './pane-tabs';
import { Panel, useCardStyles } from './panel';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  item: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    columnGap: '8px',
    padding: '6px 6px 6px 12px',
    ':not(:last-child)': { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  },
  done: { padding: '8px 12px', margin: 0, color: tokens.colorNeutralForeground2 },
});

interface Need {
  readonly text: string;
  readonly action: string | null;
  readonly tab: PaneTab;
}

export function NeededList(props: { readonly onTab: (tab: PaneTab) => void }) {
  const styles = useStyles();
  const card = useCardStyles();
  const needs = useNeeds();
  return (
    <Panel title={messages.overview.needed}>
      <div className={card.card}>
        {needs.length === 0 && <p className={styles.done}>{messages.overview.nothingNeeded}</p>}
        <ul className={styles.list}>
          {needs.map((need) => (
            <li key={need.text} className={styles.item}>
              <span>{need.text}</span>
              {need.action !== null && (
                <Button size="small" appearance="subtle" onClick={() => props.onTab(need.tab)}>
                  {need.action}
                </Button>
              )}
            </li>
          ))}
        </ul>
      </div>
    </Panel>
  );
}

function useNeeds(): readonly Need[] {
  const words = messages.overview;
  const shown = useShownBook();
  const draft = useShownDraft();
  const hasPrior = useSessionState((state) => state.prior !== null);
  if (shown === null) return [];
  const missing = shown.book.entries.filter((entry) => entry.status === 'missing');
  const unchecked = shown.report.checks.filter((check) => check.status === 'cannotEvaluate').length;
  const open = (draft?.questions ?? []).filter((question) => question.needed && !question.answered).length;
  return [
    ...(missing.length > 0
      ? [
          {
            text: words.missingTables(missing.map((entry) => entry.title ?? entry.table ?? '').join('、')),
            action: null,
            tab: 'overview' as const,
          },
        ]
      : []),
    ...(unchecked > 0
      ? [{ text: words.unchecked(unchecked), action: words.goChecks, tab: 'checks' as const }]
      : []),
    // A budget is not compared with the year before.
    ...(hasPrior || shown.book.kind === 'budget'
      ? []
      : [{ text: words.prior, action: words.goSettings, tab: 'settings' as const }]),
    ...(open > 0 ? [{ text: words.questions(open), action: words.goText, tab: 'text' as const }] : []),
  ];
}
