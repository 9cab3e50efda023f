import { useSyncExternalStore } from 'react';
import styles from './Toast.module.css';

type Message = { id: number; text: string };
const shown = 5000;
const listeners = new Set<() => void>();
let messages: readonly Message[] = [];
let last = 0;

function set(next: readonly Message[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Says in passing that something was done. Nothing that must be read is said this way. */
export function toast(text: string): void {
  const message = { id: (last += 1), text };
  set([...messages, message]);
  setTimeout(() => set(messages.filter((other) => other !== message)), shown);
}

/** Where toasts appear; once per page, always present, so that they are read out. */
export function Toasts() {
  const current = useSyncExternalStore(subscribe, () => messages);
  return (
    <div role="status" className={styles.toasts}>
      {current.map((message) => <div key={message.id} className={styles.toast}>{message.text}</div>)}
    </div>
  );
}
