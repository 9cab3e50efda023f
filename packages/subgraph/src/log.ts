import pino, { type Logger } from 'pino';

/** Lines are written some at a time, four times a second and at the end: one by one they took a twentieth of what answering a question costs. */
const gathered = { sync: false, minLength: 4_096, periodicFlush: 250 };

/** A server's log: JSON lines without personal data. Callers pass ids, codes and durations, never texts from requests. */
export function createLog(name: string, level: string): Logger {
  return pino({ name, level, base: { server: name }, timestamp: pino.stdTimeFunctions.isoTime }, pino.destination(gathered));
}
