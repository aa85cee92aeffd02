// Puts the pane, or the page, over the made-up workbook on a happy-dom document.
import { render } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { createProofreading, type Proofreading } from '../../src/session/proofreading-session';
import { createSession, type Session } from '../../src/session/session';
import type { Engine } from '../../src/session/state';
import { StandalonePane } from '../../src/ui/pane/pane';
import { directWork } from '../support/direct-work';
import { type FakeHost, fakeHost } from '../support/fake-host';
import { madeUpEngine, madeUpWorkbook } from '../support/made-up-review';

// happy-dom rejects a cancelled animation for everybody to see; without the interface Fluent does not animate.
Reflect.deleteProperty(Element.prototype, 'animate');

export interface PaneOnScreen {
  readonly host: FakeHost;
  readonly session: Session;
  readonly proofreading: Proofreading;
  readonly user: ReturnType<typeof userEvent.setup>;
}

/** The pane, loaded; `total` is what 公开03表 C3 holds (100 ties out). */
export async function renderPane(
  total = '101',
  answers: Parameters<typeof fakeHost>[1] = {},
  engine: Engine = madeUpEngine,
): Promise<PaneOnScreen> {
  window.localStorage.clear();
  const host = fakeHost(madeUpWorkbook(total), answers);
  const session = createSession(host, engine, 0);
  await session.load();
  const proofreading = createProofreading(session, directWork(), 0);
  render(<StandalonePane session={session} proofreading={proofreading} dark={false} />);
  return { host, session, proofreading, user: userEvent.setup() };
}
