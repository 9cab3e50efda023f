import { today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ago, complaint, openServices, operator, pathsOf, spare } from '../service-centre/service-stage.ts';

let stage: Awaited<ReturnType<typeof openServices>>;
let own: string;
beforeAll(async () => {
  stage = await openServices();
  own = (await stage.active({ area: spare[0], on: '2020-01-01' })).id;
});
afterAll(() => stage.close());
const nik = '3604340101700001';
const year = Number(today().slice(0, 4));

describe('logServices', () => {
  it('keeps a day\'s numbers, adds them up, and says that the centre is at work', async () => {
    const { version } = (await stage.ask(`{ serviceCentre(id: "${own}") { version } }`)).serviceCentre;
    const logged = await stage.log({ centre: own, day: ago(3), note: ' Ramai ', services: [complaint, { kind: 'HOME_VISIT', male: 0, female: 2 }] }, operator);
    expect(logged).toMatchObject({
      __typename: 'ServiceDay', day: ago(3), persons: 15, male: 6, female: 9, settled: 10, referred: 3, note: 'Ramai', fromPaper: false, version: 1, viewerCan: { correct: true },
      services: [complaint, { kind: 'HOME_VISIT', male: 0, female: 2, settled: 0, referred: 0 }], centre: { lastLogOn: ago(3), version: version + 1 },
    });
    // An earlier day from the book changes nothing of the centre itself.
    expect(await stage.log({ centre: own, day: ago(40), fromPaper: true }, viewers.serang)).toMatchObject({ fromPaper: true, centre: { lastLogOn: ago(3), version: version + 1 } });
    expect(await stage.log({ centre: own }, viewerWith('TKSK', '36.04.34'))).toMatchObject({ day: today() });
  });

  it('names every wrong field, and repeats no person\'s number', async () => {
    const log = async (input: object) => pathsOf(await stage.log({ centre: own, day: ago(4), ...input }));
    expect(await log({ day: '2999-01-01', services: [] })).toEqual(['day', 'services']);
    expect(await log({ day: '2001-01-01', services: [complaint, complaint] })).toEqual(['day', 'services.1.kind']);
    expect(await log({ services: [{ kind: 'OTHER', male: -1, female: 1000 }, { kind: 'COMPLAINT', male: 0, female: 0 }, { kind: 'HOME_VISIT', male: 1, female: 1, settled: 2, referred: 1 }] })).toEqual(['services.0.male', 'services.0.female', 'services.1.male', 'services.2.referred']);
    const numbered = await stage.log({ centre: own, day: ago(4), note: `Bapak ${nik}` });
    expect(pathsOf(numbered)).toEqual(['note']);
    expect(JSON.stringify(numbered)).not.toContain(nik);
    expect(await stage.log({ centre: randomUUID(), day: ago(4) })).toMatchObject({ __typename: 'InvalidInput', path: ['centre'] });
    expect(await stage.log({ centre: 'x', day: ago(4) })).toMatchObject({ __typename: 'InvalidInput', path: ['centre'] });
  });

  it('takes a day once, also of three at once, and one of requests with one key', async () => {
    const first = await stage.log({ centre: own, day: ago(5) });
    expect(await stage.log({ centre: own, day: ago(5) })).toMatchObject({ __typename: 'Duplicate', path: ['day'], existingId: first.id });
    const results = await Promise.all([1, 2, 3].map(() => stage.log({ centre: own, day: ago(6) })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Duplicate', 'ServiceDay']);
    const input = { idempotencyKey: randomUUID(), centre: own, day: ago(7) };
    const same = await Promise.all([1, 2].map(() => stage.log(input)));
    expect(new Set(same.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await stage.log({ ...input, note: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });

  it('waits for a centre to be active, and takes past days of one that is no more', async () => {
    const formed = await stage.register();
    expect(await stage.log({ centre: formed.id })).toMatchObject({ __typename: 'InvalidInput', path: ['centre'] });
    const { id } = await stage.active();
    await stage.step('restServiceCentre', { id, version: 1, reason: 'x', on: ago(20) });
    expect(await stage.log({ centre: id, day: ago(10) })).toMatchObject({ __typename: 'InvalidInput', path: ['day'] });
    expect(await stage.log({ centre: id, day: ago(30) })).toMatchObject({ __typename: 'ServiceDay' });
  });

  it('is kept by who works there, in their own area', async () => {
    const other = (await stage.active()).id;
    expect(await stage.log({ centre: other }, operator)).toMatchObject({ __typename: 'InvalidInput', path: ['centre'] });
    expect(await stage.log({ centre: other }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['centre'] });
    for (const viewer of [viewers.head, viewers.guest, viewers.auditor, viewerWith('LKS_USER', '36.04'), viewerWith('KT_USER', '36.04')]) expect(await stage.log({ centre: other }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const machine = viewers.machine3604;
    const made = await stage.log({ centre: other, day: ago(2), externalIds: [{ system: 'siks-serang', value: 'H-1' }] }, machine);
    expect(await stage.ask('{ serviceDay(externalId: { system: "siks-serang", value: "H-1" }) { id } }', machine)).toEqual({ serviceDay: { id: made.id } });
    const feed = async () => (await stage.ask('{ institutionsChanges(types: ["ServiceDay"], first: 500) { changes { id operation } } }', machine)).institutionsChanges.changes;
    await expect.poll(feed).toContainEqual({ id: made.id, operation: 'CREATED' });
  });
});

describe('correctServiceDay', () => {
  it('replaces the numbers, keeps what stood there in its history, and tells of a stale version', async () => {
    const { id } = await stage.log({ centre: own, day: ago(8), note: 'Awal' });
    expect(await stage.correctDay({ id, version: 1, services: [{ ...complaint, male: 1, settled: 5 }], reason: 'Salah hitung' }, operator)).toMatchObject({ male: 1, persons: 8, settled: 5, note: 'Awal', version: 2 });
    expect(await stage.correctDay({ id, version: 1, note: null })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(pathsOf(await stage.correctDay({ id, version: 2, services: [], note: nik, reason: nik }))).toEqual(['services', 'note', 'reason']);
    const results = await Promise.all(['A', 'B'].map((note) => stage.correctDay({ id, version: 2, note })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'ServiceDay']);
    expect(await stage.correctDay({ id, version: 3, note: 'x' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.correctDay({ id, version: 3, note: 'x' }, viewers.auditor)).toMatchObject({ __typename: 'NotAllowed' });
    const { serviceDay: { history } } = await stage.ask(`{ serviceDay(id: "${id}") { history { edges { node { reason changes { field before after } } } } } }`);
    expect(JSON.stringify(history)).toContain('Informasi dan pengaduan: 6 L, 7 P; selesai 10, dirujuk 3');
    expect(JSON.stringify(history)).toContain('Salah hitung');
  });
});

describe('what a log says', () => {
  it('is read by day where it is kept, filtered and latest first; by nobody of another area', async () => {
    const { id } = await stage.active();
    for (const [days, kind] of [[9, 'COMPLAINT'], [3, 'HOME_VISIT'], [6, 'COMPLAINT']] as const) await stage.log({ centre: id, day: ago(days), services: [{ ...complaint, kind }] });
    const log = async (filter: string, viewer = viewers.serang) => (await stage.ask(`{ serviceCentre(id: "${id}") { log(filter: ${filter}) { edges { node { day } } totalCount { value } } } }`, viewer)).serviceCentre?.log;
    expect(await log('{}')).toEqual({ edges: [3, 6, 9].map((days) => ({ node: { day: ago(days) } })), totalCount: { value: 3 } });
    expect(await log(`{ kind: [COMPLAINT], from: "${ago(8)}", to: "${ago(1)}" }`)).toMatchObject({ edges: [{ node: { day: ago(6) } }] });
    expect(await log('{}', viewers.lebak)).toBeUndefined();
    const { rows: [day] } = await stage.arrange('SELECT id::text FROM institutions.service_day WHERE centre_id = $1 LIMIT 1', [id]);
    expect(await stage.ask(`{ serviceDay(id: "${day.id}") { id } }`, viewers.lebak)).toEqual({ serviceDay: null });
    expect(await stage.entities('ServiceDay', 'id', [day.id], viewers.lebak)).toEqual([null]);
    expect(await stage.errorOf(`{ serviceDay(id: "${day.id}") { id } }`, viewers.head)).toBe('FORBIDDEN');
    expect(await stage.entities('ServiceDay', 'id', [day.id], viewers.head)).toEqual([null]);
  });

  it('is added up by month and kind, whole for those who keep it, without small numbers for others', async () => {
    const [area = ''] = regionsWithin('36.02.01', 'VILLAGE').map(({ code }) => code);
    const [neighbour = ''] = regionsWithin('36.02.02', 'VILLAGE').map(({ code }) => code);
    const { id } = await stage.active({ area, on: '2020-01-01' }, viewers.lebak);
    const second = await stage.active({ area: neighbour, on: '2020-01-01' }, viewers.lebak);
    const log = (centre: string, day: string, male: number, female: number, kind = 'COMPLAINT') => stage.log({ centre, day, services: [{ kind, male, female, settled: male, referred: female }] }, viewers.lebak);
    await log(id, '2021-03-01', 20, 30);
    await log(id, '2021-03-02', 10, 10, 'HOME_VISIT');
    await log(id, '2021-05-02', 1, 1);
    await log(second.id, '2021-05-02', 40, 40);
    const services = async (viewer = viewers.lebak) => (await stage.ask(`{ serviceCentre(id: "${id}") { services(year: 2021) { year total { persons male hidden } months { month days figures { persons male female settled referred hidden } } kinds { kind figures { persons } } } } }`, viewer)).serviceCentre.services;
    const kept = await services();
    expect(kept.total).toEqual({ persons: 72, male: 31, hidden: false });
    expect([kept.months[2], kept.months[4], kept.months[0].figures.persons]).toEqual([
      { month: 3, days: 2, figures: { persons: 70, male: 30, female: 40, settled: 30, referred: 40, hidden: false } }, { month: 5, days: 1, figures: { persons: 2, male: 1, female: 1, settled: 1, referred: 1, hidden: false } }, 0,
    ]);
    expect(kept.kinds.slice(0, 2)).toEqual([{ kind: 'COMPLAINT', figures: { persons: 52 } }, { kind: 'DATA_UPDATE', figures: { persons: 0 } }]);
    const told = await services(viewers.head);
    expect(told.total).toEqual({ persons: 72, male: 31, hidden: false });
    expect(told.months[4].figures).toEqual({ persons: null, male: null, female: null, settled: null, referred: null, hidden: true });
    expect(told.months[2].figures.persons).toBeNull();

    // By region small numbers are hidden from everybody: the table is what leaves the office.
    await log(second.id, '2022-05-02', 2, 1);
    await log(id, '2022-05-02', 30, 30);
    const standing = async (asked: number, viewer = viewers.lebak) => (await stage.ask(`{ serviceStanding(area: "36.02", year: ${asked}) { area { code } services { persons male hidden } } }`, viewer)).serviceStanding.slice(0, 2).map((row: { services: object }) => row.services);
    expect(await standing(2021)).toEqual([{ persons: 80, male: 40, hidden: false }, { persons: 72, male: 31, hidden: false }].toReversed());
    expect(await standing(2022)).toEqual([{ persons: null, male: null, hidden: true }, { persons: null, male: null, hidden: true }]);
    const exported = await stage.work('/work/exports', { exportId: randomUUID(), list: 'SERVICE_STANDING', area: '36.02', filter: { year: 2022 }, columns: ['area', 'active', 'persons', 'hidden'] }, viewers.lebak);
    expect(exported.lines.slice(1, 3)).toEqual([['36.02.01', 1, null, true], ['36.02.02', 1, null, true]]);
  });

  it('is counted by region with the villages that have no Puskesos', async () => {
    const of = async (area: string, viewer = viewers.serang) => (await stage.ask(`{ serviceStanding(area: "${area}") { area { code } villages without formed active dormant silent noOfficers noDecree } }`, viewer)).serviceStanding;
    const district = await of('36.04.34');
    expect(district).toHaveLength(spare.length);
    expect(district.find(({ area }: { area: { code: string } }) => area.code === spare[0])).toEqual({ area: { code: spare[0] }, villages: 1, without: 0, formed: 0, active: 1, dormant: 0, silent: 0, noOfficers: 1, noDecree: 0 });
    expect(district.find(({ area }: { area: { code: string } }) => area.code === spare[1])).toMatchObject({ without: 1, active: 0 });
    const regency = await of('36.04');
    expect(regency.find(({ area }: { area: { code: string } }) => area.code === '36.04.34')).toMatchObject({ villages: spare.length, without: spare.length - 1, active: 1 });
    expect(await of('36', viewers.admin)).toHaveLength(8);
    expect(await of('36.04', viewers.lebak)).toEqual([]);
    expect(await stage.errorOf(`{ serviceStanding(year: ${year}) { active } }`, viewers.guest)).toBe('FORBIDDEN');
  });
});
