import { daysAfter, today } from '@pilar/domain/dates';
import { longestDeputyDays } from '@pilar/domain/role-grants';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { InvalidInput } from '@pilar/subgraph/errors';
import { isId } from '@pilar/subgraph/ids';
import { say, type Message } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { accountMessages as messages } from '../account/account-messages.ts';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { closeTask } from '../task/own-tasks.ts';
import { askToProlong, checkAdministratorStays, checkDecides, checkEnd, deputiesOf, endGrants, readGrant, writeGrant } from './give.ts';
import { grantEntity } from './grant-entity.ts';
import { isOwn, stateOf } from './grant-rules.ts';
import { Grant, Role } from './grant.ts';

/** The account that an input names, which is active and within reach; notes one that is not. */
async function activeAccount(tx: Db, problems: Problems, id: string) {
  const account = isId(id) ? await tx.account.findUnique({ where: { id } }) : null;
  if (!account || account.disabledAt) problems.add('account', messages.noAccount, { value: id.slice(0, 60) });
  return account ?? { id, displayName: '' };
}

/** The grant of a step, which is not over and the viewer's to decide on. */
async function standingGrant(tx: Db, ctx: Context, id: string) {
  const row = await tx.roleGrant.findUniqueOrThrow({ where: { id } });
  checkDecides(ctx, row.accountId, row.role, row.areaCode);
  if (stateOf(row) === 'ENDED') throw refused(ctx, messages.grantOver);
  return row;
}

function refused(ctx: Context, message: Message): InvalidInput {
  return new InvalidInput(ctx.language, [{ path: ['id'], message: say(ctx.language, message) }]);
}

const GiveGrantInput = builder.inputType('GiveGrantInput', {
  description: 'A role for somebody.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    account: t.id({ required: true, description: 'The account (Account), which is active.' }),
    role: t.field({ type: Role, required: true, description: 'The role: one that the viewer gives.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Region that it reaches, of the role\'s own level.' }),
    organisation: t.id({ description: 'The Institution of an LKS_USER, or the YouthOrganisation of a KT_USER; for no other role.' }),
    validFrom: t.field({ type: 'Date', description: 'First day; today when left out.' }),
    validTo: t.field({ type: 'Date', required: true, description: 'Last day, at most two years ahead.' }),
    reason: t.string({ description: 'Why, such as the number of a decree.' }),
  }),
});

identity.command({
  name: 'giveGrant',
  description: 'Gives an account a role in an area for a time. Nobody gives one beyond their own area and level, or to themselves; roles that exclude each other are refused.',
  permission: 'account.manage',
  entity: grantEntity,
  result: Grant,
  input: GiveGrantInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const account = await activeAccount(tx, problems, input.account);
    if (isOwn(ctx, input.account)) problems.add('account', messages.ownAccount);
    const grant = await readGrant(tx, ctx, problems, input);
    problems.refuse();
    return writeGrant(tx, ctx, 'giveGrant', account, grant);
  },
});

const ProlongGrantInput = builder.inputType('ProlongGrantInput', {
  description: 'A role that goes on.',
  fields: (t) => ({
    ...identity.stepFields(t, 'The grant.'),
    validTo: t.field({ type: 'Date', required: true, description: 'Its new last day, later than the one it has and at most two years ahead.' }),
    reason: t.string({ description: 'Why.' }),
  }),
});

identity.command({
  name: 'prolongGrant',
  description: 'Gives a role for longer.',
  permission: 'account.manage',
  entity: grantEntity,
  result: Grant,
  input: ProlongGrantInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await standingGrant(tx, ctx, input.id);
    if (row.deputyOf) throw refused(ctx, messages.ofADeputy);
    const to = day(row.validTo);
    if (to === null) throw refused(ctx, messages.openEnded);
    const problems = new Problems(ctx);
    if (input.validTo <= to) problems.add('validTo', messages.notLonger, { value: input.validTo, to });
    else checkEnd(problems, input.validTo, day(row.validFrom) ?? today());
    problems.text('reason', input.reason);
    problems.refuse();
    const { accountId } = await tx.roleGrant.update({ where: { id: row.id }, data: { validTo: new Date(input.validTo), ...changed() } });
    const account = await tx.account.findUniqueOrThrow({ where: { id: accountId } });
    await askToProlong(tx, account, { ...row, validTo: new Date(input.validTo) });
    return row.id;
  },
});

const EndGrantInput = builder.inputType('EndGrantInput', {
  description: 'A role that ends.',
  fields: (t) => ({ ...identity.stepFields(t, 'The grant.'), reason: t.string({ required: true, description: 'Why.' }) }),
});

identity.command({
  name: 'endGrant',
  description: 'Ends a role at once, and those of its deputies with it: within five seconds nothing is done under it any more.',
  permission: 'account.manage',
  entity: grantEntity,
  result: Grant,
  input: EndGrantInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await standingGrant(tx, ctx, input.id);
    const problems = new Problems(ctx);
    const reason = problems.requiredText('reason', input.reason);
    problems.refuse();
    if (row.role === 'PROV_ADMIN') await checkAdministratorStays(tx, ctx, row.accountId);
    await endGrants(tx, ctx, 'endGrant', await deputiesOf(tx, [row.id]), reason);
    await tx.roleGrant.update({ where: { id: row.id }, data: { endedAt: new Date(), endReason: reason, ...changed() } });
    await closeTask(tx, { type: 'Account', id: row.accountId }, `grant:${row.id}`);
    return row.id;
  },
});

const AppointDeputyInput = builder.inputType('AppointDeputyInput', {
  description: 'Somebody who stands in for the holder of a role, such as during leave (pengganti).',
  fields: (t) => ({
    ...identity.stepFields(t, 'The grant whose holder they stand in for.'),
    account: t.id({ required: true, description: 'The account (Account) of whoever stands in.' }),
    validFrom: t.field({ type: 'Date', description: 'First day; today when left out.' }),
    validTo: t.field({ type: 'Date', required: true, description: `Last day: at most ${longestDeputyDays} days, and none after the role's own.` }),
    reason: t.string({ required: true, description: 'Why, such as leave.' }),
  }),
});

identity.command({
  name: 'appointDeputy',
  description: 'Has somebody stand in for the holder of a role: a grant of the same role in the same area, which ends by itself and with the one that it stands in for.',
  permission: 'account.manage',
  entity: grantEntity,
  result: Grant,
  input: AppointDeputyInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const row = await standingGrant(tx, ctx, input.id);
    if (row.deputyOf) throw refused(ctx, messages.ofADeputy);
    const problems = new Problems(ctx);
    const account = await activeAccount(tx, problems, input.account);
    if (input.account.toLowerCase() === row.accountId) problems.add('account', messages.ownDeputy);
    if (isOwn(ctx, input.account.toLowerCase())) problems.add('account', messages.deputyToo);
    const validFrom = input.validFrom ?? today();
    const [first, last] = [day(row.validFrom) ?? validFrom, day(row.validTo) ?? input.validTo];
    const latest = daysAfter(validFrom, longestDeputyDays - 1);
    if (input.validTo < validFrom) problems.add('validTo', messages.endBeforeStart, { value: input.validTo, from: validFrom });
    else if (input.validTo < today()) problems.add('validTo', messages.endPast, { value: input.validTo });
    else if (input.validTo > latest) problems.add('validTo', messages.deputyTooLong, { max: longestDeputyDays, value: latest });
    if (validFrom < first || input.validTo > last) problems.add(validFrom < first ? 'validFrom' : 'validTo', messages.deputyOutside, { from: first, to: last });
    const reason = problems.requiredText('reason', input.reason);
    problems.refuse();
    await writeGrant(tx, ctx, 'appointDeputy', account, {
      role: row.role, areaCode: row.areaCode, organisationId: row.organisationId, validFrom: new Date(validFrom), validTo: new Date(input.validTo), reason, deputyOf: row.id,
    });
    await tx.roleGrant.update({ where: { id: row.id }, data: changed() });
    return row.id;
  },
});
