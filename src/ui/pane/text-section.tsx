// A section of the text: paragraphs that can be rewritten, charts as pictures.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo } from 'react';
import type { ChartSpec, Paragraph, Section } from '../../document/document';
import type { AppliedEdit } from '../../session/paragraph-edits';
import { ChartPicture } from './chart-picture';
import { OwnParagraph } from './own-paragraph';
import { type RunHandlers, ParagraphText } from './paragraph-text';

const useStyles = makeStyles({
  title: {
    margin: '8px 0 4px',
    fontSize: tokens.fontSizeBase300,
    fontWeight: tokens.fontWeightSemibold,
  },
});

interface TextSectionProps extends RunHandlers {
  readonly section: Section;
  readonly charts: readonly ChartSpec[];
  readonly edits: readonly AppliedEdit[];
  readonly captionFirst: boolean;
}

export const TextSection = memo(function TextSection(props: TextSectionProps) {
  const styles = useStyles();
  const { section } = props;
  return (
    <>
      <h2 className={styles.title}>{section.title}</h2>
      {section.paragraphs.map((paragraph, index) => (
        <div key={index} data-paragraph={`${section.id}/${index}`}>
          <OneParagraph {...props} paragraph={paragraph} />
        </div>
      ))}
    </>
  );
});

function OneParagraph(props: TextSectionProps & { readonly paragraph: Paragraph }) {
  const { section, paragraph, edits, charts, captionFirst, onFigure, onPlaceholder } = props;
  const handlers = { onFigure, onPlaceholder };
  if (paragraph.kind === 'text')
    return (
      <OwnParagraph
        section={section.id}
        paragraph={paragraph}
        edit={edits.find((edit) => edit.paragraph === paragraph) ?? null}
        {...handlers}
      />
    );
  const words = <ParagraphText paragraph={paragraph} {...handlers} />;
  const chart = charts.find(({ id }) => id === paragraph.chart);
  if (chart === undefined) return words;
  const picture = <ChartPicture chart={chart} />;
  return captionFirst ? (
    <>
      {words}
      {picture}
    </>
  ) : (
    <>
      {picture}
      {words}
    </>
  );
}
