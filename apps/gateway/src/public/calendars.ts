import { createHash } from 'node:crypto';
import type { Language } from '@pilar/domain/dates';
import { parseSubject, viewerUnder, type SignedInViewer } from '@pilar/trust/subject';
import { z } from 'zod';
import { askPart } from './ask-part.ts';

/** Who reads a calendar: the officer who made its address, under the grant they made it with. */
export type CalendarReader = { viewer: SignedInViewer; language: Language };

/** Tells whose calendar an address is; null when there is none, or it has ended. Throws when identity does not answer. */
export type Calendars = { reader(token: string): Promise<CalendarReader | null>; close(): Promise<void> };

const spoken = z.object({ language: z.enum(['id', 'en']) });

/** Asks identity, by the digest of the address alone. */
export function makeCalendars(identityUrl: string, secret: string): Calendars {
  const part = askPart('identity', identityUrl, secret, 4);
  return {
    async reader(token) {
      const { status, answer } = await part.ask('/internal/calendar', { digest: createHash('sha256').update(token).digest('hex') });
      if (status === 404) return null;
      if (status !== 200) throw new Error(`Identity answered ${status} about a calendar`);
      const subject = parseSubject(JSON.stringify(answer));
      const [grant] = subject.grants;
      return grant ? { viewer: viewerUnder(subject, grant), language: spoken.parse(answer).language } : null;
    },
    close: part.close,
  };
}
