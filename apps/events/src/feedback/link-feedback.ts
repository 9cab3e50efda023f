import { holdsNumber } from '@pilar/domain/nik';
import { codes } from '@pilar/domain/vocabulary';
import { newId } from '@pilar/subgraph/ids';
import { asWorker } from '@pilar/subgraph/scope';
import { writeTrail } from '@pilar/subgraph/trail';
import type { PrismaClient } from '../__generated__/prisma/client.ts';
import { lockList } from '../participant/attended-event.ts';
import { byLink, eventOf } from '../participant/link-check-in.ts';
import { typedCode } from '../participant/participant-rules.ts';
import { feedbackEntity } from './feedback-entity.ts';
import { longestRemark, remarkText } from './feedback-rules.ts';

/** What somebody who came sends by the link of the event. Their code tells that they came, and is not kept with what they say. */
export type GivenFeedback = { code: string; rating: string; remark: string };

/**
 * THANKS: taken. GIVEN: it was given by that code before, and the first counts. UNKNOWN: nobody who came has that code. CLOSED: the
 * event is not over, or too long ago. The others name what is wrong with what was sent.
 */
export type FeedbackTaken = { outcome: 'THANKS' | 'GIVEN' | 'UNKNOWN' | 'CLOSED' | 'NO_RATING' | 'TOO_LONG' | 'HOLDS_NUMBER' };

/** Takes feedback that somebody gives by the link of an event, once. Null when there is no such link. */
export async function leaveFeedback(client: PrismaClient, token: string, { code, rating, remark: given }: GivenFeedback, requestId: string): Promise<FeedbackTaken | null> {
  const remark = remarkText(given);
  return asWorker(() => client.$transaction(async (tx): Promise<FeedbackTaken | null> => {
    const event = await eventOf(tx, token);
    if (!event) return null;
    if (!event.feedback) return { outcome: 'CLOSED' };
    if (!(codes('FEEDBACK_RATING') as readonly string[]).includes(rating)) return { outcome: 'NO_RATING' };
    if (remark && remark.length > longestRemark) return { outcome: 'TOO_LONG' };
    if (remark && holdsNumber(remark)) return { outcome: 'HOLDS_NUMBER' };
    await lockList(tx, event.id);
    const whoever = await tx.participant.findFirst({ where: { eventId: event.id, removedAt: null, state: 'PRESENT', code: typedCode(code) }, select: { id: true, gaveFeedback: true } });
    if (!whoever) return { outcome: 'UNKNOWN' };
    if (whoever.gaveFeedback) return { outcome: 'GIVEN' };
    // Neither version nor hour moves with it: who gave which feedback is not to be told from them.
    await tx.participant.update({ where: { id: whoever.id }, data: { gaveFeedback: true } });
    const id = newId();
    await tx.eventFeedback.create({ data: { id, eventId: event.id, rating, remark, method: 'LINK', ownerCode: event.owner_code } });
    const after = await feedbackEntity.snapshot(tx, id);
    if (!after) throw new Error(`The link left no feedback ${id}`);
    const ctx = { viewer: byLink(event.owner_code), language: 'id' as const, requestId, db: tx };
    await writeTrail(tx, ctx, 'events', 'EventFeedback', { operation: 'CREATED', mutation: 'leaveFeedback', reason: null }, [{ id, before: null, after }]);
    return { outcome: 'THANKS' };
  }));
}
