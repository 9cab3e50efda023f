import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
type Made = { id: string; version: number };
const shown = '... on Beneficiary { id version fullName aliases birthDate relation nik family { id } merges { id mergedId mergedName reason undoneAt } }';
const person = (input: object = {}, viewer: Viewer = viewers.lebak): Promise<Made> =>
  stage.mutate('registerBeneficiary', '... on Beneficiary { id version }', { fullName: 'Contoh Ganda', area: village, distinct: true, ...('nik' in input ? { nikReason: 'uji' } : { noNikReason: 'Belum membawa kartu' }), ...input }, viewer);
const family = (area = village): Promise<Made> => stage.mutate('registerFamily', '... on Family { id version }', { area });
const merge = (survivor: Made, merged: Made, input: object = {}, viewer: Viewer = viewers.lebak) =>
  stage.mutate('mergeBeneficiaries', shown, { id: survivor.id, version: survivor.version, merged: merged.id, mergedVersion: merged.version, reason: 'Tercatat dua kali', ...input }, viewer);
const undo = (survivor: Made, of: string, input: object = {}) => stage.mutate('undoBeneficiaryMerge', shown, { id: survivor.id, version: survivor.version, merge: of, reason: 'Ternyata dua orang', ...input }, viewers.lebak);
const read = async (id: string, fields = 'id fullName version', viewer: Viewer = viewers.lebak) => (await stage.ask(`{ beneficiary(id: "${id}") { ${fields} } }`, viewer)).beneficiary;
const members = async (id: string) => (await stage.ask(`{ family(id: "${id}") { lifeState head { id } members { id relation } } }`, viewers.lebak)).family;
const paths = (refused: { problems?: { path: string[] }[] }) => refused.problems?.map(({ path }) => path.join('.'));
let serial = 0;
const invented = () => `360201${String(1 + (serial += 1) % 28).padStart(2, '0')}03700000`;

describe('mergeBeneficiaries', () => {
  it('keeps the survivor\'s values, fills its gaps, and leads the old id there', async () => {
    const [survivor, merged] = [await person({ fullName: 'Contoh Ganda' }), await person({ fullName: 'Moh. Contoh Ganda', birthDate: '1980-03-04', motherName: 'Contoh Ibu' })];
    const result = await merge(survivor, merged);
    expect(result).toMatchObject({ id: survivor.id, version: 2, fullName: 'Contoh Ganda', aliases: ['Moh. Contoh Ganda'], birthDate: '1980-03-04', merges: [{ mergedId: merged.id, mergedName: 'Moh. Contoh Ganda', reason: 'Tercatat dua kali' }] });
    expect(await read(merged.id)).toMatchObject({ id: survivor.id });
    expect(await stage.entities('Beneficiary', 'id', [merged.id], viewers.lebak)).toEqual([{ id: survivor.id }]);
    const { beneficiaries } = await stage.ask('{ beneficiaries(filter: { text: "contoh ganda" }) { edges { node { id } } } }', viewers.lebak);
    expect(beneficiaries.edges.map(({ node }: { node: Made }) => node.id)).not.toContain(merged.id);
    const revealed = await stage.mutate('revealBeneficiary', '... on RevealedBeneficiary { motherName }', { id: survivor.id, purpose: 'IDENTITY_CHECK', note: 'uji' }, viewers.lebak);
    expect(revealed).toMatchObject({ motherName: 'Contoh Ibu' });
  });

  it('takes what is said to be right in the other', async () => {
    const [survivor, merged] = [await person({ birthDate: '1980-03-04' }), await person({ fullName: 'Contoh Benar', birthDate: '1980-04-03' })];
    expect(await merge(survivor, merged, { take: ['FULL_NAME', 'BIRTH_DATE'] })).toMatchObject({ fullName: 'Contoh Benar', aliases: ['Contoh Ganda'], birthDate: '1980-04-03' });
  });

  it('finds the survivor by the NIK that was given up, and refuses two numbers unless they are said to be one person\'s', async () => {
    const numbers = [invented(), invented()] as const;
    const [survivor, merged] = [await person({ nik: numbers[0] }), await person({ nik: numbers[1] })];
    expect(paths(await merge(survivor, merged))).toEqual(['numbersDiffer']);
    expect(await merge(survivor, merged, { numbersDiffer: true, take: ['NIK'] })).toMatchObject({ __typename: 'Beneficiary' });
    for (const nik of numbers) {
      const { beneficiaries } = await stage.ask('query ($nik: Nik!) { beneficiaries(filter: { nik: $nik }) { edges { node { id } } } }', viewers.lebak, { nik });
      expect(beneficiaries.edges).toEqual([{ node: { id: survivor.id } }]);
    }
  });

  it('leaves one head in the family that both are recorded in', async () => {
    const home = await family();
    const head = await person({ family: home.id, relation: 'KEPALA_KELUARGA' });
    const again = await person({ family: home.id, relation: 'FAMILI_LAIN' });
    const wife = await person({ family: home.id, relation: 'ISTRI', fullName: 'Contoh Istri' });
    expect(await merge(again, head)).toMatchObject({ relation: 'KEPALA_KELUARGA' });
    expect(await members(home.id)).toEqual({ lifeState: 'ACTIVE', head: { id: again.id }, members: expect.toSatisfy((rows: Made[]) => rows.map(({ id }) => id).toSorted().join() === [again.id, wife.id].toSorted().join()) });
  });

  it('brings the place in a family along, and dissolves the one that nobody is left in', async () => {
    const [one, other] = [await family(), await family()];
    const survivor = await person({ family: one.id, relation: 'KEPALA_KELUARGA' });
    const merged = await person({ family: other.id, relation: 'KEPALA_KELUARGA' });
    expect(await merge(survivor, merged, { take: ['FAMILY'] })).toMatchObject({ family: { id: other.id }, relation: 'KEPALA_KELUARGA' });
    expect(await members(one.id)).toEqual({ lifeState: 'DISSOLVED', head: null, members: [] });
  });

  it('refuses to leave a family without its head', async () => {
    const [one, other] = [await family(), await family()];
    const survivor = await person({ family: one.id, relation: 'KEPALA_KELUARGA' });
    await person({ family: one.id, relation: 'ANAK', fullName: 'Contoh Anak' });
    const merged = await person({ family: other.id, relation: 'KEPALA_KELUARGA' });
    await person({ family: other.id, relation: 'ANAK', fullName: 'Contoh Anak' });
    expect(paths(await merge(survivor, merged))).toEqual(['merged']);
    expect(paths(await merge(survivor, merged, { take: ['FAMILY'] }))).toEqual(['take']);
  });

  it('refuses a living and a dead person, oneself, no reason, a stale copy, another area', async () => {
    const [survivor, merged] = [await person(), await person()];
    await stage.mutate('recordDeath', '... on Beneficiary { id }', { id: merged.id, version: 1, happenedOn: '2024-01-02' }, viewers.lebak);
    expect(paths(await merge(survivor, { ...merged, version: 2 }))).toEqual(['merged']);
    expect(paths(await merge(survivor, survivor))).toEqual(['merged']);
    expect(paths(await merge(survivor, await person(), { reason: ' ' }))).toEqual(['reason']);
    expect(paths(await merge(survivor, await person(), { reason: 'NIK 3602140101700001' }))).toEqual(['reason']);
    expect(await merge(survivor, { ...(await person()), version: 7 })).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    expect(await merge({ ...survivor, version: 7 }, await person())).toMatchObject({ __typename: 'Conflict', currentVersion: 1 });
    const elsewhere = await person({ area: '36.04.34.2001' }, viewers.serang);
    expect(paths(await merge(survivor, elsewhere))).toEqual(['merged']);
    for (const role of ['PROV_OFFICER', 'TKSK', 'AUDITOR', 'MACHINE'] as const) expect(await merge(survivor, await person(), {}, viewerWith(role, '36.02')), role).toMatchObject({ __typename: 'NotAllowed' });
    expect(await read(survivor.id)).toMatchObject({ version: 1 });
  });

  it('two who merge the same persons at once, each into the other: one is done, the other told', async () => {
    const [one, other] = [await person(), await person()];
    const results = await Promise.all([merge(one, other), merge(other, one)]);
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Beneficiary', 'InvalidInput']);
  });

  it('tells the feed who was merged into whom, and refuses to change the old record', async () => {
    const { lastSeq } = (await stage.ask('{ beneficiariesChanges(first: 500, types: ["Nobody"]) { lastSeq } }', viewers.machine3602)).beneficiariesChanges;
    const [survivor, merged] = [await person(), await person()];
    await merge(survivor, merged);
    const feed = async () => (await stage.ask(`{ beneficiariesChanges(after: "${lastSeq}", types: ["Beneficiary"], first: 100) { changes { id operation mergedInto } } }`, viewers.machine3602)).beneficiariesChanges.changes;
    await expect.poll(feed).toContainEqual({ id: merged.id, operation: 'MERGED', mergedInto: survivor.id });
    expect(await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: merged.id, version: 1, fullName: 'X' }, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['id'], message: expect.stringContaining(survivor.id) }] });
  });
});

describe('across the border of two regencies', () => {
  it('the province merges, and the area that loses the person learns of no survivor', async () => {
    const [survivor, merged] = [await person({}, viewers.lebak), await person({ area: '36.04.34.2001' }, viewers.serang)];
    const { lastSeq } = (await stage.ask('{ beneficiariesChanges(first: 100, types: ["Nobody"]) { lastSeq } }', viewerWith('MACHINE', '36.04'))).beneficiariesChanges;
    expect(await merge(survivor, merged, {}, viewers.admin)).toMatchObject({ id: survivor.id });
    expect(await read(merged.id, 'id', viewers.serang)).toBeNull();
    const refused = await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: merged.id, version: 2, fullName: 'X' }, viewers.serang);
    expect(refused).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(JSON.stringify(refused)).not.toContain(survivor.id);
    const feed = async () => (await stage.ask(`{ beneficiariesChanges(after: "${lastSeq}", types: ["Beneficiary"], first: 100) { changes { id operation mergedInto } } }`, viewerWith('MACHINE', '36.04'))).beneficiariesChanges.changes;
    await expect.poll(async () => (await feed()).at(-1)).toEqual({ id: merged.id, operation: 'LEFT_AREA', mergedInto: null });
  });
});

describe('undoBeneficiaryMerge', () => {
  it('puts both back as they were, families and numbers among it', async () => {
    const nik = invented();
    const [one, other] = [await family(), await family()];
    const survivor = await person({ family: one.id, relation: 'KEPALA_KELUARGA' });
    const merged = await person({ nik, family: other.id, relation: 'KEPALA_KELUARGA', fullName: 'Contoh Lain', birthDate: '1970-03-01' });
    const joined = await merge(survivor, merged, { take: ['FAMILY', 'FULL_NAME'] });
    expect(joined).toMatchObject({ fullName: 'Contoh Lain', family: { id: other.id } });
    const back = await undo(joined, joined.merges[0].id);
    expect(back).toMatchObject({ version: 3, fullName: 'Contoh Ganda', aliases: [], birthDate: null, nik: null, family: { id: one.id }, relation: 'KEPALA_KELUARGA', merges: [{ undoneAt: expect.any(String) }] });
    expect(await read(merged.id, 'id fullName relation family { id }')).toEqual({ id: merged.id, fullName: 'Contoh Lain', relation: 'KEPALA_KELUARGA', family: { id: other.id } });
    expect(await members(one.id)).toMatchObject({ lifeState: 'ACTIVE', head: { id: survivor.id } });
    expect((await undo(back, joined.merges[0].id)).path).toEqual(['merge']);
  });

  it('is refused after what it changed was changed again, and for another person\'s merge', async () => {
    const [survivor, merged] = [await person(), await person({ birthDate: '1980-03-04' })];
    const joined = await merge(survivor, merged);
    const stranger = await person();
    expect((await undo(stranger, joined.merges[0].id)).path).toEqual(['merge']);
    expect((await undo(joined, 'x')).path).toEqual(['merge']);
    const corrected = await stage.mutate('correctBeneficiary', '... on Beneficiary { id version }', { id: survivor.id, version: 2, birthDate: '1980-03-05' }, viewers.lebak);
    expect(await undo(corrected, joined.merges[0].id)).toMatchObject({ __typename: 'InvalidInput', problems: [{ path: ['merge'], message: expect.stringContaining('(Date of birth)') }] });
  });
});
