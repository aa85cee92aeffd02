// 说明: the text as it would be published, each figure with its cells, each gap with its question.
import { Button, makeStyles, tokens } from '@fluentui/react-components';
import { Copy20Regular, TableAdd20Regular } from '@fluentui/react-icons';
import { useRef, useState } from 'react';
import { plainText } from '../../session/text-sheet';
import type { Question } from '../../writing/question';
import { messages } from '../messages';
import { copyText } from '../shared/copy-text';
import { useSession, useShownDraft } from '../shared/session-context';
import { type FigureAt, FigureCard } from './figure-card';
import { useCardStyles } from './panel';
import { QuestionList } from './question-list';
import { TextSection } from './text-section';

const useStyles = makeStyles({
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px', alignItems: 'center', marginBottom: '4px' },
  status: {
    minHeight: '20px',
    margin: '0 0 8px',
    fontSize: tokens.fontSizeBase200,
    color: tokens.colorNeutralForeground2,
  },
  section: { padding: '4px 14px 12px', marginBottom: '10px' },
});

export function TextTab() {
  const styles = useStyles();
  const card = useCardStyles();
  const draft = useShownDraft();
  const [figure, setFigure] = useState<FigureAt | null>(null);
  const root = useRef<HTMLDivElement>(null);
  if (draft === null || draft.text.sections.length === 0) return <p>{messages.text.empty}</p>;
  const open = draft.questions.filter((question) => question.needed && !question.answered).length;
  const goTo = (id: string) =>
    root.current
      ?.querySelector<HTMLElement>(`[data-question="${CSS.escape(id)}"] :is(input,textarea,select)`)
      ?.focus();
  return (
    <div ref={root}>
      <Tools open={open} />
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
      <FigureCard figure={figure} onClose={() => setFigure(null)} />
    </div>
  );
}

function questionsOf(questions: readonly Question[], section: string): readonly Question[] {
  return questions.filter((question) => question.section === section);
}

function Tools(props: { readonly open: number }) {
  const styles = useStyles();
  const session = useSession();
  const draft = useShownDraft();
  const [copied, setCopied] = useState<boolean | null>(null);
  const words = messages.text;
  const copy = async () => {
    if (draft !== null) setCopied(await copyText(plainText(draft.text)));
  };
  const state = props.open > 0 ? words.pending(props.open) : words.complete;
  return (
    <>
      <div className={styles.tools}>
        <Button
          appearance="primary"
          icon={<TableAdd20Regular />}
          onClick={() => void session.writeText(false)}
        >
          {words.write}
        </Button>
        <Button icon={<Copy20Regular />} onClick={() => void copy()}>
          {words.copy}
        </Button>
      </div>
      <p className={styles.status} role="status">
        {state}
        {copied !== null && ` · ${copied ? words.copied : words.copyFailed}`}
      </p>
    </>
  );
}
