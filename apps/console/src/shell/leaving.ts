import { signedInAccount } from '../apollo/session.ts';
import { remembered } from './memory.ts';

const listeners = new Set<() => void>();
let unsent = 0;

/** How many unsent items a sign-out that was asked for would lose; 0 while nothing is asked. */
export function askedToLeave(): number {
  return unsent;
}

/** Tells when `askedToLeave` may have changed. */
export function onLeaving(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function ask(count: number): void {
  unsent = count;
  for (const listener of listeners) listener();
}

/** Whether this browser keeps something of the account that has to be removed when it signs out. */
export function keepsWork(): boolean {
  return remembered('field') !== null && signedInAccount() !== null;
}

/** Signs out once nothing unsent would be lost, else asks first. What is kept of the account is removed before. */
export async function signOut(): Promise<void> {
  const { unsentItems } = await import('../outbox/kept-session.ts');
  const count = await unsentItems(signedInAccount() ?? '');
  if (count > 0) ask(count);
  else await leaveAnyway();
}

/** Signs out and removes what has not been sent. */
export async function leaveAnyway(): Promise<void> {
  ask(0);
  const { forgetAccount } = await import('../outbox/kept-session.ts');
  await forgetAccount(signedInAccount() ?? '').catch(() => {});
  // A form of its own, so that the browser leaves every page that has been read.
  const form = document.createElement('form');
  form.method = 'post';
  form.action = '/auth/sign-out';
  document.body.append(form);
  form.submit();
}

/** Does not sign out after all. */
export function stay(): void {
  ask(0);
}
