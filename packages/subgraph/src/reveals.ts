import { daysAfter, jakartaToUtc, today } from '@pilar/domain/dates';
import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context, RawDb } from './context.ts';
import { NotAllowed, RateLimited } from './errors.ts';
import { say, type Message } from './messages.ts';
import { personalMessages as messages } from './personal-messages.ts';
import { requiredTextWithoutNumber } from './personal-rules.ts';
import { Problems } from './problems.ts';
import { accountOf } from './scope.ts';
import { raw, sql } from './sql.ts';

/** Records that one account is shown whole on one day at most: a desk's work, and no copy of the register. */
export const mostRevealsADay = 50;
/** What a machine needs beside its permission. */
export const revealScope = 'nik:read';

/** What somebody says a number is needed for. */
type Purpose = { purpose: Code<'NIK_PURPOSE'>; note: string };

/** The reason that stands in the audit trail. */
export function revealReason({ purpose, note }: Purpose): string {
  return `${label('NIK_PURPOSE', purpose, 'id')}: ${note.trim()}`;
}

/** Refuses a machine without the scope, and a note that is missing or holds a number itself. */
export function checkReveal(ctx: Context, { note }: Pick<Purpose, 'note'>): void {
  if (ctx.viewer.kind === 'machine' && !ctx.viewer.scopes.includes(revealScope)) throw new NotAllowed(say(ctx.language, messages.nikScope));
  const problems = new Problems(ctx);
  requiredTextWithoutNumber('note', note, 300, problems);
  problems.refuse();
}

/** Counts one more for today in that table; refuses beyond the limit. Two at once wait for each other at the row. */
export async function countReveal(tx: RawDb, ctx: Context, table: 'people.nik_shown' | 'beneficiaries.reveal_count', tooMany: Message): Promise<void> {
  const day = today();
  const counted = await tx.$executeRaw(sql`
    INSERT INTO ${raw(table)} AS shown (account, day, count) VALUES (${accountOf(ctx.viewer)}, ${day}::date, 1)
    ON CONFLICT (account, day) DO UPDATE SET count = shown.count + 1 WHERE shown.count < ${mostRevealsADay}`);
  if (counted === 1) return;
  const midnight = Date.parse(jakartaToUtc(daysAfter(day, 1), '00:00'));
  throw new RateLimited(say(ctx.language, tooMany, { max: mostRevealsADay }), Math.max(1, Math.ceil((midnight - Date.now()) / 1_000)));
}
