// The bar over the page: name, file, open, undo and redo.
import { Button, makeStyles, Spinner, tokens, Tooltip } from '@fluentui/react-components';
import {
  ArrowRedo20Regular,
  ArrowUndo20Regular,
  BookOpen20Regular,
  FolderOpen20Regular,
} from '@fluentui/react-icons';
import type { GridHost } from '../../session/host';
import type { CellRef } from '../../workbook/workbook';
import { messages } from '../messages';
import { FileButton } from '../shared/file-button';
import { NARROW, useMedia } from '../shared/theme';
import { EditsList } from './edits-list';
import type { Opening } from './use-open';
import { useDocument } from './workbook-view';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    alignItems: 'center',
    flexWrap: 'wrap',
    gap: '4px 8px',
    flexShrink: 0,
    minWidth: 0,
    padding: '6px 12px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  sample: { flexShrink: 0, whiteSpace: 'nowrap', fontWeight: tokens.fontWeightRegular, minWidth: 'auto' },
  brand: {
    fontSize: tokens.fontSizeBase400,
    fontWeight: tokens.fontWeightBold,
    color: tokens.colorBrandForeground1,
    letterSpacing: '2px',
    flexShrink: 0,
  },
  file: {
    minWidth: 0,
    flexGrow: 1,
    flexBasis: 0,
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
    color: tokens.colorNeutralForeground2,
  },
});

export function PageBar(props: { readonly host: GridHost; readonly opening: Opening }) {
  const styles = useStyles();
  const { host, opening } = props;
  const { workbook, edits, canUndo, canRedo } = useDocument(host);
  const narrow = useMedia(NARROW);
  const words = messages.page;
  // Whoever takes back an edit wants to see which one.
  const show = (changed: CellRef | null) => {
    if (changed !== null) void host.selectCell(changed);
  };
  return (
    <header className={styles.bar}>
      <span className={styles.brand}>{messages.appName}</span>
      <span className={styles.file} title={workbook?.name} role="status">
        {opening.reading === null ? (
          (workbook?.name ?? words.dropHint)
        ) : (
          <Spinner size="tiny" label={words.reading(opening.reading)} labelPosition="after" />
        )}
      </span>
      <EditsList edits={edits} />
      {workbook !== null && workbook.name !== words.sampleFile && (
        <Button
          appearance="subtle"
          aria-label={words.openSample}
          title={words.openSample}
          className={styles.sample}
          icon={<BookOpen20Regular />}
          onClick={() => opening.openSample()}
        >
          {narrow ? undefined : words.openSample}
        </Button>
      )}
      <Tooltip content={`${words.undo} Ctrl+Z`} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowUndo20Regular />}
          disabled={!canUndo}
          onClick={() => show(host.undo())}
        />
      </Tooltip>
      <Tooltip content={`${words.redo} Ctrl+Y`} relationship="label">
        <Button
          appearance="subtle"
          icon={<ArrowRedo20Regular />}
          disabled={!canRedo}
          onClick={() => show(host.redo())}
        />
      </Tooltip>
      <FileButton
        label={words.open}
        icon={<FolderOpen20Regular />}
        appearance="primary"
        onFile={(file) => opening.open(file)}
      />
    </header>
  );
}
