import { z } from 'zod';
import { askPart } from './ask-part.ts';

const summary = z.object({
  id: z.string(), title: z.string(), type: z.string(), date: z.string(), endDate: z.string().nullable(), startAt: z.string().nullable(), endAt: z.string().nullable(),
  dayPart: z.string().nullable(), mode: z.string(), venueName: z.string().nullable(), venueArea: z.string().nullable(), targets: z.array(z.string()),
});
const list = z.object({ events: z.array(summary), years: z.array(z.number()) });
const whole = summary.extend({
  organisers: z.array(z.string()),
  roles: z.array(z.object({ role: z.string(), name: z.string().nullable(), post: z.string().nullable(), affiliation: z.string().nullable() })),
  topics: z.array(z.string()),
  keyPoints: z.array(z.object({ text: z.string(), saidBy: z.string().nullable() })),
  appeals: z.array(z.object({ text: z.string(), addressee: z.string(), from: z.string().nullable() })),
  publications: z.array(z.object({ kind: z.string(), outlet: z.string(), title: z.string().nullable(), date: z.string().nullable(), url: z.string().nullable() })),
  photos: z.array(z.object({ id: z.string(), caption: z.string().nullable(), credit: z.string().nullable() })),
});

/** A published event as the list shows it. */
export type EventSummary = z.infer<typeof summary>;
/** A published event as its own page shows it. */
export type PublicEvent = z.infer<typeof whole>;
/** Which events a page of the list holds. */
export type ListQuestion = { within: string | null; year: number | null; before: { date: string; id: string } | null; most: number };

/** What everybody may know. Throws when the part that knows it does not answer. */
export type PublicEvents = {
  list(question: ListQuestion): Promise<z.infer<typeof list>>;
  /** Null when there is none that is published. */
  event(id: string): Promise<PublicEvent | null>;
  /** Whether everybody may see that photograph: its event is published and those shown agree. */
  showsPhoto(id: string): Promise<boolean>;
  close(): Promise<void>;
};

/** Asks the subgraph events, in Pilar's own name. */
export function makePublicEvents(eventsUrl: string, secret: string): PublicEvents {
  const part = askPart('events', eventsUrl, secret, 4);

  async function ask(path: string, question: object): Promise<unknown> {
    const { status, answer } = await part.ask(path, question);
    if (status === 404) return null;
    if (status !== 200) throw new Error(`Events answered ${status} about what is public`);
    return answer;
  }

  return {
    list: async (question) => list.parse(await ask('/internal/public/events', question)),
    event: async (id) => whole.nullable().parse(await ask('/internal/public/event', { id })),
    showsPhoto: async (id) => (await ask('/internal/public/photo', { id })) !== null,
    close: part.close,
  };
}
