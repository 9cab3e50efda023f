import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';

const reconnectMs = 1_000;

/** What to listen for, and whom to tell. */
export type Listening = {
  connectionString: string;
  channels: readonly string[];
  onNotification: (channel: string, payload: string) => void;
  /** Told of every connection made: what came while there was none is lost, and has to be looked up. */
  onConnect?: () => void;
  signal: AbortSignal;
};

/** Listens for notifications of PostgreSQL until the signal, over a connection of its own that is made anew when lost. */
export async function listen({ connectionString, channels, onNotification, onConnect, signal }: Listening): Promise<void> {
  while (!signal.aborted) {
    const client = new pg.Client({ connectionString, keepAlive: true });
    const lost = Promise.withResolvers<void>();
    client.on('error', () => lost.resolve());
    client.on('end', () => lost.resolve());
    client.on('notification', ({ channel, payload }) => onNotification(channel, payload ?? ''));
    const onStop = () => lost.resolve();
    signal.addEventListener('abort', onStop);
    try {
      await client.connect();
      await client.query(channels.map((channel) => `LISTEN ${client.escapeIdentifier(channel)}`).join('; '));
      onConnect?.();
      await lost.promise;
    } catch {
      await pause(reconnectMs, undefined, { ref: false });
    } finally {
      signal.removeEventListener('abort', onStop);
      await client.end().catch(() => {});
    }
  }
}
