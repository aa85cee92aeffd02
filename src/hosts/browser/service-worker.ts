// Keeps the page working without the server, once it was open: this build's files, kept under the build's name.
export {};

declare const self: ServiceWorkerGlobalScope;
/** Both come from the build: a new build is a new text of this worker, which is how a browser notices it. */
declare const GOUJI_BUILD: string;
declare const GOUJI_FILES: readonly string[];

const { scope } = self.registration;
/** One server may hold several copies of the page. */
const PREFIX = `gouji ${scope} `;
const OWN = PREFIX + GOUJI_BUILD;

self.addEventListener('install', (event) => event.waitUntil(keepFiles()));
// A newer worker waits until the page says so: nothing changes under the user's work.
self.addEventListener('message', (event) => {
  if (event.data === 'take-over') void self.skipWaiting();
});
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('fetch', (event) => {
  const file = fileOf(event.request);
  if (file !== null) event.respondWith(answer(file, event.request));
});

async function keepFiles(): Promise<void> {
  const cache = await caches.open(OWN);
  // Asked for anew: the browser's own cache may still hold the last build's.
  await cache.addAll(GOUJI_FILES.map((file) => new Request(file, { cache: 'no-cache' })));
}

async function takeOver(): Promise<void> {
  const others = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== OWN);
  // The last one stays: another tab may still show that version and ask for more of its scripts.
  await Promise.all(others.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

/** The page's file that is asked for; null for anything else, as the task pane, which goes to the server. */
function fileOf(request: Request): string | null {
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  if (request.method !== 'GET' || !address.startsWith(scope)) return null;
  const file = address.slice(scope.length) || 'index.html';
  return file.startsWith('app/') || GOUJI_FILES.includes(file) ? file : null;
}

async function answer(file: string, request: Request): Promise<Response> {
  const own = await caches.open(OWN);
  const kept = await own.match(file, { ignoreVary: true });
  if (kept !== undefined) return kept;
  // A script of the last version, for a tab that still shows it.
  const last = await caches.match(file, { ignoreVary: true });
  return last === undefined ? fetch(request) : last;
}
