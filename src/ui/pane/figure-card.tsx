// Where a figure of the text comes from: the calculation in words and its cells.
import { makeStyles, Popover, PopoverSurface, tokens } from '@fluentui/react-components';
import type { Figure } from '../../document/document';
import { messages } from '../messages';
import { CellLink } from '../shared/cell-link';

export interface FigureAt {
  readonly figure: Figure;
  readonly text: string;
  readonly anchor: HTMLElement;
}

const useStyles = makeStyles({
  surface: { maxWidth: '280px', padding: '10px 12px' },
  amount: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  how: { margin: '4px 0 6px', overflowWrap: 'anywhere' },
  cells: { display: 'flex', flexWrap: 'wrap', gap: '4px' },
});

export function FigureCard(props: { readonly figure: FigureAt | null; readonly onClose: () => void }) {
  const styles = useStyles();
  const { figure: shown } = props;
  return (
    <Popover
      open={shown !== null}
      onOpenChange={(_event, data) => {
        if (!data.open) props.onClose();
      }}
      positioning={{ target: shown?.anchor ?? null, position: 'below', align: 'start' }}
      trapFocus
      withArrow
    >
      <PopoverSurface className={styles.surface} aria-label={messages.text.figureFrom}>
        {shown !== null && (
          <>
            <div className={styles.amount}>
              {shown.figure.amount}
              {shown.figure.amountUnit}
            </div>
            <p className={styles.how}>{shown.figure.how}</p>
            {shown.figure.from.length === 0 ? (
              messages.text.fromAnswer
            ) : (
              <div className={styles.cells}>
                {shown.figure.from.map((cell) => (
                  <CellLink key={cell} cell={cell} />
                ))}
              </div>
            )}
          </>
        )}
      </PopoverSurface>
    </Popover>
  );
}
