import { today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { givenBy, type PersonRole } from '@pilar/domain/role-grants';
import type { Code } from '@pilar/domain/vocabulary';
import { allowed, type Context } from '@pilar/subgraph/context';
import { day } from '@pilar/subgraph/entity';
import { accountOf } from '@pilar/subgraph/scope';

/** A grant as its table holds it. */
export type GrantRecord = {
  id: string; accountId: string; role: string; areaCode: string; organisationId: string | null; validFrom: Date | null; validTo: Date | null;
  deputyOf: string | null; reason: string | null; givenBy: string; createdAt: Date; endedAt: Date | null; endReason: string | null; version: number;
};

/** How a grant stands on that day. One that was ended before its last day is over at once. */
export function stateOf({ validFrom, validTo, endedAt }: Pick<GrantRecord, 'validFrom' | 'validTo' | 'endedAt'>, on = today()): Code<'GRANT_STATE'> {
  if (endedAt || (day(validTo) ?? on) < on) return 'ENDED';
  return (day(validFrom) ?? on) > on ? 'UPCOMING' : 'VALID';
}

/** Whether the viewer gives and takes that role in that area: nobody beyond their own area and level. */
export function mayGive(ctx: Pick<Context, 'viewer'>, role: string, area: string): boolean {
  return allowed(ctx, 'account.manage') && covers(ctx.viewer.grant.area, area) && givenBy(ctx.viewer.grant.role).includes(role as PersonRole);
}

/** Whether the account is the viewer's own, on which others decide. */
export function isOwn(ctx: Pick<Context, 'viewer'>, account: string): boolean {
  // An id may come in capitals.
  return account.toLowerCase() === accountOf(ctx.viewer);
}
