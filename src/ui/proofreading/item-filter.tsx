// Which findings of the text are shown: by severity, each with its count, and by kind.
import { makeStyles, Select } from '@fluentui/react-components';
import type { NarrativeKind } from '../../proofreading/finding';
import type { ProofreadFilter, ProofreadItem } from '../../session/proofreading-items';
import { SeverityFilter } from '../pane/severity-filter';
import { proofreadingMessages as words } from '../proofreading-messages';
import { useProofreading } from '../shared/session-context';

const useStyles = makeStyles({
  root: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: '8px' },
  kind: { minWidth: '8em', marginBottom: '8px' },
});

export function ItemFilter(props: {
  readonly items: readonly ProofreadItem[];
  readonly filter: ProofreadFilter;
}) {
  const styles = useStyles();
  const proofreading = useProofreading();
  const open = props.items.filter(({ standing }) => standing === 'open').map(({ finding }) => finding);
  const { hidden, kind } = props.filter;
  const kinds = Object.keys(words.kind).filter(isKind);
  const count = (one: NarrativeKind) => open.filter((finding) => finding.kind === one).length;
  return (
    <div className={styles.root}>
      <SeverityFilter
        findings={open.filter((finding) => kind === null || finding.kind === kind)}
        hidden={hidden}
        onToggle={(severity) => proofreading.toggleSeverity(severity)}
      />
      <Select
        size="small"
        className={styles.kind}
        aria-label={words.filterKind}
        value={kind ?? ''}
        onChange={(_event, { value }) => proofreading.showKind(isKind(value) ? value : null)}
      >
        <option value="">{`${words.everyKind} ${open.length}`}</option>
        {kinds
          .filter((one) => one === kind || count(one) > 0)
          .map((one) => (
            <option key={one} value={one}>{`${words.kind[one]} ${count(one)}`}</option>
          ))}
      </Select>
    </div>
  );
}

function isKind(value: string): value is NarrativeKind {
  return value in words.kind;
}
