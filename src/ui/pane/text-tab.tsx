// 说明: the text as it would be published, each figure with its cells, each gap with its question.
import { useRef } from 'react';
import { messages } from '../messages';
import { useSessionState, useShownBook, useShownDraft } from '../shared/session-context';
import { AnswersPanel } from './answers-panel';
import { QuestionList } from './question-list';
import { ChangesPanel } from './changes-panel';
import { QuotesPanel } from './quotes-panel';
import { TextNotes } from './text-notes';
import { TextSections } from './text-sections';
import { TextTools } from './text-tools';

export function TextTab() {
  const draft = useShownDraft();
  const kind = useShownBook()?.book.kind;
  // Fields hold what is being typed; answers from elsewhere start them anew.
  const filled = useSessionState((state) => state.filled);
  const root = useRef<HTMLDivElement>(null);
  const last = useRef<HTMLElement>(undefined);
  if (draft === null || draft.text.sections.length === 0)
    return <p>{kind === 'budget' ? messages.text.noBudgetText : messages.text.empty}</p>;
  const next = () => {
    const open = [...(root.current?.querySelectorAll<HTMLElement>('[data-question][data-open]') ?? [])];
    last.current = open[open.findIndex((one) => one === last.current) + 1] ?? open[0];
    show(last.current);
  };
  const goTo = (attribute: string, value: string) =>
    show(root.current?.querySelector<HTMLElement>(`[${attribute}="${CSS.escape(value)}"]`));
  return (
    <div ref={root} key={filled}>
      <TextTools draft={draft} onNext={next} />
      <QuotesPanel
        text={draft.text}
        onQuote={({ section, paragraph }) => goTo('data-paragraph', `${section}/${paragraph}`)}
      />
      <TextNotes draft={draft} />
      <ChangesPanel draft={draft} />
      <TextSections draft={draft} onPlaceholder={(id) => goTo('data-question', id)} />
      <QuestionList
        questions={draft.questions.filter(
          (question) => !draft.text.sections.some((section) => section.id === question.section),
        )}
      />
      <AnswersPanel draft={draft} />
    </div>
  );
}

/** Puts the cursor into a question's field or onto a paragraph's first button, clear of the tools that stay at the top. */
function show(place: HTMLElement | null | undefined): void {
  // A question may be behind a fold.
  place?.closest('details')?.setAttribute('open', '');
  place
    ?.querySelector<HTMLElement>('input,textarea,select,[role=button],button')
    ?.focus({ preventScroll: true });
  place?.scrollIntoView({ block: 'center' });
}
