// Entry point of the task pane in Excel.
import { createRoot } from 'react-dom/client';
import { review } from '../../session/review';
import { createProofreading } from '../../session/proofreading-session';
import { createSession } from '../../session/session';
import { hostMessages } from '../../ui/host-messages';
import { StandalonePane } from '../../ui/pane/pane';
import { draft } from '../../writing/draft';
import { narrativeWork } from '../narrative-work';
import { parseWorkbook } from '../parse-workbook';
import { isReadOnly } from './excel-error';
import { createExcelHost } from './excel-host';
import { officeIsDark, officeReady, type OfficeState } from './office-ready';
import { sayWhy } from './say-why';

void officeReady().then(start);

async function start(state: OfficeState): Promise<void> {
  const root = document.getElementById('root');
  if (root === null) return;
  if (state !== 'ready') {
    sayWhy(state, document.getElementById('message') ?? root);
    // A busy Excel may answer after all.
    if (state === 'no-answer') await officeReady(Infinity).then(start);
    return;
  }
  const session = createSession(createExcelHost(parseWorkbook), { review, draft });
  const proofreading = createProofreading(session, narrativeWork);
  const tab = new URLSearchParams(location.search).get('tab');
  createRoot(root).render(
    <StandalonePane session={session} proofreading={proofreading} tab={tab} dark={officeIsDark()} />,
  );
  await session.load();
  if (isReadOnly())
    session.store.setState({ notice: { kind: 'state-not-kept', message: hostMessages.excel.readOnly } });
}
