import { today } from '@pilar/domain/dates';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openYouth, spare, year } from '../youth/youth-stage.ts';

let stage: Awaited<ReturnType<typeof openYouth>>;
beforeAll(async () => { stage = await openYouth(); });
afterAll(() => stage.close());
const change = (input: object, viewer = viewers.serang) => stage.mutate('changeReactivationTarget', '... on ReactivationDrive { id version target note }', input, viewer);

describe('a reactivation drive', () => {
  it('is set once a year for a regency, changed by version, and seen from below', async () => {
    const drive = await stage.drive({ note: 'Bersama TKSK' }, viewers.serang);
    expect(drive).toMatchObject({ __typename: 'ReactivationDrive', area: { code: '36.04' }, year, target: 20, note: 'Bersama TKSK' });
    expect(await stage.drive({})).toMatchObject({ __typename: 'Duplicate', existingId: drive.id });
    const results = await Promise.all([1, 2].map(() => stage.drive({ year: year + 1 })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'ReactivationDrive']);
    expect(await change({ id: drive.id, version: 1, target: 30 })).toMatchObject({ target: 30, note: 'Bersama TKSK', version: 2 });
    expect(await change({ id: drive.id, version: 1, target: 31 })).toMatchObject({ __typename: 'Conflict' });
    expect(await change({ id: drive.id, version: 2, target: 0 })).toMatchObject({ __typename: 'InvalidInput', path: ['target'] });
    const query = `{ reactivationDrive(area: "36.04", year: ${year}) { target } }`;
    expect(await stage.ask(query, viewers.tksk)).toEqual({ reactivationDrive: { target: 30 } });
    expect(await stage.ask(query, viewers.lebak)).toEqual({ reactivationDrive: null });
  });

  it('is refused for other levels and areas, out of range, and to those who may not decide', async () => {
    expect((await stage.drive({ area: '36.04.34', year: 1900, target: 0 })).problems).toMatchObject([{ path: ['area'] }, { path: ['year'] }, { path: ['target'] }]);
    expect(await stage.drive({ area: '36.04' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await stage.drive({}, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

it('youthStanding counts villages by state and lack in each region below, and who was brought back', async () => {
  const dormant = await stage.form({ area: spare[0], state: 'DORMANT', reason: 'x', on: '2019-01-01' });
  await stage.form({ area: spare[1], state: 'DORMANT', reason: 'x', on: '2019-01-01' });
  await stage.active({ area: spare[2] });
  await stage.confirm({ id: dormant.id, version: 1 });
  await stage.step('reactivateYouthOrganisation', { id: dormant.id, version: 2, on: today() });
  await stage.form({ area: '36.04' });
  const standing = async (args: string, viewer = viewers.serang) => (await stage.ask(`{ youthStanding${args} { area { code } villages without formed active dormant compliant noBoard noProgramme reactivated drive { target } } }`, viewer)).youthStanding;
  const own = await standing('');
  expect(own).toHaveLength(29);
  expect(own.find(({ area }: { area: { code: string } }) => area.code === '36.04.34')).toEqual({
    area: { code: '36.04.34' }, villages: 8, without: 5, formed: 0, active: 2, dormant: 1, compliant: 1, noBoard: 0, noProgramme: 1, reactivated: 1, drive: null,
  });
  const province = await standing(`(area: "36", year: ${year})`, viewers.admin);
  expect(province).toHaveLength(8);
  expect(province[3]).toMatchObject({ area: { code: '36.04' }, villages: 326, active: 2, reactivated: 1, drive: { target: 30 } });
  expect(await standing('(area: "36.04")', viewers.lebak)).toEqual([]);
  const back = await stage.ask(`{ youthOrganisations(filter: { reactivatedIn: ${year} }) { edges { node { id } } } none: youthOrganisations(filter: { reactivatedIn: ${year - 1} }) { edges { cursor } } }`, viewers.serang);
  expect(back).toEqual({ youthOrganisations: { edges: [{ node: { id: dormant.id } }] }, none: { edges: [] } });
});
