// What comes of the check as a copy of the workbook, where the host hands out one.
import { makeStyles } from '@fluentui/react-components';
import { CopyButton } from '../shared/copy-button';
import { useSession } from '../shared/session-context';

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' } });

export function CopyButtons() {
  const styles = useStyles();
  if (!useSession().copiesWorkbook) return null;
  return (
    <div className={styles.root}>
      <CopyButton content="paper" />
      <CopyButton content="marks" />
    </div>
  );
}
