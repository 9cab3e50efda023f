import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { field, member, openYouth, spare, year } from './youth-stage.ts';

let stage: Awaited<ReturnType<typeof openYouth>>;
beforeAll(async () => { stage = await openYouth(); });
afterAll(() => stage.close());
const villageOf = (district: string) => regionsWithin(district, 'VILLAGE')[0]?.code ?? '';
const village = viewerWith('VILLAGE_OPERATOR', spare[1] ?? '');

describe('formYouthOrganisation', () => {
  it('keeps what is given, names it after its region, and begins its timeline', async () => {
    expect(await stage.form({ secretariat: ' Balai desa ', chairName: 'Contoh Ketua', membersMale: 30 })).toMatchObject({
      __typename: 'YouthOrganisation', name: expect.stringMatching(/^Karang Taruna Desa /), level: 'VILLAGE', state: 'FORMED', secretariat: 'Balai desa', chairName: 'Contoh Ketua', chair: null,
      membersMale: 30, lacks: [], milestones: [{ step: 'FORM', on: `${year}-01-02`, note: null }], nextSteps: ['CONFIRM_BOARD', 'ACTIVATE', 'REST', 'CLASSIFY', 'NOTE_ACTIVITY', 'DISSOLVE'],
    });
    expect(await stage.form({ state: 'DORMANT', on: '2019-05-01', reason: 'Pengurus pindah' })).toMatchObject({ state: 'DORMANT', stateSince: '2019-05-01', stateReason: 'Pengurus pindah' });
  });

  it('names every wrong field', async () => {
    const paths = async (input: object) => ((await stage.form(input)).problems ?? []).map(({ path }: { path: string[] }) => path.join('.'));
    expect(await paths({ area: '99.99', name: ' ', membersMale: -1, membersFemale: 200_000, on: '2999-01-01', state: 'ACTIVE' })).toEqual(['area', 'name', 'membersMale', 'membersFemale', 'state', 'on']);
    expect(await paths({ state: 'DORMANT' })).toEqual(['reason']);
    expect(await paths({ chair: randomUUID(), chairName: 'Contoh' })).toEqual(['chairName', 'chair']);
  });

  it('lets a village have one that lives, also of two at once', async () => {
    const first = await stage.form({ area: spare[0] });
    expect(await stage.form({ area: spare[0] })).toMatchObject({ __typename: 'Duplicate', path: ['area'], existingId: first.id });
    await stage.step('dissolveYouthOrganisation', { id: first.id, version: 1, reason: 'Digabung' });
    const results = await Promise.all([1, 2, 3].map(() => stage.form({ area: spare[0] })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Duplicate', 'YouthOrganisation']);
  });

  it('is for those who work there: TKSK and village operators in their own area, no other area, no reader', async () => {
    expect(await stage.form({}, field)).toMatchObject({ __typename: 'YouthOrganisation', nextSteps: ['CONFIRM_BOARD', 'NOTE_ACTIVITY'] });
    expect(await stage.form({ area: spare[1] }, village)).toMatchObject({ __typename: 'YouthOrganisation' });
    expect(await stage.form({ area: spare[2] }, village)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await stage.form({}, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const viewer of [viewers.head, viewers.guest, viewers.auditor, viewerWith('KT_USER', '36.04'), viewerWith('LKS_USER', '36.04')]) expect(await stage.form({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('makes one record of requests at once with one key', async () => {
    const input = { idempotencyKey: randomUUID(), area: spare[3] };
    const results = await Promise.all([1, 2, 3].map(() => stage.form(input)));
    expect(new Set(results.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await stage.form({ ...input, secretariat: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
  });
});

describe('correctYouthOrganisation', () => {
  it('changes what is given, puts a person in place of a name and back, and tells of a stale version', async () => {
    const person = await stage.know('Person', 'Contoh Tercatat', '36.04');
    const { id } = await stage.form({ chairName: 'Contoh Ketua' });
    expect(await stage.correct({ id, version: 1, chair: person, secretariat: 'Balai' }, viewers.serang)).toMatchObject({ chair: { id: person }, chairName: 'Contoh Tercatat', secretariat: 'Balai', version: 2 });
    expect(await stage.correct({ id, version: 2, chairName: 'Contoh Lain' })).toMatchObject({ chair: null, chairName: 'Contoh Lain', secretariat: 'Balai' });
    expect(await stage.correct({ id, version: 1, name: 'X' })).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
    const results = await Promise.all(['A', 'B'].map((name) => stage.correct({ id, version: 3, name })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'YouthOrganisation']);
    expect(await stage.correct({ id, version: 4, name: null })).toMatchObject({ __typename: 'InvalidInput', path: ['name'] });
    expect(await stage.correct({ id, version: 4, name: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});

describe('confirmYouthBoard (rule 13)', () => {
  it('takes a term of five years, the chair from the board, and keeps the board before', async () => {
    const person = await stage.know('Person', 'Contoh Tercatat', '36.04');
    const { id } = await stage.form();
    expect(await stage.confirm({ id, version: 1, decreeDate: '2020-03-01', decreeNumber: '1/2020' }, field)).toMatchObject({ termFrom: '2020-03-01', termTo: '2025-02-28', chairName: 'Contoh Ketua' });
    const members = [{ position: 'CHAIR', person, age: 17 }, { position: 'SECRETARY', name: 'Contoh Sekretaris', age: 20 }];
    expect(await stage.confirm({ id, version: 2, members, termTo: `${year + 2}-01-04` })).toMatchObject({
      chair: { id: person }, chairName: 'Contoh Tercatat', termTo: `${year + 2}-01-04`, decreeNumber: '141/SK/2026',
      boards: [{ members: [{ position: 'CHAIR', name: 'Contoh Tercatat', person: { id: person }, age: 17 }, { name: 'Contoh Sekretaris', person: null }] }, { decreeNumber: '1/2020' }],
    });
    const { history } = (await stage.ask(`{ youthOrganisation(id: "${id}") { history { edges { node { changes { field after } } } } } }`)).youthOrganisation;
    expect(JSON.stringify(history)).toContain('Ketua: Contoh Tercatat');
  });

  it('refuses whoever is younger than 17, not resident, two chairs, longer terms, a person twice', async () => {
    const { id } = await stage.form();
    const paths = async (input: object) => ((await stage.confirm({ id, version: 1, ...input })).problems ?? []).map(({ path }: { path: string[] }) => path.join('.'));
    expect(await paths({ residents: false, termTo: `${year + 6}-01-01`, members: [{ ...member, age: 16 }, { ...member, age: 130 }] })).toEqual(['termTo', 'residents', 'members', 'members.0.age', 'members.1.age', 'members.1.name']);
    expect(await paths({ members: [] })).toEqual(['members']);
    expect(await paths({ members: [{ position: 'CHAIR', age: 20 }] })).toEqual(['members.0.person']);
    expect(await paths({ decreeDate: '2999-01-01', decreeNumber: ' ', termTo: '2999-02-01' })).toEqual(['decreeNumber', 'decreeDate']);
    await stage.confirm({ id, version: 1 });
    expect((await stage.confirm({ id, version: 2 })).problems).toMatchObject([{ path: ['decreeDate'] }]);
    expect(await stage.confirm({ id, version: 1 })).toMatchObject({ __typename: 'Conflict' });
    expect(await stage.confirm({ id, version: 2 }, viewerWith('KT_USER', '36.04'))).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('the life of a Karang Taruna', () => {
  it('asks for board and programme before it is active, and for a board before it is active again (rule 14)', async () => {
    const { id } = await stage.form();
    expect((await stage.step('activateYouthOrganisation', { id, version: 1 })).problems).toHaveLength(2);
    expect(await stage.step('restYouthOrganisation', { id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(await stage.step('restYouthOrganisation', { id, version: 1, reason: 'Tidak ada pengurus', on: `${year}-01-03` })).toMatchObject({ state: 'DORMANT', stateReason: 'Tidak ada pengurus' });
    expect((await stage.step('reactivateYouthOrganisation', { id, version: 2 })).problems).toMatchObject([{ path: ['id'], message: expect.stringContaining('confirm a board') }]);
    await stage.confirm({ id, version: 2 });
    expect((await stage.step('reactivateYouthOrganisation', { id, version: 3, on: `${year}-01-01` })).problems).toMatchObject([{ path: ['on'] }, { path: ['id'] }]);
    expect(await stage.step('reactivateYouthOrganisation', { id, version: 3, on: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    expect(await stage.step('reactivateYouthOrganisation', { id, version: 3, on: today() })).toMatchObject({
      state: 'ACTIVE', stateReason: null, lastActiveOn: today(), lacks: ['PROGRAMME'], milestones: [{ step: 'REACTIVATE', on: today() }, { step: 'CONFIRM_BOARD', note: '141/SK/2026' }, { step: 'REST', note: 'Tidak ada pengurus' }, { step: 'FORM' }],
    });
    expect(await stage.step('reactivateYouthOrganisation', { id, version: 4 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.step('dissolveYouthOrganisation', { id, version: 4, reason: 'Desa digabung' })).toMatchObject({ state: 'DISSOLVED', nextSteps: [] });
  });

  it('is the regency\'s to decide; what it did anybody there may note', async () => {
    const { organisation: { id, version } } = await stage.active();
    for (const [mutation, more] of [['restYouthOrganisation', { reason: 'x' }], ['dissolveYouthOrganisation', { reason: 'x' }], ['classifyYouthOrganisation', { classification: 'MAJU' }]] as const) {
      expect(await stage.step(mutation, { id, version, ...more }, field)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await stage.step(mutation, { id, version, ...more }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    }
    expect(await stage.step('recordYouthActivity', { id, version, activity: 'Donor darah', on: daysAfter(today(), -1) }, field)).toMatchObject({ version: version + 1, milestones: expect.arrayContaining([{ step: 'NOTE_ACTIVITY', on: daysAfter(today(), -1), note: 'Donor darah' }]) });
    expect(await stage.step('recordYouthActivity', { id, version: version + 1, activity: ' ', on: '2999-01-01' })).toMatchObject({ problems: [{ path: ['activity'] }, { path: ['on'] }] });
    expect(await stage.step('classifyYouthOrganisation', { id, version: version + 1, classification: 'MAJU', on: today() }, viewers.serang)).toMatchObject({ classification: 'MAJU', classifiedOn: today() });
    expect(await stage.step('classifyYouthOrganisation', { id, version: version + 2, classification: 'PERCONTOHAN', on: daysAfter(today(), -1) })).toMatchObject({ __typename: 'InvalidInput', path: ['on'] });
    const results = await Promise.all(['MAJU', 'TUMBUH'].map((classification) => stage.step('classifyYouthOrganisation', { id, version: version + 2, classification })));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'YouthOrganisation']);
  });

  it('asks for a new board and for a look after a year without activity', async () => {
    const { organisation: { id } } = await stage.active();
    const { rows } = await stage.arrange('SELECT tasks FROM institutions.outbox WHERE entity_id = $1 ORDER BY change_seq DESC LIMIT 1', [id]);
    expect(rows[0].tasks).toMatchObject([{ key: 'board', kind: 'YOUTH_TERM_ENDING', due: daysAfter(`${year + 5}-01-04`, -30) }, { key: 'board-soon', kind: 'ENDING_SOON', due: `${year + 5}-01-04` }, { key: 'dormancy', kind: 'YOUTH_DORMANT', area: expect.stringMatching(/^36\.04\./) }]);
  });
});

describe('youthOrganisations', () => {
  it('are filtered by what the database and the graph both call lacking', async () => {
    const bare = (await stage.form({ area: villageOf('36.02.01') })).id;
    // Past what the graph would let happen in a day.
    const arrange = (set: string) => stage.arrange(`UPDATE institutions.youth_organisation SET ${set} WHERE id = $1`, [bare]);
    const cases: [string, string[]][] = [
      [`state = 'ACTIVE', state_since = '${year}-01-01', term_from = '2020-01-01', term_to = current_date + 400, last_active_on = current_date, programme_years = '{${year}}'`, []],
      ['term_to = current_date - 1', ['BOARD']],
      [`programme_years = '{${year - 1}}'`, ['BOARD', 'PROGRAMME', ...(today() > `${year}-01-31` ? ['REPORT'] : [])]],
      [`report_years = '{${year - 1}}', last_active_on = current_date - 367`, ['BOARD', 'PROGRAMME', 'ACTIVITY']],
      [`state = 'DORMANT'`, []],
    ];
    for (const [set, lacks] of cases) {
      await arrange(set);
      const { youthOrganisations: { edges: [only] } } = await stage.ask('{ youthOrganisations(area: "36.02.01") { edges { node { lacks } } } }');
      expect(only.node.lacks).toEqual(lacks);
      for (const lack of ['BOARD', 'PROGRAMME', 'REPORT', 'ACTIVITY']) {
        const { youthOrganisations: { totalCount } } = await stage.ask(`{ youthOrganisations(area: "36.02.01", filter: { lack: [${lack}] }) { totalCount { value } } }`);
        expect(totalCount.value, `${set} ${lack}`).toBe(lacks.includes(lack) ? 1 : 0);
      }
      const { youthOrganisations: { totalCount } } = await stage.ask('{ youthOrganisations(area: "36.02.01", filter: { compliant: true }) { totalCount { value } } }');
      expect(totalCount.value).toBe(set.includes('DORMANT') ? 0 : Number(lacks.length === 0));
    }
  });

  it('are seen in their own area only, by every path, and by no VIEWER', async () => {
    const name = `Karang Taruna Uji ${randomUUID().slice(0, 8)}`;
    const { id } = await stage.form({ name, chairName: 'Contoh Ketua' });
    const query = `query ($text: String!) { youthOrganisations(filter: { text: $text, level: [VILLAGE], state: [FORMED] }, order: [TERM_TO]) { edges { node { name } } totalCount { value } countByArea(level: REGENCY) { region { code } value } }
      search(text: $text) { youthOrganisations { name } } region(code: "36.04") { youthOrganisations(filter: { text: $text }, order: [LAST_ACTIVE]) { edges { node { chairName } } } } }`;
    expect(await stage.ask(query, field, { text: name })).toEqual({
      youthOrganisations: { edges: [{ node: { name } }], totalCount: { value: 1 }, countByArea: [{ region: { code: '36.04' }, value: 1 }] },
      search: { youthOrganisations: [{ name }] }, region: { youthOrganisations: { edges: [{ node: { chairName: 'Contoh Ketua' } }] } },
    });
    expect(await stage.ask(query, viewers.lebak, { text: name })).toEqual({
      youthOrganisations: { edges: [], totalCount: { value: 0 }, countByArea: [] }, search: { youthOrganisations: [] }, region: { youthOrganisations: { edges: [] } },
    });
    expect(await stage.ask(`{ youthOrganisation(id: "${id}") { id } }`, viewers.lebak)).toEqual({ youthOrganisation: null });
    expect(await stage.entities('YouthOrganisation', 'id', [id], viewers.lebak)).toEqual([null]);
    for (const asked of ['{ youthOrganisations { edges { cursor } } }', `{ youthOrganisation(id: "${id}") { id } }`, '{ youthStanding { active } }', '{ region(code: "36") { youthOrganisations { edges { cursor } } } }']) {
      expect(await stage.errorOf(asked, viewers.guest)).toBe('FORBIDDEN');
    }
    expect(await stage.entities('YouthOrganisation', 'id', [id], viewers.guest)).toEqual([null]);
  });

  it('go out as a list with what each lacks, the chair only as the reader may see them', async () => {
    const person = await stage.know('Person', 'Contoh Provinsi', '36');
    await stage.form({ area: villageOf('36.02.02'), chair: person, name: 'Karang Taruna Keluar' });
    const exported = async (viewer = viewers.admin) => (await stage.work('/work/exports', { exportId: randomUUID(), list: 'YOUTH_ORGANISATIONS', area: '36.02.02', purpose: 'Uji ekspor', columns: ['name', 'level', 'chair', 'programmeYear', 'lacks'] }, viewer)).lines[1];
    expect(await exported()).toEqual(['Karang Taruna Keluar', 'VILLAGE', 'Contoh Provinsi', null, []]);
    expect(await exported(viewers.lebak)).toEqual(['Karang Taruna Keluar', 'VILLAGE', null, null, []]);
  });

  it('tell people which of its persons they refer to', async () => {
    const person = await stage.know('Person', 'Contoh Rujukan', '36.04');
    const fellow = await stage.know('Person', 'Contoh Pengurus', '36.04');
    const { id } = await stage.form({ chair: person });
    await stage.confirm({ id, version: 1, members: [{ position: 'CHAIR', person, age: 30 }, { position: 'SECRETARY', person: fellow, age: 30 }] });
    const staff = await stage.know('Person', 'Contoh Petugas', '36.04');
    const lks = await stage.mutate('registerInstitution', '... on Institution { id }', { name: 'LKS Contoh', kind: 'LKS', area: '36.04.34' });
    await stage.mutate('addInstitutionStaff', '... on Institution { id }', { institution: lks.id, role: 'CAREGIVER', person: staff });
    const { rows } = await stage.arrange('SELECT institutions.referred($1::uuid[]) AS id', [[person, fellow, staff]]);
    expect(rows.map((row: { id: string }) => row.id).toSorted()).toEqual([person, fellow, staff].toSorted());
  });
});
