// A cell reference as a button that takes the user there.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { messages } from '../messages';
import { useSession } from './session-context';

const useStyles = makeStyles({
  link: {
    padding: '0 4px',
    border: 'none',
    borderRadius: tokens.borderRadiusSmall,
    backgroundColor: tokens.colorNeutralBackground3,
    color: tokens.colorBrandForeground1,
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase200,
    lineHeight: '18px',
    cursor: 'pointer',
    maxWidth: '100%',
    overflowWrap: 'anywhere',
    textAlign: 'left',
    ':hover': { backgroundColor: tokens.colorNeutralBackground3Hover, textDecoration: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  plain: {
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontVariantNumeric: 'inherit',
    textDecoration: `underline dotted ${tokens.colorBrandStroke1}`,
    textUnderlineOffset: '3px',
  },
});

/** `cell` is an outer reference (`sheet!A1` or `sheet!A1:B2`); `onUse` runs before the host is asked. */
export function CellLink(props: {
  readonly cell: string;
  /** What to show in place of the reference, such as the amount that stands there. */
  readonly text?: string;
  readonly onUse?: () => void;
}) {
  const styles = useStyles();
  const session = useSession();
  return (
    <button
      type="button"
      className={mergeClasses(styles.link, props.text !== undefined && styles.plain)}
      aria-label={`${props.text ?? ''} ${messages.checks.locateCell(props.cell)}`.trim()}
      title={messages.checks.locateCell(props.cell)}
      onClick={(event) => {
        event.stopPropagation();
        props.onUse?.();
        void session.locate(props.cell);
      }}
    >
      {props.text ?? props.cell}
    </button>
  );
}
