import pino, { type Logger } from 'pino';

/** A server's log: JSON lines without personal data. Callers pass ids, codes and durations, never texts from requests. */
export function createLog(name: string, level: string): Logger {
  return pino({ name, level, base: { server: name }, timestamp: pino.stdTimeFunctions.isoTime });
}
