import { today } from '@pilar/domain/dates';
import type { Calls } from '@pilar/jobs/calls';

const query = 'query MailRecipient($id: ID!) { participant(id: $id) { name state checkInCode email person { id email } event { id date endDate } } }';

type Answer = { participant: { name: string; state: string; checkInCode: string | null; email: string | null; person: { email: string | null } | null; event: { date: string; endDate: string | null } } | null };

/** Whom a mail goes to, as its sender sees them now. GONE: excused, off the list, or the event is withdrawn. OVER: the event has been. FORBIDDEN: the sender keeps the list no longer. */
export type Found = 'GONE' | 'OVER' | 'FORBIDDEN' | { name: string; code: string; address: string | null };

/** Asks the graph as the sender. An address is kept nowhere else, and one that was corrected or erased is so here too. */
export async function findRecipient(graph: Calls['graph'], id: string): Promise<Found> {
  const { participant } = await graph<Answer>(query, { id });
  if (!participant || participant.state === 'EXCUSED') return 'GONE';
  if ((participant.event.endDate ?? participant.event.date) < today()) return 'OVER';
  const { name, checkInCode, email, person } = participant;
  return checkInCode === null ? 'FORBIDDEN' : { name, code: checkInCode, address: email ?? person?.email ?? null };
}
