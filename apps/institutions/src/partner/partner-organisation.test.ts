import type { Viewer } from '@pilar/domain/viewer';
import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const fields = `... on PartnerOrganisation { id version kind name area { code } contact { name phone email address } paper paperNumber paperDate validFrom validTo households members volunteers lumbung
  state stateSince stateReason contributions { id on what value planItem { id } programme area { code } receivedBy } contributionYears { year count value } milestones { step on note } nextSteps withheld viewerCan { record decide } }`;
const mutate = (mutation: string) => (input: object, viewer: Viewer = viewers.admin) => stage.mutate(mutation, fields, input, viewer);
const [village = '', other = '', third = ''] = regionsWithin('36.04.34', 'VILLAGE').map(({ code }) => code);
let made = 0;
const register = (input: object = {}, viewer?: Viewer) => mutate('registerPartnerOrganisation')({ kind: 'WKSBM', name: `WKSBM Contoh ${made++}`, area: village, on: '2024-01-02', ...input }, viewer);
const business = (input: object = {}) => register({ kind: 'DUNIA_USAHA', area: '36.04', ...input });
const pathsOf = (result: { problems?: { path: string[] }[] }) => (result.problems ?? []).map(({ path }) => path.join('.'));
const kindsOf = (results: { __typename: string }[]) => results.map(({ __typename }) => __typename).toSorted();
const district = viewerWith('KEC_OFFICER', '36.04.34');
const tksk = viewerWith('TKSK', '36.04');
const readers = [tksk, viewerWith('VILLAGE_OPERATOR', '36.04'), viewerWith('KT_USER', '36.04'), viewerWith('LKS_USER', '36.04'), viewers.head, viewers.guest, viewers.auditor];

describe('registerPartnerOrganisation', () => {
  it('keeps what is given, each kind with its own facts', async () => {
    const paper = { paper: 'DECREE', number: '460/1', date: '2024-01-02', validTo: '2029-01-01' };
    expect(await register({ households: 40, members: 120, phone: '0254 123456', email: 'wksbm@contoh.id', paper }, viewers.serang)).toMatchObject({
      __typename: 'PartnerOrganisation', kind: 'WKSBM', households: 40, members: 120, contact: { phone: '0254 123456', email: 'wksbm@contoh.id', name: null }, paper: 'DECREE', paperNumber: '460/1',
      validFrom: '2024-01-02', validTo: '2029-01-01', state: 'ACTIVE', milestones: [{ step: 'REGISTER', on: '2024-01-02', note: '460/1' }], nextSteps: ['RECORD_PAPER', 'REST', 'END'], withheld: [],
    });
    expect(await register({ kind: 'KSB', volunteers: 30, lumbung: true })).toMatchObject({ volunteers: 30, lumbung: true, households: null });
    expect(await business({ area: '36' })).toMatchObject({ area: { code: '36' }, paper: null });
  });

  it('names every wrong field', async () => {
    const paths = async (input: object) => pathsOf(await register(input));
    expect(await paths({ area: '36.04', name: ' ', on: '2999-01-01', phone: 'abc', email: 'x', households: -1, members: 200_000, volunteers: 3, lumbung: false })).toEqual(['name', 'area', 'on', 'phone', 'email', 'households', 'members', 'volunteers', 'lumbung']);
    expect(await paths({ paper: { paper: 'AGREEMENT', number: '', date: '2999-01-01', validFrom: '2999-02-01', validTo: '2999-01-01' } })).toEqual(['paper.number', 'paper.date', 'paper.validTo']);
    expect(await paths({ kind: 'KELUARGA_PIONER', households: 1, members: 4 })).toEqual(['households', 'members']);
    expect(await paths({ kind: 'KSB', area: '99.99' })).toContain('area');
  });

  it('takes one partner once, also of two at once and of one key', async () => {
    const first = await register({ name: 'WKSBM Sekali' });
    expect(await register({ name: 'wksbm sekali' })).toMatchObject({ __typename: 'Duplicate', path: ['name'], existingId: first.id });
    expect(await register({ name: 'WKSBM Sekali', area: other })).toMatchObject({ __typename: 'PartnerOrganisation' });
    expect(kindsOf(await Promise.all([1, 2, 3].map(() => register({ name: 'WKSBM Serentak' }))))).toEqual(['Duplicate', 'Duplicate', 'PartnerOrganisation']);
    const input = { idempotencyKey: randomUUID(), name: 'WKSBM Kunci', externalIds: [{ system: 'uji', value: 'p-1' }] };
    const results = await Promise.all([1, 2, 3].map(() => register(input)));
    expect(new Set(results.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await register({ ...input, members: 3 })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
    expect(await stage.ask('{ partnerOrganisation(externalId: { system: "uji", value: "p-1" }) { id } }')).toEqual({ partnerOrganisation: { id: results[0].id } });
  });

  it('is for province, regency, and the district on paper', async () => {
    expect(await register({}, district)).toMatchObject({ __typename: 'PartnerOrganisation', nextSteps: ['RECORD_PAPER'] });
    expect(await register({}, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const viewer of readers) expect(await register({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('how a partner is reached', () => {
  const contact = { contactName: 'Contoh Kontak', phone: '0254 654321', address: 'Jalan Contoh 1' };
  const read = async (id: string, viewer: Viewer) => (await stage.ask(`{ partnerOrganisation(id: "${id}") { name contact { name phone } withheld } }`, viewer)).partnerOrganisation;

  it('is read by those who work with it, and told as withheld to the others', async () => {
    const { id } = await register(contact);
    for (const viewer of [viewers.serang, district, tksk]) expect(await read(id, viewer)).toMatchObject({ contact: { name: 'Contoh Kontak', phone: '0254 654321' } });
    for (const viewer of [viewers.head, viewers.auditor, viewerWith('KT_USER', '36.04')]) {
      const found = await read(id, viewer);
      expect(found.contact).toBeNull();
      expect(found.withheld).toContain('contact');
    }
  });

  it('is private of a pioneer family, as a person\'s is', async () => {
    const { id } = await register({ ...contact, kind: 'KELUARGA_PIONER', name: 'Keluarga Contoh' });
    expect(await read(id, viewers.serang)).toMatchObject({ contact: { phone: '0254 654321' }, withheld: [] });
    for (const viewer of [tksk, viewerWith('VILLAGE_OPERATOR', '36.04'), viewers.head, viewers.auditor]) expect((await read(id, viewer))).toMatchObject({ name: 'Keluarga Contoh', contact: null });
  });

  it('stands in no history and no export', async () => {
    const { id } = await register({ ...contact, name: 'WKSBM Rahasia' });
    await mutate('correctPartnerOrganisation')({ id, version: 1, phone: '0254 777777' });
    const { history } = (await stage.ask(`{ partnerOrganisation(id: "${id}") { history { edges { node { changes { field before after } } } } } }`, viewers.auditor)).partnerOrganisation;
    expect(JSON.stringify(history)).toContain('•••');
    expect(JSON.stringify(history)).not.toMatch(/654321|777777|Contoh Kontak|Jalan Contoh/);
    const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'PARTNER_ORGANISATIONS', area: village, filter: { text: 'Rahasia' } }, viewers.admin);
    expect(JSON.stringify(lines)).toContain('WKSBM Rahasia');
    expect(JSON.stringify(lines)).not.toMatch(/777777|Contoh Kontak/);
  });
});

describe('correctPartnerOrganisation', () => {
  it('changes what is given, and refuses what is stale, foreign or of another kind', async () => {
    const { id } = await register({ members: 3 });
    const correct = mutate('correctPartnerOrganisation');
    expect(await correct({ id, version: 1, households: 9, members: null, name: 'WKSBM Baru' })).toMatchObject({ households: 9, members: null, name: 'WKSBM Baru', version: 2 });
    expect(pathsOf(await correct({ id, version: 2, name: null, volunteers: 2, email: 'x' }))).toEqual(['name', 'email', 'volunteers']);
    expect(await correct({ id, version: 1, name: 'X' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(kindsOf(await Promise.all(['A', 'B'].map((name) => correct({ id, version: 2, name }))))).toEqual(['Conflict', 'PartnerOrganisation']);
    expect(await correct({ id, version: 3, name: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of readers) expect(await correct({ id, version: 3, name: 'X' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('recordPartnerPaper', () => {
  it('takes the place of the one before, tells 90 and 30 days before it ends, and mends a slip under the same number', async () => {
    const { id } = await business({ paper: { paper: 'AGREEMENT', number: 'PKS/1', date: '2024-01-02', validTo: '2024-12-31' } });
    const record = mutate('recordPartnerPaper');
    const given = { paper: 'AGREEMENT', number: 'PKS/2', date: '2025-01-02', validTo: '2027-12-31' };
    expect(await record({ id, version: 1, ...given })).toMatchObject({ paperNumber: 'PKS/2', validFrom: '2025-01-02', validTo: '2027-12-31', milestones: [{ step: 'RECORD_PAPER', note: 'PKS/2' }, { step: 'REGISTER', note: 'PKS/1' }] });
    expect((await record({ id, version: 2, ...given, date: '2024-12-02' })).milestones).toHaveLength(2);
    const { rows } = await stage.arrange('SELECT tasks FROM institutions.outbox WHERE entity_id = $1 ORDER BY change_seq DESC LIMIT 1', [id]);
    expect(rows[0].tasks).toMatchObject([{ key: 'paper', kind: 'PARTNER_PAPER_ENDING', from: daysAfter('2027-12-31', -90), due: daysAfter('2027-12-31', -30) }, { key: 'paper-soon', kind: 'ENDING_SOON', due: '2027-12-31' }]);
    expect(pathsOf(await record({ id, version: 3, ...given, number: 'PKS/3', date: '2024-01-01', validTo: '2023-01-01' }))).toEqual(['validTo', 'date']);
    expect(pathsOf(await record({ id, version: 3, ...given, number: ' ', date: '2999-01-01', validTo: null }))).toEqual(['number', 'date']);
    expect(await record({ id, version: 2, ...given })).toMatchObject({ __typename: 'Conflict' });
    expect(await record({ id, version: 3, ...given }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of readers) expect(await record({ id, version: 3, ...given }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('contributions of a business', () => {
  const give = mutate('recordPartnerContribution');
  const take = mutate('withdrawPartnerContribution');
  const rice = { what: 'Beras 2 ton', value: '24000000', programme: 'Lumbung sosial', area: '36.04.34', receivedBy: 'Kecamatan Bandung' };

  it('are summed by year, and taken back with a reason', async () => {
    const plan = await stage.mutate('recordPlanDocument', '... on PlanDocument { id }', { kind: 'RENJA', title: 'Renja Contoh', area: '36.04', yearFrom: 2025, yearTo: 2025 });
    const items = await stage.mutate('recordPlanItems', '... on PlanDocument { items { id } }', { plan: plan.id, rows: [{ code: '1.06', title: 'Program Contoh', kind: 'PROGRAMME' }] });
    const planItem = items.items[0].id;
    const { id } = await business();
    await give({ id, version: 1, ...rice, on: '2025-03-01' }, viewers.serang);
    // A business of the regency is not the district's.
    expect(await give({ id, version: 2, ...rice }, district)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const given = await give({ id, version: 2, what: 'Kursi roda', value: '7500000', planItem, receivedBy: 'Dinas Sosial', on: '2026-01-05' });
    expect(given).toMatchObject({
      contributions: [{ what: 'Kursi roda', value: '7500000', planItem: { id: planItem }, area: null }, { on: '2025-03-01', what: 'Beras 2 ton', area: { code: '36.04.34' }, programme: 'Lumbung sosial' }],
      contributionYears: [{ year: 2026, count: 1, value: '7500000' }, { year: 2025, count: 1, value: '24000000' }],
    });
    const contribution = given.contributions[0].id;
    expect(pathsOf(await take({ id, version: 3, contribution }))).toEqual(['reason']);
    expect(await take({ id, version: 3, contribution, reason: 'Salah entri' })).toMatchObject({ contributions: [{ what: 'Beras 2 ton' }], contributionYears: [{ year: 2025 }] });
    expect(pathsOf(await take({ id, version: 4, contribution, reason: 'Lagi' }))).toEqual(['contribution']);
    for (const viewer of readers) expect(await take({ id, version: 4, contribution, reason: 'x' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const { history } = (await stage.ask(`{ partnerOrganisation(id: "${id}") { history { edges { node { reason changes { field before } } } } } }`)).partnerOrganisation;
    expect(JSON.stringify(history)).toContain('Salah entri');
    expect(JSON.stringify(history)).toContain('Kursi roda, Rp7.500.000');
  });

  it('are refused without a purpose, of another kind, of a day to come, after the end, twice at once', async () => {
    const { id } = await business();
    const paths = async (input: object) => pathsOf(await give({ id, version: 1, ...input }));
    expect(await paths({ what: ' ', value: '1', receivedBy: '', on: '2999-01-01' })).toEqual(['on', 'what', 'receivedBy', 'planItem']);
    expect(await paths({ ...rice, planItem: randomUUID(), area: '36.99' })).toEqual(['area', 'planItem']);
    expect(await stage.errorOf(`mutation { recordPartnerContribution(input: { idempotencyKey: "${randomUUID()}", id: "${id}", version: 1, what: "x", value: "12,5", receivedBy: "y" }) { __typename } }`)).toBe('BAD_USER_INPUT');
    expect(pathsOf(await give({ id: (await register()).id, version: 1, ...rice }))).toEqual(['id']);
    expect(kindsOf(await Promise.all([1, 2].map(() => give({ id, version: 1, ...rice }))))).toEqual(['Conflict', 'PartnerOrganisation']);
    await mutate('endPartnerOrganisation')({ id, version: 2, reason: 'Perjanjian habis', on: '2025-01-01' });
    expect(pathsOf(await give({ id, version: 3, ...rice, on: '2025-01-02' }))).toEqual(['on']);
    expect(await give({ id, version: 3, ...rice, on: '2024-12-01' })).toMatchObject({ __typename: 'PartnerOrganisation' });
    expect(await give({ id, version: 4, ...rice }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput' });
    for (const viewer of readers) expect(await give({ id, version: 4, ...rice }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('the life of a partner', () => {
  it('goes by steps with day and reason, which a regency decides', async () => {
    const { id } = await register();
    const [rest, revive, end] = ['restPartnerOrganisation', 'revivePartnerOrganisation', 'endPartnerOrganisation'].map(mutate) as [typeof register, typeof register, typeof register];
    expect(pathsOf(await rest({ id, version: 1, on: '2023-01-01' }))).toEqual(['reason', 'on']);
    expect(pathsOf(await revive({ id, version: 1 }))).toEqual(['id']);
    expect(await rest({ id, version: 1, reason: 'Pengurus pindah', on: '2025-01-01' }, viewers.serang)).toMatchObject({ state: 'DORMANT', stateReason: 'Pengurus pindah', nextSteps: ['RECORD_PAPER', 'REVIVE', 'END'] });
    expect(await revive({ id, version: 2, on: today() })).toMatchObject({ state: 'ACTIVE', stateReason: null });
    expect(await end({ id, version: 3, reason: 'Bubar' })).toMatchObject({ state: 'ENDED', nextSteps: [] });
    for (const step of [rest, revive, end]) {
      for (const viewer of [district, ...readers]) expect(await step({ id, version: 4, reason: 'x' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await step({ id, version: 4, reason: 'x' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
      expect(await step({ id, version: 3, reason: 'x' })).toMatchObject({ __typename: 'Conflict' });
    }
  });
});

describe('partnerOrganisations', () => {
  it('are seen in their own area only, by every path, and by no VIEWER', async () => {
    const name = `KSB Uji ${randomUUID().slice(0, 8)}`;
    const { id } = await register({ kind: 'KSB', name, area: third, lumbung: true, paper: { paper: 'DECREE', number: '1', date: '2024-01-02', validTo: daysAfter(today(), 30) } });
    const query = `query ($text: String!) { partnerOrganisations(filter: { text: $text, kind: [KSB], state: [ACTIVE], paperEnding: true, lumbung: true }, order: [VALID_TO]) { edges { node { name } } totalCount { value } countByArea(level: REGENCY) { region { code } value } }
      search(text: $text) { partnerOrganisations { name } } }`;
    expect(await stage.ask(query, tksk, { text: name })).toEqual({ partnerOrganisations: { edges: [{ node: { name } }], totalCount: { value: 1 }, countByArea: [{ region: { code: '36.04' }, value: 1 }] }, search: { partnerOrganisations: [{ name }] } });
    expect(await stage.ask(query, viewers.lebak, { text: name })).toEqual({ partnerOrganisations: { edges: [], totalCount: { value: 0 }, countByArea: [] }, search: { partnerOrganisations: [] } });
    expect(await stage.ask('query ($text: String!) { partnerOrganisations(filter: { text: $text, lumbung: false }) { totalCount { value } } }', viewers.admin, { text: name })).toEqual({ partnerOrganisations: { totalCount: { value: 0 } } });
    expect(await stage.ask(`{ partnerOrganisation(id: "${id}") { id } }`, viewers.lebak)).toEqual({ partnerOrganisation: null });
    expect(await stage.entities('PartnerOrganisation', 'id', [id], viewers.lebak)).toEqual([null]);
    for (const viewer of [viewers.guest, viewerWith('LKS_USER', '36.04')]) {
      for (const asked of ['{ partnerOrganisations { edges { cursor } } }', `{ partnerOrganisation(id: "${id}") { id } }`]) expect(await stage.errorOf(asked, viewer)).toBe('FORBIDDEN');
      expect(await stage.entities('PartnerOrganisation', 'id', [id], viewer)).toEqual([null]);
    }
  });
});
