// A paragraph of the text: figures and gaps stand in it as buttons.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Paragraph, Run } from '../../document/document';
import { messages } from '../messages';
import { InlineButton } from '../shared/inline-button';
import type { FigureAt } from './figure-card';

const useStyles = makeStyles({
  text: { margin: '0 0 4px', textIndent: '2em', lineHeight: '24px', overflowWrap: 'anywhere' },
  heading: { textIndent: 0, fontWeight: tokens.fontWeightSemibold },
  caption: { textIndent: 0, textAlign: 'center', color: tokens.colorNeutralForeground2 },
  figure: {
    fontVariantNumeric: 'tabular-nums',
    borderBottom: `1px dotted ${tokens.colorBrandStroke1}`,
    color: tokens.colorBrandForeground1,
    ':hover': { backgroundColor: tokens.colorBrandBackground2 },
  },
  placeholder: {
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
    borderRadius: tokens.borderRadiusSmall,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export interface RunHandlers {
  readonly onFigure: (figure: FigureAt) => void;
  readonly onPlaceholder: (id: string) => void;
}

/** `children` stand behind the words, in the same line. */
export function ParagraphText(
  props: RunHandlers & { readonly paragraph: Paragraph; readonly children?: ReactNode },
) {
  const styles = useStyles();
  const { kind, runs } = props.paragraph;
  return (
    <p
      className={mergeClasses(
        styles.text,
        kind === 'heading' && styles.heading,
        kind === 'caption' && styles.caption,
      )}
    >
      {runs.map((run, index) => (
        <RunView key={index} run={run} onFigure={props.onFigure} onPlaceholder={props.onPlaceholder} />
      ))}
      {props.children}
    </p>
  );
}

function RunView({ run, onFigure, onPlaceholder }: RunHandlers & { readonly run: Run }) {
  const styles = useStyles();
  const { figure, placeholder } = run;
  if (placeholder !== undefined)
    return (
      <InlineButton
        text={run.text}
        title={messages.text.placeholder}
        className={styles.placeholder}
        onUse={() => onPlaceholder(placeholder)}
      />
    );
  if (figure === undefined) return <>{run.text}</>;
  return (
    <InlineButton
      text={run.text}
      title={figure.how}
      className={styles.figure}
      opensDialog
      onUse={(anchor) => onFigure({ figure, text: run.text, anchor })}
    />
  );
}
