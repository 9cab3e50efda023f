import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, openMonitorings, whole, year } from './monitoring-stage.ts';

let stage: Awaited<ReturnType<typeof openMonitorings>>;
beforeAll(async () => {
  stage = await openMonitorings();
  await stage.publish({ id: (await stage.draft()).id, version: 1 });
});
afterAll(() => stage.close());

const withdraw = (input: object, viewer = cast.serang) => stage.mutate('withdrawMonitoring', '... on Monitoring { id version state stateReason overdue nextSteps }', input, viewer);
const refused = (path: string[]) => ({ __typename: 'InvalidInput', path });
const tasksOf = async (id: string) => (await stage.arrange('SELECT tasks FROM institutions.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [id])).rows[0].tasks;

describe('a monitoring planned by mistake', () => {
  it('is withdrawn with the reason, asks for nothing, counts for nothing, and its year is planned again', async () => {
    const past = year - 1;
    const institution = await stage.institution('36.04.34', 'LKS Keliru');
    await stage.plan({ institutions: [institution], year: past, from: `${past}-03-02`, to: `${past}-03-06` });
    const { id } = await stage.of(institution);
    expect(await tasksOf(id)).toMatchObject([{ kind: 'MONITORING_VISIT' }]);
    expect((await stage.ask(`{ monitoring(id: "${id}") { nextSteps } }`, cast.serang)).monitoring.nextSteps).toContain('WITHDRAW');
    expect((await stage.ask(`{ monitoring(id: "${id}") { nextSteps } }`, cast.tksk)).monitoring.nextSteps).not.toContain('WITHDRAW');
    const idempotencyKey = randomUUID();
    const done = await withdraw({ id, version: 1, reason: 'Salah lembaga', idempotencyKey });
    expect(done).toMatchObject({ state: 'WITHDRAWN', stateReason: 'Salah lembaga', overdue: false, nextSteps: [], version: 2 });
    expect((await withdraw({ id, version: 1, reason: 'Salah lembaga', idempotencyKey })).version).toBe(2);
    expect(await tasksOf(id)).toEqual([]);
    const board = async () => (await stage.ask(`{ monitoringBoard(year: ${past}, area: "36.04") { whole { planned unplanned overdueVisits states { state count } } } }`, cast.serang)).monitoringBoard.whole;
    expect(await board()).toMatchObject({ planned: 0, unplanned: 1, overdueVisits: 0, states: expect.arrayContaining([{ state: 'WITHDRAWN', count: 1 }]) });
    expect((await stage.ask(`{ region(code: "36.04") { unplannedInstitutions(year: ${past}) { edges { node { name } } } } }`, cast.serang)).region.unplannedInstitutions.edges).toEqual([{ node: { name: 'LKS Keliru' } }]);
    expect(await stage.visit({ monitoring: id, visitedOn: `${past}-03-03`, answers: whole })).toMatchObject({ ...refused(['monitoring']), message: expect.stringContaining('Withdrawn') });
    expect(await stage.plan({ institutions: [institution], year: past, from: `${past}-04-06`, to: `${past}-04-10` })).toMatchObject({ planned: 1 });
    expect(await board()).toMatchObject({ planned: 1, unplanned: 0, overdueVisits: 1 });
  });

  it('is withdrawn by whoever plans, before it is visited, once', async () => {
    const { id } = await stage.planned();
    const given = { id, version: 1, reason: 'Salah lembaga' };
    for (const reason of [null, ' ']) expect(await withdraw({ ...given, reason })).toMatchObject(refused(['reason']));
    expect(await withdraw(given, cast.lebak)).toMatchObject(refused(['id']));
    for (const wrong of ['x', randomUUID()]) expect(await withdraw({ ...given, id: wrong })).toMatchObject(refused(['id']));
    for (const viewer of [cast.tksk, viewers.auditor]) expect(await withdraw(given, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await withdraw({ ...given, version: 7 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    const results = await Promise.all([1, 2].map(() => withdraw(given)));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Monitoring']);
    expect(await withdraw({ ...given, version: 2 })).toMatchObject(refused(['id']));
    const visited = await stage.planned();
    await stage.visit({ monitoring: visited.id, answers: whole });
    expect(await withdraw({ ...given, id: visited.id, version: 2 })).toMatchObject(refused(['id']));
  });
});
