import { useEffect, useEffectEvent, useRef } from 'react';
import { withStore } from '../../outbox/with-store.ts';
import { useViewer } from '../../shell/session-context.tsx';

const pauseMs = 400;

/** Keeps what is typed of an event on this machine, sealed under the account, until it is saved or thrown away. */
export function useKeptTyping<Content>(kind: 'minutes' | 'questions', event: string, { onFound, onKept }: { onFound: (kept: Content | null) => void; onKept: () => void }) {
  const { account } = useViewer();
  const of = account?.id ?? '';
  const id = `${kind}-${of}-${event}`;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef<Content | null>(null);
  const found = useEffectEvent(onFound);

  const write = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const kept = waiting.current;
    waiting.current = null;
    if (!kept) return;
    void withStore(async (store) => {
      await store.keepAside(of, kind, id, kept);
      onKept();
    }, null);
  };
  const flush = useEffectEvent(write);
  useEffect(() => {
    let left = false;
    void withStore((store) => store.asides<Content>(of, kind), null).then((asides) => left || found(asides?.find((aside) => aside.id === id)?.content ?? null));
    // Whoever turns to another app, or closes this one, may not come back to this page.
    const now = () => flush();
    document.addEventListener('visibilitychange', now);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', now);
      now();
    };
  }, [of, kind, id]);

  return {
    keep: (kept: Content) => {
      waiting.current = kept;
      clearTimeout(timer.current);
      timer.current = setTimeout(write, pauseMs);
    },
    forget: async () => {
      clearTimeout(timer.current);
      waiting.current = null;
      await withStore((store) => store.removeAside(id), null);
    },
  };
}
