// One paragraph of the text, with its marks as buttons.
import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { type KeyboardEvent, memo } from 'react';
import type { ShownParagraph, TextPiece } from '../../session/proofreading-text';
import { messages } from '../messages';
import { proofreadingMessages as words } from '../proofreading-messages';

const line = (style: 'wavy' | 'double' | 'dashed' | 'dotted', color: string, thickness: string) => ({
  textDecorationLine: 'underline',
  textDecorationStyle: style,
  textDecorationColor: color,
  textDecorationThickness: thickness,
});

const useStyles = makeStyles({
  text: {
    margin: '0 0 4px',
    textIndent: '2em',
    lineHeight: '26px',
    overflowWrap: 'anywhere',
    whiteSpace: 'pre-wrap',
  },
  heading: { textIndent: 0, fontWeight: tokens.fontWeightSemibold, marginTop: '8px' },
  part: { fontSize: tokens.fontSizeBase400 },
  cell: {
    textIndent: 0,
    margin: '-1px 0 0 -1px',
    padding: '0 6px',
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    lineHeight: '22px',
  },
  note: { textIndent: 0, fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
  pointed: { backgroundColor: tokens.colorBrandBackground2 },
  mark: {
    cursor: 'pointer',
    textUnderlineOffset: '4px',
    textDecorationSkipInk: 'none',
    scrollMargin: '120px',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  error: line('wavy', tokens.colorStatusDangerForeground1, '1.5px'),
  warning: line('double', tokens.colorStatusWarningForeground3, '1.5px'),
  tail: line('dashed', tokens.colorNeutralForeground3, '1.5px'),
  info: line('dotted', tokens.colorNeutralForeground3, '2px'),
  accepted: {
    textDecorationLine: 'none',
    backgroundColor: tokens.colorStatusSuccessBackground1,
    color: tokens.colorStatusSuccessForeground1,
    borderBottom: `2px solid ${tokens.colorStatusSuccessForeground1}`,
  },
  selected: {
    backgroundColor: tokens.colorBrandBackground2,
    outline: `1px solid ${tokens.colorBrandStroke1}`,
  },
  // A place where something is missing.
  caret: { fontWeight: tokens.fontWeightBold, color: tokens.colorStatusDangerForeground1, padding: '0 2px' },
});

export const MarkedParagraph = memo(function MarkedParagraph(props: {
  readonly paragraph: ShownParagraph;
  /** The key of the selected finding, where it is one of this paragraph. */
  readonly selected: string | null;
  /** A figure of this paragraph is to be shown. */
  readonly pointed: boolean;
  readonly onSelect: (key: string) => void;
}) {
  const styles = useStyles();
  const { index, level, place, pieces } = props.paragraph;
  const className = mergeClasses(
    styles.text,
    level !== null && styles.heading,
    level === 1 && styles.part,
    place === 'table-cell' && styles.cell,
    place === 'footnote' && styles.note,
    props.pointed && styles.pointed,
  );
  const inner = pieces.map((piece, number) =>
    piece.item === null ? (
      <span key={number}>{piece.text}</span>
    ) : (
      <Marked key={number} piece={piece} selected={props.selected} onSelect={props.onSelect} />
    ),
  );
  // The pane has its own headings above; those of the text go below them.
  return level === null ? (
    <p className={className} data-paragraph={index}>
      {inner}
    </p>
  ) : (
    <p className={className} data-paragraph={index} role="heading" aria-level={Math.min(level + 2, 6)}>
      {inner}
    </p>
  );
});

/** A real button would not break across lines. */
function Marked(props: {
  readonly piece: TextPiece;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}) {
  const styles = useStyles();
  const { text, before, item } = props.piece;
  if (item === null) return null;
  const { key, standing, finding } = item;
  const accepted = standing === 'accepted';
  const look = mergeClasses(
    styles.mark,
    styles[finding.severity],
    accepted && styles.accepted,
    key === props.selected && styles.selected,
    text === '' && styles.caret,
  );
  const select = () => props.onSelect(key);
  return (
    <span
      role="button"
      tabIndex={0}
      data-key={key}
      className={look}
      aria-expanded={key === props.selected}
      aria-label={markLabel(props.piece)}
      title={hint(props.piece)}
      onClick={select}
      onKeyDown={(event) => onPress(event, select)}
    >
      {text === '' ? accepted ? <del>{before}</del> : '‸' : text}
    </span>
  );
}

function markLabel({ text, before, item }: TextPiece): string {
  if (item === null) return text;
  const { severity } = item.finding;
  if (item.standing === 'accepted') return `${text} ${words.card.accepted} ${words.card.before} ${before}`;
  return `${text === '' ? words.card.missingHere : text} ${messages.severity[severity]}`;
}

function hint({ before, item }: TextPiece): string | undefined {
  if (item === null) return undefined;
  const { severity, kind } = item.finding;
  return item.standing === 'accepted'
    ? `${words.card.before}：${before}`
    : `${messages.severity[severity]} · ${words.kind[kind]}`;
}

function onPress(event: KeyboardEvent, act: () => void): void {
  if (event.key !== 'Enter' && event.key !== ' ') return;
  event.preventDefault();
  act();
}
