// Loads the real, unchanged Office.js client into this process, before an emulated Excel. The seam is `window.external`,
// through which desktop Excel shows itself to the client (measured on @microsoft/office-js 1.1.110; undocumented, so the
// package is pinned).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { runInThisContext } from 'node:vm';
import type { EmulatedExcel, EventEntry } from './emulated-excel';

export const OFFICE_DIST = dirname(
  createRequire(import.meta.url).resolve('@microsoft/office-js/dist/office.js'),
);

const BASE = 'https://localhost/office-js/';
const BATCH = 93;
const EVENTS = 33;

type Callback = (answer: unknown) => void;
type EventHandler = (id: number, payload: unknown) => void;

let current: EmulatedExcel | undefined;
const handlers: EventHandler[] = [];

/** Puts another emulated Excel behind the client; the first call loads it. */
export async function openInExcel(excel: EmulatedExcel, excelApi: string): Promise<void> {
  current = excel;
  excel.listen((entries: readonly EventEntry[]) =>
    handlers.forEach((handler) => handler(EVENTS, list(entries))),
  );
  if (typeof Office !== 'undefined') return;
  defineBrowser();
  define('external', external(excelApi));
  run('office.js');
  await Office.onReady();
}

function external(excelApi: string): object {
  return {
    GetHostInfo: () => 'Excel$Win32$16.01$zh-CN$$$$0',
    GetContext: () => contextOf(excelApi),
    GetLoggingAllowed: () => false,
    Execute: (id: number, params: readonly ArrayLike<unknown>[], done: Callback) => {
      const [message] = params;
      if (id !== BATCH || message === undefined || current === undefined) return done(list([5000]));
      const { status, body } = current.answer(message);
      const payload = [200, ['Content-Type', 'application/json'], body];
      queueMicrotask(() => done(list(status === 0 ? [0, payload] : [status])));
    },
    RegisterEvent: (id: number, _target: unknown, handler: EventHandler, done: Callback) => {
      if (id === EVENTS) handlers.push(handler);
      queueMicrotask(() => done(0));
    },
    UnregisterEvent: (_id: number, _target: unknown, done: Callback) => queueMicrotask(() => done(0)),
  };
}

/** What desktop Excel answers about itself and the document. */
function contextOf(excelApi: string): object {
  const answers: Readonly<Record<string, unknown>> = {
    GetAppType: 1,
    GetSolutionRef: '00000000-0000-0000-0000-000000000001',
    GetAppVersionMajor: 16,
    GetAppVersionMinor: 1,
    GetAppUILocale: 'zh-CN',
    GetAppDataLocale: 'zh-CN',
    GetDocUrl: 'C:\\决算.xlsx',
    GetAppCapabilities: 0,
    GetActivationMode: 1,
    GetControlIntegrationLevel: 1,
    GetSolutionToken: '',
    GetCorrelationId: '',
    GetInstanceId: '',
    GetTouchEnabled: false,
    GetCommerceAllowed: false,
    GetSupportedMatrix: JSON.stringify({ ExcelApi: excelApi }),
    GetHostCustomMessage: '',
    GetHostFullVersion: '16.0.17928.20156',
    GetInitialDisplayMode: 2,
    GetOfficeThemeInfo: JSON.stringify({ bodyBackgroundColor: 0xffffff, bodyForegroundColor: 0 }),
    GetSettings: { Read: () => undefined, Write: () => undefined },
  };
  return Object.fromEntries(Object.entries(answers).map(([name, answer]) => [name, () => answer]));
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
  define('location', new URL('https://localhost/taskpane.html'));
  define('history', {});
  define('navigator', { userAgent: 'Mozilla/5.0 (Windows NT 10.0) Chrome/120.0', language: 'zh-CN' });
  define('sessionStorage', storage());
  define('localStorage', storage());
  define('addEventListener', nothing);
  define('removeEventListener', nothing);
  define('document', {
    URL: 'https://localhost/taskpane.html',
    location: new URL('https://localhost/taskpane.html'),
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
