import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { withStore } from '../../outbox/with-store.ts';
import { useViewer } from '../../shell/session-context.tsx';

const pauseMs = 400;

/**
 * Keeps what is typed of an event on this machine, sealed under the account, until it is saved or thrown away. `found`: typing of
 * before was taken up. `kept`: whatever was typed last is kept.
 */
export function useKeptTyping<Content>(kind: 'minutes' | 'questions', event: string, onFound: (typed: Content) => void) {
  const { account } = useViewer();
  const of = account?.id ?? '';
  const id = `${kind}-${of}-${event}`;
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const last = useRef<Content | null>(null);
  const [found, setFound] = useState(false);
  const [kept, setKept] = useState(false);
  const takeUp = useEffectEvent((typed: Content) => {
    onFound(typed);
    setFound(true);
    setKept(true);
  });

  const write = async () => {
    if (timer.current === undefined) return;
    clearTimeout(timer.current);
    timer.current = undefined;
    const typed = last.current;
    const written = await withStore(async (store) => { await store.keepAside(of, kind, id, typed); return true; }, false);
    // Not of what was typed meanwhile, which waits for its own turn.
    if (written && last.current === typed) setKept(true);
  };
  const flush = useEffectEvent(write);
  useEffect(() => {
    let left = false;
    void withStore((store) => store.asides<Content>(of, kind), null).then((asides) => {
      const typed = asides?.find((aside) => aside.id === id)?.content;
      if (!left && typed !== undefined) takeUp(typed);
    });
    // Whoever turns to another app, or closes this one, may not come back to this page.
    const now = () => void flush();
    document.addEventListener('visibilitychange', now);
    return () => {
      left = true;
      document.removeEventListener('visibilitychange', now);
      now();
    };
  }, [of, kind, id]);

  return {
    found,
    kept,
    keep: (typed: Content) => {
      last.current = typed;
      setKept(false);
      clearTimeout(timer.current);
      timer.current = setTimeout(() => void write(), pauseMs);
    },
    forget: async () => {
      clearTimeout(timer.current);
      timer.current = undefined;
      await withStore((store) => store.removeAside(id), null);
    },
  };
}
