// The workbooks of a made-up unit that the page opens with, this year's and last year's.
import type { GridHost } from '../../session/host';
import type { Session } from '../../session/session';
import { messages } from '../../ui/messages';

/** Opens the samples that were built beside the page; without it the page starts empty. */
export async function openSample(host: GridHost, session: Session): Promise<void> {
  const [sample, prior] = await Promise.all([fetched('sample.xlsx'), fetched('sample-prior.xlsx')]);
  if (sample === null) return;
  const opened = await host.open(messages.page.sampleFile, sample);
  if (opened.kind === 'failed') return;
  await session.load();
  if (prior !== null) await session.openPrior(messages.page.samplePriorFile, prior);
}

async function fetched(path: string): Promise<ArrayBuffer | null> {
  const response = await fetch(path).catch(() => undefined);
  return response?.ok === true ? response.arrayBuffer() : null;
}
