let ready: ServiceWorkerRegistration | null = null;
const listeners = new Set<() => void>();

/** Whether a newer console has been fetched and waits until somebody agrees. */
export function isNewVersionReady(): boolean {
  return ready?.waiting != null;
}

/** Tells when `isNewVersionReady` may have changed. */
export function onNewVersion(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function tell(): void {
  for (const listener of listeners) listener();
}

const lookAgainMs = 3_600_000;
let begun = false;

/** Lets this machine open field pages without a line, from now on. Looks for a newer console when opened and each hour. */
export async function registerWorker(): Promise<void> {
  if (begun || !('serviceWorker' in navigator) || import.meta.env.DEV) return;
  begun = true;
  // A worker that is there before is replaced only by what somebody agreed to; the first one replaces nothing.
  const hadOne = navigator.serviceWorker.controller !== null;
  navigator.serviceWorker.addEventListener('controllerchange', () => {
    if (hadOne) location.reload();
  });
  try {
    ready = await navigator.serviceWorker.register('/sw.js', { updateViaCache: 'none' });
  } catch {
    return;
  }
  const registration = ready;
  registration.addEventListener('updatefound', () => registration.installing?.addEventListener('statechange', tell));
  setInterval(() => void registration.update().catch(() => {}), lookAgainMs);
  tell();
}

/** Goes on with the newer console; the page is loaded anew. */
export function takeNewVersion(): void {
  ready?.waiting?.postMessage('take-over');
}
