// The sections of the text, each with its questions, and the card that says where a figure comes from.
import { makeStyles } from '@fluentui/react-components';
import { useState } from 'react';
import type { EditedDraft } from '../../session/state';
import type { Question } from '../../writing/question';
import { type FigureAt, FigureCard } from './figure-card';
import { useCardStyles } from './panel';
import { QuestionList } from './question-list';
import { TextSection } from './text-section';

const useStyles = makeStyles({
  section: { padding: '4px 14px 12px', marginBottom: '10px' },
});

export function TextSections(props: {
  readonly draft: EditedDraft;
  readonly onPlaceholder: (id: string) => void;
}) {
  const styles = useStyles();
  const card = useCardStyles();
  const [figure, setFigure] = useState<FigureAt | null>(null);
  const { text, edits, layout, questions } = props.draft;
  return (
    <>
      {text.sections.map((section) => (
        <section key={section.id} className={`${card.card} ${styles.section}`} aria-label={section.title}>
          <TextSection
            section={section}
            charts={text.charts}
            edits={edits}
            captionFirst={layout.图题位置 === '图上'}
            onFigure={setFigure}
            onPlaceholder={props.onPlaceholder}
          />
          <QuestionList questions={questionsOf(questions, section.id)} />
        </section>
      ))}
      <FigureCard figure={figure} onClose={() => setFigure(null)} />
    </>
  );
}

function questionsOf(questions: readonly Question[], section: string): readonly Question[] {
  return questions.filter((question) => question.section === section);
}
