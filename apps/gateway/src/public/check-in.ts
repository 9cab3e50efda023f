import { z } from 'zod';
import { askPart } from './ask-part.ts';

const linked = z.object({
  title: z.string(), type: z.string(), date: z.string(), endDate: z.string().nullable(), startAt: z.string().nullable(), endAt: z.string().nullable(),
  dayPart: z.string().nullable(), mode: z.string(), venueName: z.string().nullable(), venueArea: z.string().nullable(),
  walkIns: z.boolean(), from: z.string(), open: z.enum(['OPEN', 'EARLY', 'OVER']),
});
const checkedIn = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('PRESENT'), since: z.string().nullable() }), z.object({ outcome: z.literal('UNKNOWN') }), z.object({ outcome: z.literal('CLOSED') }),
]);

/** The event of a link, as its page shows it. */
export type LinkedEvent = z.infer<typeof linked>;
/** What became of a check-in. */
export type CheckedIn = z.infer<typeof checkedIn>;
/** Who checks in. */
export type Arrival = { code: string } | { name: string; affiliation: string; group: string };

/** What the page of an event's link asks. Throws when the part that knows it does not answer. */
export type CheckIn = {
  /** Null where there is no such link. */
  event(token: string): Promise<LinkedEvent | null>;
  /** Null where there is no such link, or the form was filled by no browser. */
  arrive(token: string, arrival: Arrival): Promise<CheckedIn | null>;
  close(): Promise<void>;
};

/** Asks the subgraph events, in Pilar's own name. */
export function makeCheckIn(eventsUrl: string, secret: string): CheckIn {
  const part = askPart('events', eventsUrl, secret, 8);

  async function ask(path: string, question: object): Promise<unknown> {
    const { status, answer } = await part.ask(path, question);
    if (status === 404) return null;
    if (status === 400) return { outcome: 'UNKNOWN' };
    if (status !== 200) throw new Error(`Events answered ${status} about a check-in`);
    return answer;
  }

  return {
    event: async (token) => linked.nullable().parse(await ask('/internal/check-in/event', { token })),
    arrive: async (token, arrival) => checkedIn.nullable().parse(await ask('/internal/check-in', { token, ...arrival })),
    close: part.close,
  };
}
