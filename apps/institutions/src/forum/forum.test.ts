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

const fields = `... on Forum { id version kind name level area { code } secretariat office { id } state stateSince stateReason chair { id } chairName decreeNumber decreeIssuer termFrom termTo servingAs memberCount
  boards { decreeNumber termFrom termTo closedOn members { position name person { id } } } members { id name person { id } joinedOn leftOn } milestones { step on note } nextSteps viewerCan { record decide } }`;
const mutate = (mutation: string) => (input: object, viewer: Viewer = viewers.admin) => stage.mutate(mutation, fields, input, viewer);
const districts = regionsWithin('36.04', 'DISTRICT').map(({ code }) => code).filter((code) => code !== '36.04.34');
let formed = 0;
/** A forum in a district that has none of its kind yet, unless said otherwise. */
const form = (input: object = {}, viewer?: Viewer) => mutate('formForum')({ kind: 'IPSM', name: 'IPSM Contoh', on: '2024-01-02', ...('area' in input ? {} : { area: districts[formed++] }), ...input }, viewer);
const chair = { position: 'CHAIR', name: 'Contoh Ketua' };
const install = (input: object, viewer?: Viewer) => mutate('installForumBoard')({ decreeNumber: '1/SK/2024', decreeDate: '2024-02-01', decreeIssuer: 'Dinas Sosial Contoh', termTo: '2029-01-31', members: [chair], ...input }, viewer);
const add = mutate('addForumMembers');
const leave = mutate('endForumMembership');
const pathsOf = (result: { problems?: { path: string[] }[] }) => (result.problems ?? []).map(({ path }) => path.join('.'));
const kindsOf = (results: { __typename: string }[]) => results.map(({ __typename }) => __typename).toSorted();
const district = viewerWith('KEC_OFFICER', districts[0] ?? '');
const readers = [viewerWith('TKSK', '36.04'), viewerWith('VILLAGE_OPERATOR', '36.04'), viewerWith('KT_USER', '36.04'), viewerWith('LKS_USER', '36.04'), viewers.head, viewers.guest, viewers.auditor];

describe('formForum', () => {
  it('keeps what is given; its level is that of its region', async () => {
    const office = await stage.mutate('registerOffice', '... on Office { id }', { name: 'Forum Contoh', kind: 'COMMUNITY_ORGANISATION', level: 'REGENCY', area: '36.04' }, viewers.serang);
    expect(await form({ kind: 'FK_TKSK', area: '36.04', level: 'REGENCY', secretariat: ' Gedung PKK ', office: office.id, chairName: 'Contoh Ketua' }, viewers.serang)).toMatchObject({
      __typename: 'Forum', kind: 'FK_TKSK', level: 'REGENCY', secretariat: 'Gedung PKK', office: { id: office.id }, state: 'ACTIVE', chairName: 'Contoh Ketua', servingAs: 'TKSK', memberCount: 0,
      milestones: [{ step: 'FORM', on: '2024-01-02', note: null }], nextSteps: ['INSTALL_BOARD', 'REST', 'DISSOLVE'], viewerCan: { record: true, decide: true },
    });
    expect(await form({ kind: 'TAGANA', area: '36.04', office: office.id })).toMatchObject({ __typename: 'InvalidInput', path: ['office'] });
    expect(await form({ state: 'DORMANT', reason: 'Pengurus pindah', kind: 'LKS', area: '36' })).toMatchObject({ state: 'DORMANT', stateReason: 'Pengurus pindah', level: 'PROVINCE', servingAs: null });
    expect(await form({ kind: 'IPSM', area: 'ID' })).toMatchObject({ level: 'NATIONAL' });
  });

  it('names every wrong field', async () => {
    const paths = async (input: object, viewer?: Viewer) => pathsOf(await form(input, viewer));
    expect(await paths({ area: '36.04.34.2001', level: 'DISTRICT', name: ' ', on: '2999-01-01', state: 'DISSOLVED', office: randomUUID() })).toEqual(['area', 'level', 'name', 'office', 'state', 'on']);
    expect(await paths({ area: '36.04', level: 'PROVINCE', state: 'DORMANT' })).toEqual(['level', 'reason']);
    expect(await paths({ area: '99.99' })).toContain('area');
    expect(await paths({ area: 'ID' }, viewers.serang)).toEqual(['area']);
    expect(await paths({ area: districts[20], chair: randomUUID(), chairName: 'Contoh' })).toEqual(['chairName', 'chair']);
  });

  it('lets a region have one of a kind that lives, also of two at once, and several of other kinds', async () => {
    const area = districts[21];
    const first = await form({ area });
    expect(await form({ area })).toMatchObject({ __typename: 'Duplicate', path: ['area'], existingId: first.id });
    expect(await form({ area, kind: 'CSR' })).toMatchObject({ __typename: 'Forum' });
    await mutate('dissolveForum')({ id: first.id, version: 1, reason: 'Digabung' });
    expect(kindsOf(await Promise.all([1, 2, 3].map(() => form({ area }))))).toEqual(['Duplicate', 'Duplicate', 'Forum']);
    expect(kindsOf(await Promise.all([1, 2].map(() => form({ area, kind: 'OTHER' }))))).toEqual(['Forum', 'Forum']);
  });

  it('is for province, regency, and the district on paper; who works below reads', async () => {
    expect(await form({ area: districts[0], kind: 'CSR' }, district)).toMatchObject({ __typename: 'Forum', nextSteps: ['INSTALL_BOARD'] });
    expect(await form({ area: districts[1], kind: 'CSR' }, district)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    expect(await form({}, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const viewer of readers) expect(await form({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('makes one record of requests at once with one key, and is found by the name a machine gave it', async () => {
    const input = { idempotencyKey: randomUUID(), area: districts[22], externalIds: [{ system: 'uji', value: 'f-1' }] };
    const results = await Promise.all([1, 2, 3].map(() => form(input)));
    expect(new Set(results.map(({ __typename, id }) => `${__typename} ${id}`)).size).toBe(1);
    expect(await form({ ...input, name: 'Lain' })).toMatchObject({ __typename: 'Duplicate', path: ['idempotencyKey'] });
    expect(await stage.ask('{ forum(externalId: { system: "uji", value: "f-1" }) { id } }')).toEqual({ forum: { id: results[0].id } });
  });
});

describe('correctForum', () => {
  it('takes person for name and name for person, and refuses what is stale, foreign or empty', async () => {
    const person = await stage.know('Person', 'Contoh Tercatat', '36.04');
    const { id } = await form({ chairName: 'Contoh Ketua' });
    const correct = mutate('correctForum');
    expect(await correct({ id, version: 1, chair: person, name: 'IPSM Baru' })).toMatchObject({ chair: { id: person }, chairName: 'Contoh Tercatat', name: 'IPSM Baru', version: 2 });
    expect(await correct({ id, version: 1, name: 'X' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(kindsOf(await Promise.all(['A', 'B'].map((name) => correct({ id, version: 2, name }))))).toEqual(['Conflict', 'Forum']);
    expect(await correct({ id, version: 3, name: null })).toMatchObject({ __typename: 'InvalidInput', path: ['name'] });
    expect(await correct({ id, version: 3, name: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of readers) expect(await correct({ id, version: 3, name: 'X' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
  });
});

describe('installForumBoard', () => {
  it('takes the chair from the board, closes the board before, and tells of both in the history', async () => {
    const person = await stage.know('Person', 'Contoh Pengurus', '36.04');
    const { id } = await form();
    expect(await install({ id, version: 1 }, viewers.serang)).toMatchObject({ termFrom: '2024-02-01', termTo: '2029-01-31', chairName: 'Contoh Ketua', boards: [{ closedOn: null }] });
    const members = [{ position: 'CHAIR', person }, { position: 'VICE_CHAIR', name: 'Contoh Wakil' }, { position: 'VICE_CHAIR', name: 'Contoh Wakil Dua' }];
    expect(await install({ id, version: 2, decreeNumber: '2/SK/2026', decreeDate: '2026-07-01', termTo: '2031-06-30', members })).toMatchObject({
      chair: { id: person }, chairName: 'Contoh Pengurus', decreeNumber: '2/SK/2026', termFrom: '2026-07-01',
      boards: [{ decreeNumber: '2/SK/2026', closedOn: null, members: [{ position: 'CHAIR', person: { id: person } }, { name: 'Contoh Wakil' }, {}] }, { decreeNumber: '1/SK/2024', closedOn: '2026-06-30' }],
      milestones: [{ step: 'INSTALL_BOARD', on: '2026-07-01', note: '2/SK/2026' }, { step: 'INSTALL_BOARD' }, { step: 'FORM' }],
    });
    const { history } = (await stage.ask(`{ forum(id: "${id}") { history { edges { node { changes { field after } } } } } }`)).forum;
    expect(JSON.stringify(history)).toContain('Ketua: Contoh Pengurus');
    const { rows } = await stage.arrange('SELECT tasks FROM institutions.outbox WHERE entity_id = $1 ORDER BY change_seq DESC LIMIT 1', [id]);
    expect(rows[0].tasks).toMatchObject([{ key: 'board', kind: 'FORUM_BOARD_ENDING', from: daysAfter('2031-06-30', -90), due: daysAfter('2031-06-30', -30) }, { key: 'board-soon', kind: 'ENDING_SOON', due: '2031-06-30' }]);
  });

  it('refuses two chairs, a person twice, a term that ends before it begins, and one that a rule calls too long', async () => {
    const { id } = await form();
    const paths = async (input: object) => pathsOf(await install({ id, version: 1, ...input }));
    expect(await paths({ members: [chair, { ...chair }], decreeNumber: ' ', decreeIssuer: '', termTo: '2023-01-01' })).toEqual(['decreeNumber', 'decreeIssuer', 'termTo', 'members', 'members.1.name']);
    expect(await paths({ members: [] })).toEqual(['members']);
    expect(await paths({ members: [{ position: 'CHAIR' }], decreeDate: '2999-01-01', termTo: '2999-02-01' })).toEqual(['decreeDate', 'members.0.person']);
    expect(await paths({ termTo: '2044-01-31' })).toEqual([]);
    expect(pathsOf(await install({ id, version: 2, decreeDate: '2024-01-31' }))).toEqual(['decreeDate']);
    const youth = await form({ kind: 'KARANG_TARUNA', area: districts[23] });
    expect(pathsOf(await install({ id: youth.id, version: 1, termTo: '2029-02-01' }))).toEqual(['termTo']);
    expect(await install({ id, version: 1 })).toMatchObject({ __typename: 'Conflict' });
    expect(await install({ id, version: 2 }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of readers) expect(await install({ id, version: 2 }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(kindsOf(await Promise.all(['3', '4'].map((decreeNumber) => install({ id, version: 2, decreeNumber, decreeDate: '2026-01-01' }))))).toEqual(['Conflict', 'Forum']);
  });
});

describe('members of a forum', () => {
  it('join and leave, join again later, and are told by name to whoever may see them', async () => {
    const people = await Promise.all(['Contoh Satu', 'Contoh Dua'].map((name) => stage.know('Person', name, '36.04')));
    const { id } = await form();
    const joined = await add({ id, version: 1, members: people.map((person) => ({ person, on: '2024-03-01' })) }, viewers.serang);
    expect(joined).toMatchObject({ memberCount: 2, members: expect.arrayContaining([{ id: expect.any(String), name: 'Contoh Satu', person: { id: people[0] }, joinedOn: '2024-03-01', leftOn: null }]) });
    const member = joined.members.find(({ name }: { name: string }) => name === 'Contoh Satu').id;
    expect(await leave({ id, version: 2, member, on: '2025-01-31' })).toMatchObject({ memberCount: 1, members: [{ name: 'Contoh Dua' }] });
    expect((await stage.ask(`{ forum(id: "${id}") { members(former: true) { name leftOn } } }`)).forum.members).toEqual([{ name: 'Contoh Satu', leftOn: '2025-01-31' }]);
    expect(pathsOf(await leave({ id, version: 3, member }))).toEqual(['member']);
    expect(pathsOf(await leave({ id, version: 3, member: randomUUID(), on: '2999-01-01' }))).toEqual(['on', 'member']);
    expect(pathsOf(await leave({ id, version: 3, member: joined.members.find(({ name }: { name: string }) => name === 'Contoh Dua').id, on: '2024-02-01' }))).toEqual(['on']);
    expect(pathsOf(await add({ id, version: 3, members: [{ person: people[0], on: '2025-01-31' }, { person: people[1] }, { person: people[1] }, { person: randomUUID(), on: '2999-01-01' }] })))
      .toEqual(['members.3.person', 'members.0.on', 'members.1.person', 'members.2.person', 'members.2.person', 'members.3.on']);
    expect(pathsOf(await add({ id, version: 3, members: [] }))).toEqual(['members']);
    expect(await add({ id, version: 3, members: [{ person: people[0], on: '2025-02-01' }] })).toMatchObject({ memberCount: 2 });
    expect(await add({ id, version: 3, members: [{ person: people[0] }] })).toMatchObject({ __typename: 'Conflict' });
    for (const viewer of readers) {
      expect(await add({ id, version: 4, members: [] }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await leave({ id, version: 4, member }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    }
  });
});

describe('the life of a forum', () => {
  it('goes by steps with day and reason, which a regency decides', async () => {
    const { id } = await form();
    const [rest, revive, dissolve] = ['restForum', 'reviveForum', 'dissolveForum'].map(mutate) as [typeof add, typeof add, typeof add];
    expect(await rest({ id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    expect(pathsOf(await rest({ id, version: 1, reason: 'x', on: '2023-01-01' }))).toEqual(['on']);
    expect(pathsOf(await revive({ id, version: 1 }))).toEqual(['id']);
    expect(await rest({ id, version: 1, reason: 'Tidak ada kegiatan', on: '2025-01-01' }, viewers.serang)).toMatchObject({ state: 'DORMANT', stateSince: '2025-01-01', stateReason: 'Tidak ada kegiatan', nextSteps: ['INSTALL_BOARD', 'REVIVE', 'DISSOLVE'] });
    expect(await revive({ id, version: 2, on: today() })).toMatchObject({ state: 'ACTIVE', stateReason: null });
    expect(await dissolve({ id, version: 3, reason: 'Digabung' })).toMatchObject({ state: 'DISSOLVED', nextSteps: [] });
    expect(pathsOf(await add({ id, version: 4, members: [{ person: await stage.know('Person', 'Contoh Telat', '36.04') }] }))).toEqual(['id']);
    expect(pathsOf(await install({ id, version: 4 }))).toEqual(['id']);
    for (const step of [rest, revive, dissolve]) {
      for (const viewer of [district, ...readers]) expect(await step({ id, version: 4, reason: 'x' }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
      expect(await step({ id, version: 4, reason: 'x' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
      expect(await step({ id, version: 3, reason: 'x' })).toMatchObject({ __typename: 'Conflict' });
    }
  });
});

describe('forums', () => {
  it('are seen in their own area only, by every path, and by no VIEWER', async () => {
    const name = `Forum Uji ${randomUUID().slice(0, 8)}`;
    const { id } = await form({ name, chairName: 'Contoh Ketua' });
    await install({ id, version: 1, termTo: daysAfter(today(), 40) });
    const query = `query ($text: String!) { forums(filter: { text: $text, kind: [IPSM], level: [DISTRICT], state: [ACTIVE], boardEnding: true }, order: [TERM_TO]) { edges { node { name chairName } } totalCount { value } countByArea(level: REGENCY) { region { code } value } }
      search(text: $text) { forums { name } } }`;
    expect(await stage.ask(query, viewerWith('TKSK', '36.04'), { text: name })).toEqual({
      forums: { edges: [{ node: { name, chairName: 'Contoh Ketua' } }], totalCount: { value: 1 }, countByArea: [{ region: { code: '36.04' }, value: 1 }] }, search: { forums: [{ name }] },
    });
    expect(await stage.ask(query, viewers.lebak, { text: name })).toEqual({ forums: { edges: [], totalCount: { value: 0 }, countByArea: [] }, search: { forums: [] } });
    expect(await stage.ask('query ($text: String!) { forums(filter: { text: $text, boardEnding: false }) { totalCount { value } } }', viewers.admin, { text: name })).toEqual({ forums: { totalCount: { value: 0 } } });
    expect(await stage.ask(`{ forum(id: "${id}") { id } }`, viewers.lebak)).toEqual({ forum: null });
    expect(await stage.entities('Forum', 'id', [id], viewers.lebak)).toEqual([null]);
    for (const viewer of [viewers.guest, viewerWith('LKS_USER', '36.04')]) {
      for (const asked of ['{ forums { edges { cursor } } }', `{ forum(id: "${id}") { id } }`]) expect(await stage.errorOf(asked, viewer)).toBe('FORBIDDEN');
      expect(await stage.entities('Forum', 'id', [id], viewer)).toEqual([null]);
    }
  });

  it('go out as a list, the chair only as the reader may see them, and tell people whom they refer to', async () => {
    const [person, fellow, member] = await Promise.all(['Contoh Provinsi', 'Contoh Rekan', 'Contoh Anggota'].map((name) => stage.know('Person', name, '36')));
    const { id } = await form({ area: '36.02.02', chair: person, name: 'Forum Keluar' });
    const exported = async (viewer = viewers.admin) => (await stage.work('/work/exports', { exportId: randomUUID(), list: 'FORUMS', area: '36.02.02', purpose: 'Uji ekspor', columns: ['name', 'kind', 'level', 'chair', 'members'] }, viewer)).lines[1];
    expect(await exported()).toEqual(['Forum Keluar', 'IPSM', 'DISTRICT', 'Contoh Provinsi', 0]);
    expect(await exported(viewers.lebak)).toEqual(['Forum Keluar', 'IPSM', 'DISTRICT', null, 0]);
    await install({ id, version: 1, members: [{ position: 'CHAIR', person }, { position: 'SECRETARY', person: fellow }] });
    await add({ id, version: 2, members: [{ person: member }] });
    expect((await stage.ask(`{ forum(id: "${id}") { members { name person { id } } boards { members { name } } } }`, viewers.lebak)).forum).toEqual({ members: [{ name: null, person: null }], boards: [{ members: [{ name: null }, { name: null }] }] });
    const { rows } = await stage.arrange('SELECT institutions.referred($1::uuid[]) AS id', [[person, fellow, member]]);
    expect(rows.map((row: { id: string }) => row.id).toSorted()).toEqual([person, fellow, member].toSorted());
  });
});
