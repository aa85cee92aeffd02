// 说明: the text as it would be published, each figure with its cells, each gap with its question.
import { makeStyles } from '@fluentui/react-components';
import { useRef, useState } from 'react';
import type { Question } from '../../writing/question';
import { messages } from '../messages';
import { useSessionState, useShownBook, useShownDraft } from '../shared/session-context';
import { AnswersPanel } from './answers-panel';
import { type FigureAt, FigureCard } from './figure-card';
import { useCardStyles } from './panel';
import { QuestionList } from './question-list';
import { TextSection } from './text-section';
import { TextTools } from './text-tools';

const useStyles = makeStyles({
  section: { padding: '4px 14px 12px', marginBottom: '10px' },
});

export function TextTab() {
  const styles = useStyles();
  const card = useCardStyles();
  const draft = useShownDraft();
  const kind = useShownBook()?.book.kind;
  // Fields hold what is being typed; answers from elsewhere start them anew.
  const filled = useSessionState((state) => state.filled);
  const [figure, setFigure] = useState<FigureAt | null>(null);
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement>(undefined);
  if (draft === null || draft.text.sections.length === 0)
    return <p>{kind === 'budget' ? messages.text.noBudgetText : messages.text.empty}</p>;
  const goTo = (id: string) =>
    show(root.current?.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"]`));
  const next = () => {
    const open = [...(root.current?.querySelectorAll<HTMLElement>('[data-question][data-open]') ?? [])];
    last.current = open[open.findIndex((one) => one === last.current) + 1] ?? open[0];
    show(last.current);
  };
  return (
    <div ref={root} key={filled}>
      <TextTools draft={draft} onNext={next} />
      {draft.text.sections.map((section) => (
        <section key={section.id} className={`${card.card} ${styles.section}`} aria-label={section.title}>
          <TextSection section={section} onFigure={setFigure} onPlaceholder={goTo} />
          <QuestionList questions={questionsOf(draft.questions, section.id)} />
        </section>
      ))}
      <QuestionList
        questions={draft.questions.filter(
          (question) => !draft.text.sections.some((section) => section.id === question.section),
        )}
      />
      <AnswersPanel draft={draft} />
      <FigureCard figure={figure} onClose={() => setFigure(null)} />
    </div>
  );
}

/** Puts the cursor into a question's field, clear of the tools that stay at the top. */
function show(question: HTMLElement | null | undefined): void {
  // A question may be behind a fold.
  question?.closest('details')?.setAttribute('open', '');
  question?.querySelector<HTMLElement>('input,textarea,select')?.focus({ preventScroll: true });
  question?.scrollIntoView({ block: 'center' });
}

function questionsOf(questions: readonly Question[], section: string): readonly Question[] {
  return questions.filter((question) => question.section === section);
}
