import { useEffect, useEffectEvent } from 'react';
import { rememberedGrant } from './grant.ts';

/** What the graph's servers tell of a change: which record, and its version now; null when it has left the viewer's area. */
export type LiveEvent = { type: string; id: string; version: number | null };
/** Told when listening begins, again too: what changed meanwhile is not known. */
type Heard = LiveEvent | 'ready';

const listeners = new Set<(heard: Heard) => void>();
const retryMs = 15_000;
let begun = false;

function tell(heard: Heard): void {
  for (const listener of listeners) listener(heard);
}

/** Listens while the page is looked at: a browser holds only a few connections, and an officer many tabs. */
function begin(): void {
  let source: EventSource | null = null;
  const open = () => {
    if (document.hidden || source !== null) return;
    const grant = rememberedGrant();
    const opened = new EventSource(grant === null ? '/live' : `/live?grant=${encodeURIComponent(grant)}`);
    source = opened;
    opened.addEventListener('ready', () => tell('ready'));
    opened.addEventListener('message', ({ data }: MessageEvent<string>) => tell(JSON.parse(data) as LiveEvent));
    // The browser tries again by itself unless it was refused, as when the session has ended.
    opened.addEventListener('error', () => {
      if (opened.readyState !== EventSource.CLOSED) return;
      if (source === opened) source = null;
      setTimeout(open, retryMs);
    });
  };
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) return open();
    source?.close();
    source = null;
  });
  open();
}

/** Hears of changes of that type, of one record if an id is given. `onReady` is told whenever listening begins (again). */
export function useLive(type: string, id: string | null, onChange: (event: LiveEvent) => void, onReady: () => void): void {
  const changed = useEffectEvent(onChange);
  const ready = useEffectEvent(onReady);
  useEffect(() => {
    const listener = (heard: Heard) => {
      if (heard === 'ready') ready();
      else if (heard.type === type && (id === null || heard.id === id)) changed(heard);
    };
    listeners.add(listener);
    if (!begun) begin();
    begun = true;
    return () => void listeners.delete(listener);
  }, [type, id]);
}
