// `window.external` as desktop Excel shows it to the Office.js client, inside a frame of a browser.

/** What `showExcel` leaves in the frame. */
export interface PaneWindow {
  /** Given from outside: by the test, or by the page around the frame. */
  readonly askEmulatedExcel: (id: number, params: readonly unknown[]) => Promise<readonly unknown[]>;
  readonly tellEmulatedEvents: (channel: number, entries: readonly unknown[]) => void;
  readonly policyViolations: readonly string[];
}

export interface ShownHost {
  readonly hostInfo: string;
  readonly answers: Readonly<Record<string, unknown>>;
}

/**
 * Runs in every frame before its own scripts; only the pane, which is a frame, gets the host. It stands alone: a test sends it
 * to the browser as text.
 */
export function showExcel(host: ShownHost): void {
  const violations: string[] = [];
  const handlers = new Map<(id: number, payload: unknown) => void, number>();
  const comArray = (values: readonly unknown[]) => ({ toArray: () => values, dimensions: () => 1 });
  document.addEventListener('securitypolicyviolation', (event) =>
    violations.push(`${event.violatedDirective}: ${event.blockedURI}`),
  );
  Object.assign(window, {
    policyViolations: violations,
    tellEmulatedEvents: (channel: number, entries: readonly unknown[]) =>
      handlers.forEach((id, handler) => {
        if (id === channel) handler(id, comArray(entries));
      }),
  });
  if (window.top === window) return;
  const answers = Object.entries(host.answers).map(([name, answer]) => [name, () => answer]);
  const settings = { Read: () => undefined, Write: () => undefined };
  const value = {
    GetHostInfo: () => host.hostInfo,
    GetContext: () => ({ ...(Object.fromEntries(answers) as object), GetSettings: () => settings }),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: readonly unknown[], done: (answer: unknown) => void) => {
      const plain = JSON.parse(JSON.stringify(params)) as readonly unknown[];
      const { askEmulatedExcel } = window as unknown as PaneWindow;
      void askEmulatedExcel(id, plain).then((answer) => done(comArray(answer)));
    },
    RegisterEvent: (
      id: number,
      _target: unknown,
      handler: (id: number, payload: unknown) => void,
      done: (answer: unknown) => void,
    ) => {
      handlers.set(handler, id);
      queueMicrotask(() => done(0));
    },
    UnregisterEvent: (_id: number, _target: unknown, done: (answer: unknown) => void) =>
      queueMicrotask(() => done(0)),
  };
  Object.defineProperty(window, 'external', { value, configurable: true, writable: true });
}
