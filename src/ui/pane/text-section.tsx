// A section of the text: paragraphs that can be rewritten, charts as pictures, the template behind it.
import { makeStyles, tokens } from '@fluentui/react-components';
import { memo, useState } from 'react';
import type { ChartSpec, Paragraph, Section } from '../../document/document';
import type { AppliedEdit } from '../../session/paragraph-edits';
import { type ShownTemplate, shownTemplate } from '../../session/template-steps';
import { useSession } from '../shared/session-context';
import { ChartPicture } from './chart-picture';
import { OwnParagraph } from './own-paragraph';
import { type RunHandlers, ParagraphText } from './paragraph-text';
import { SectionMenu } from './section-menu';
import { TemplateEditor } from './template-editor';

const useStyles = makeStyles({
  head: { display: 'flex', alignItems: 'center', columnGap: '8px' },
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
  const { section, onFigure, onPlaceholder } = props;
  const session = useSession();
  const [editing, setEditing] = useState<ShownTemplate | null>(null);
  const head = (
    <div className={styles.head}>
      <h2 className={styles.title}>{section.title}</h2>
      <SectionMenu
        section={section}
        onEdit={() => setEditing(shownTemplate(session.store.getState(), section.id))}
      />
    </div>
  );
  if (editing !== null)
    return (
      <>
        {head}
        <TemplateEditor
          section={section.id}
          shown={editing}
          onClose={() => setEditing(null)}
          onFigure={onFigure}
          onPlaceholder={onPlaceholder}
        />
      </>
    );
  return (
    <>
      {head}
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
