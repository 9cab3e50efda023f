import { codes } from '@pilar/domain/vocabulary';
import { z } from 'zod';
import { askPart } from './ask-part.ts';

const opened = z.object({
  state: z.enum(codes('COMPLAINT_STATE')), category: z.enum(codes('COMPLAINT_CATEGORY')), receivedOn: z.string(), answeredOn: z.string().nullable(), endedOn: z.string().nullable(), answer: z.string().nullable(),
});
const fault = z.enum(['CATEGORY', 'OFFICE', 'AREA', 'TEXT', 'TOO_LONG', 'NUMBER', 'REPORTER', 'RECEIPT']);
const taken = z.union([z.object({ ticket: z.string() }), z.object({ faults: z.array(fault) })]);

/** What a ticket opens: state, days and answer. Of nobody's data anything. */
export type Ticket = z.infer<typeof opened>;
/** What is wrong with a complaint that was sent. */
export type ComplaintFault = z.infer<typeof fault>;
/** A complaint as the form sends it; empty where something was left out. */
export type SentComplaint = { form: string; category: string; office: string; area: string; text: string; name: string; contact: string; receipt: string };

/** Takes complaints and tells of tickets. Throws when the part that knows them does not answer. */
export type Complaints = {
  /** The ticket, or what is wrong; sent again under the same form, the first ticket. */
  take(sent: SentComplaint): Promise<z.infer<typeof taken>>;
  /** Null for a code that is none. */
  ticket(code: string): Promise<Ticket | null>;
  close(): Promise<void>;
};

/** Asks the subgraph beneficiaries, in Pilar's own name. */
export function makeComplaints(beneficiariesUrl: string, secret: string): Complaints {
  const part = askPart('beneficiaries', beneficiariesUrl, secret, 4);
  return {
    async take(sent) {
      const { status, answer } = await part.ask('/internal/public/complaint', sent);
      // No browser fills the form like that.
      if (status === 400) return { faults: ['TEXT'] };
      if (status !== 200) throw new Error(`Beneficiaries answered ${status} to a complaint`);
      return taken.parse(answer);
    },
    async ticket(code) {
      const { status, answer } = await part.ask('/internal/public/ticket', { code });
      if (status === 404) return null;
      if (status !== 200) throw new Error(`Beneficiaries answered ${status} about a ticket`);
      return opened.parse(answer);
    },
    close: part.close,
  };
}
