// Opening another file: not over changes that are nowhere else, and with word of it while it is read.
import { useEffect, useState } from 'react';
import type { GridHost } from '../../session/host';
import type { Session } from '../../session/session';
import { messages } from '../messages';
import { useDocument } from './workbook-view';

export interface Opening {
  /** The name of the file that is being read. */
  readonly reading: string | null;
  /** A file waits for the answer whether the changes may go. */
  readonly asking: boolean;
  open(file: File): void;
  openSample(): void;
  /** The answer. */
  leave(): void;
  stay(): void;
}

interface Waiting {
  readonly name: string;
  readonly run: () => Promise<void>;
}

export function useOpen(host: GridHost, session: Session, sample: () => Promise<void>): Opening {
  const [reading, setReading] = useState<string | null>(null);
  const [waiting, setWaiting] = useState<Waiting | null>(null);
  const { edits, workbook } = useDocument(host);
  // The sample is there to be tried out.
  const unsaved = edits.length > 0 && workbook?.name !== messages.page.sampleFile;
  useEffect(() => {
    if (!unsaved) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsaved]);
  const start = ({ name, run }: Waiting) => {
    setReading(name);
    setWaiting(null);
    void run().finally(() => setReading(null));
  };
  const request = (next: Waiting) => (unsaved ? setWaiting(next) : start(next));
  return {
    reading,
    asking: waiting !== null,
    open: (file) => request({ name: file.name, run: () => opened(host, session, file) }),
    openSample: () => request({ name: messages.page.sampleFile, run: sample }),
    leave: () => waiting !== null && start(waiting),
    stay: () => setWaiting(null),
  };
}

async function opened(host: GridHost, session: Session, file: File): Promise<void> {
  const result = await host.open(file.name, await file.arrayBuffer());
  // The old workbook stays open where the new one cannot be read.
  if (result.kind === 'failed')
    session.notify({ kind: 'failed', message: `${file.name}：${result.message}` });
  else await session.load();
}
