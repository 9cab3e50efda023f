import { useEffect, useEffectEvent, useRef } from 'react';
import { withStore } from '../../outbox/with-store.ts';
import { useViewer } from '../../shell/session-context.tsx';
import type { MinutesValues } from './minutes-values.ts';

/** What was typed and is not saved yet, and the version that it began from; null where there were no minutes. */
export type KeptMinutes = { values: MinutesValues; minutes: string | null; version: number };

const pauseMs = 400;

/** Keeps what is typed on this machine, sealed under the account, until it is saved or thrown away. */
export function useKeptMinutes(event: string, { onFound, onKept }: { onFound: (kept: KeptMinutes | null) => void; onKept: () => void }) {
  const { account } = useViewer();
  const of = account?.id ?? '';
  const id = `minutes-${of}-${event}`;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const waiting = useRef<KeptMinutes | null>(null);
  const found = useEffectEvent(onFound);

  const write = () => {
    clearTimeout(timer.current);
    timer.current = undefined;
    const kept = waiting.current;
    waiting.current = null;
    if (!kept) return;
    void withStore(async (store) => {
      await store.keepAside(of, 'minutes', id, kept);
      onKept();
    }, null);
  };
  const flush = useEffectEvent(write);
  useEffect(() => {
    let left = false;
    void withStore((store) => store.asides<KeptMinutes>(of, 'minutes'), null).then((asides) => left || found(asides?.find((aside) => aside.id === id)?.content ?? null));
    // Whoever turns to another app, or closes this one, may not come back to this page.
    const now = () => flush();
    document.addEventListener('visibilitychange', now);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', now);
      now();
    };
  }, [of, id]);

  return {
    keep: (kept: KeptMinutes) => {
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
