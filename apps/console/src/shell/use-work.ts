import { useEffect, useEffectEvent, useRef } from 'react';
import { useLive } from './live.ts';

/** A job tells its progress to whoever started it; everybody else who looks at what it makes asks now and then. */
const askMs = 10_000;

/** Reads the page anew as background work on what it shows goes on, never twice at once. */
export function useWork(working: boolean, read: () => Promise<unknown>): void {
  const reading = useRef(false);
  const again = useRef(false);
  const keepUp = async () => {
    again.current = working;
    if (!working || reading.current) return;
    reading.current = true;
    while (again.current) {
      again.current = false;
      await read().catch(() => undefined);
    }
    reading.current = false;
  };
  const begin = useEffectEvent(() => void keepUp());
  useLive('Job', null, () => void keepUp(), () => void keepUp());
  useEffect(() => {
    if (!working) return undefined;
    begin();
    const timer = setInterval(() => begin(), askMs);
    return () => clearInterval(timer);
  }, [working]);
}
