// Registers the worker that keeps the page for offline use, and notices when a newer version of the page is ready.
import type { NewVersion } from '../../ui/page/new-version-bar';

/**
 * Starts at once. Without a secure address (plain http) browsers have no such worker: the page then works with the
 * server only.
 */
export function watchNewVersion(): NewVersion {
  let ready: ServiceWorker | null = null;
  const listeners = new Set<() => void>();
  void register((worker) => {
    ready = worker;
    listeners.forEach((listener) => listener());
  });
  return {
    ready: () => ready !== null,
    subscribe: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    use: () => {
      if (ready !== null) use(ready);
    },
  };
}

async function register(onReady: (worker: ServiceWorker) => void): Promise<void> {
  if (!('serviceWorker' in navigator)) return;
  const { serviceWorker } = navigator;
  // Refused where the browser forbids storage; nothing of the page depends on it.
  const registration = await serviceWorker.register('service-worker.js').catch(() => null);
  if (registration === null) return;
  const look = () => {
    // Without a controller this is the first version that is kept, not a newer one.
    if (registration.waiting !== null && serviceWorker.controller !== null) onReady(registration.waiting);
  };
  look();
  registration.addEventListener('updatefound', () =>
    registration.installing?.addEventListener('statechange', look),
  );
  // Browsers look for themselves, but late; without the server there is nothing to be found.
  void registration.update().catch(() => undefined);
}

function use(worker: ServiceWorker): void {
  // Another tab may have called it already.
  if (worker.state === 'activated') {
    location.reload();
    return;
  }
  navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true });
  worker.postMessage('take-over');
}
