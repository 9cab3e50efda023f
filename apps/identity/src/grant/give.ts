import { rolesWith } from '@pilar/domain/access';
import { daysAfter, today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { levelsOf, longestGrantDays, noticeDays, organisationOf, type PersonRole } from '@pilar/domain/role-grants';
import type { Step } from '@pilar/subgraph/commands';
import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { NotAllowed } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { place, say, words, type Message } from '@pilar/subgraph/messages';
import type { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { writeTrail } from '@pilar/subgraph/trail';
import { accountMessages as messages } from '../account/account-messages.ts';
import { identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { closeTask, openTask } from '../task/own-tasks.ts';
import { grantEntity, grantSnapshot } from './grant-entity.ts';
import { isOwn, mayGive } from './grant-rules.ts';

/** A role in an area for a time, as an input gives it. */
export type GivenGrant = { role: string; area: string; organisation?: string | null; validFrom?: string | null; validTo: string; reason?: string | null };

/** What is written of a new grant. */
export type NewGrant = { role: string; areaCode: string; organisationId: string | null; validFrom: Date; validTo: Date; reason: string | null; deputyOf?: string };

/** Reads a grant; notes what is wrong with it. */
export async function readGrant(tx: Db, ctx: Context, problems: Problems, given: GivenGrant): Promise<NewGrant> {
  const { area, organisation } = given;
  const role = given.role as PersonRole | 'MACHINE';
  const levels = role === 'MACHINE' ? undefined : [...levelsOf(role)];
  problems.area('area', area, { levels });
  if (!mayGive(ctx, role, ctx.viewer.grant.area)) problems.add('role', messages.roleNotYours, { role: words('ROLE', role) });
  const of = organisationOf.get(role);
  if (of && !organisation) problems.add('organisation', messages.organisationNeeded);
  if (!of && organisation) problems.add('organisation', messages.organisationNotNeeded, { role: words('ROLE', role) });
  const found = of && organisation ? (await identity.resolveReferences(tx, [{ path: 'organisation', type: of, id: organisation }], problems)).get(organisation.toLowerCase()) : undefined;
  if (found?.area && !covers(area, found.area)) problems.add('organisation', messages.organisationElsewhere, { area: place(found.area) });
  const validFrom = given.validFrom ?? today();
  checkEnd(problems, given.validTo, validFrom);
  const reason = problems.text('reason', given.reason) ?? null;
  return { role, areaCode: area, organisationId: found?.id ?? null, validFrom: new Date(validFrom), validTo: new Date(given.validTo), reason };
}

/** Notes a last day that is past, before the first, or later than the latest: of a role as long as one is given. */
export function checkEnd(problems: Problems, validTo: string, validFrom: string, latest = daysAfter(today(), longestGrantDays), tooLong: Message = messages.tooLongGrant): void {
  if (validTo < validFrom) problems.add('validTo', messages.endBeforeStart, { value: validTo, from: validFrom });
  else if (validTo < today()) problems.add('validTo', messages.endPast, { value: validTo });
  else if (validTo > latest) problems.add('validTo', tooLong, { max: latest });
}

/** Gives it: the row, its trail, and what is asked before it ends. */
export async function writeGrant(tx: Db, ctx: Context, mutation: string, account: { id: string; displayName: string }, grant: NewGrant): Promise<string> {
  const id = newId();
  await tx.roleGrant.create({ data: { id, accountId: account.id, ...grant, givenBy: ctx.viewer.name } });
  if (mutation !== 'giveGrant') await tellGrant(tx, ctx, mutation, id, grant.reason);
  if (!grant.deputyOf) await askToProlong(tx, account, { id, ...grant });
  return id;
}

/** Writes into the trail that a grant was given by a mutation of another record. */
async function tellGrant(tx: Db, ctx: Context, mutation: string, id: string, reason: string | null): Promise<void> {
  const after = await grantSnapshot(tx, id);
  if (after) await writeTrail(tx, ctx, 'identity', grantEntity.type, { operation: 'CREATED', mutation, reason }, [{ id, before: null, after }]);
}

/** Asks whoever manages accounts there, from a month before its end, whether it goes on. */
export async function askToProlong(tx: Db, account: { id: string; displayName: string }, { id, areaCode, role, validTo }: { id: string; areaCode: string; role: string; validTo: Date }): Promise<void> {
  const due = validTo.toISOString().slice(0, 10);
  await openTask(tx, { type: 'Account', id: account.id, version: 1, label: account.displayName }, {
    key: `grant:${id}`, kind: 'GRANT_ENDING', area: areaCode, roles: rolesWith('account.manage'), from: daysAfter(due, -noticeDays), due, params: { role },
  });
}

/** Ends a grant at once, and asks no more whether it goes on. */
export async function endGrant(tx: Db, id: string, reason: string): Promise<void> {
  const { accountId } = await tx.roleGrant.update({ where: { id }, data: { endedAt: new Date(), endReason: reason, ...changed() } });
  await closeTask(tx, { type: 'Account', id: accountId }, `grant:${id}`);
}

/** Ends the grants of those who stand in for a holder of these, as far as they are not over. */
export async function endDeputies(tx: Db, touch: Step<unknown, Db>['touch'], ids: readonly string[], reason: string): Promise<void> {
  const deputies = await tx.roleGrant.findMany({ where: { deputyOf: { in: [...ids] }, endedAt: null }, select: { id: true }, orderBy: { id: 'asc' } });
  for (const { id } of deputies) await touch({ entity: grantEntity, path: 'id', id }, () => endGrant(tx, id, reason));
}

/** Refuses what concerns the viewer's own account, and a role that is not theirs to decide on. */
export function checkDecides(ctx: Context, account: string, role: string, area: string): void {
  if (isOwn(ctx, account)) throw new NotAllowed(say(ctx.language, messages.ownAccount), ['id']);
  if (!mayGive(ctx, role, area)) throw new NotAllowed(say(ctx.language, messages.roleNotYours, { role: words('ROLE', role) }), ['id']);
}

/** Refuses to leave the province without an administrator; of two who do it at once, the second. */
export async function checkAdministratorStays(tx: Db, ctx: Context, account: string): Promise<void> {
  const [row] = await tx.$queryRaw<{ others: number }[]>(sql`SELECT identity.other_administrators(${account}::uuid, ${today()}::date) AS others`);
  if ((row?.others ?? 0) === 0) throw new NotAllowed(say(ctx.language, messages.lastAdministrator), ['id']);
}
