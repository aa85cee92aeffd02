// Puts the working paper into the workbook, where the host can.
import { Button, makeStyles } from '@fluentui/react-components';
import { TableAdd20Regular } from '@fluentui/react-icons';
import { messages } from '../messages';
import { useSession } from '../shared/session-context';

const useStyles = makeStyles({ root: { marginTop: '12px' } });

export function PaperButton() {
  const styles = useStyles();
  const session = useSession();
  if (!session.writesPaper) return null;
  return (
    <Button className={styles.root} icon={<TableAdd20Regular />} onClick={() => void session.writePaper()}>
      {messages.checks.writePaper}
    </Button>
  );
}
