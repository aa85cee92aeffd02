// Entry point of the web page.
import { createRoot } from 'react-dom/client';
import { createSession } from '../../session/session';
import { review } from '../../session/review';
import { draft } from '../../writing/draft';
import { Page } from '../../ui/page/page';
import { parseWorkbook } from '../parse-workbook';
import { createBrowserHost } from './browser-host';
import { watchNewVersion } from './new-version';
import { openSample } from './sample';

const host = createBrowserHost(parseWorkbook);
const session = createSession(host, { review, draft });
const root = document.getElementById('root');
const sample = () => openSample(host, session);
if (root !== null)
  createRoot(root).render(
    <Page session={session} host={host} onSample={sample} version={watchNewVersion()} />,
  );
void sample();
