import { formatDateTime, formatTimeRange } from '@pilar/domain/dates';
import { label } from '@pilar/domain/vocabulary';
import { day } from '@pilar/subgraph/entity';
import type { Context, RawDb } from '@pilar/subgraph/context';
import { InvalidInput, NotAllowed } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { sql } from '@pilar/subgraph/sql';
import type { Participant } from '../__generated__/prisma/client.ts';
import type { Sitting } from './participant-rules.ts';

/** What of an event matters to its attendance. */
export type AttendedEvent = Sitting & { id: string; ownerCode: string; endAt: string | null };

/**
 * The event whose attendance is changed, which its own area may do. `lock` makes those wait who put people on the same list: two
 * phones that enter the same guest at once are told of each other.
 */
export async function attendedEvent(tx: RawDb, ctx: Context, given: string, { lock }: { lock: boolean }): Promise<AttendedEvent> {
  const refuse = (message: string) => new InvalidInput(ctx.language, [{ path: ['event'], message }]);
  if (!isId(given)) throw refuse(say(ctx.language, shared.badIdInput, { value: given.slice(0, 60) }));
  const [row] = await tx.$queryRaw<{ id: string; owner_code: string; own: boolean; state: string; date: Date; end_date: Date | null; start_at: Date | null; end_at: Date | null }[]>(sql`
    SELECT id::text, owner_code, pilar.in_area(owner_code) AS own, state, date, end_date, start_at, end_at FROM events.event WHERE id = ${given}::uuid AND withdrawn_at IS NULL`);
  if (!row) throw refuse(say(ctx.language, shared.notFound, { value: given }));
  if (!row.own) throw new NotAllowed(say(ctx.language, shared.notYours, { area: row.owner_code }), ['event']);
  if (lock) await lockList(tx, given);
  return { id: row.id, ownerCode: row.owner_code, state: row.state, date: day(row.date) ?? '', endDate: day(row.end_date), startAt: row.start_at?.toISOString() ?? null, endAt: row.end_at?.toISOString() ?? null };
}

/** Holds the event's list until the end of the transaction. Whoever checks in by the link may not lock the event itself. */
export async function lockList(tx: RawDb, eventId: string): Promise<void> {
  await tx.$executeRaw(sql`SELECT pg_advisory_xact_lock(hashtextextended(${`participants ${eventId.toLowerCase()}`}, 0))`);
}

/** An instant in words of the viewer's language. */
export function momentIn(ctx: Pick<Context, 'language'>, at: Date): string {
  return formatDateTime(at.toISOString(), ctx.language);
}

/** How somebody stands on the list, in words: "Hadir sejak 09.12 WIB oleh Nama". */
export function standingIn({ language }: Pick<Context, 'language'>, { state, checkedInAt, checkedInBy }: Pick<Participant, 'state' | 'checkedInAt' | 'checkedInBy'>): string {
  const since = checkedInAt && formatTimeRange(checkedInAt.toISOString(), null, language);
  const parts = language === 'id' ? [since && `sejak ${since}`, checkedInBy && `oleh ${checkedInBy}`] : [since && `since ${since}`, checkedInBy && `by ${checkedInBy}`];
  return [label('PARTICIPANT_STATE', state, language), ...parts].filter(Boolean).join(' ');
}
