import { rolesWith } from '@pilar/domain/access';
import { daysAfter, localDay, today } from '@pilar/domain/dates';
import { covers } from '@pilar/domain/region-code';
import { noticeDays } from '@pilar/domain/role-grants';
import type { Context } from '@pilar/subgraph/context';
import { changed, day } from '@pilar/subgraph/entity';
import { refused } from '@pilar/subgraph/errors';
import { newId } from '@pilar/subgraph/ids';
import { messages as shared, place } from '@pilar/subgraph/messages';
import { Problems } from '@pilar/subgraph/problems';
import { revealScope } from '@pilar/subgraph/reveals';
import { builder, identity } from '../builder.ts';
import type { Db } from '../db.ts';
import { checkEnd } from '../grant/give.ts';
import { closeTask, openTask } from '../task/own-tasks.ts';
import { askToRenew } from './machine-secrets.ts';
import { machineEntity } from './machine-client-entity.ts';
import { MachineClient } from './machine-client.ts';
import { machineMessages as messages } from './machine-messages.ts';

const scopes: readonly string[] = [revealScope];
const mostAreas = 20;
const longestName = 200;

/** Reads areas of a client: each once, in the viewer's own area and in that of whoever manages the client. */
function readAreas(problems: Problems, areas: readonly string[], owner: string): void {
  if (areas.length < 1 || areas.length > mostAreas) problems.add('areas', messages.someAreas, { max: mostAreas });
  for (const [at, area] of areas.entries()) {
    const path = `areas.${at}`;
    problems.area(path, area, { levels: ['PROVINCE', 'REGENCY', 'DISTRICT', 'VILLAGE'] });
    if (!covers(owner, area) && covers(problems.viewer.grant.area, area)) problems.add(path, messages.outsideOwner, { area: place(area), owner: place(owner) });
    if (areas.indexOf(area) < at) problems.add(path, messages.areaTwice, { area: place(area) });
  }
}

function readScopes(problems: Problems, given: readonly string[]): string[] {
  for (const [at, value] of given.entries()) if (!scopes.includes(value)) problems.add(`scopes.${at}`, messages.unknownScope, { value: value.slice(0, 60), scopes: scopes.join(', ') });
  return [...new Set(given)];
}

/** Asks whoever manages it, from a month before its last day, whether it goes on. */
async function askToProlong(tx: Db, { id, name, ownerCode }: { id: string; name: string; ownerCode: string }, due: string): Promise<void> {
  await openTask(tx, { type: 'MachineClient', id, version: 1, label: name }, { key: 'expiry', kind: 'CLIENT_EXPIRING', area: ownerCode, roles: rolesWith('machine.manage'), from: daysAfter(due, -noticeDays), due });
}

const RegisterMachineClientInput = builder.inputType('RegisterMachineClientInput', {
  description: 'A system that is to sign in by itself.',
  fields: (t) => ({
    idempotencyKey: t.string({ required: true, description: 'New for each change, 8 to 100 characters, such as a UUID.' }),
    clientId: t.string({ required: true, description: 'Id that it signs in with: 3 to 63 lower-case letters, digits and hyphens. It stays as it is.' }),
    name: t.string({ required: true, description: 'Its name, at most 200 characters.' }),
    areas: t.field({ type: ['RegionCode'], required: true, description: `Regions that it works for, 1 to ${mostAreas}.` }),
    scopes: t.stringList({ description: `Rights beyond its role: ${revealScope}, to read numbers of persons whole for a purpose.` }),
    validTo: t.field({ type: 'Date', required: true, description: 'Last day, at most two years ahead.' }),
  }),
});

identity.command({
  name: 'registerMachineClient',
  description: 'Enters a machine client. It cannot sign in until it is given a secret.',
  permission: 'machine.manage',
  entity: machineEntity,
  result: MachineClient,
  input: RegisterMachineClientInput,
  operation: 'CREATED',
  run: async ({ input, tx, ctx }) => {
    const problems = new Problems(ctx);
    const ownerCode = ctx.viewer.grant.area;
    const { clientId, areas, validTo } = input;
    if (!/^[a-z0-9][a-z0-9-]{2,62}$/.test(clientId)) problems.add('clientId', messages.badClientId);
    const name = problems.requiredText('name', input.name, longestName);
    readAreas(problems, areas, ownerCode);
    const given = readScopes(problems, input.scopes ?? []);
    checkEnd(problems, validTo, today());
    problems.refuse();
    const id = newId();
    await tx.machineClient.create({ data: { id, clientId, name, scopes: given, validTo: new Date(validTo), ownerCode } });
    await giveAreas(tx, clientId, areas);
    await askToProlong(tx, { id, name, ownerCode }, validTo);
    return id;
  },
});

async function giveAreas(tx: Db, clientId: string, areas: readonly string[]): Promise<void> {
  // One after the other, so that the first given is the first by id: the one that a request acts under unless it names another.
  for (const areaCode of areas) await tx.machineGrant.create({ data: { id: newId(), clientId, areaCode } });
}

/** Gives what is new, takes what is gone, and leaves the others under the grants that the system knows. */
async function setAreas(tx: Db, clientId: string, areas: readonly string[]): Promise<void> {
  const held = await tx.machineGrant.findMany({ where: { clientId, removedAt: null } });
  await tx.machineGrant.updateMany({ where: { id: { in: held.filter(({ areaCode }) => !areas.includes(areaCode)).map(({ id }) => id) } }, data: { removedAt: new Date() } });
  await giveAreas(tx, clientId, areas.filter((area) => !held.some(({ areaCode }) => areaCode === area)));
}

const CorrectMachineClientInput = builder.inputType('CorrectMachineClientInput', {
  description: 'What is right of a machine client. What is left out stays.',
  fields: (t) => ({
    ...identity.stepFields(t, 'The machine client.'),
    name: t.string({ description: 'Its name.' }),
    areas: t.field({ type: ['RegionCode'], description: 'All regions that it works for from now on.' }),
    scopes: t.stringList({ description: 'All rights beyond its role from now on.' }),
    validTo: t.field({ type: 'Date', description: 'Last day, at most two years ahead.' }),
    reason: t.string({ description: 'Why.' }),
  }),
});

identity.command({
  name: 'correctMachineClient',
  description: 'Corrects a machine client, gives it other areas and rights, or more time. Within five seconds it acts under nothing that was taken.',
  permission: 'machine.manage',
  entity: machineEntity,
  result: MachineClient,
  input: CorrectMachineClientInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { clientId, ownerCode, ...row } = await tx.machineClient.findUniqueOrThrow({ where: { id: input.id } });
    const problems = new Problems(ctx);
    const name = problems.text('name', input.name, longestName);
    if (input.name === null) problems.add('name', shared.required);
    if (input.areas) readAreas(problems, input.areas, ownerCode);
    const given = input.scopes ? readScopes(problems, input.scopes) : undefined;
    if (input.validTo) checkEnd(problems, input.validTo, today());
    problems.text('reason', input.reason);
    problems.refuse();
    await tx.machineClient.update({ where: { id: input.id }, data: { name: name ?? undefined, scopes: given, validTo: input.validTo ? new Date(input.validTo) : undefined, ...changed() } });
    if (input.areas) await setAreas(tx, clientId, input.areas);
    if (input.validTo && !row.disabledAt) await askToProlong(tx, { id: input.id, name: name ?? row.name, ownerCode }, input.validTo);
    return input.id;
  },
});

const reasoned = (t: unknown) => identity.stepFields(t, 'The machine client.');
const DisableMachineClientInput = builder.inputType('DisableMachineClientInput', {
  description: 'A machine client that may sign in no more.',
  fields: (t) => ({ ...reasoned(t), reason: t.string({ required: true, description: 'Why.' }) }),
});
const EnableMachineClientInput = builder.inputType('EnableMachineClientInput', {
  description: 'A machine client that may sign in again.',
  fields: (t) => ({ ...reasoned(t), reason: t.string({ required: true, description: 'Why.' }) }),
});

/** The client of a step, with the reason that the step asks for. */
async function reasonedStep(tx: Db, ctx: Context, input: { id: string; reason: string }, disabled: boolean) {
  const problems = new Problems(ctx);
  const reason = problems.requiredText('reason', input.reason);
  problems.refuse();
  const row = await tx.machineClient.findUniqueOrThrow({ where: { id: input.id } });
  if ((row.disabledAt !== null) !== disabled) throw refused(ctx, disabled ? messages.activeAlready : messages.disabledAlready);
  return { row, reason };
}

identity.command({
  name: 'disableMachineClient',
  description: 'Lets a system in no more, within five seconds.',
  permission: 'machine.manage',
  entity: machineEntity,
  result: MachineClient,
  input: DisableMachineClientInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { row, reason } = await reasonedStep(tx, ctx, input, false);
    await tx.machineClient.update({ where: { id: row.id }, data: { disabledAt: new Date(), disabledReason: reason, ...changed() } });
    await closeTask(tx, { type: 'MachineClient', id: row.id });
    return row.id;
  },
});

identity.command({
  name: 'enableMachineClient',
  description: 'Lets a system in again that was disabled.',
  permission: 'machine.manage',
  entity: machineEntity,
  result: MachineClient,
  input: EnableMachineClientInput,
  operation: 'UPDATED',
  run: async ({ input, tx, ctx }) => {
    const { row } = await reasonedStep(tx, ctx, input, true);
    await tx.machineClient.update({ where: { id: row.id }, data: { disabledAt: null, disabledReason: null, ...changed() } });
    const due = day(row.validTo);
    if (due) await askToProlong(tx, row, due);
    if (row.secretChangedAt) await askToRenew(tx, row, localDay(row.secretChangedAt));
    return row.id;
  },
});
