import { rememberedGrant } from '../shell/grant.ts';

type Account = string | null;

const signInPath = '/auth/sign-in';
const listeners = new Set<() => void>();
let account: Account = null;
let established = false;
let waiting: { promise: Promise<void>; resolve: () => void } | null = null;

/** Address of the sign-in page that comes back here. */
export function signInAddress(): string {
  return `${signInPath}?to=${encodeURIComponent(here())}`;
}

/** This page; at the beginning of a visit the address without a path, since where it leads depends on who signs in. */
function here(): string {
  const { home } = history.state as { home?: boolean } | null ?? {};
  return home === true ? '/' : location.pathname + location.search;
}

/** Notes who is signed in, once the first answer has told. */
export function sessionEstablished(accountId: Account): void {
  account = accountId;
  established = true;
}

/** Whose session it is, once the first answer has told; null for none. */
export function signedInAccount(): Account {
  return account;
}

/**
 * Called when the graph no longer knows the session. Before the first answer the whole page goes to sign in;
 * afterwards work is on the screen, so the request waits until somebody has signed in again.
 */
export function sessionLost(): Promise<void> {
  if (!established) {
    location.assign(signInAddress());
    return new Promise(() => {});
  }
  waiting ??= Promise.withResolvers<void>();
  tell();
  return waiting.promise;
}

/** Whether requests wait for a new session. */
export function isSessionLost(): boolean {
  return waiting !== null;
}

/** Tells when `isSessionLost` may have changed. */
export function onSession(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Looks whether somebody has signed in meanwhile, and lets the waiting requests go on. */
export async function checkSession(): Promise<boolean> {
  const grant = rememberedGrant();
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(grant === null ? {} : { 'x-pilar-grant': grant }) },
    body: JSON.stringify({ query: '{ viewer { account { id } } }' }),
  });
  if (!response.ok) return false;
  const { data } = (await response.json()) as { data?: { viewer?: { account: { id: string } | null } } };
  if (!data?.viewer) return false;
  // Another person's work must not go on under this one's name.
  if ((data.viewer.account?.id ?? null) !== account) location.reload();
  waiting?.resolve();
  waiting = null;
  tell();
  return true;
}

function tell(): void {
  for (const listener of listeners) listener();
}
