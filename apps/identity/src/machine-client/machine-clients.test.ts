import { randomUUID } from 'node:crypto';
import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { findMachineSubject } from './machine-client-rows.ts';
import { openWorkerDatabase, type WorkerDatabase } from '../db.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let worker: WorkerDatabase;
beforeAll(async () => {
  stage = await openStage(subgraph());
  worker = openWorkerDatabase(stage.database.roleUrls.identity);
});
beforeEach(() => stage.arrange('TRUNCATE identity.machine_client, identity.task CASCADE', []));
afterAll(async () => {
  await worker.end();
  await stage.close();
});

const day = (days: number) => daysAfter(today(), days);
const fields = '... on MachineClient { id version clientId name state disabledReason scopes validTo expired owner { code } areas { code } viewerCan { correct } }';
const register = (more: object = {}, viewer: Viewer = viewers.lebak) =>
  stage.mutate('registerMachineClient', fields, { clientId: `sistem-${randomUUID().slice(0, 8)}`, name: 'Sistem Lebak', areas: ['36.02'], validTo: day(300), ...more }, viewer);
const step = (name: string, of: { id: string; version: number }, more: object = {}, viewer: Viewer = viewers.lebak) => stage.mutate(name, fields, { id: of.id, version: of.version, ...more }, viewer);
const problemsOf = ({ problems }: { problems: { path: string[] }[] }) => problems.map(({ path }) => path.join('.'));
const areasOf = async (clientId: string) => (await findMachineSubject(worker, clientId, false))?.grants.map(({ area }) => area);

describe('a machine client', () => {
  test('is entered with its areas and rights, and cannot sign in without a secret', async () => {
    const made = await register({ clientId: 'siks-3602', areas: ['36.02', '36.02.14'], scopes: ['nik:read'] });
    expect(made).toMatchObject({ version: 1, clientId: 'siks-3602', state: 'ACTIVE', scopes: ['nik:read'], validTo: day(300), expired: false, owner: { code: '36.02' }, areas: [{ code: '36.02' }, { code: '36.02.14' }], viewerCan: { correct: true } });
    // It acts under the area that it was given first unless it names another.
    expect(await areasOf('siks-3602')).toEqual(['36.02', '36.02.14']);
    expect((await stage.arrange('SELECT count(*)::int AS n FROM identity.machine_secret', [])).rows).toEqual([{ n: 0 }]);
    const history = await stage.ask('query ($id: ID!) { machineClient(id: $id) { history { edges { node { operation changes { field after } } } } } }', viewers.lebak, { id: made.id });
    expect(history.machineClient.history.edges[0].node).toMatchObject({ operation: 'registerMachineClient', changes: expect.arrayContaining([{ field: 'areas', after: '36.02\n36.02.14' }, { field: 'scopes', after: 'nik:read' }]) });
  });

  test('is told with every field that is wrong', async () => {
    expect(problemsOf(await register({ clientId: 'Sistem Lebak', name: ' ', areas: ['36.04', '36.02', '36.02'], scopes: ['nik:reed'], validTo: day(-1) }))).toEqual(['clientId', 'name', 'areas.0', 'areas.2', 'scopes.0', 'validTo']);
    expect(problemsOf(await register({ areas: [], validTo: day(800) }))).toEqual(['areas', 'validTo']);
    await register({ clientId: 'sama' });
    expect(await register({ clientId: 'sama' }, viewers.serang)).toMatchObject({ code: 'INVALID_INPUT' });
    expect(await register({ clientId: 'sama', areas: ['36.04'] }, viewers.serang)).toMatchObject({ code: 'DUPLICATE', path: ['clientId'], existingId: null });
    for (const viewer of [viewers.officer, viewers.auditor, viewerWith('TKSK', '36.02.14')]) expect(await register({}, viewer)).toMatchObject({ code: 'NOT_ALLOWED' });
  });

  test('is given other areas, and keeps the grants that it goes on with', async () => {
    const made = await register({ clientId: 'tukar', areas: ['36.02.01', '36.02.14'] });
    const before = (await findMachineSubject(worker, 'tukar', false))?.grants;
    const corrected = await step('correctMachineClient', made, { areas: ['36.02.14', '36.02.02'], name: 'Sistem baru', scopes: [], validTo: day(500) });
    expect(corrected).toMatchObject({ version: 2, name: 'Sistem baru', validTo: day(500), areas: [{ code: '36.02.02' }, { code: '36.02.14' }] });
    const after = (await findMachineSubject(worker, 'tukar', false))?.grants ?? [];
    expect(after.map(({ area }) => area)).toEqual(['36.02.14', '36.02.02']);
    expect(after[0]?.id).toBe(before?.[1]?.id);
    expect(await step('correctMachineClient', made, { name: 'Lain' })).toMatchObject({ code: 'CONFLICT', currentVersion: 2 });
    expect(problemsOf(await step('correctMachineClient', corrected, { areas: ['36.04'] }, viewers.admin))).toEqual(['areas.0']);
    expect(problemsOf(await step('correctMachineClient', corrected, { name: 'X' }, viewers.serang))).toEqual(['id']);
  });

  test('is disabled at once, let in again, and asked for a month before its end', async () => {
    const made = await register({ clientId: 'habis', validTo: day(20) });
    const tasks = async () => (await stage.ask('{ tasks { edges { node { kind due subject { type id } } } } }', viewers.lebak)).tasks.edges.map(({ node }: { node: object }) => node);
    expect(await tasks()).toEqual([{ kind: 'CLIENT_EXPIRING', due: day(20), subject: { type: 'MachineClient', id: made.id } }]);
    expect(problemsOf(await step('disableMachineClient', made, { reason: '' }))).toEqual(['reason']);
    const disabled = await step('disableMachineClient', made, { reason: 'Bocor' });
    expect(disabled).toMatchObject({ state: 'DISABLED', disabledReason: 'Bocor' });
    expect(await findMachineSubject(worker, 'habis', false)).toBeUndefined();
    expect(await tasks()).toEqual([]);
    expect(problemsOf(await step('disableMachineClient', disabled, { reason: 'Lagi' }))).toEqual(['id']);
    expect(await step('enableMachineClient', disabled, { reason: 'Aman' })).toMatchObject({ state: 'ACTIVE' });
    expect(await areasOf('habis')).toEqual(['36.02']);
  });

  test('is seen by who manages and who watches, where it was entered and where it works', async () => {
    await register({ name: 'Sistem provinsi', areas: ['36.02', '36.04'] }, viewers.admin);
    await register({ name: 'Sistem Lebak' });
    const names = async (viewer: Viewer, args = '') => (await stage.ask(`{ machineClients${args} { edges { node { name areas { code } viewerCan { correct } } } } }`, viewer)).machineClients.edges.map(({ node }: { node: { name: string } }) => node.name);
    expect(await names(viewers.admin)).toEqual(['Sistem Lebak', 'Sistem provinsi']);
    expect(await names(viewers.auditor, '(filter: { text: "lebak" })')).toEqual(['Sistem Lebak']);
    expect(await names(viewers.serang)).toEqual(['Sistem provinsi']);
    expect(await names(viewers.admin, '(area: "36.04", filter: { state: [ACTIVE] })')).toEqual(['Sistem provinsi']);
    const seen = await stage.ask('{ machineClients { edges { node { areas { code } viewerCan { correct } } } } }', viewers.serang);
    expect(seen.machineClients.edges[0].node).toEqual({ areas: [{ code: '36.04' }], viewerCan: { correct: false } });
    for (const viewer of [viewers.officer, viewers.head, viewers.machine3602]) expect(await stage.errorOf('{ machineClients { edges { node { id } } } }', viewer)).toBe('FORBIDDEN');
  });
});
