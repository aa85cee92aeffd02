// The sentences that quote the selected cell; each leads to its paragraph.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ExplanatoryText } from '../../document/document';
import { type Quote, quotesOf } from '../../session/quotes';
import { useSession, useSessionState } from '../shared/session-context';
import { textMessages as words } from '../text-messages';
import { useCardStyles } from './panel';

const useStyles = makeStyles({
  card: { padding: '8px 12px', marginBottom: '10px' },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  hint: { margin: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  list: { margin: '4px 0 0', padding: 0, listStyleType: 'none', maxHeight: '140px', overflowY: 'auto' },
  quote: {
    display: 'block',
    width: '100%',
    padding: '3px 0',
    border: 'none',
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: 'transparent',
    color: 'inherit',
    font: 'inherit',
    fontSize: tokens.fontSizeBase200,
    textAlign: 'left',
    overflowWrap: 'anywhere',
    cursor: 'pointer',
    ':hover': { color: tokens.colorBrandForeground1 },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
});

export function QuotesPanel(props: {
  readonly text: ExplanatoryText;
  readonly onQuote: (quote: Quote) => void;
}) {
  const styles = useStyles();
  const card = useCardStyles();
  const session = useSession();
  const cell = useSessionState((state) => state.pointed);
  const { text, onQuote } = props;
  const quotes = useMemo(() => (cell === null ? [] : quotesOf(text, cell)), [text, cell]);
  if (cell === null && !session.asksSelection) return null;
  return (
    <div
      className={`${card.card} ${styles.card}`}
      role="group"
      aria-label={cell === null ? words.askCell : words.quotes(cell)}
    >
      {session.asksSelection && (
        <Button size="small" onClick={() => void session.pointAtSelection()}>
          {words.askCell}
        </Button>
      )}
      {cell !== null && quotes.length === 0 && <p className={styles.hint}>{words.noQuotes(cell)}</p>}
      {cell !== null && quotes.length > 0 && (
        <>
          <h3 className={styles.title}>{words.quotes(cell)}</h3>
          <ul className={styles.list}>
            {quotes.map((quote, index) => (
              <li key={index}>
                <button type="button" className={styles.quote} onClick={() => onQuote(quote)}>
                  {quote.sentence}
                </button>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
}
