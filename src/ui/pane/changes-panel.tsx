// What changed in the text since it last left the program.
import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import { lineDifferences, type LineDifference } from '../../session/differences';
import { textLines } from '../../session/text-sheet';
import type { EditedDraft } from '../../session/state';
import { useSessionState } from '../shared/session-context';
import { textMessages as words } from '../text-messages';
import { useCardStyles } from './panel';
import { DifferenceParts } from './text-difference';

const useStyles = makeStyles({
  root: { padding: '8px 14px', marginBottom: '10px' },
  summary: { cursor: 'pointer' },
  since: { margin: '6px 0', fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

export function ChangesPanel({ draft }: { readonly draft: EditedDraft }) {
  const styles = useStyles();
  const card = useCardStyles();
  const written = useSessionState((state) => state.written);
  const [open, setOpen] = useState(false);
  if (written === null) return null;
  return (
    <details
      className={`${card.card} ${styles.root}`}
      onToggle={(event) => setOpen(event.currentTarget.open)}
    >
      <summary className={styles.summary}>{words.changes}</summary>
      <p className={styles.since}>{words.changesSince(written.to, whenWords(written.at))}</p>
      {open && <Changes before={written.lines} draft={draft} />}
    </details>
  );
}

function Changes({ before, draft }: { readonly before: readonly string[]; readonly draft: EditedDraft }) {
  const lines = useMemo(
    () =>
      lineDifferences(
        before,
        textLines(draft.text).map(({ text }) => text),
      ).filter(({ kind }) => kind !== 'same'),
    [before, draft.text],
  );
  if (lines.length === 0) return <p>{words.noChanges}</p>;
  return (
    <>
      <p role="status">{words.changed(lines.length)}</p>
      {lines.map((line, index) => (
        <DifferenceParts key={index} parts={partsOf(line)} />
      ))}
    </>
  );
}

function partsOf(line: LineDifference) {
  return line.kind === 'changed' ? line.parts : [{ kind: line.kind, items: [line.text] }];
}

function whenWords(at: string): string {
  return new Date(at).toLocaleString('zh-CN', { dateStyle: 'short', timeStyle: 'short' });
}
