import type { Viewer } from '@pilar/domain/viewer';
import { today } from '@pilar/domain/dates';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { work } from '@pilar/testing/work';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

type Cell = { column: string | null; message: string };
type Told = { ref: string; problems: Cell[]; warnings: Cell[] };
type Result = { ref: string; outcome: string; id: string | null; problems: Cell[] };
type Kind = 'DTKS' | 'PPKS';

const village = '36.02.01.2002';
const place = (code = village) => ({ regency: code.slice(0, 5), district: code.slice(0, 8), village: code, area: code });
const row = (ref: string, values: object = {}) => ({ ref, values: { caseType: 'PGM', year: 2025, fullName: `Umpama ${ref}`, birthDate: '1980-03-04', sex: 'L', ...place(), ...values } });
/** A row without a number, of a name of its own. */
const unnumbered = (ref: string, values: object = {}) => row(ref, { noNikReason: 'Belum direkam', ...values });

let last = 0;
/** An invented number of its own (rule 5) that fits the day of birth. */
const nikOf = (born = '1980-03-04', sex = 'L') => {
  last += 1;
  const [year = '', month = '', day = ''] = born.split('-');
  return `${3602 + Math.floor(last / 28) * 100}${String(1 + (last % 28)).padStart(2, '0')}${String(Number(day) + (sex === 'P' ? 40 : 0)).padStart(2, '0')}${month}${year.slice(2)}0000`;
};
const cardOf = () => { last += 1; return `360201010120${String(last).padStart(4, '0')}`; };

const ask = async <Answer>(path: `/work/${string}`, body: object, viewer: Viewer) => (await work<Answer>(stage.target, path, viewer, body)).body;
const check = async (rows: object[], kind: Kind = 'DTKS', viewer: Viewer = viewers.lebak) => (await ask<{ results: Told[] }>('/work/imports/check', { kind, importId: randomUUID(), rows }, viewer)).results;
const columns = async (...given: Parameters<typeof check>) => (await check(...given)).filter(({ problems }) => problems.length > 0).map(({ ref, problems }) => [ref, problems.map(({ column }) => column)]);
const commit = async (importId: string, rows: object[], kind: Kind = 'DTKS', viewer: Viewer = viewers.lebak) => (await ask<{ results: Result[] }>('/work/imports/commit', { kind, importId, rows }, viewer)).results;
const undo = (importId: string, more: object = {}, viewer: Viewer = viewers.lebak) => ask<{ undone: number; kept: { ref: string; message: string }[]; more: boolean; next: string | null }>('/work/imports/undo', { importId, limit: 1_000, ...more }, viewer);
const person = `id fullName source nik nikState relation noNikReason area { code } caveats { field text } addressDomicile { text rt } addressKtp { text }
  family { id address rt members { id relation } source cases { type { code } foundOn } } cases { id type { code } foundOn foundBy state source steps { kind } caveats { field } }
  externalIds { system value } history { edges { node { operation } } } verifiedOn`;
const entered = async (importId: string, viewer: Viewer = viewers.lebak) =>
  (await stage.ask(`query ($import: ID!) { beneficiaries(filter: { import: $import }, order: [NAME]) { edges { node { ${person} } } } }`, viewer, { import: importId })).beneficiaries.edges.map(({ node }: { node: object }) => node);
const at = async (id: string, viewer: Viewer = viewers.lebak) => (await stage.ask(`query ($id: ID!) { beneficiary(id: $id) { ${person} } }`, viewer, { id })).beneficiary;
const register = async (input: object, viewer: Viewer = viewers.admin) => (await stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { area: village, distinct: true, sex: 'L', ...input }, viewer)).id as string;
const differences = async () => [...(await stage.arrange('SELECT * FROM beneficiaries.recap_differences()', [])).rows, ...(await stage.arrange('SELECT * FROM beneficiaries.identity_differences()', [])).rows];

describe('DTKS by type', () => {
  it('makes families with their members, a case of the type and year for each, and keeps the ministry\'s ids', async () => {
    const [importId, card, nik] = [randomUUID(), cardOf(), nikOf()];
    const results = await commit(importId, [
      row('1', { nik, cardNumber: card, relation: 'KEPALA_KELUARGA', address: 'Kp. Contoh', hamlet: 'Satu', rt: '001', rw: '002', dtksId: 'D-1', motherName: 'Ibu Umpama', birthPlace: 'Lebak' }),
      unnumbered('2', { cardNumber: card, relation: 'ANAK', birthDate: '2010-05-06', dtksId: 'D-2' }),
      unnumbered('3', { address: 'Kolong jembatan' }),
    ]);
    expect(results.map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'CREATED']);
    const persons = await entered(importId);
    expect(persons).toMatchObject([
      {
        id: results[0]?.id, fullName: 'Umpama 1', source: 'IMPORT', nik: expect.stringContaining('*'), nikState: 'FORMAT_OK', relation: 'KEPALA_KELUARGA', externalIds: [{ system: 'dtks', value: 'D-1' }],
        family: { address: 'Kp. Contoh, Dusun Satu', rt: '001', source: 'IMPORT', members: [{ relation: 'KEPALA_KELUARGA' }, { relation: 'ANAK' }] },
        cases: [{ type: { code: 'PGM' }, foundOn: '2025-12-31', foundBy: 'DTKS 2025', state: 'REPORTED', source: 'IMPORT', steps: [{ kind: 'REPORT' }], caveats: [] }],
        history: { edges: [{ node: { operation: 'commitImport' } }] },
      },
      { relation: 'ANAK', noNikReason: 'Belum direkam', family: { id: persons[0].family.id } },
      { relation: null, family: null, addressDomicile: { text: 'Kolong jembatan' } },
    ]);
    const shown = await stage.mutate('revealBeneficiary', '... on RevealedBeneficiary { nik motherName }', { id: persons[0].id, purpose: 'IDENTITY_CHECK', note: 'surat 12' }, viewers.lebak);
    expect(shown).toMatchObject({ nik, motherName: 'Ibu Umpama' });
    const { family } = await stage.ask('query ($id: ID!) { family(id: $id) { changes { kind members { beneficiary { id } } } } }', viewers.lebak, { id: persons[0].family.id });
    expect(family.changes.map(({ kind }: { kind: string }) => kind)).toEqual(['JOINED', 'JOINED']);
    expect(await differences()).toEqual([]);
    // Sent again, it changes nothing.
    expect((await commit(importId, [unnumbered('3')])).map(({ outcome, id }) => [outcome, id])).toEqual([['ALREADY', results[2]?.id]]);
  });

  it('takes a type of families as one case of the family, by code or name, and one of groups with a caveat', async () => {
    const [importId, card] = [randomUUID(), cardOf()];
    await commit(importId, [
      unnumbered('f1', { caseType: 'Fakir Miskin', cardNumber: card, relation: 'KEPALA_KELUARGA' }), unnumbered('f2', { caseType: 'FM', cardNumber: card, relation: 'ISTRI', sex: 'P' }), unnumbered('f3', { caseType: 'fakir miskin' }),
      unnumbered('f4', { caseType: 'KAT' }),
    ]);
    const persons = await entered(importId);
    expect(persons.map((one: { cases: { type: { code: string } }[]; family: { cases: object[] } | null }) => [one.cases.map(({ type }) => type.code), one.family?.cases.length ?? 0])).toEqual([[[], 1], [[], 1], [['FM'], 0], [['KAT'], 0]]);
    expect(persons[2].cases[0].caveats).toEqual([{ field: 'type' }]);
  });

  it('tells what is wrong beside the column it stands in', async () => {
    const [card, old] = [cardOf(), cardOf()];
    await commit(randomUUID(), [unnumbered('h', { cardNumber: old, relation: 'KEPALA_KELUARGA', birthDate: '1990-01-01', sex: 'P' })]);
    const nextYear = Number(today().slice(0, 4)) + 1;
    expect(await columns([
      row('noNik'), unnumbered('year', { year: 25 }), unnumbered('future', { year: nextYear }), unnumbered('early', { year: 1999 }), unnumbered('type', { caseType: 'XX' }), unnumbered('noType', { caseType: undefined }),
      unnumbered('child', { caseType: 'ABT' }), unnumbered('card', { cardNumber: cardOf() }), unnumbered('elsewhere', place('36.04.34.2001')), unnumbered('district', { area: '36.02.01', village: undefined }),
      unnumbered('noPlace', { regency: undefined, district: undefined, village: undefined, area: undefined }), unnumbered('born', { birthDate: '2999-01-01' }), unnumbered('rt', { cardNumber: cardOf(), relation: 'ANAK', rt: '1/2' }),
      unnumbered('head1', { cardNumber: card, relation: 'KEPALA_KELUARGA' }), unnumbered('head2', { cardNumber: card, relation: 'KEPALA_KELUARGA' }), unnumbered('older', { cardNumber: card, relation: 'ANAK', birthDate: '1970-01-01' }),
      unnumbered('step', { cardNumber: card, relation: 'ANAK', birthDate: '1970-01-01', stepChild: true, fullName: 'Umpama Tiri' }), unnumbered('head3', { cardNumber: old, relation: 'KEPALA_KELUARGA' }),
      unnumbered('older2', { cardNumber: old, relation: 'ANAK', birthDate: '1980-01-01' }), row('short', { nik: '123' }),
    ])).toEqual([
      ['noNik', ['nik']], ['year', ['year']], ['future', ['year']], ['early', ['year']], ['type', ['caseType']], ['noType', ['caseType']], ['child', ['caseType']], ['card', ['relation']],
      ['elsewhere', ['village']], ['district', ['district']], ['noPlace', ['village']], ['born', ['birthDate']], ['rt', ['rt']], ['head2', ['relation']], ['older', ['birthDate']], ['head3', ['relation']], ['older2', ['birthDate']], ['short', ['nik']],
    ]);
  });

  it('finds whom a NIK means, adds the case and changes nothing else; of the dead, of another name and of another regency it says so', async () => {
    const [nik, dead, foreign, importId] = [nikOf(), nikOf(), nikOf(), randomUUID()];
    const known = await register({ fullName: 'Sudah Tercatat', nik, birthDate: '1980-03-04' });
    const gone = await register({ fullName: 'Sudah Wafat', nik: dead, birthDate: '1980-03-04' });
    await stage.mutate('recordDeath', '... on Beneficiary { id }', { id: gone, version: 1, happenedOn: '2024-01-01' }, viewers.lebak);
    await register({ fullName: 'Orang Serang', nik: foreign, area: '36.04.34.2001', birthDate: '1980-03-04' });
    const mine = row('1', { nik, fullName: 'H. SUDAH TERCATAT', cardNumber: cardOf(), relation: 'ANAK', dtksId: 'D-known' });
    const told = await check([mine, row('2', { nik: dead, fullName: 'Sudah Wafat' }), row('3', { nik: foreign, fullName: 'Orang Serang' }), row('4', { nik, fullName: 'Lain Sekali' }), row('5', { nik, fullName: 'Sudah Tercatat' })]);
    expect(told.map(({ ref, problems, warnings }) => [ref, problems.map(({ column }) => column), warnings.map(({ column }) => column)])).toEqual([['1', [], ['nik']], ['2', ['nik'], []], ['3', ['nik'], []], ['4', ['nik', 'nik'], []], ['5', ['nik'], []]]);
    expect(told[0]?.warnings[0]?.message).toContain('Sudah Tercatat');
    expect(told[2]?.problems[0]?.message).not.toContain('Orang');
    expect(await commit(importId, [mine])).toMatchObject([{ outcome: 'CREATED', id: known }]);
    expect(await at(known)).toMatchObject({ fullName: 'Sudah Tercatat', family: null, source: 'MANUAL', cases: [{ type: { code: 'PGM' } }], externalIds: [] });
    // The next year's list finds the case open.
    expect((await check([row('1', { nik, fullName: 'Sudah Tercatat', year: 2026 })]))[0]?.warnings.map(({ column }) => column)).toEqual(['nik', 'caseType']);
    expect(await commit(randomUUID(), [row('1', { nik, fullName: 'Sudah Tercatat', year: 2026 })])).toMatchObject([{ outcome: 'CREATED', id: known }]);
    expect((await at(known)).cases).toHaveLength(1);
    expect(await undo(importId)).toMatchObject({ undone: 2, kept: [] });
    expect(await at(known)).toMatchObject({ fullName: 'Sudah Tercatat', cases: [] });
  });

  it('enters the other rows where a case stands that nobody here may see', async () => {
    const nik = nikOf();
    const id = await register({ fullName: 'Pindah Jauh', nik, area: '36.04.34.2001', birthDate: '1980-03-04' });
    const report = (viewer: Viewer) => stage.mutate('reportCase', '... on WelfareCase { id }', { beneficiary: id, type: 'PGM', foundOn: '2025-02-03' }, viewer);
    expect(await report(viewers.serang)).toMatchObject({ __typename: 'WelfareCase' });
    await stage.arrange('UPDATE beneficiaries.beneficiary SET area_code = $2, owner_code = $3 WHERE id = $1', [id, village, '36.02']);
    const importId = randomUUID();
    expect((await commit(importId, [row('1', { nik, fullName: 'Pindah Jauh' }), unnumbered('2')])).map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED']);
    expect((await at(id)).cases).toEqual([]);
    expect(await report(viewers.lebak)).toMatchObject({ __typename: 'Duplicate', path: ['type'] });
  });

  it('keeps whoever is in a family that something stands on since', async () => {
    const [importId, card] = [randomUUID(), cardOf()];
    await commit(importId, [unnumbered('stays1', { cardNumber: card, relation: 'KEPALA_KELUARGA' }), unnumbered('stays2', { cardNumber: card, relation: 'ANAK', birthDate: '2012-01-01' })]);
    const [head] = await entered(importId);
    await stage.mutate('reportCase', '... on WelfareCase { id }', { family: head.family.id, type: 'FM', foundOn: '2026-01-05' }, viewers.lebak);
    expect((await undo(importId)).kept.map(({ ref }) => ref).toSorted()).toEqual(['stays1', 'stays1', 'stays2']);
    expect((await at(head.id)).nik).toEqual(head.nik);
  });

  it('leaves in nobody\'s history which list they stood in', async () => {
    const [result] = await commit(randomUUID(), [unnumbered('history1')]);
    const { beneficiary } = await stage.ask('query ($id: ID!) { beneficiary(id: $id) { history { edges { node { operation reason } } } } }', viewers.lebak, { id: result?.id });
    expect(beneficiary.history.edges).toEqual([{ node: { operation: 'commitImport', reason: null } }]);
  });

  it('gives a family the address of its card, and a member who lives elsewhere their own', async () => {
    const [importId, card] = [randomUUID(), cardOf()];
    const of = (ref: string, values: object) => unnumbered(ref, { caseType: undefined, PGM: true, cardNumber: card, addressKtp: 'Kp. Kartu', rtKtp: '003', ...values });
    await commit(importId, [of('card1', { address: 'Rumah Aman 7' }), of('card2', {})], 'PPKS');
    expect(await entered(importId)).toMatchObject([{ addressDomicile: { text: 'Rumah Aman 7' }, family: { address: 'Kp. Kartu', rt: '003' } }, { addressDomicile: null, family: { address: 'Kp. Kartu' } }]);
  });

  it('enters nobody twice: without a NIK by name and day, also in another file; a like name is told only', async () => {
    await commit(randomUUID(), [unnumbered('Ganda Sekali')]);
    const again = unnumbered('a', { fullName: 'UMPAMA  Ganda Sekali' });
    const told = await check([again, unnumbered('b', { ...again.values, distinct: true }), row('c', { ...again.values, nik: nikOf() }), unnumbered('d', { fullName: 'Umpama Ganda Sekalj' }), unnumbered('e', { fullName: 'Umpama Baru' }), unnumbered('f', { fullName: 'umpama baru' })]);
    expect(told.map(({ ref, problems, warnings }) => [ref, problems.map(({ column }) => column), warnings.map(({ column }) => column)])).toEqual([
      ['a', ['fullName'], []], ['c', [], ['fullName']], ['d', [], ['fullName']], ['f', ['fullName'], []],
    ]);
    expect(await commit(randomUUID(), [again])).toMatchObject([{ outcome: 'REFUSED' }]);
  });

  it('refuses an id of the ministry that somebody else bears', async () => {
    const [one, two] = [nikOf(), nikOf()];
    expect(await columns([row('1', { nik: one, dtksId: 'D-9' }), row('2', { nik: two, dtksId: 'D-9' })])).toEqual([['2', ['dtksId']]]);
    await commit(randomUUID(), [row('1', { nik: one, dtksId: 'D-9' })]);
    expect(await columns([row('2', { nik: two, dtksId: 'D-9' })])).toEqual([['2', ['dtksId']]]);
  });

  it('refuses a number of the person or of the family card in the place of the ministry\'s id, which is kept as it is', async () => {
    const [nik, card] = ['3602200403800000', '3602200101209999'];
    const given = (ref: string, dtksId: string) => row(ref, { nik, cardNumber: card, relation: 'KEPALA_KELUARGA', dtksId });
    expect(await columns([given('1', nik), given('2', card), given('3', '3602140000000001')])).toEqual([['1', ['dtksId']], ['2', expect.arrayContaining(['dtksId'])]]);
  });

  it('joins the family that a card has already, also one that this file has begun', async () => {
    const [importId, card] = [randomUUID(), cardOf()];
    await commit(importId, [unnumbered('k1', { cardNumber: card, relation: 'KEPALA_KELUARGA', address: 'Alamat lama' })]);
    await commit(importId, [unnumbered('k2', { cardNumber: card, relation: 'ISTRI', sex: 'P', address: 'Alamat lain' })]);
    const persons = await entered(importId);
    expect(persons.map(({ family }: { family: { address: string; members: object[] } }) => [family.address, family.members.length])).toEqual([['Alamat lama', 2], ['Alamat lama', 2]]);
    expect((await check([unnumbered('k3', { cardNumber: card, relation: 'ANAK', birthDate: '2015-01-01' })]))[0]?.warnings).toMatchObject([{ column: 'cardNumber' }]);
    expect(await columns([unnumbered('k4', { cardNumber: card, relation: 'ANAK', birthDate: '2015-01-01' })], 'DTKS', viewers.serang)).toEqual([['k4', ['village', 'cardNumber']]]);
  });

  it('reads rows of both kinds of a sensitive type, of which no list tells whoever may not know', async () => {
    const importId = randomUUID();
    expect(await commit(importId, [unnumbered('s1', { caseType: 'ODHA' })])).toMatchObject([{ outcome: 'CREATED' }]);
    const [one] = await entered(importId);
    expect(one.cases).toMatchObject([{ type: { code: 'ODHA' } }]);
    expect((await at(one.id, viewerWith('VILLAGE_OPERATOR', village))).cases).toEqual([]);
    // Who is in an import of one type is told to nobody who may not know the type.
    for (const viewer of [viewers.auditor, viewers.machine3602]) expect((await stage.ask('query ($import: ID!) { beneficiaries(filter: { import: $import }) { edges { cursor } totalCount { value } } }', viewer, { import: importId })).beneficiaries).toEqual({ edges: [], totalCount: { value: 0 } });
    const { rows } = await stage.arrange('SELECT areas FROM beneficiaries.outbox WHERE entity_id = $1', [one.cases[0].id]);
    expect(rows).toEqual([{ areas: [] }]);
  });
});

describe('an undo', () => {
  it('takes back cases, persons and families, page by page, so that the file can be entered again', async () => {
    const [importId, card, nik] = [randomUUID(), cardOf(), nikOf()];
    const rows = [row('1', { nik, cardNumber: card, relation: 'KEPALA_KELUARGA', dtksId: 'D-u1', motherName: 'Ibu' }), unnumbered('2', { cardNumber: card, relation: 'ANAK', birthDate: '2011-01-01', fullName: 'Umpama Anak Tarik' })];
    await commit(importId, rows);
    const [one] = await entered(importId);
    const pages: number[] = [];
    for (let after: string | null = null, more = true; more;) {
      const answer = await undo(importId, { limit: 2, after });
      expect(answer.kept).toEqual([]);
      pages.push(answer.undone);
      ({ next: after, more } = answer);
    }
    expect(pages).toEqual([2, 2, 1]);
    expect(await entered(importId)).toEqual([]);
    expect(await at(one.id)).toBeNull();
    expect((await stage.ask('query ($id: ID!) { family(id: $id) { id } }', viewers.lebak, { id: one.family.id })).family).toBeNull();
    expect(await differences()).toEqual([]);
    const kept = await stage.arrange('SELECT nik_index, life_state, (SELECT count(*)::int FROM beneficiaries.beneficiary_secret WHERE beneficiary_id = id) AS secrets FROM beneficiaries.beneficiary WHERE id = $1', [one.id]);
    expect(kept.rows).toEqual([{ nik_index: null, life_state: 'WITHDRAWN', secrets: 0 }]);
    expect((await commit(randomUUID(), rows)).map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED']);
  });

  it('keeps what has changed or is referred to since, and says so of its row', async () => {
    const [importId, card] = [randomUUID(), cardOf()];
    const results = await commit(importId, [unnumbered('u1', { cardNumber: card, relation: 'KEPALA_KELUARGA' }), unnumbered('u2'), unnumbered('u3'), unnumbered('u4')]);
    const [first, second, third] = await entered(importId);
    await register({ fullName: 'Datang Kemudian', family: first.family.id, relation: 'ANAK', birthDate: '2012-01-01', noNikReason: 'Belum ada' }, viewers.lebak);
    await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: second.id, version: 1, occupation: 'Buruh' }, viewers.lebak);
    await stage.mutate('reportCase', '... on WelfareCase { id }', { beneficiary: third.id, type: 'GLD', foundOn: '2026-01-05' }, viewers.lebak);
    const { kept } = await undo(importId);
    expect(kept.map(({ ref, message }) => [ref, message])).toEqual([
      ['u1', 'heads a family whose members stay, and so stays with them'], ['u2', 'was changed since the import'], ['u3', 'other records refer to it by now'], ['u1', 'other records refer to it by now'],
    ]);
    expect(await at(results[3]?.id ?? '')).toBeNull();
    expect(await at(second.id)).not.toBeNull();
    expect((await stage.ask('query ($id: ID!) { family(id: $id) { members { fullName } } }', viewers.lebak, { id: first.family.id })).family.members.map(({ fullName }: { fullName: string }) => fullName).toSorted()).toEqual(['Datang Kemudian', 'Umpama u1']);
    expect(await differences()).toEqual([]);
  });
});

describe('an undo of a head', () => {
  const child = { relation: 'ANAK', birthDate: '2012-01-01' };
  const membersOf = async (family: string) => (await stage.ask('query ($id: ID!) { family(id: $id) { members { fullName } } }', viewers.lebak, { id: family })).family.members.map(({ fullName }: { fullName: string }) => fullName).toSorted();

  it('leaves the head where a child of the same list stays, on whatever page and in whatever part of the file it stands', async () => {
    const [importId, card] = [randomUUID(), cardOf()];
    await commit(importId, [unnumbered('kid9', { cardNumber: card, ...child })]);
    await commit(importId, [unnumbered('head1', { cardNumber: card, relation: 'KEPALA_KELUARGA' }), unnumbered('kid2', { cardNumber: card, ...child, birthDate: '2014-01-01' })]);
    const [head, , stays] = await entered(importId);
    await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: stays.id, version: 1, occupation: 'Pelajar' }, viewers.lebak);
    const told: string[] = [];
    for (let after: string | null = null, more = true; more;) {
      const answer = await undo(importId, { limit: 1, after });
      told.push(...answer.kept.map(({ ref, message }) => `${ref} ${message}`));
      ({ next: after, more } = answer);
    }
    expect(told).toEqual(['head1 heads a family whose members stay, and so stays with them', 'kid9 was changed since the import', 'kid9 other records refer to it by now']);
    expect(await membersOf(head.family.id)).toEqual(['Umpama head1', 'Umpama kid9']);
    expect(await differences()).toEqual([]);
  });

  it('takes the head out of a family that had its members and no head before the import', async () => {
    const [before, importId, card] = [randomUUID(), randomUUID(), cardOf()];
    await commit(before, [unnumbered('earlier', { cardNumber: card, ...child })]);
    await commit(importId, [unnumbered('later', { cardNumber: card, relation: 'KEPALA_KELUARGA' })]);
    const [earlier] = await entered(before);
    expect(await undo(importId)).toMatchObject({ kept: [], undone: 2 });
    expect(await membersOf(earlier.family.id)).toEqual(['Umpama earlier']);
  });

  it('that stopped half-way goes on where it stood, or from the beginning, and comes to the same', async () => {
    const [importId, card] = [randomUUID(), cardOf()];
    const results = await commit(importId, [unnumbered('a', { cardNumber: card, relation: 'KEPALA_KELUARGA' }), unnumbered('b', { cardNumber: card, ...child }), unnumbered('c')]);
    // Three cases, three persons, a family: it stops amid the persons.
    const first = await undo(importId, { limit: 4 });
    expect(first).toMatchObject({ undone: 4, kept: [], more: true });
    expect((await Promise.all(results.map(({ id }) => at(id ?? '')))).map((one) => one?.fullName)).toEqual([undefined, 'Umpama b', 'Umpama c']);
    expect(await undo(importId, { limit: 4 })).toEqual(first);
    expect(await undo(importId, { limit: 4, after: first.next })).toMatchObject({ undone: 3, kept: [], more: false });
    expect(await undo(importId)).toMatchObject({ undone: 7, kept: [], more: false });
    expect(await entered(importId)).toEqual([]);
    expect(await differences()).toEqual([]);
  });
});

describe('a wide register', () => {
  const wide = (ref: string, values: object = {}) => unnumbered(ref, { caseType: undefined, fullName: `Luas ${ref}`, ...values });

  it('reports a case for each 1, and none for 0', async () => {
    const importId = randomUUID();
    await commit(importId, [
      wide('w1', { PGM: true, GLD: true, LUT: false, addressKtp: 'Jl. Kartu', villageKtp: 'Contoh', rtKtp: '003', address: 'Jl. Tinggal', rt: '004', rw: '1' }), wide('w2'),
      wide('w3', { FM: true, cardNumber: cardOf() }),
    ], 'PPKS');
    const persons = await entered(importId);
    expect(persons[0].cases.map(({ type, foundBy }: { type: { code: string }; foundBy: string }) => [type.code, foundBy]).toSorted()).toEqual([['GLD', 'Daftar PPKS 2025'], ['PGM', 'Daftar PPKS 2025']]);
    expect(persons[0]).toMatchObject({ addressKtp: { text: 'Jl. Kartu, Contoh' }, addressDomicile: { text: 'Jl. Tinggal', rt: '004' } });
    expect(persons[1].cases).toEqual([]);
    // The list tells no relation: that is kept beside the person.
    expect(persons[2]).toMatchObject({ relation: 'LAINNYA', caveats: [{ field: 'relation' }], family: { cases: [{ type: { code: 'FM' } }] } });
    expect(await undo(importId)).toMatchObject({ undone: 7, kept: [] });
  });

  it('keeps kinds of disability under the seal of the case that tells them, and says where there is none', async () => {
    const importId = randomUUID();
    const rows = [wide('d1', { PD: true, disabilities: ['MENTAL'], FISIK: true, SENSORIK: false }), wide('d2', { ADK: true, GANDA: true, birthDate: '2015-02-03' }), wide('d3', { PD: true }), wide('d4', { PGM: true, FISIK: true })];
    expect((await check(rows, 'PPKS')).map(({ ref, problems, warnings }) => [ref, problems, warnings.map(({ column }) => column)])).toEqual([['d4', [], ['FISIK']]]);
    await commit(importId, rows, 'PPKS');
    const cases = (await entered(importId)).map(({ cases: [one] }: { cases: { id: string }[] }) => one?.id);
    const opened = await Promise.all(cases.map(async (id: string) => (await stage.mutate('revealCase', '... on RevealedCase { disabilities }', { id, purpose: 'SERVICE', note: 'Uji' }, viewers.lebak)).disabilities ?? null));
    expect(opened).toEqual([['FISIK', 'MENTAL'], ['GANDA'], null, null]);
    expect(await undo(importId)).toMatchObject({ kept: [] });
  });

  it('says where the office itself had not verified, validated or approved a row, and takes its word for none', async () => {
    const importId = randomUUID();
    const rows = [
      wide('v1', { PGM: true, verified: 'Terverifikasi', validated: 'Valid', approved: 'Disetujui' }), wide('v2', { PGM: true, verified: 'Belum diverifikasi', validated: '0', approved: 'TDK' }),
      wide('v3', { PGM: true, approved: 'Ditolak' }), wide('v4', { verified: 'Belum' }),
    ];
    const told = await check(rows, 'PPKS');
    expect(told.map(({ ref, problems, warnings }) => [ref, problems, warnings.map(({ column }) => column)])).toEqual([['v2', [], ['verified', 'validated', 'approved']], ['v3', [], ['approved']]]);
    expect(told[1]?.warnings[0]?.message).toContain('“Ditolak”');
    await commit(importId, rows, 'PPKS');
    expect((await entered(importId)).map(({ verifiedOn, cases }: { verifiedOn: string | null; cases: { state: string }[] }) => [verifiedOn, cases.map(({ state }) => state)])).toEqual([[null, ['REPORTED']], [null, ['REPORTED']], [null, ['REPORTED']], [null, []]]);
  });

  it('marks the column of a type that does not fit (rule 27)', async () => {
    expect(await columns([wide('x1', { ABT: true, PGM: true }), wide('x2', { LUT: true }), wide('x3', { AT: true, ADK: true })], 'PPKS')).toEqual([['x1', ['ABT']], ['x3', ['AT', 'ADK']]]);
  });

  it('is refused to those without the right', async () => {
    for (const viewer of [viewers.officer, viewers.auditor, viewerWith('KEC_OFFICER', '36.02.01')]) expect((await work(stage.target, '/work/imports/check', viewer, { kind: 'PPKS', importId: randomUUID(), rows: [] })).status).toBe(403);
  });
});

it('two imports at once report a sensitive type once', async () => {
  const nik = nikOf();
  const id = await register({ fullName: 'Umpama Sekali', nik, birthDate: '1980-03-04' });
  const results = await Promise.all([1, 2, 3].map(() => commit(randomUUID(), [row('1', { nik, fullName: 'Umpama Sekali', caseType: 'NAPZA' })])));
  expect(results.flat().map(({ outcome }) => outcome)).toEqual(['CREATED', 'CREATED', 'CREATED']);
  expect((await at(id)).cases).toHaveLength(1);
});
