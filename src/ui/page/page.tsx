// The web page: the opened file and the pane side by side, or as two views where there is little room.
import { FluentProvider, makeStyles, mergeClasses, Tab, TabList, tokens } from '@fluentui/react-components';
import { type DragEvent, useEffect, useState } from 'react';
import type { GridDocument, GridHost } from '../../session/host';
import { isTextFile } from '../../session/proofreading-file';
import type { Proofreading } from '../../session/proofreading-session';
import type { Session } from '../../session/session';
import { messages } from '../messages';
import { Pane } from '../pane/pane';
import { SessionProvider, useProofreadingState } from '../shared/session-context';
import { NARROW, useMedia, useTheme } from '../shared/theme';
import { LeaveDialog } from './leave-dialog';
import { type NewVersion, NewVersionBar } from './new-version-bar';
import { PageBar } from './page-bar';
import { useOpen } from './use-open';
import { useDocument, WorkbookView } from './workbook-view';

const useStyles = makeStyles({
  root: {
    display: 'flex',
    flexDirection: 'column',
    height: '100%',
    minWidth: 0,
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground2,
  },
  columns: { display: 'flex', flexGrow: 1, minHeight: 0, minWidth: 0 },
  grid: { flexGrow: 1, flexBasis: 0, minWidth: 0 },
  pane: {
    width: '432px',
    flexShrink: 0,
    borderLeft: `1px solid ${tokens.colorNeutralStroke1}`,
    minHeight: 0,
  },
  whole: { width: '100%', borderLeft: 'none' },
  gone: { display: 'none' },
  views: {
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  drop: {
    position: 'absolute',
    inset: 0,
    zIndex: 10,
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    fontSize: tokens.fontSizeBase500,
    color: tokens.colorBrandForeground1,
    backgroundColor: tokens.colorNeutralBackgroundAlpha2,
    border: `3px dashed ${tokens.colorBrandStroke1}`,
    pointerEvents: 'none',
  },
});

export interface PageProps {
  readonly session: Session;
  readonly proofreading: Proofreading;
  readonly host: GridHost;
  /** Opens the sample in place of the present file. */
  readonly onSample: () => Promise<void>;
  readonly version: NewVersion;
}

export function Page(props: PageProps) {
  return (
    <FluentProvider theme={useTheme()} style={{ height: '100%' }}>
      <SessionProvider session={props.session} proofreading={props.proofreading}>
        <Layout {...props} />
      </SessionProvider>
    </FluentProvider>
  );
}

type PageView = 'grid' | 'pane';

function Layout(props: PageProps) {
  const styles = useStyles();
  const narrow = useMedia(NARROW);
  const { opened, reveal, edits, workbook } = useDocument(props.host);
  const [view, setView] = usePageView(opened, reveal);
  const opening = useOpen(props.host, props.session, props.onSample);
  const drop = useDrop((file) => {
    if (isTextFile(file.name)) void openText(props.proofreading, file);
    else opening.open(file);
  });
  return (
    <div className={styles.root} {...drop.handlers}>
      <PageBar host={props.host} opening={opening} />
      <NewVersionBar version={props.version} />
      {narrow && (
        <TabList
          className={styles.views}
          aria-label={messages.page.views}
          selectedValue={view}
          onTabSelect={(_event, data) => setView(data.value as PageView)}
        >
          <Tab value="pane">{messages.page.viewPane}</Tab>
          <Tab value="grid">{messages.page.viewGrid}</Tab>
        </TabList>
      )}
      <div className={styles.columns}>
        <div className={mergeClasses(styles.grid, narrow && view !== 'grid' && styles.gone)}>
          <WorkbookView host={props.host} />
        </div>
        <div
          className={mergeClasses(
            styles.pane,
            narrow && styles.whole,
            narrow && view !== 'pane' && styles.gone,
          )}
        >
          <Pane />
        </div>
      </div>
      <LeaveDialog
        open={opening.asking}
        count={edits.length}
        name={workbook?.name ?? ''}
        onLeave={() => opening.leave()}
        onStay={() => opening.stay()}
      />
      {drop.over && (
        <div className={styles.drop} aria-hidden>
          {messages.page.dropHere}
        </div>
      )}
    </div>
  );
}

/** Which of the two is shown where there is room for one. */
function usePageView(opened: number, reveal: GridDocument['reveal']) {
  const [view, setView] = useState<PageView>('pane');
  const text = useProofreadingState((state) => state.asked);
  // Going to a cell must show it.
  useEffect(() => {
    if (reveal !== null) setView('grid');
  }, [reveal]);
  // A new file begins with what was found in it.
  useEffect(() => setView('pane'), [opened, text]);
  return [view, setView] as const;
}

async function openText(proofreading: Proofreading, file: File): Promise<void> {
  await proofreading.open(file.name, await file.arrayBuffer());
}

function useDrop(open: (file: File) => void) {
  const [over, setOver] = useState(false);
  return {
    over,
    handlers: {
      onDragOver: (event: DragEvent) => {
        if (!event.dataTransfer.types.includes('Files')) return;
        event.preventDefault();
        setOver(true);
      },
      onDragLeave: (event: DragEvent) => {
        if (event.relatedTarget === null) setOver(false);
      },
      onDrop: (event: DragEvent) => {
        event.preventDefault();
        setOver(false);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) open(file);
      },
    },
  };
}
