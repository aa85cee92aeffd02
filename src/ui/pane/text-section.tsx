// A section of the text: figures and placeholders stand in it as buttons.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { Paragraph, Run, Section } from '../../document/document';
import { messages } from '../messages';
import { InlineButton } from '../shared/inline-button';
import type { FigureAt } from './figure-card';

const useStyles = makeStyles({
  title: {
    margin: '8px 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
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

interface Handlers {
  readonly onFigure: (figure: FigureAt) => void;
  readonly onPlaceholder: (id: string) => void;
}

export const TextSection = memo(function TextSection(props: Handlers & { readonly section: Section }) {
  const styles = useStyles();
  return (
    <>
      <h2 className={styles.title}>{props.section.title}</h2>
      {props.section.paragraphs.map((paragraph, index) => (
        <ParagraphView
          key={index}
          paragraph={paragraph}
          onFigure={props.onFigure}
          onPlaceholder={props.onPlaceholder}
        />
      ))}
    </>
  );
});

function ParagraphView(props: Handlers & { readonly paragraph: Paragraph }) {
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
    </p>
  );
}

function RunView({ run, onFigure, onPlaceholder }: Handlers & { readonly run: Run }) {
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
