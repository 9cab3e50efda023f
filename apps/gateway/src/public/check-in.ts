import { z } from 'zod';
import { askPart } from './ask-part.ts';

const linked = z.object({
  title: z.string(), type: z.string(), date: z.string(), endDate: z.string().nullable(), startAt: z.string().nullable(), endAt: z.string().nullable(),
  dayPart: z.string().nullable(), mode: z.string(), venueName: z.string().nullable(), venueArea: z.string().nullable(),
  walkIns: z.boolean(), from: z.string(), feedback: z.boolean(), open: z.enum(['OPEN', 'EARLY', 'OVER']),
});
const checkedIn = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('PRESENT'), since: z.string().nullable(), code: z.string().nullable() }), z.object({ outcome: z.literal('UNKNOWN') }), z.object({ outcome: z.literal('CLOSED') }),
]);

const taken = z.object({ outcome: z.enum(['THANKS', 'GIVEN', 'UNKNOWN', 'CLOSED', 'NO_RATING', 'TOO_LONG', 'HOLDS_NUMBER']) });

/** The event of a link, as its page shows it. */
export type LinkedEvent = z.infer<typeof linked>;
/** What became of a check-in. */
export type CheckedIn = z.infer<typeof checkedIn>;
/** What became of feedback. */
export type FeedbackTaken = z.infer<typeof taken>;
/** What somebody who came thought of the event, by the code of their invitation. */
export type GivenFeedback = { code: string; rating: string; remark: string };
/** Who checks in. */
export type Arrival = { code: string } | { name: string; affiliation: string; group: string };

/** What the page of an event's link asks. Throws when the part that knows it does not answer. */
export type CheckIn = {
  /** Null where there is no such link. */
  event(token: string): Promise<LinkedEvent | null>;
  /** Null where there is no such link, or the form was filled by no browser. */
  arrive(token: string, arrival: Arrival): Promise<CheckedIn | null>;
  /** As `arrive`, of feedback. */
  leaveFeedback(token: string, given: GivenFeedback): Promise<FeedbackTaken | null>;
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
    leaveFeedback: async (token, given) => taken.nullable().parse(await ask('/internal/feedback', { token, ...given })),
    close: part.close,
  };
}
