// The user's own rules: typed here, parsed while typing, tried at once on the open workbook.
import { Field, makeStyles, Text, Textarea, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHalfFill16Regular,
  DismissCircle16Filled,
  QuestionCircle16Regular,
  SubtractCircle16Regular,
} from '@fluentui/react-icons';
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { type ExplainedRule, explainPack } from '../../checking/packs/explain-pack';
import { parsePack } from '../../checking/packs/rule-pack';
import { ownRulesMessages as words } from '../own-rules-messages';
import { keepRuleText, keptRuleText } from '../shared/kept-rule-text';
import { Mark } from '../shared/marks';
import { useSession, useShownBook } from '../shared/session-context';
import { Panel, useCardStyles } from './panel';

const useStyles = makeStyles({
  card: { padding: '12px', display: 'flex', flexDirection: 'column', rowGap: '10px' },
  hint: { color: tokens.colorNeutralForeground2 },
  text: { width: '100%' },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    rowGap: '8px',
  },
  rule: {
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
    paddingTop: '6px',
    overflowWrap: 'anywhere',
  },
  head: { display: 'flex', justifyContent: 'space-between', columnGap: '8px' },
  id: { fontWeight: tokens.fontWeightSemibold, marginRight: '6px' },
  note: { color: tokens.colorNeutralForeground2 },
  problem: { color: tokens.colorStatusDangerForeground1, overflowWrap: 'anywhere' },
});

/** Checking follows typing after a short pause, and at once when the field is left. */
const PAUSE_MS = 400;

const MARKS = {
  pass: [CheckmarkCircle16Filled, 'good'],
  tail: [CircleHalfFill16Regular, 'quiet'],
  broken: [DismissCircle16Filled, 'bad'],
  notApplicable: [SubtractCircle16Regular, 'quiet'],
  cannotEvaluate: [QuestionCircle16Regular, 'unknown'],
} as const;

export function OwnRules() {
  const styles = useStyles();
  const card = useCardStyles();
  const { text, type, commit, kept } = useRuleText();
  return (
    <Panel title={words.title}>
      <div className={`${card.card} ${styles.card}`}>
        <Text className={styles.hint}>{words.hint}</Text>
        <Field
          label={words.label}
          validationState="none"
          validationMessage={kept ? undefined : words.notKept}
        >
          <Textarea
            className={styles.text}
            value={text}
            rows={7}
            resize="vertical"
            spellCheck={false}
            placeholder={words.placeholder}
            onChange={(_event, data) => type(data.value)}
            onBlur={() => commit(text)}
          />
        </Field>
        <Meaning text={useDeferredValue(text)} />
      </div>
    </Panel>
  );
}

/** What the text comes to: mistakes with their places, and each rule tried on the open workbook. */
function Meaning({ text }: { readonly text: string }) {
  const styles = useStyles();
  const shown = useShownBook();
  const pack = useMemo(() => parsePack(text, words.source), [text]);
  const { rules, changes, problems } = useMemo(
    () => explainPack(pack, shown === null ? null : { book: shown.book, prior: shown.prior }),
    [pack, shown],
  );
  if (text.trim() === '') return null;
  return (
    <div role="status">
      {problems.length > 0 && (
        <ul className={styles.list} aria-label={words.problems}>
          {problems.map(({ line, column, message }) => (
            <li key={`${line}:${column}`} className={styles.problem}>
              {message}
            </li>
          ))}
        </ul>
      )}
      {shown === null && <Text className={styles.hint}>{words.noBook}</Text>}
      <ul className={styles.list} aria-label={words.rules}>
        {rules.map((rule) => (
          <Rule key={rule.id} rule={rule} />
        ))}
        {changes.map((change) => (
          <li key={change} className={styles.rule}>
            {change}
          </li>
        ))}
      </ul>
    </div>
  );
}

function Rule({ rule }: { readonly rule: ExplainedRule }) {
  const styles = useStyles();
  const { id, title, status, counts, reason, example } = rule;
  const [icon, tone] = MARKS[status];
  const judged = counts.pass + counts.tail + counts.broken;
  return (
    <li className={styles.rule}>
      <div className={styles.head}>
        <span>
          <span className={styles.id}>{id}</span>
          {title}
        </span>
        <Mark icon={icon} tone={tone} word={words.status[status]} />
      </div>
      <div className={styles.note}>
        {judged > 0 ? words.counts(counts.pass, counts.tail, counts.broken) : (reason ?? words.none)}
      </div>
      {example !== null && (
        <div>
          <span className={styles.note}>{words.example}</span>
          {example}
        </div>
      )}
    </li>
  );
}

/** The text in the field; it is kept and put to use after a pause, and at once on leaving the field. */
function useRuleText() {
  const session = useSession();
  const [text, setText] = useState(keptRuleText);
  const [kept, setKept] = useState(true);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const apply = (next: string) => {
    setKept(keepRuleText(next));
    session.setRules(next.trim() === '' ? null : parsePack(next, words.source));
  };
  const commit = (next: string) => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    apply(next);
  };
  const type = (next: string) => {
    setText(next);
    clearTimeout(timer.current);
    timer.current = setTimeout(() => commit(next), PAUSE_MS);
  };
  return { text, type, commit, kept };
}
