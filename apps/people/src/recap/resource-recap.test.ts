import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage(subgraph);
});
afterAll(() => stage.close());

type Cell = { type: string; area: { code: string }; active: number };
const cells = async (args: string, viewer: Viewer = viewers.lebak): Promise<Cell[]> =>
  (await stage.ask(`{ resourceRecap(${args}) { persons { type area { code } active suspended dormant reactivated ended } } }`, viewer)).resourceRecap.persons;

it('counts each kind in each region below, by state, zeros included', async () => {
  const appoint = async (type: string, area: string, input: object) => {
    const { id: person } = await stage.mutate('registerPerson', '... on Person { id }', { fullName: 'Umpama Rekap', area, distinct: true });
    return stage.mutate('appointPillar', '... on Pillar { id }', { person, type, area, decreeNumber: '1', decreeDate: '2024-01-01', validFrom: '2024-01-01', state: 'ACTIVE', ...input });
  };
  await appoint('TAGANA', '36.02.14', {});
  await appoint('TAGANA', '36.02.14', { state: 'SUSPENDED' });
  await appoint('TAGANA', '36.02', {});
  await appoint('TAGANA', '36.02.14', { state: 'ENDED', endedOn: '2025-06-30' });
  await appoint('TKSK', '36.02', { position: 'COORDINATOR' });
  const psm = await appoint('PSM', regionsWithin('36.02.14', 'VILLAGE')[0]?.code ?? '', {});
  await stage.mutate('restPillar', '... on Pillar { id }', { id: psm.id, version: 1, on: '2025-01-01', reason: 'vakum' });
  await stage.mutate('reactivatePillar', '... on Pillar { id }', { id: psm.id, version: 2, on: '2025-03-01' });
  const all = await cells('year: 2025');
  expect(all).toHaveLength(7 * 28);
  const at = (found: Cell[], type: string, code: string) => found.find((cell) => cell.type === type && cell.area.code === code);
  expect(at(all, 'TAGANA', '36.02.14')).toEqual({ type: 'TAGANA', area: { code: '36.02.14' }, active: 1, suspended: 1, dormant: 0, reactivated: 0, ended: 1 });
  expect(at(await cells('year: 2024'), 'TAGANA', '36.02.14')).toMatchObject({ ended: 0 });
  expect(at(all, 'WPKS', '36.02.01')).toMatchObject({ active: 0 });
  const province = await cells('area: "36"', viewers.admin);
  // What belongs to the regency as a whole is counted in it, coordinators are not.
  expect(at(province, 'TAGANA', '36.02')).toMatchObject({ active: 2 });
  expect(at(province, 'TKSK', '36.02')).toMatchObject({ active: 0 });
  expect(at(all, 'PSM', '36.02.14')).toMatchObject({ reactivated: 1 });
});

it('keeps to the viewer\'s area and right', async () => {
  expect(await cells('area: "36.04"')).toEqual([]);
  expect(await stage.errorOf('{ resourceRecap { persons { active } } }', viewerWith('VIEWER', '36'))).toBe('FORBIDDEN');
});

it('goes out as the table that is shown, whole, with who took it in the trail', async () => {
  const exportId = randomUUID();
  const { lines } = await stage.work('/work/exports', { exportId, list: 'RESOURCE_RECAP', area: '36.02', filter: { year: 2024 }, columns: ['area', 'TAGANA', 'reactivatedPsm', 'active'] }, viewers.lebak);
  expect([lines[0], lines.at(-1)]).toEqual([{ columns: ['area', 'TAGANA', 'reactivatedPsm', 'active'], count: 28 }, { rows: 28 }]);
  // Reactivated in 2025, so not in the year that was asked for.
  expect(lines.find((line) => line[0] === '36.02.14')).toEqual(['36.02.14', 1, 0, 2]);
  const { rows } = await stage.arrange('SELECT operation, account_name, changes FROM audit.entry WHERE entity_id = $1', [exportId]);
  expect(rows).toMatchObject([{ operation: 'exportList', account_name: viewers.lebak.name, changes: expect.arrayContaining([{ field: 'filter', before: null, after: '{"year":2024}' }]) }]);
});

it('goes out of no other area, and with nothing that it cannot be asked for', async () => {
  const exported = (more: object, viewer: Viewer = viewers.lebak) => stage.work('/work/exports', { exportId: randomUUID(), list: 'RESOURCE_RECAP', ...more }, viewer);
  expect((await exported({ area: '36.04' })).lines).toMatchObject([{ count: 0 }, { rows: 0 }]);
  for (const wrong of [{ filter: { year: 'lalu' } }, { filter: { kind: ['PSM'] } }, { filter: { area: '36.04' } }, { order: ['NAME'] }]) expect((await exported(wrong)).status, JSON.stringify(wrong)).toBe(400);
  expect((await exported({}, viewerWith('VIEWER', '36'))).status).toBe(403);
});
