// `window.external` as desktop Excel shows it to the Office.js client, inside a frame of a browser.

/** What leads from a frame to the emulation. Given from outside: by the test, or by the page around the frame. */
export interface EmulatedCalls {
  readonly askEmulatedExcel: (id: number, params: readonly unknown[]) => Promise<readonly unknown[]>;
  /** A channel is listened to, or a dialog opened: the status. */
  readonly registerInEmulatedExcel: (channel: number, target: string) => Promise<number>;
  readonly closeEmulatedDialog: (target: string) => Promise<void>;
  /** From the page in a dialog to the one that opened it. */
  readonly tellEmulatedParent: (message: string) => Promise<void>;
}

/** What `showExcel` leaves in the frame. */
export interface PaneWindow extends EmulatedCalls {
  readonly tellEmulatedEvents: (channel: number, entries: readonly unknown[]) => void;
  readonly emulatedChannels: () => readonly number[];
  readonly policyViolations: readonly string[];
}

export interface ShownHost {
  readonly hostInfo: string;
  /** In the frame of a dialog, which is called so. */
  readonly dialogHostInfo: string;
  readonly dialogChannel: number;
  readonly answers: Readonly<Record<string, unknown>>;
}

/**
 * Runs in every frame before its own scripts; only frames, such as the pane, get the host. It stands alone: a test sends it
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
    emulatedChannels: () => [...handlers.values()],
  });
  if (window.top === window) return;
  const answers = Object.entries(host.answers).map(([name, answer]) => [name, () => answer]);
  const settings = { Read: () => undefined, Write: () => undefined };
  const outside = () => window as unknown as PaneWindow;
  const value = {
    GetHostInfo: () => (window.name === 'dialog' ? host.dialogHostInfo : host.hostInfo),
    GetContext: () => ({ ...(Object.fromEntries(answers) as object), GetSettings: () => settings }),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: readonly unknown[], done: (answer: unknown) => void) => {
      const plain = JSON.parse(JSON.stringify(params)) as readonly unknown[];
      void outside()
        .askEmulatedExcel(id, plain)
        .then((answer) => done(comArray(answer)));
    },
    RegisterEvent: (
      id: number,
      target: unknown,
      handler: (id: number, payload: unknown) => void,
      done: (answer: unknown) => void,
    ) => {
      // There is one dialog at a time.
      if (id === host.dialogChannel)
        handlers.forEach((channel, other) => {
          if (channel === id) handlers.delete(other);
        });
      handlers.set(handler, id);
      void outside().registerInEmulatedExcel(id, String(target)).then(done);
    },
    UnregisterEvent: (id: number, target: unknown, done: (answer: unknown) => void) => {
      if (id === host.dialogChannel) void outside().closeEmulatedDialog(String(target));
      queueMicrotask(() => done(0));
    },
    MessageParent2: (params: string) => {
      const { messageToParent } = JSON.parse(params) as { readonly messageToParent: string };
      void outside().tellEmulatedParent(messageToParent);
    },
  };
  Object.defineProperty(window, 'external', { value, configurable: true, writable: true });
}
