// A button inside running text. A real button would not break across lines, so this is a span that behaves like one.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { KeyboardEvent } from 'react';

const useStyles = makeStyles({
  inline: {
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

export function InlineButton(props: {
  readonly text: string;
  readonly title: string;
  readonly className?: string;
  readonly opensDialog?: boolean;
  readonly onUse: (element: HTMLElement) => void;
}) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.key !== 'Enter' && event.key !== ' ') return;
    event.preventDefault();
    props.onUse(event.currentTarget);
  };
  return (
    <span
      role="button"
      tabIndex={0}
      className={mergeClasses(styles.inline, props.className)}
      title={props.title}
      aria-haspopup={props.opensDialog === true ? 'dialog' : undefined}
      onClick={(event) => props.onUse(event.currentTarget)}
      onKeyDown={onKeyDown}
    >
      {props.text}
    </span>
  );
}
