// The questions of a section: those its text needs, and behind a fold those it could use.
import { makeStyles, tokens } from '@fluentui/react-components';
import type { Question } from '../../writing/question';
import { messages } from '../messages';
import { QuestionField } from './question-field';

const useStyles = makeStyles({
  list: {
    marginTop: '8px',
    padding: '8px 10px',
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '10px',
  },
  optional: { marginTop: '8px', padding: '4px 10px' },
  title: {
    margin: 0,
    fontSize: tokens.fontSizeBase200,
    fontWeight: tokens.fontWeightSemibold,
    color: tokens.colorNeutralForeground2,
  },
  summary: { cursor: 'pointer', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  inner: { display: 'flex', flexDirection: 'column', rowGap: '10px', marginTop: '8px' },
});

export function QuestionList(props: { readonly questions: readonly Question[] }) {
  const styles = useStyles();
  const needed = props.questions.filter((question) => question.needed);
  const optional = props.questions.filter((question) => !question.needed);
  return (
    <>
      {needed.length > 0 && (
        <div className={styles.list} role="group" aria-label={messages.text.questions}>
          <h3 className={styles.title}>{messages.text.questions}</h3>
          {needed.map((question) => (
            <QuestionField key={question.id} question={question} />
          ))}
        </div>
      )}
      {optional.length > 0 && (
        <details className={styles.optional}>
          <summary className={styles.summary}>{messages.text.optional}</summary>
          <div className={styles.inner}>
            {optional.map((question) => (
              <QuestionField key={question.id} question={question} />
            ))}
          </div>
        </details>
      )}
    </>
  );
}
