import type { Calls } from '@pilar/jobs/calls';

const query = 'query MailRecipient($id: ID!) { participant(id: $id) { name state checkInCode email person { id email } } }';

type Answer = { participant: { name: string; state: string; checkInCode: string | null; email: string | null; person: { email: string | null } | null } | null };

/** Whom a mail goes to, as its sender sees them now. GONE: excused, off the list, or the event is withdrawn. FORBIDDEN: the sender keeps the list no longer. */
export type Found = 'GONE' | 'FORBIDDEN' | { name: string; code: string; address: string | null };

/** Asks the graph as the sender. An address is kept nowhere else, and one that was corrected or erased is so here too. */
export async function findRecipient(graph: Calls['graph'], id: string): Promise<Found> {
  const { participant } = await graph<Answer>(query, { id });
  if (!participant || participant.state === 'EXCUSED') return 'GONE';
  const { name, checkInCode, email, person } = participant;
  return checkInCode === null ? 'FORBIDDEN' : { name, code: checkInCode, address: email ?? person?.email ?? null };
}
