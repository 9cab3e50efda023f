import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openMonitorings, year } from '../monitoring/monitoring-stage.ts';

let stage: Awaited<ReturnType<typeof openMonitorings>>;
beforeAll(async () => {
  stage = await openMonitorings();
  await stage.publish({ id: (await stage.draft()).id, version: 1 });
});
afterAll(() => stage.close());

const correct = (input: object) => stage.mutate('correctInstitution', '... on Institution { id version }', input, viewers.admin);
/** The last that the outbox tells of a record. */
const told = async (id: string) => (await stage.arrange('SELECT version, area_code, areas, tasks FROM institutions.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [id])).rows[0];

describe('an institution that moves to another regency', () => {
  it('takes its registration, monitorings and accreditation along, each told of as a change of its own', async () => {
    const { id } = await stage.mutate('registerInstitution', '... on Institution { id }', { name: 'LKS Pindah', kind: 'LKS', area: '36.02.01', workingLevel: 'REGENCY' }, viewers.admin);
    const made = {
      Registration: (await stage.mutate('applyForRegistration', '... on Registration { id }', { institution: id }, viewers.admin)).id,
      Accreditation: (await stage.mutate('applyForAccreditation', '... on Accreditation { id }', { institution: id, appliedOn: '2026-01-05' }, viewers.admin)).id,
      InstitutionReport: (await stage.mutate('draftInstitutionReport', '... on InstitutionReport { id }', { institution: id, year: year - 1, servedMale: 1, servedFemale: 1, activities: 'Contoh', income: '0', spent: '0' }, viewers.admin)).id,
      Monitoring: '',
    };
    await stage.plan({ area: '36.02', institutions: [id] }, viewers.lebak);
    made.Monitoring = (await stage.of(id)).id;
    await correct({ id, version: 1, area: '36.04.34' });
    for (const [type, of] of Object.entries(made)) {
      expect(await told(of), type).toMatchObject({ version: 2, area_code: '36.04.34' });
      const field = type[0]?.toLowerCase() + type.slice(1);
      const seen = await stage.ask(`{ ${field}(id: "${of}") { version area { code } history { edges { node { id } } } } }`, viewers.serang);
      expect(seen[field], type).toMatchObject({ version: 2, area: { code: '36.04.34' } });
      expect(seen[field].history.edges.length, type).toBeGreaterThan(0);
    }
    expect((await told(made.Monitoring)).tasks).toMatchObject([{ kind: 'MONITORING_VISIT', area: '36.04.34' }]);
    // Whoever synchronises the regency it left is told that it has gone.
    const { institutionsChanges } = await stage.ask('{ institutionsChanges(after: "0", first: 100) { changes { operation id } } }', viewers.machine3602);
    const left = institutionsChanges.changes.flatMap(({ operation, id: of }: { operation: string; id: string }) => (operation === 'LEFT_AREA' ? [of] : []));
    expect(left).toEqual(expect.arrayContaining([made.Registration, made.InstitutionReport, id]));
  });

  it('tells of its registrations when it takes another name, and of nothing where neither changes', async () => {
    const { id } = await stage.mutate('registerInstitution', '... on Institution { id }', { name: 'LKS Lama', kind: 'LKS', area: '36.02.01', workingLevel: 'REGENCY' }, viewers.admin);
    const registration = (await stage.mutate('applyForRegistration', '... on Registration { id }', { institution: id }, viewers.admin)).id;
    await stage.plan({ area: '36.02', institutions: [id], year: year + 1, from: `${year + 1}-03-01`, to: `${year + 1}-03-05` }, viewers.lebak);
    await correct({ id, version: 1, name: 'LKS Baru' });
    expect((await told(registration)).version).toBe(2);
    expect((await stage.ask(`{ registration(id: "${registration}") { history { edges { node { changes { field before after } } } } } }`)).registration.history.edges[0].node.changes)
      .toContainEqual({ field: 'institution', before: 'LKS Lama', after: 'LKS Baru' });
    await correct({ id, version: 2, name: 'LKS Baru', area: '36.02.01', address: 'Jalan Contoh' });
    expect((await told(registration)).version).toBe(2);
    expect((await stage.of(id)).version).toBe(1);
  });
});
