// Loads the real, unchanged Office.js client into this process, before an emulated Excel. The seam is `window.external`,
// through which desktop Excel shows itself to the client (measured on @microsoft/office-js 1.1.110; undocumented, so the
// package is pinned).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import { DIALOG_EVENTS } from './channels';
import { answerCall, answerRegistration, contextAnswers, HOST_INFO } from './desktop-calls';
import type { DesktopWindow } from './desktop-window';
import type { EmulatedExcel } from './emulated-excel';

export const OFFICE_DIST = dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'),
);

/** Where the client believes to be. */
export const ORIGIN = 'https://localhost';
const PAGE = `${ORIGIN}/taskpane.html`;
const BASE = `${ORIGIN}/office-js/`;
type Callback = (answer: unknown) => void;
type EventHandler = (id: number, payload: unknown) => void;

let current: EmulatedExcel | undefined;
let desktop: DesktopWindow | null = null;
/** With the numbers of their channels. */
const handlers = new Map<EventHandler, number>();

/** Puts another emulated Excel behind the client, with the window around it where given; the first call loads the client. */
export async function openInExcel(
  excel: EmulatedExcel,
  excelApi: string,
  around: DesktopWindow | null = null,
): Promise<void> {
  current = excel;
  desktop = around;
  const send = (channel: number, entries: readonly unknown[]) =>
    handlers.forEach((id, handler) => {
      if (id === channel) handler(id, list(entries));
    });
  excel.listen(send);
  around?.listen(send);
  if (typeof Office !== 'undefined') return;
  defineBrowser();
  define('external', external(excelApi));
  run('office.js');
  await Office.onReady();
}

function external(excelApi: string): object {
  return {
    GetHostInfo: () => HOST_INFO,
    GetContext: () => contextOf(excelApi),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: readonly unknown[], done: Callback) => {
      if (current === undefined) return done(list([5000]));
      void answerCall(current, id, params, desktop).then(([status, ...payload]) =>
        done(list([status, ...payload])),
      );
    },
    RegisterEvent: (id: number, target: unknown, handler: EventHandler, done: Callback) => {
      if (current === undefined) return done(5000);
      // There is one dialog at a time.
      if (id === DIALOG_EVENTS) forget(id);
      handlers.set(handler, id);
      void answerRegistration(current, id, String(target), desktop).then(done);
    },
    UnregisterEvent: (id: number, target: unknown, done: Callback) => {
      if (id === DIALOG_EVENTS) desktop?.closeDialog(String(target));
      queueMicrotask(() => done(0));
    },
  };
}

function forget(channel: number): void {
  handlers.forEach((id, handler) => {
    if (id === channel) handlers.delete(handler);
  });
}

function contextOf(excelApi: string): object {
  const answers = Object.entries(contextAnswers(excelApi)).map(([name, answer]) => [name, () => answer]);
  const settings = { Read: () => undefined, Write: () => undefined };
  return { ...(Object.fromEntries(answers) as object), GetSettings: () => settings };
}

interface ScriptElement {
  readonly tagName: string;
  src?: string;
  onload?: () => void;
}

/** As much of a browser as the client looks at while it loads. */
function defineBrowser(): void {
  const scripts: object[] = [{ src: `${BASE}office.js`, getAttribute: () => null }];
  const element = (tagName: string) => ({
    tagName,
    style: {},
    setAttribute: () => undefined,
    getAttribute: () => null,
    addEventListener: () => undefined,
    appendChild: (child: ScriptElement) => {
      if (child.tagName === 'script') {
        scripts.push(child);
        setImmediate(() => {
          run((child.src ?? '').slice(BASE.length));
          child.onload?.();
        });
      }
      return child;
    },
  });
  const head = element('head');
  const body = element('body');
  const nothing = () => undefined;
  define('window', globalThis);
  define('self', globalThis);
  define('top', globalThis);
  define('parent', globalThis);
  define('name', '');
  define('location', new URL(PAGE));
  define('history', {});
  define('navigator', { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0', language: 'zh-CN' });
  define('sessionStorage', storage());
  define('localStorage', storage());
  // The client reads it where a dialog is closed.
  define('status', '');
  const events = new EventTarget();
  define('addEventListener', events.addEventListener.bind(events));
  define('removeEventListener', events.removeEventListener.bind(events));
  define('dispatchEvent', events.dispatchEvent.bind(events));
  define('document', {
    URL: PAGE,
    location: new URL(PAGE),
    readyState: 'complete',
    createElement: element,
    head,
    body,
    documentElement: element('html'),
    getElementsByTagName: (tag: string) => (tag === 'script' ? scripts : tag === 'head' ? [head] : [body]),
    getElementById: () => null,
    addEventListener: nothing,
    removeEventListener: nothing,
    cookie: '',
  });
}

function storage(): object {
  const values = new Map<string, string>();
  return {
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => values.set(key, value),
    removeItem: (key: string) => values.delete(key),
  };
}

/** An array as COM hands it to the client. */
function list(values: readonly unknown[]): object {
  return { toArray: () => values, dimensions: () => 1 };
}

function run(file: string): void {
  const path = join(OFFICE_DIST, file);
  runInThisContext(readFileSync(path, 'utf8'), { filename: path });
}

function define(name: string, value: unknown): void {
  Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
}
