// The address and the full content of the active cell.
import { makeStyles, tokens } from '@fluentui/react-components';
import { messages } from '../messages';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexShrink: 0,
    height: '28px',
    lineHeight: '28px',
    fontSize: '13px',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  address: {
    width: '72px',
    flexShrink: 0,
    textAlign: 'center',
    borderRight: `1px solid ${tokens.colorNeutralStroke2}`,
    color: tokens.colorNeutralForeground2,
    fontVariantNumeric: 'tabular-nums',
  },
  content: { padding: '0 8px', overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
});

export function FormulaBar(props: { readonly address: string; readonly content: string }) {
  const styles = useStyles();
  return (
    <div className={styles.bar}>
      <output className={styles.address} aria-label={messages.page.address}>
        {props.address}
      </output>
      <output className={styles.content} aria-label={messages.page.content} title={props.content}>
        {props.content}
      </output>
    </div>
  );
}
