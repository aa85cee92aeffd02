// Entry point of the task pane in Excel.
import { createRoot } from 'react-dom/client';
import { review } from '../../session/review';
import { createSession } from '../../session/session';
import { messages } from '../../ui/messages';
import { StandalonePane } from '../../ui/pane/pane';
import { draft } from '../../writing/draft';
import { parseWorkbook } from '../parse-workbook';
import { createExcelHost } from './excel-host';
import { officeIsDark, officeReady } from './office-ready';

void start();

async function start(): Promise<void> {
  const state = await officeReady();
  const root = document.getElementById('root');
  if (root === null) return;
  if (state !== 'ready') {
    const message = document.getElementById('message') ?? root;
    message.setAttribute('role', 'alert');
    message.textContent = state === 'too-old' ? messages.excel.tooOld : messages.excel.noAnswer;
    return;
  }
  const session = createSession(createExcelHost(parseWorkbook), { review, draft });
  createRoot(root).render(<StandalonePane session={session} dark={officeIsDark()} />);
  await session.load();
}
