// Entry point of the web page.
import { createRoot } from 'react-dom/client';
import { createProofreading } from '../../session/proofreading-session';
import { createSession } from '../../session/session';
import { review } from '../../session/review';
import { draft } from '../../writing/draft';
import { Page } from '../../ui/page/page';
import { narrativeWork } from '../narrative-work';
import { parseWorkbook } from '../parse-workbook';
import { createBrowserHost } from './browser-host';
import { copyWorkbook } from './copy-workbook';
import { watchNewVersion } from './new-version';
import { openSample } from './sample';

const host = createBrowserHost({ parse: parseWorkbook, copy: copyWorkbook });
const session = createSession(host, { review, draft });
const proofreading = createProofreading(session, narrativeWork);
const root = document.getElementById('root');
const sample = () => openSample(host, session);
if (root !== null)
  createRoot(root).render(
    <Page
      session={session}
      proofreading={proofreading}
      host={host}
      onSample={sample}
      version={watchNewVersion()}
    />,
  );
void sample();
