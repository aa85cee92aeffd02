// Severities and table states as icon and word: colour is never the only sign.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import {
  CheckmarkCircle16Filled,
  CircleHalfFill16Regular,
  Circle16Regular,
  Comment16Regular,
  DismissCircle16Filled,
  DocumentDismiss16Regular,
  type FluentIcon,
  Info16Regular,
  QuestionCircle16Regular,
  Warning16Filled,
} from '@fluentui/react-icons';
import type { Severity } from '../../checking/finding';
import type { TableState } from '../../session/table-state';
import { messages } from '../messages';

export type Tone = 'bad' | 'warn' | 'good' | 'quiet' | 'unknown';

const SEVERITY: Readonly<Record<Severity, readonly [FluentIcon, Tone]>> = {
  error: [DismissCircle16Filled, 'bad'],
  warning: [Warning16Filled, 'warn'],
  tail: [CircleHalfFill16Regular, 'quiet'],
  info: [Info16Regular, 'quiet'],
};

const STATE: Readonly<Record<TableState, readonly [FluentIcon, Tone]>> = {
  balanced: [CheckmarkCircle16Filled, 'good'],
  tail: [CircleHalfFill16Regular, 'quiet'],
  error: [DismissCircle16Filled, 'bad'],
  accepted: [Comment16Regular, 'unknown'],
  missing: [DocumentDismiss16Regular, 'warn'],
  empty: [Circle16Regular, 'quiet'],
  unchecked: [QuestionCircle16Regular, 'unknown'],
};

export const useToneStyles = makeStyles({
  bad: { color: tokens.colorStatusDangerForeground1 },
  warn: { color: tokens.colorStatusWarningForeground3 },
  good: { color: tokens.colorStatusSuccessForeground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  unknown: { color: tokens.colorPaletteBerryForeground1 },
});

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    columnGap: '4px',
    fontWeight: tokens.fontWeightSemibold,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    whiteSpace: 'nowrap',
  },
});

export function Mark(props: { readonly icon: FluentIcon; readonly tone: Tone; readonly word: string }) {
  const styles = useStyles();
  const tones = useToneStyles();
  const { icon: Icon } = props;
  return (
    <span className={mergeClasses(styles.mark, tones[props.tone])}>
      <Icon aria-hidden />
      {props.word}
    </span>
  );
}

export function SeverityMark(props: { readonly severity: Severity }) {
  const [icon, tone] = SEVERITY[props.severity];
  return <Mark icon={icon} tone={tone} word={messages.severity[props.severity]} />;
}

export function TableStateMark(props: { readonly state: TableState }) {
  const [icon, tone] = STATE[props.state];
  return <Mark icon={icon} tone={tone} word={messages.tableState[props.state]} />;
}

export function severityTone(severity: Severity): Tone {
  return SEVERITY[severity][1];
}

export function stateTone(state: TableState): Tone {
  return STATE[state][1];
}
