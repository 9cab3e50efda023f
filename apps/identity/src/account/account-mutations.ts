import { today } from '@pilar/domain/dates';
import { givenBy, type PersonRole } from '@pilar/domain/role-grants';
import type { Context } from '@pilar/subgraph/context';
import { changed } from '@pilar/subgraph/entity';
import { NotAllowed, refused } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, say } from '@pilar/subgraph/messages';
import { checkEmail, checkNoNumber } from '@pilar/subgraph/personal-rules';
import { Problems } from '@pilar/subgraph/problems';
import { sql } from '@pilar/subgraph/sql';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { checkAdministratorStays, endDeputies, readGrant, writeGrant } from '../grant/give.ts';
import { isOwn } from '../grant/grant-rules.ts';
import { Role } from '../grant/grant.ts';
import { accountEntity } from './account-entity.ts';
import { accountMessages as messages } from './account-messages.ts';
import { normalEmail } from './account-rows.ts';
import { Account, Language } from './account.ts';

const longestName = 200;
const longestEmail = 254;

function readEmail(problems: Problems, email: string): string {
  const given = normalEmail(problems.requiredText('email', email, longestEmail));
  checkEmail('email', given, problems);
  if (given.endsWith('@demo.pilar')) problems.add('email', messages.demoAddress);
  return given;
}

function readName(problems: Problems, name: string | null | undefined): string | null | undefined {
  const given = problems.text('displayName', name, longestName);
  checkNoNumber('displayName', given, problems);
  if (name === null) problems.add('displayName', shared.required);
  return given;
}

const putEmail = (tx: Db, account: string, email: string) => tx.$executeRaw(sql`SELECT identity.put_email(${account}::uuid, ${newId()}, ${email})`);

const RegisterAccountInput = builder.inputType('RegisterAccountInput', {
  description: 'Somebody who is to work with Pilar, and their first role.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    displayName: t.string({ required: true, description: 'Name by which colleagues know them, at most 200 characters.' }),
    email: t.string({ required: true, description: 'E-mail to sign in with; nobody else\'s.' }),
    language: t.field({ type: Language, description: 'Language in which they are addressed; Indonesian when left out.' }),
    role: t.field({ type: Role, required: true, description: 'Their first role: one that the viewer gives.' }),
    area: t.field({ type: 'RegionCode', required: true, description: 'Region that it reaches, of the role\'s own level.' }),
    organisation: t.id({ description: 'The Institution of an LKS_USER, or the YouthOrganisation of a KT_USER; for no other role.' }),
    validFrom: t.field({ type: 'Date', description: 'First day of the role; today when left out.' }),
    validTo: t.field({ type: 'Date', required: true, description: 'Last day of the role, at most two years ahead.' }),
    reason: t.string({ description: 'Why, such as the number of a decree.' }),
  }),
});

identity.command({
  name: 'registerAccount',
  description: 'Enters an account with its first role. Nobody can sign in with it until they are invited and have chosen a password.',
  permission: 'account.manage',
  entity: accountEntity,
  result: Account,
  input: RegisterAccountInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const displayName = readName(problems, input.displayName) ?? '';
    const email = readEmail(problems, input.email);
    const grant = await readGrant(tx, ctx, problems, input);
    problems.refuse();
    const id = newId();
    await tx.account.create({ data: { id, displayName, language: input.language === 'EN' ? 'en' : 'id', ownerCode: ctx.viewer.grant.area } });
    await putEmail(tx, id, email);
    await writeGrant(tx, ctx, 'registerAccount', { id, displayName }, grant);
    return id;
  },
});

/** Refuses what concerns the viewer's own account, and one with a role that is not theirs to decide on. */
async function checkManages(tx: Db, ctx: Context, id: string): Promise<string[]> {
  if (isOwn(ctx, id)) throw new NotAllowed(say(ctx.language, messages.ownAccount), ['id']);
  const rows = await tx.$queryRaw<{ role: string }[]>(sql`SELECT role FROM identity.standing_roles(${id}::uuid, ${today()}::date) AS role`);
  const given = givenBy(ctx.viewer.grant.role);
  if (rows.some(({ role }) => !given.includes(role as PersonRole))) throw new NotAllowed(say(ctx.language, messages.holdsMore), ['id']);
  return rows.map(({ role }) => role);
}

const CorrectAccountInput = builder.inputType('CorrectAccountInput', {
  description: 'What is right of an account. What is left out stays.',
  fields: (t) => ({
    ...identity.stepFields(t, 'The account.'),
    displayName: t.string({ description: 'Name by which colleagues know them.' }),
    email: t.string({ description: 'E-mail to sign in with.' }),
    language: t.field({ type: Language, description: 'Language in which they are addressed.' }),
    reason: t.string({ description: 'Why.' }),
  }),
});

identity.command({
  name: 'correctAccount',
  description: 'Corrects an account that was entered in the viewer\'s area.',
  permission: 'account.manage',
  entity: accountEntity,
  result: Account,
  input: CorrectAccountInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    await checkManages(tx, ctx, input.id);
    const problems = new Problems(ctx);
    const displayName = readName(problems, input.displayName) ?? undefined;
    const email = input.email == null ? null : readEmail(problems, input.email);
    problems.text('reason', input.reason);
    problems.refuse();
    await tx.account.update({ where: { id: input.id }, data: { displayName, language: input.language?.toLowerCase(), ...changed() } });
    if (email !== null) await putEmail(tx, input.id, email);
    return input.id;
  },
});

const DisableAccountInput = builder.inputType('DisableAccountInput', {
  description: 'An account that may sign in no more.',
  fields: (t) => ({ ...identity.stepFields(t, 'The account.'), reason: t.string({ required: true, description: 'Why.' }) }),
});

identity.command({
  name: 'disableAccount',
  description: 'Lets somebody in no more, at once: within five seconds nothing is done under the account. Who stands in for them ends with it; its roles are kept.',
  permission: 'account.manage',
  entity: accountEntity,
  result: Account,
  input: DisableAccountInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx, touch }) => {
    const roles = await checkManages(tx, ctx, input.id);
    const problems = new Problems(ctx);
    const reason = problems.requiredText('reason', input.reason);
    problems.refuse();
    const account = await tx.account.findUniqueOrThrow({ where: { id: input.id } });
    if (account.disabledAt) throw refused(ctx, messages.disabledAlready);
    if (roles.includes('PROV_ADMIN')) await checkAdministratorStays(tx, ctx, input.id);
    const held = await tx.roleGrant.findMany({ where: { accountId: input.id, endedAt: null }, select: { id: true } });
    await endDeputies(tx, touch, held.map(({ id }) => id), reason);
    await tx.account.update({ where: { id: input.id }, data: { disabledAt: new Date(), disabledReason: reason, ...changed() } });
    return input.id;
  },
});

const EnableAccountInput = builder.inputType('EnableAccountInput', {
  description: 'An account that may sign in again.',
  fields: (t) => ({ ...identity.stepFields(t, 'The account.'), reason: t.string({ required: true, description: 'Why.' }) }),
});

identity.command({
  name: 'enableAccount',
  description: 'Lets somebody in again whose account was disabled.',
  permission: 'account.manage',
  entity: accountEntity,
  result: Account,
  input: EnableAccountInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    await checkManages(tx, ctx, input.id);
    const problems = new Problems(ctx);
    problems.requiredText('reason', input.reason);
    problems.refuse();
    const account = await tx.account.findUniqueOrThrow({ where: { id: input.id } });
    if (!account.disabledAt) throw refused(ctx, messages.activeAlready);
    await tx.account.update({ where: { id: input.id }, data: { disabledAt: null, disabledReason: null, ...changed() } });
    return input.id;
  },
});
