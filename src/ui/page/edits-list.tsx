// The cells that were changed on the page, as a list, and a copy of the file that holds them.
import {
  Button,
  makeStyles,
  Popover,
  PopoverSurface,
  PopoverTrigger,
  Text,
  tokens,
} from '@fluentui/react-components';
import { Copy16Regular, Edit16Regular } from '@fluentui/react-icons';
import { useState } from 'react';
import { formatRef } from '../../workbook/address';
import type { EditedCell } from '../../workbook/changed-cells';
import type { Cell } from '../../workbook/workbook';
import { messages } from '../messages';
import { CellLink } from '../shared/cell-link';
import { CopyButton } from '../shared/copy-button';
import { copyText } from '../shared/copy-text';
import { editText } from './cell-text';

const useStyles = makeStyles({
  button: { flexShrink: 0, whiteSpace: 'nowrap', color: tokens.colorStatusWarningForeground3 },
  surface: { maxWidth: '360px', maxHeight: '60vh', overflowY: 'auto', padding: '12px 14px' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: '8px' },
  list: { listStyleType: 'none', margin: '8px 0', padding: 0 },
  item: { padding: '3px 0', fontVariantNumeric: 'tabular-nums', overflowWrap: 'anywhere' },
});

export function EditsList({ edits }: { readonly edits: readonly EditedCell[] }) {
  const styles = useStyles();
  const [copied, setCopied] = useState<boolean | null>(null);
  const words = messages.page;
  if (edits.length === 0) return null;
  const text = edits
    .map(({ cell, before, after }) => words.editWords(formatRef(cell), shown(before), shown(after)))
    .join('\n');
  return (
    <Popover trapFocus withArrow onOpenChange={() => setCopied(null)}>
      <PopoverTrigger disableButtonEnhancement>
        <Button size="small" appearance="subtle" className={styles.button} icon={<Edit16Regular />}>
          {words.edits(edits.length)}
        </Button>
      </PopoverTrigger>
      <PopoverSurface className={styles.surface} aria-label={words.edits(edits.length)}>
        <Text>{words.editsHint}</Text>
        <ul className={styles.list}>
          {edits.map(({ cell, before, after }) => (
            <li key={formatRef(cell)} className={styles.item}>
              <CellLink cell={formatRef(cell)} /> {shown(before)} → {shown(after)}
            </li>
          ))}
        </ul>
        <div className={styles.tools}>
          <CopyButton content="edits" size="small" appearance="primary" />
          <Button
            size="small"
            icon={<Copy16Regular />}
            onClick={() => void copyText(text).then((done) => setCopied(done))}
          >
            {copied === true ? messages.text.copied : words.copyEdits}
          </Button>
        </div>
      </PopoverSurface>
    </Popover>
  );
}

function shown(cell: Cell | null): string {
  const text = editText(cell ?? undefined);
  return text === '' ? messages.page.blank : text;
}
