// 标注 and 清除标注: the cells of the findings coloured in the workbook, where the host can.
import { Button, makeStyles } from '@fluentui/react-components';
import { Highlight20Regular } from '@fluentui/react-icons';
import { markMessages as words } from '../findings-messages';
import { useSession } from '../shared/session-context';

const useStyles = makeStyles({ root: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '12px' } });

export function MarkButtons() {
  const styles = useStyles();
  const session = useSession();
  if (!session.marksCells) return null;
  return (
    <div className={styles.root}>
      <Button icon={<Highlight20Regular />} onClick={() => void session.markFindings()}>
        {words.mark}
      </Button>
      <Button onClick={() => void session.clearMarks()}>{words.clear}</Button>
    </div>
  );
}
