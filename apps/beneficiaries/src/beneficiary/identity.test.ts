import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { mostRevealsADay } from '@pilar/subgraph/reveals';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const fields = '... on Beneficiary { id version fullName nik nikState noNikReason birthDate caveats { field kind text } lifeState addressKtp { text rt village { code } } }';
const register = (input: object = {}, viewer = viewers.lebak) => stage.mutate('registerBeneficiary', fields, { fullName: 'Contoh Identitas', area: village, distinct: true, ...input }, viewer);
const correct = (input: object, viewer = viewers.lebak) => stage.mutate('correctBeneficiary', fields, input, viewer);

describe('a NIK', () => {
  it('is kept sealed, masked for all, found exactly, and asked for with a reason where there is none (rule 7)', async () => {
    const person = await register({ nik: '3602014502800000', sex: 'P', birthDate: '1980-02-05' });
    expect(person).toMatchObject({ nik: '3602**********00', nikState: 'FORMAT_OK', noNikReason: null });
    const { rows } = await stage.arrange('SELECT 1 FROM beneficiaries.beneficiary WHERE beneficiary::text LIKE $1', ['%3602014502800000%']);
    expect(rows).toEqual([]);
    const query = 'query ($nik: Nik!) { beneficiaries(filter: { nik: $nik }) { edges { node { id } } } }';
    expect((await stage.ask(query, viewers.lebak, { nik: '3602 0145 0280 0000' })).beneficiaries.edges).toEqual([{ node: { id: person.id } }]);
    expect((await stage.ask(query, viewers.serang, { nik: '3602014502800000' })).beneficiaries.edges).toEqual([]);
    expect(await register({})).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['nik'] }] });
    expect(await register({ noNikReason: 'Bayi baru lahir' })).toMatchObject({ nik: null, nikState: 'UNCHECKED', noNikReason: 'Bayi baru lahir' });
  });

  it.each([
    ['too short', { nik: '36020145028000' }, ['nik']],
    ['27 characters', { nik: '360201450280000036020145028' }, ['nik']],
    ['an impossible day', { nik: '3602017102800000' }, ['nik']],
    ['another birth date', { nik: '3602014502810000', sex: 'P', birthDate: '1980-02-05' }, ['nikReason']],
    ['another sex', { nik: '3602014502820000', sex: 'L' }, ['nikReason']],
  ])('is refused: %s', async (_what, input, path) => {
    const answer = await register(input);
    expect(answer).toMatchObject({ __typename: 'InvalidInput', path });
    expect(answer.message).not.toMatch(/\d{16}/);
  });

  it('of other signs than digits is refused before anything is read, masked in the message', async () => {
    const send = (nik: string) => stage.errorOf('query ($nik: Nik!) { beneficiaries(filter: { nik: $nik }) { totalCount { value } } }', viewers.lebak, { nik });
    for (const nik of ['36020145028000😀', '\uFEFF3602014502800000x', '3602**********00', '3.60201E+15']) expect(await send(nik)).toBe('BAD_USER_INPUT');
  });

  it('is one person\'s, also of two at once and of the dead, and elsewhere without telling who', async () => {
    const nik = '3602010101700000';
    const both = await Promise.all([register({ nik, fullName: 'Contoh Kembar Satu' }), register({ nik, fullName: 'Contoh Kembar Dua' })]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Beneficiary', 'Duplicate']);
    const first = both.find(({ __typename }) => __typename === 'Beneficiary');
    expect(await register({ nik })).toMatchObject({ __typename: 'Duplicate', path: ['nik'], existingId: first?.id });
    const elsewhere = await register({ nik, area: '36.04.34.2001' }, viewers.serang);
    expect(elsewhere).toMatchObject({ __typename: 'Duplicate', path: ['nik'], existingId: null });
    await stage.mutate('recordDeath', '... on Beneficiary { id }', { id: first?.id, version: 1, happenedOn: '2026-01-05' }, viewers.lebak);
    const dead = await register({ nik });
    expect(dead).toMatchObject({ __typename: 'Duplicate', existingId: first?.id });
    expect(dead.message).toMatch(/deceased|meninggal/);
  });

  it('that is corrected still finds the person by the old card', async () => {
    const person = await register({ nik: '3602010202710000' });
    await stage.arrange("UPDATE beneficiaries.beneficiary SET nik_state = 'UNMATCHED' WHERE id = $1", [person.id]);
    const corrected = await correct({ id: person.id, version: 1, nik: '3602010302710000' });
    expect(corrected).toMatchObject({ nik: '3602**********00', nikState: 'CORRECTED', version: 2 });
    for (const nik of ['3602010202710000', '3602010302710000']) {
      const { beneficiaries } = await stage.ask('query ($nik: Nik!) { beneficiaries(filter: { nik: $nik }) { edges { node { id } } } }', viewers.lebak, { nik });
      expect(beneficiaries.edges).toEqual([{ node: { id: person.id } }]);
    }
    expect(await correct({ id: person.id, version: 1, fullName: 'Basi' })).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await correct({ id: person.id, version: 2, nik: null })).toMatchObject({ __typename: 'InvalidInput', path: ['nik'] });
    expect(await correct({ id: person.id, version: 2, nik: null, noNikReason: 'Kartunya milik orang lain' })).toMatchObject({ nik: null, nikState: 'UNCHECKED' });
  });
});

describe('somebody who may be recorded already', () => {
  it('is asked about: same name in the village, or a like name born that day (rule 6)', async () => {
    const first = await register({ fullName: 'Siti Contoh Rohmah', birthDate: '1977-07-07', noNikReason: 'Hilang' });
    const again = (input: object, viewer = viewers.lebak) => register({ distinct: false, noNikReason: 'Hilang', ...input }, viewer);
    expect(await again({ fullName: 'SITI  CONTOH ROHMAH' })).toMatchObject({ __typename: 'Duplicate', path: ['fullName'], candidates: [first.id] });
    expect(await again({ fullName: 'Siti Contoh Rohma', birthDate: '1977-07-07' })).toMatchObject({ __typename: 'Duplicate', candidates: [first.id] });
    expect(await again({ fullName: 'Siti Contoh Rohmah', birthDate: '1990-07-07' })).toMatchObject({ __typename: 'Beneficiary' });
    expect(await again({ fullName: 'Siti Contoh Rohmah', birthDate: '1977-07-07', area: '36.04.34.2001' }, viewers.serang)).toMatchObject({ __typename: 'Beneficiary' });
  });
});

describe('revealBeneficiary', () => {
  const reveal = (input: object, viewer: Viewer = viewers.lebak) => stage.mutate('revealBeneficiary', '... on RevealedBeneficiary { id nik motherName } ... on RateLimited { retryAfter }', { purpose: 'IDENTITY_CHECK', note: 'surat 12', ...input }, viewer);

  it('shows NIK and mother\'s name for a purpose that is written down first', async () => {
    const person = await register({ nik: '3602010402720000', motherName: 'Contoh Ibunda' });
    expect(await reveal({ id: person.id })).toMatchObject({ nik: '3602010402720000', motherName: 'Contoh Ibunda' });
    const { beneficiary } = await stage.ask(`{ beneficiary(id: "${person.id}") { history { edges { node { reason changes { field after } } } } } }`, viewers.lebak);
    const [shown, entered] = beneficiary.history.edges.map(({ node }: { node: object }) => node);
    expect(shown).toMatchObject({ reason: expect.stringContaining('surat 12') });
    expect(JSON.stringify(entered)).not.toMatch(/Ibunda|3602010402720000/);
  });

  it('is refused without right, purpose, note or anything to show, and beyond the day\'s number', async () => {
    const person = await register({ nik: '3602010502720000' });
    for (const viewer of [viewers.officer, viewers.auditor, viewerWith('TKSK', '36.02.01'), viewerWith('VILLAGE_OPERATOR', village)]) expect(await reveal({ id: person.id }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await reveal({ id: person.id }, viewers.machine3602)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await reveal({ id: person.id, note: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    expect(await reveal({ id: person.id, note: 'NIK 3602010502720000' })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    expect(await reveal({ id: person.id }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const bare = await register({ noNikReason: 'Hilang' });
    expect(await reveal({ id: bare.id })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    await stage.arrange('UPDATE pilar.daily_use SET count = $1', [mostRevealsADay]);
    expect(await reveal({ id: person.id })).toMatchObject({ __typename: 'RateLimited' });
  });
});

describe('matchBeneficiaries', () => {
  it('tells of the viewer\'s own persons only', async () => {
    const own = await register({ nik: '3602010602720000' });
    await register({ nik: '3604340602720000', area: '36.04.34.2001' }, viewers.serang);
    const ask = (viewer = viewers.machine3602) => stage.ask('query ($niks: [Nik!]!) { matchBeneficiaries(niks: $niks) { position beneficiary { id } } }', viewer, { niks: ['3604340602720000', '3602010602720000', '3602019999999999'] });
    expect((await ask()).matchBeneficiaries).toEqual([{ position: 1, beneficiary: { id: own.id } }]);
    expect(await stage.errorOf('query ($niks: [Nik!]!) { matchBeneficiaries(niks: $niks) { position } }', viewerWith('TKSK', '36.02.01'), { niks: ['3602010602720000'] })).toBe('FORBIDDEN');
    expect(await stage.errorOf('query ($niks: [Nik!]!) { matchBeneficiaries(niks: $niks) { position } }', viewers.admin, { niks: Array.from({ length: 501 }, () => '3602010602720000') })).toBe('BAD_USER_INPUT');
  });
});
