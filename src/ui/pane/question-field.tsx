// One question with the input its type asks for.
import { Button, Field, Input, Select, Textarea } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { parseAmount } from '../../amount/parse';
import type { AnswerValue, Question } from '../../writing/question';
import { messages } from '../messages';
import { useSession, useSessionState } from '../shared/session-context';

/** The text follows typing after a short pause, and at once when the field is left. */
const PAUSE_MS = 400;

export function QuestionField({ question }: { readonly question: Question }) {
  const session = useSession();
  const stored = useSessionState((state) => state.answers[question.id] ?? null);
  const input = useTyped(asText(stored), (text) => session.answer(question.id, toAnswer(question, text)));
  const last = asText(question.lastYear);
  return (
    <div data-question={question.id} data-open={(question.needed && !question.answered) || undefined}>
      <Field
        label={question.unit === null ? question.label : `${question.label}（${question.unit}）`}
        hint={question.type === 'list' ? `${question.help} ${messages.text.listHint}`.trim() : question.help}
        validationMessage={invalid(question, input.text)}
      >
        <Control question={question} input={input} />
      </Field>
      {last !== '' && input.text === '' && (
        <Button size="small" appearance="subtle" onClick={() => input.commit(last)}>
          {messages.text.lastYear(last)} · {messages.text.useLastYear}
        </Button>
      )}
    </div>
  );
}

interface Typed {
  readonly text: string;
  type(text: string): void;
  commit(text: string): void;
}

function Control({ question, input }: { readonly question: Question; readonly input: Typed }) {
  const leave = () => input.commit(input.text);
  if (question.type === 'choice')
    return (
      <Select value={input.text} onChange={(_event, data) => input.commit(data.value)}>
        <option value="">{messages.text.unset}</option>
        {(question.choices ?? []).map((choice) => (
          <option key={choice} value={choice}>
            {choice}
          </option>
        ))}
      </Select>
    );
  if (question.type === 'text' || question.type === 'list')
    return (
      <Textarea
        value={input.text}
        resize="vertical"
        rows={2}
        onChange={(_event, data) => input.type(data.value)}
        onBlur={leave}
      />
    );
  return (
    <Input
      value={input.text}
      inputMode={question.type === 'integer' ? 'numeric' : 'decimal'}
      onChange={(_event, data) => input.type(data.value)}
      onBlur={leave}
    />
  );
}

/** Text being typed: its own until a pause or until the field is left, then the session's. */
function useTyped(stored: string, store: (text: string) => void): Typed {
  const [text, setText] = useState(stored);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const commit = (next: string) => {
    clearTimeout(timer.current);
    setText(next);
    if (next !== stored) store(next);
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => store(next), PAUSE_MS);
  };
  return { text, type, commit };
}

function asText(value: AnswerValue): string {
  if (value === null) return '';
  if (typeof value === 'boolean') return value ? messages.text.yes : messages.text.no;
  return typeof value === 'object' ? value.join('\n') : String(value);
}

/** What the field holds as an answer: null where it is blank or not yet a number. */
function toAnswer(question: Question, text: string): AnswerValue {
  const trimmed = text.trim();
  if (trimmed === '' || invalid(question, text) !== undefined) return null;
  if (question.type === 'list')
    return trimmed
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  if (question.type === 'text' || question.type === 'choice') return trimmed;
  const parsed = parseAmount(trimmed.replace(/[%％]$/u, ''));
  if (parsed.kind !== 'amount') return null;
  // An amount stays text: a binary number would lose its last digit.
  return question.type === 'integer' ? parsed.value.toNumber() : parsed.value.toFixed();
}

function invalid(question: Question, text: string): string | undefined {
  if (text.trim() === '' || !['integer', 'amount', 'percent'].includes(question.type)) return undefined;
  const parsed = parseAmount(text.trim().replace(/[%％]$/u, ''));
  if (parsed.kind !== 'amount') return messages.text.invalidNumber;
  return question.type === 'integer' && !parsed.value.isInteger() ? messages.text.invalidInteger : undefined;
}
