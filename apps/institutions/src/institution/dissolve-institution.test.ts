import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cast, openMonitorings, whole, year } from '../monitoring/monitoring-stage.ts';

let stage: Awaited<ReturnType<typeof openMonitorings>>;
beforeAll(async () => {
  stage = await openMonitorings();
  await stage.publish({ id: (await stage.draft()).id, version: 1 });
});
afterAll(() => stage.close());

const dissolve = (input: object, viewer: Viewer = viewers.serang) => stage.mutate('dissolveInstitution', '... on Institution { id version standing }', { version: 1, reason: 'Tutup', ...input }, viewer);
const applyFor = (institution: string, viewer: Viewer = viewers.serang) => stage.mutate('applyForAccreditation', '... on Accreditation { id }', { institution, appliedOn: '2026-01-05' }, viewer);
const refused = (path: string[]) => ({ __typename: 'InvalidInput', path });
const tasksOf = async (id: string) => (await stage.arrange('SELECT tasks FROM institutions.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [id])).rows[0].tasks;

/** A monitoring of the institution in that year; its id. */
async function planned(institution: string, of: number): Promise<string> {
  await stage.plan({ institutions: [institution], year: of, from: `${of}-03-02`, to: `${of}-03-06` });
  return (await stage.arrange('SELECT id::text FROM institutions.monitoring WHERE institution_id = $1 AND year = $2', [institution, of])).rows[0].id;
}

describe('an institution that ends', () => {
  it('takes its monitorings along: what is scored is closed with its findings, the rest is withdrawn', async () => {
    const institution = await stage.institution();
    const [waiting, visited, followed] = [await planned(institution, year + 1), await planned(institution, year - 1), await planned(institution, year - 2)];
    await stage.visit({ monitoring: visited, visitedOn: `${year - 1}-03-03`, answers: whole.slice(0, 1) });
    await stage.visit({ monitoring: followed, visitedOn: `${year - 2}-03-03`, answers: whole });
    await stage.score({ id: followed, version: 2, conclusion: 'Cukup' });
    await stage.add({ id: followed, version: 3, due: `${year - 2}-04-01` });
    expect(await dissolve({ id: institution })).toMatchObject({ standing: 'DISSOLVED' });
    const { institution: { monitorings } } = await stage.ask(`{ institution(id: "${institution}") { monitorings { edges { node { id year state stateReason overdue openFindings nextDue score findings { state remark overdue } nextSteps } } } } }`, viewers.serang);
    const [next, last, before] = monitorings.edges.map(({ node }: { node: { year: number } }) => node).toSorted((a: { year: number }, b: { year: number }) => b.year - a.year);
    expect([next, last]).toMatchObject([waiting, visited].map((id) => ({ id, state: 'WITHDRAWN', stateReason: 'Tutup', overdue: false, nextSteps: [] })));
    expect(before).toMatchObject({ state: 'CLOSED', score: 81.25, overdue: false, openFindings: 0, nextDue: null, findings: [{ state: 'CLOSED', remark: 'Tutup', overdue: false }], nextSteps: [] });
    for (const id of [waiting, visited, followed]) expect(await tasksOf(id)).toEqual([]);
    const { monitoringBoard } = await stage.ask(`{ monitoringBoard(year: ${year - 1}, area: "36.04") { whole { institutions planned overdueVisits } } }`, viewers.serang);
    expect(monitoringBoard.whole).toEqual({ institutions: 0, planned: 0, overdueVisits: 0 });
    expect(await stage.plan({ institutions: [institution], year: year + 1, from: `${year + 1}-05-03`, to: `${year + 1}-05-07` })).toMatchObject({ __typename: 'InvalidInput', path: ['institutions', '0'] });
    expect(await stage.visit({ monitoring: visited, visitedOn: `${year - 1}-03-03`, answers: whole })).toMatchObject(refused(['monitoring']));
  });

  it('takes its accreditations along, those under way and the certificate that it held, and applies for no other', async () => {
    const institution = await stage.institution();
    const old = (await applyFor(institution)).id;
    const scale = (await stage.mutate('recordAccreditationScale', '... on AccreditationScale { id }', { name: 'Jenjang', validFrom: '2012-11-01', grades: [{ code: 'A', title: 'Baik', years: 5 }] }, viewers.admin)).id;
    await stage.arrange(`UPDATE institutions.accreditation SET state = 'GRADED', recommendation_number = '1', recommended_on = '2026-01-06', visited_on = '2026-01-07', scale_id = $2, grade = 'A',
      certificate_number = 'C-1', certificate_date = '2026-01-08', valid_to = '2031-01-07' WHERE id = $1`, [old, scale]);
    const renewal = (await applyFor(institution)).id;
    await dissolve({ id: institution });
    const { institution: seen } = await stage.ask(`{ institution(id: "${institution}") { grade accreditations { edges { node { id state stateReason nextSteps } } } } }`, viewers.serang);
    expect(seen.grade).toBeNull();
    expect(seen.accreditations.edges.map(({ node }: { node: object }) => node)).toEqual(expect.arrayContaining([old, renewal].map((id) => ({ id, state: 'ENDED', stateReason: 'Tutup', nextSteps: [] }))));
    for (const id of [old, renewal]) expect(await tasksOf(id)).toEqual([]);
    expect((await stage.ask('{ accreditationBoard(area: "36.04") { within90 grades { grade } } }', viewers.serang)).accreditationBoard).toEqual({ within90: 0, grades: [] });
    expect(await applyFor(institution)).toMatchObject({ ...refused(['institution']), message: expect.stringContaining('ended') });
    expect(await stage.mutate('recommendAccreditation', '... on Accreditation { id }', { id: renewal, version: 2, number: '1', date: '2026-01-12' }, viewers.serang)).toMatchObject(refused(['id']));
  });

  it('leaves nothing open behind it that was begun at the same moment', async () => {
    for (let turn = 1; turn <= 3; turn += 1) {
      const { id: institution } = await stage.mutate('registerInstitution', '... on Institution { id }', { name: 'LKS Bersamaan', kind: 'LKS', area: '36.04.34', workingLevel: 'REGENCY' });
      await Promise.all([
        dissolve({ id: institution }), applyFor(institution),
        stage.plan({ institutions: [institution] }), stage.mutate('applyForRegistration', '... on Registration { id }', { institution }, viewers.serang),
      ]);
      const { rows } = await stage.arrange(`SELECT state FROM institutions.monitoring WHERE institution_id = $1 UNION ALL SELECT state FROM institutions.accreditation WHERE institution_id = $1
        UNION ALL SELECT state FROM institutions.registration WHERE institution_id = $1`, [institution]);
      expect(rows.every(({ state }: { state: string }) => ['WITHDRAWN', 'ENDED', 'DISSOLVED'].includes(state)), JSON.stringify(rows)).toBe(true);
    }
  });

  it('is dissolved by whoever may, in their area, as it was read, once', async () => {
    const id = await stage.institution();
    expect(await dissolve({ id }, viewers.lebak)).toMatchObject(refused(['id']));
    for (const viewer of [cast.tksk, viewers.auditor, viewers.head]) expect(await dissolve({ id }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    for (const wrong of ['x', randomUUID()]) expect(await dissolve({ id: wrong })).toMatchObject(refused(['id']));
    expect(await dissolve({ id, version: 4 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    const results = await Promise.all([1, 2].map(() => dissolve({ id, on: today() })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Institution']);
    expect(await dissolve({ id, version: 2 })).toMatchObject(refused(['id']));
  });
});
