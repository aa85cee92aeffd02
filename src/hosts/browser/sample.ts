// The workbook of a made-up unit that the page opens with.
import type { GridHost } from '../../session/host';
import type { Session } from '../../session/session';
import { messages } from '../../ui/messages';

/** Opens the sample that was built beside the page; without it the page starts empty. */
export async function openSample(host: GridHost, session: Session): Promise<void> {
  const response = await fetch('sample.xlsx').catch(() => undefined);
  if (response?.ok !== true) return;
  const opened = await host.open(`${messages.page.sample}.xlsx`, await response.arrayBuffer());
  if (opened.kind === 'done') await session.load();
}
