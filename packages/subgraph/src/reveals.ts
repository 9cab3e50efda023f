import { label, type Code } from '@pilar/domain/vocabulary';
import type { Context, RawDb } from './context.ts';
import { mostADay, requireUse } from './daily-use.ts';
import { NotAllowed } from './errors.ts';
import { say } from './messages.ts';
import { personalMessages as messages } from './personal-messages.ts';
import { requiredTextWithoutNumber } from './personal-rules.ts';
import { Problems } from './problems.ts';

/** Records that one account is shown whole on one day at most: a desk's work, and no copy of the register. */
export const mostRevealsADay = mostADay({ kind: 'officer' }, 'REVEAL');
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

/** Counts one more for today; refuses beyond the limit, which is one over all parts of Pilar. */
export function countReveal(tx: RawDb, ctx: Context): Promise<void> {
  return requireUse(tx, ctx, 'REVEAL', 1);
}
