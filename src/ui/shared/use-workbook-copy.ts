// A copy of the opened workbook, made on this machine and handed to the browser to save.
import { useState } from 'react';
import type { CopyContent } from '../../session/copy-actions';
import { copyMessages } from '../copy-messages';
import { downloadFile } from './download-file';
import { useSession } from './session-context';

const TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** What came of it is told by the session. */
export function useWorkbookCopy() {
  const session = useSession();
  const [busy, setBusy] = useState(false);
  const save = async (content: CopyContent) => {
    setBusy(true);
    // What is planned here may take a moment: the button says so first.
    await new Promise((done) => setTimeout(done));
    try {
      const copy = await session.copyWorkbook(content);
      if (copy !== null) downloadFile(copy.name, copy.bytes, TYPE);
    } catch {
      session.notify({ kind: 'failed', message: copyMessages.failed });
    } finally {
      setBusy(false);
    }
  };
  return { busy, save };
}
