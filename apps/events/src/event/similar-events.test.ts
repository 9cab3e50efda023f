import { execute, respond } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest';
import { openWorld, type World } from '../../test/world.ts';
import { likenessOf } from './event-likeness.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const query = 'query ($date: Date!, $title: String, $venue: String, $areas: [RegionCode!]) { similarEvents(date: $date, title: $title, venue: $venue, targetAreas: $areas) { event { id } sameTitle samePlace sameTarget } }';
const similar = async (asked: object, viewer: Viewer = viewers.admin) => (await execute(world.target, { query, viewer, variables: { date: '2022-03-07', ...asked } })).similarEvents;

describe('similarEvents', () => {
  it('finds the same event of that day by title or place, the likeliest first', async () => {
    const { id } = await world.record({ date: '2022-03-07', title: 'Sosialisasi Perda Kesejahteraan di Kosambi', venue: { name: 'Aula Kantor Kecamatan Kosambi', area: '36.03.14' }, targetAreas: ['36.03.14'] });
    const { id: hall } = await world.record({ date: '2022-03-05', endDate: '2022-03-08', title: 'Pelatihan Relawan', venue: { name: 'Aula Kosambi', area: '36.03.14' } });
    expect(await similar({ title: 'SOSIALISASI PERDA KESEJAHTERAAN', venue: 'Aula Kosambi', areas: ['36.03'] })).toEqual([
      { event: { id }, sameTitle: true, samePlace: true, sameTarget: true }, { event: { id: hall }, sameTitle: false, samePlace: true, sameTarget: false },
    ]);
    expect(await similar({ title: 'Bimtek Pendataan', areas: ['36.03.14'] })).toEqual([]);
    expect(await similar({ date: '2022-03-09', title: 'Sosialisasi Perda Kesejahteraan' })).toEqual([]);
    expect(await similar({})).toEqual([]);
  });

  it('tells nobody of an event that they may not see, nor of one withdrawn', async () => {
    const { id } = await world.record({ date: '2022-04-04', title: 'Rapat Tertutup Lebak' }, viewers.lebak);
    expect(await similar({ date: '2022-04-04', title: 'Rapat tertutup Lebak' }, viewers.lebak)).toHaveLength(1);
    expect(await similar({ date: '2022-04-04', title: 'Rapat tertutup Lebak' }, viewers.serang)).toEqual([]);
    await world.withdraw({ id, version: 1 }, viewers.lebak);
    expect(await similar({ date: '2022-04-04', title: 'Rapat tertutup Lebak' }, viewers.lebak)).toEqual([]);
  });

  it('is refused to whoever records no events', async () => {
    const { errors } = await respond(world.target, { query, viewer: viewerWith('TKSK', '36.02.01'), variables: { date: '2022-03-07' } });
    expect(errors?.[0]?.extensions?.code).toBe('FORBIDDEN');
  });
});

test.each([
  ['Penyuluhan Sosial Keliling di Lebak', 'Penyuluhan Sosial Keliling Kabupaten Lebak', true],
  ['Rapat Koordinasi', 'Rapat Evaluasi PKH', false],
  ['', 'Rapat', false],
  ['Rapat', 'rapat', true],
])('likeness of titles %j and %j: %s', (one, other, same) => {
  expect(likenessOf({ title: one, venue: '', targetAreas: [] }, { title: other, venue: '', targetAreas: [] }).sameTitle).toBe(same);
});
