import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { followMerges } from '@pilar/subgraph/merges';
import { randomUUID } from 'node:crypto';
import type { ClientBase } from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { ago, openServices, operator, pathsOf, spare } from './service-stage.ts';

let stage: Awaited<ReturnType<typeof openServices>>;
beforeAll(async () => { stage = await openServices(); });
afterAll(() => stage.close());
const nik = '3604 3401 0170 0001';

describe('registerServiceCentre', () => {
  it('keeps what is given, names it after its village, and begins its timeline', async () => {
    const office = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Dinas Sosial Uji', kind: 'DINAS_SOSIAL', level: 'REGENCY', area: '36.04' }, viewers.serang);
    expect(await stage.register({ address: ' Balai desa ', phone: '0254-1', office: office.id, decreeNumber: '460/1', decreeDate: ago(120), decreeIssuer: 'Kepala Desa' })).toMatchObject({
      __typename: 'ServiceCentre', name: expect.stringMatching(/^Puskesos Desa /), state: 'FORMED', stateSince: ago(100), address: 'Balai desa', phone: '0254-1', office: { id: office.id },
      decreeNumber: '460/1', decreeDate: ago(120), openNow: false, lacks: ['OFFICERS'], milestones: [{ step: 'FORM', on: ago(100), reason: null }], nextSteps: ['ACTIVATE', 'REST', 'CLOSE'], viewerCan: { record: true, log: true },
    });
    expect(await stage.register({ state: 'ACTIVE' })).toMatchObject({ state: 'ACTIVE', lacks: ['OFFICERS', 'DECREE', 'HOURS', 'LOG'], openNow: null });
  });

  it('names every wrong field, and repeats no person\'s number', async () => {
    expect(pathsOf(await stage.register({ area: '36.04.34', name: ' ', state: 'DORMANT', on: '2999-01-01', decreeDate: '2999-01-01', office: randomUUID() }))).toEqual(['area', 'name', 'decreeDate', 'decreeNumber', 'state', 'on', 'office']);
    const numbered = await stage.register({ name: `Puskesos ${nik}`, address: nik, phone: nik, decreeNumber: nik, decreeIssuer: nik, caveats: [{ kind: 'UNCONFIRMED', text: nik }] });
    expect(pathsOf(numbered)).toEqual(['name', 'address', 'phone', 'decreeNumber', 'decreeIssuer', 'caveats.0.text']);
    expect(JSON.stringify(numbered)).not.toContain('3604 3401');
    const elsewhere = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Kecamatan Uji', kind: 'DISTRICT_OFFICE', level: 'DISTRICT', area: '36.04.34' }, viewers.serang);
    expect(await stage.register({ office: elsewhere.id })).toMatchObject({ __typename: 'InvalidInput', path: ['office'], message: expect.stringContaining('Kecamatan Uji') });
  });

  it('lets a village have one in force, also of three at once, and another once it is closed', async () => {
    const first = await stage.register({ area: spare[1] });
    expect(await stage.register({ area: spare[1] })).toMatchObject({ __typename: 'Duplicate', path: ['area'], existingId: first.id, message: expect.stringContaining(first.name) });
    expect(await stage.step('closeServiceCentre', { id: first.id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    await stage.step('closeServiceCentre', { id: first.id, version: 1, reason: 'Desa digabung' });
    const results = await Promise.all([1, 2, 3].map(() => stage.register({ area: spare[1] })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Duplicate', 'ServiceCentre']);
  });

  it('is for the offices above it and their systems; others are refused', async () => {
    expect(await stage.register({}, viewerWith('KEC_OFFICER', '36.04.34'))).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await stage.register({ area: spare[2] }, viewerWith('KEC_OFFICER', '36.04.34'))).toMatchObject({ __typename: 'ServiceCentre' });
    expect(await stage.register({}, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const viewer of [viewers.tksk, operator, viewers.head, viewers.guest, viewers.auditor, viewerWith('KT_USER', '36.04'), viewerWith('LKS_USER', '36.04')]) expect(await stage.register({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const machine = viewers.machine3604;
    const made = await stage.register({ externalIds: [{ system: 'siks-serang', value: 'P-1' }] }, machine);
    expect(await stage.ask('{ serviceCentre(externalId: { system: "siks-serang", value: "P-1" }) { id externalIds { value } } }', machine)).toEqual({ serviceCentre: { id: made.id, externalIds: [{ value: 'P-1' }] } });
    expect(await stage.register({ externalIds: [{ system: 'siks-serang', value: 'P-1' }] }, machine)).toMatchObject({ __typename: 'Duplicate' });
  });

  it('makes one record of requests at once with one key', async () => {
    const input = { idempotencyKey: randomUUID(), area: spare[3] };
    const results = await Promise.all([1, 2, 3].map(() => stage.register(input)));
    expect(new Set(results.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await stage.register({ ...input, address: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });
});

describe('the life of a Puskesos', () => {
  it('is formed, active, dormant, active again, closed, each with its day and reason', async () => {
    const { id } = await stage.register();
    const step = (name: string, version: number, more: object = {}) => stage.step(`${name}ServiceCentre`, { id, version, ...more });
    expect(await step('reactivate', 1)).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('Dormant') });
    expect(await step('activate', 1, { on: ago(101) })).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    expect(await step('activate', 1, { on: ago(90) })).toMatchObject({ state: 'ACTIVE', version: 2 });
    expect(await step('rest', 2)).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await step('rest', 2, { reason: `datang ${nik}` })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'], message: expect.not.stringContaining('3604 3401') });
    expect(await step('rest', 2, { reason: 'Petugas pindah', on: ago(60) })).toMatchObject({ state: 'DORMANT', stateReason: 'Petugas pindah', lacks: [] });
    expect(await step('reactivate', 2)).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
    expect(await step('reactivate', 3, { on: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    expect(await step('reactivate', 3, { reason: 'Petugas baru', on: ago(20) })).toMatchObject({ state: 'ACTIVE' });
    const results = await Promise.all(['rest', 'close'].map((name) => step(name, 4, { reason: 'Habis' })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'ServiceCentre']);
    const gone = await step('close', 5, { reason: 'Desa digabung' });
    if (gone.__typename === 'ServiceCentre') expect(gone.milestones.map((one: { step: string }) => one.step)).toEqual(['CLOSE', 'REST', 'REACTIVATE', 'REST', 'ACTIVATE', 'FORM']);
    for (const viewer of [viewers.tksk, operator]) expect(await stage.step('closeServiceCentre', { id, version: 6, reason: 'x' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.step('restServiceCentre', { id, version: 5, reason: 'x' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('asks for officers, a decree and a word about its log, and no longer once they are there', async () => {
    const { id } = await stage.register({ state: 'ACTIVE' });
    expect(await stage.tasksOf(id)).toMatchObject([
      { key: 'officers', kind: 'SERVICE_CENTRE_UNSTAFFED', from: ago(100) }, { key: 'decree', kind: 'SERVICE_CENTRE_NO_DECREE', from: ago(100) },
      { key: 'log', kind: 'SERVICE_CENTRE_SILENT', from: ago(69), due: ago(39) },
    ]);
    const person = await stage.know('Person', 'Contoh Petugas', '36.04');
    await stage.correct({ id, version: 1, decreeNumber: '460/9' });
    await stage.appoint({ id, version: 2, person });
    await stage.log({ centre: id, day: ago(1) });
    expect(await stage.tasksOf(id)).toMatchObject([{ key: 'log', from: daysAfter(ago(1), 31) }]);
    await stage.step('restServiceCentre', { id, version: 4, reason: 'x' });
    expect(await stage.tasksOf(id)).toEqual([]);
  });
});

describe('correctServiceCentre', () => {
  it('changes what is given, takes a decree away as a whole, and tells of a stale version', async () => {
    const { id } = await stage.register({ decreeNumber: '1', decreeIssuer: 'Kades' });
    expect(await stage.correct({ id, version: 1, decreeDate: ago(120), address: 'Balai' })).toMatchObject({ decreeNumber: '1', decreeIssuer: 'Kades', decreeDate: ago(120), address: 'Balai', version: 2 });
    expect(await stage.correct({ id, version: 2, decreeNumber: null })).toMatchObject({ decreeNumber: null, decreeDate: null, decreeIssuer: null, address: 'Balai' });
    expect(await stage.correct({ id, version: 3, decreeIssuer: 'Kades' })).toMatchObject({ __typename: 'InvalidInput', path: ['decreeNumber'] });
    expect(await stage.correct({ id, version: 3, name: null })).toMatchObject({ __typename: 'InvalidInput', path: ['name'] });
    const results = await Promise.all(['A', 'B'].map((name) => stage.correct({ id, version: 3, name })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'ServiceCentre']);
    expect(await stage.correct({ id, version: 4, name: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.correct({ id, version: 4, name: 'X' }, viewers.tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('setServiceHours', () => {
  it('keeps spans in order, several a day, and names what is wrong with each', async () => {
    const { id } = await stage.active();
    const hour = (weekday: string, opens: string, closes: string) => ({ weekday, opens, closes });
    expect(await stage.hours({ id, version: 1, hours: [hour('TUESDAY', '08:00', '15:00'), hour('MONDAY', '13:00', '15:00'), hour('MONDAY', '08:00', '12:00')] })).toMatchObject({
      hours: [hour('MONDAY', '08:00', '12:00'), hour('MONDAY', '13:00', '15:00'), hour('TUESDAY', '08:00', '15:00')], openNow: expect.any(Boolean), lacks: ['OFFICERS', 'LOG'],
    });
    expect(pathsOf(await stage.hours({ id, version: 2, hours: [hour('MONDAY', '8', '12:00'), hour('TUESDAY', '12:00', '08:00'), hour('FRIDAY', '08:00', '12:00'), hour('FRIDAY', '11:00', '13:00')] }))).toEqual(['hours.0.opens', 'hours.1.closes', 'hours.3.opens']);
    expect(await stage.hours({ id, version: 1, hours: [] })).toMatchObject({ __typename: 'Conflict' });
    expect(await stage.hours({ id, version: 2, hours: [] }, operator)).toMatchObject({ __typename: 'NotAllowed' });
    // Open all day and every day: so it is open now, unless today is a holiday.
    const always = ['MONDAY', 'TUESDAY', 'WEDNESDAY', 'THURSDAY', 'FRIDAY', 'SATURDAY', 'SUNDAY'].flatMap((weekday) => [hour(weekday, '00:00', '12:00'), hour(weekday, '12:00', '23:59')]);
    expect(await stage.hours({ id, version: 2, hours: always })).toMatchObject({ openNow: true });
    await stage.mutate('recordHolidays', '... on HolidayYear { id }', { year: Number(today().slice(0, 4)), days: [{ day: today(), name: 'Hari Uji' }] }, viewers.admin);
    expect(await stage.ask(`{ serviceCentre(id: "${id}") { openNow holidayToday } }`)).toEqual({ serviceCentre: { openNow: false, holidayToday: true } });
  });
});

describe('officers', () => {
  it('serve in a function for a time, one coordinator after the other', async () => {
    const [one, two, three] = await Promise.all(['Contoh Satu', 'Contoh Dua', 'Contoh Tiga'].map((name) => stage.know('Person', name, '36.04')));
    const { id } = await stage.active();
    const appoint = (version: number, input: object) => stage.appoint({ id, version, ...input });
    expect(await appoint(1, { person: one, function: 'COORDINATOR', decreeNumber: '460/7' })).toMatchObject({ officers: [{ function: 'COORDINATOR', decreeNumber: '460/7', name: 'Contoh Satu', person: { id: one }, validFrom: ago(90), validTo: null }], lacks: ['HOURS', 'LOG'] });
    expect(await appoint(2, { person: one, function: 'COORDINATOR', validFrom: ago(10) })).toMatchObject({ __typename: 'InvalidInput', path: ['person'] });
    expect(await appoint(2, { person: two, function: 'COORDINATOR' })).toMatchObject({ __typename: 'InvalidInput', path: ['validFrom'] });
    const followed = await appoint(2, { person: two, function: 'COORDINATOR', validFrom: ago(10) });
    expect(followed.officers).toMatchObject([{ name: 'Contoh Dua', validTo: null }, { name: 'Contoh Satu', validTo: ago(11) }]);
    expect(pathsOf(await appoint(3, { person: randomUUID(), validFrom: '2999-01-01', validTo: '2998-01-01', decreeNumber: nik }))).toEqual(['validFrom', 'validTo', 'decreeNumber', 'person']);
    expect(await appoint(3, { person: three, function: 'FACILITATOR', validFrom: ago(5), validTo: daysAfter(today(), 30) })).toMatchObject({ version: 4 });
    const results = await Promise.all([one, three].map((person) => appoint(4, { person, function: 'COORDINATOR', validFrom: ago(1) })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'ServiceCentre']);
    const { officers: [latest] } = results.find(({ __typename }) => __typename === 'ServiceCentre');
    expect(await stage.end({ id, version: 5, officer: randomUUID() })).toMatchObject({ __typename: 'InvalidInput', path: ['officer'] });
    expect(pathsOf(await stage.end({ id, version: 5, officer: latest.id, on: ago(400) }))).toEqual(['on']);
    expect(await stage.end({ id, version: 5, officer: latest.id }, operator)).toMatchObject({ __typename: 'NotAllowed' });
    expect((await stage.end({ id, version: 5, officer: latest.id, on: ago(1), reason: 'Mundur' })).officers).toContainEqual(expect.objectContaining({ id: latest.id, validTo: ago(1) }));
    expect(await stage.end({ id, version: 6, officer: latest.id })).toMatchObject({ __typename: 'InvalidInput', path: ['officer'] });
    const { history } = (await stage.ask(`{ serviceCentre(id: "${id}") { history { edges { node { changes { field after } } } } } }`)).serviceCentre;
    expect(JSON.stringify(history)).toContain('Koordinator: Contoh Dua');
  });

  it('are known to people, follow a merge, and are named to nobody who may not see them', async () => {
    const [away, merged, survivor] = await Promise.all(['Contoh Provinsi', 'Contoh Kembar', 'Contoh Asli'].map((name, at) => stage.know('Person', name, at === 0 ? '36' : '36.04')));
    const { id } = await stage.active();
    await stage.appoint({ id, version: 1, person: away }, viewers.admin);
    await stage.appoint({ id, version: 2, person: merged });
    const officers = async (viewer = viewers.serang) => (await stage.ask(`{ serviceCentre(id: "${id}") { officers { name person { id } } } }`, viewer)).serviceCentre.officers;
    expect(await officers()).toEqual([{ name: 'Contoh Kembar', person: { id: merged } }, { name: null, person: null }]);
    const { rows } = await stage.arrange('SELECT institutions.referred($1::uuid[]) AS id', [[away, merged, survivor]]);
    expect(rows.map((row: { id: string }) => row.id).toSorted()).toEqual([away, merged].toSorted());
    await stage.arrange(`INSERT INTO people.outbox (change_seq, operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open, survivor_id)
      VALUES (1, 'MERGED', 'Person', $1, 2, 'Contoh Kembar', NULL, '36.04', ARRAY['36.04'], '{}', false, $2)`, [merged, survivor]);
    await followMerges({ query: stage.arrange } as unknown as ClientBase, 'institutions', 'people', { after: 0, upTo: 1_000_000 } as never, subgraph.referring ?? []);
    expect((await officers())[0]).toEqual({ name: 'Contoh Asli', person: { id: survivor } });
  });
});

describe('serviceCentres', () => {
  it('are filtered by what the database and the graph both call lacking', async () => {
    const area = regionsWithin('36.02.01', 'VILLAGE')[0]?.code ?? '';
    const { id } = await stage.register({ area }, viewers.lebak);
    const cases: [string, string[]][] = [
      ['state_since = state_since', ['OFFICERS', 'DECREE']],
      [`state = 'ACTIVE', decree_number = '1'`, ['OFFICERS', 'HOURS', 'LOG']],
      [`staffed_until = current_date + 1, hours = '[{"weekday":"MONDAY","opens":"08:00","closes":"09:00"}]', last_log_on = current_date - 40`, ['LOG']],
      [`last_log_on = current_date - 20, staffed_until = '9999-12-31'`, []],
      [`state = 'DORMANT', decree_number = NULL`, []],
    ];
    for (const [set, lacks] of cases) {
      await stage.arrange(`UPDATE institutions.service_centre SET ${set} WHERE id = $1`, [id]);
      const count = async (filter: string) => (await stage.ask(`{ serviceCentres(area: "36.02.01", filter: ${filter}) { totalCount { value } } }`)).serviceCentres.totalCount.value;
      expect((await stage.ask(`{ serviceCentre(id: "${id}") { lacks } }`)).serviceCentre.lacks).toEqual(lacks);
      for (const lack of ['OFFICERS', 'DECREE', 'HOURS', 'LOG']) expect(await count(`{ lack: [${lack}] }`), `${set} ${lack}`).toBe(lacks.includes(lack) ? 1 : 0);
      expect(await count('{ complete: true }')).toBe(set.includes('current_date - 20') ? 1 : 0);
    }
  });

  it('are seen in their own area only, by every path, and by no VIEWER', async () => {
    const name = `Puskesos Uji ${randomUUID().slice(0, 8)}`;
    const { id } = await stage.register({ name });
    const query = `query ($text: String!) { serviceCentres(filter: { text: $text, state: [FORMED] }, order: [LAST_LOG]) { edges { node { name } } totalCount { value } countByArea(level: REGENCY) { region { code } value } }
      search(text: $text) { serviceCentres { name } } region(code: "36.04") { serviceCentres(filter: { text: $text }, order: [AREA]) { edges { node { name } } } } }`;
    expect(await stage.ask(query, viewers.serang, { text: name })).toEqual({
      serviceCentres: { edges: [{ node: { name } }], totalCount: { value: 1 }, countByArea: [{ region: { code: '36.04' }, value: 1 }] },
      search: { serviceCentres: [{ name }] }, region: { serviceCentres: { edges: [{ node: { name } }] } },
    });
    expect(await stage.ask(query, viewers.lebak, { text: name })).toEqual({
      serviceCentres: { edges: [], totalCount: { value: 0 }, countByArea: [] }, search: { serviceCentres: [] }, region: { serviceCentres: { edges: [] } },
    });
    expect(await stage.ask(`{ serviceCentre(id: "${id}") { id } }`, viewers.lebak)).toEqual({ serviceCentre: null });
    expect(await stage.entities('ServiceCentre', 'id', [id], viewers.lebak)).toEqual([null]);
    for (const viewer of [viewers.guest, viewerWith('LKS_USER', '36.04'), viewerWith('KT_USER', '36.04')]) {
      for (const asked of ['{ serviceCentres { edges { cursor } } }', `{ serviceCentre(id: "${id}") { id } }`, '{ serviceStanding { active } }', '{ region(code: "36.04") { serviceCentres { edges { cursor } } } }', `{ serviceDay(id: "${id}") { id } }`]) {
        expect(await stage.errorOf(asked, viewer)).toBe('FORBIDDEN');
      }
      expect(await stage.entities('ServiceCentre', 'id', [id], viewer)).toEqual([null]);
    }
  });

  it('go out as a list with what each lacks, the coordinator only as the reader may see them', async () => {
    const person = await stage.know('Person', 'Contoh Pusat', '36');
    const area = regionsWithin('36.02.02', 'VILLAGE')[0]?.code;
    const { id } = await stage.active({ area, name: 'Puskesos Keluar' }, viewers.lebak);
    await stage.appoint({ id, version: 1, person, function: 'COORDINATOR' }, viewers.admin);
    const exported = async (viewer = viewers.admin) => (await stage.work('/work/exports', { exportId: randomUUID(), list: 'SERVICE_CENTRES', area: '36.02.02', purpose: 'Uji ekspor', columns: ['name', 'coordinator', 'officers', 'lacks'] }, viewer)).lines[1];
    expect(await exported()).toEqual(['Puskesos Keluar', 'Contoh Pusat', 1, ['HOURS', 'LOG']]);
    expect(await exported(viewers.lebak)).toEqual(['Puskesos Keluar', null, 1, ['HOURS', 'LOG']]);
  });
});
