import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph, { demo: true }); });
afterAll(() => stage.close());

const { lebak, serang } = viewers;
const [home, away, other, beyond] = ['36.02.01.2002', '36.02.01.2003', '36.02.01.2004', '36.04.34.2001'];
type Made = { id: string; version: number };
const household = (area = home): Promise<Made> => stage.mutate('registerFamily', '... on Family { id version }', { area, address: 'Kp. Contoh 1' }, lebak);
const member = async (family: string, relation: string, birthDate: string, area = home): Promise<string> =>
  (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: `Contoh ${relation}`, relation, birthDate, family, area, noNikReason: 'Contoh', distinct: true }, lebak)).id;
const change = (mutation: string, input: object, viewer: Viewer = lebak) => stage.mutate(mutation, '... on Family { id version changes { id } }', { version: 1, happenedOn: '2026-05-05', ...input }, viewer);
const undo = async (family: string, reason = 'Salah catat') => {
  const { version, changes } = (await stage.ask(`{ family(id: "${family}") { version changes { id } } }`, lebak)).family;
  return stage.mutate('undoFamilyChange', '... on Family { id }', { id: family, version, change: changes[0].id, reason }, lebak);
};
const read = async (id: string, viewer: Viewer = lebak) => (await stage.ask(`{ beneficiary(id: "${id}") { version lifeState relation area { code } family { id } } }`, viewer)).beneficiary;
const areaOf = async (id: string): Promise<string> => (await read(id)).area.code;

/** A family with a child at school in another village. */
async function withPupil(area = home) {
  const { id } = await household(area);
  return { id, head: await member(id, 'KEPALA_KELUARGA', '1970-03-01', area), pupil: await member(id, 'ANAK', '2008-03-01', away) };
}

describe('a member who lives elsewhere', () => {
  it('stays there by a merge and its undo', async () => {
    const [stays, joins] = [await household(other), await withPupil()];
    await member(stays.id, 'KEPALA_KELUARGA', '1965-03-01', other);
    await change('mergeFamilies', { id: stays.id, merged: joins.id, mergedVersion: 1, relations: [{ beneficiary: joins.head, relation: 'FAMILI_LAIN' }, { beneficiary: joins.pupil, relation: 'FAMILI_LAIN' }] });
    expect([await areaOf(joins.head), await areaOf(joins.pupil)]).toEqual([other, away]);
    expect(await undo(stays.id)).toMatchObject({ __typename: 'Family' });
    expect([await areaOf(joins.head), await areaOf(joins.pupil)]).toEqual([home, away]);
  });

  it('stays there by a split, a move within the area, and their undo', async () => {
    const { id, pupil } = await withPupil();
    const wife = await member(id, 'ISTRI', '1974-03-01');
    await change('splitFamily', { id, members: [{ beneficiary: wife, relation: 'KEPALA_KELUARGA' }, { beneficiary: pupil, relation: 'ANAK' }], area: other });
    expect([await areaOf(wife), await areaOf(pupil)]).toEqual([other, away]);
    await undo(id);
    expect([await areaOf(wife), await areaOf(pupil)]).toEqual([home, away]);
    const domicile = async () => (await stage.ask(`{ beneficiary(id: "${wife}") { addressDomicile { text } } }`, lebak)).beneficiary.addressDomicile;
    await stage.mutate('correctBeneficiary', '... on Beneficiary { id }', { id: wife, version: (await read(wife)).version, addressDomicile: { text: 'Kos Contoh 2' } }, lebak);
    const { version } = (await stage.ask(`{ family(id: "${id}") { version } }`, lebak)).family;
    await change('moveFamily', { id, version, area: other, address: 'Kp. Baru' });
    expect([await areaOf(wife), await areaOf(pupil), await domicile()]).toEqual([other, away, null]);
    await undo(id);
    expect(await domicile()).toEqual({ text: 'Kos Contoh 2' });
    expect([await areaOf(wife), await areaOf(pupil)]).toEqual([home, away]);
  });

  it('is in no family any more once it leaves the regency, and is again when that is taken back', async () => {
    const { id, head, pupil } = await withPupil();
    const moved = await change('moveFamily', { id, area: beyond, reason: 'Pindah kerja' });
    expect(await read(pupil)).toMatchObject({ lifeState: 'ACTIVE', relation: null, family: null, area: { code: away } });
    await undo(id);
    expect(await read(pupil)).toMatchObject({ relation: 'ANAK', family: { id } });
    expect(await change('moveFamily', { id, version: moved.version + 1, area: beyond })).toMatchObject({ __typename: 'Family' });
    expect(await change('receiveFamily', { id, version: moved.version + 2, area: beyond }, serang)).toMatchObject({ __typename: 'Family' });
    expect(await read(head)).toBeNull();
    const { version } = await read(pupil);
    expect(await stage.mutate('recordDeath', '... on Beneficiary { lifeState }', { id: pupil, version, happenedOn: '2026-06-01' }, lebak)).toMatchObject({ lifeState: 'DECEASED' });
  });

  it('of a family that went before that was so may die and leave, as somebody in none', async () => {
    for (const [mutation, becomes] of [['recordDeath', 'DECEASED'], ['leaveFamily', 'ACTIVE']] as const) {
      const { id, head, pupil } = await withPupil();
      await stage.arrange('UPDATE beneficiaries.family SET area_code = $2, owner_code = $2 WHERE id = $1', [id, beyond]);
      await stage.arrange('UPDATE beneficiaries.beneficiary SET area_code = $2, owner_code = $2 WHERE id = $1', [head, beyond]);
      expect(await stage.mutate(mutation, '... on Beneficiary { lifeState relation family { id } }', { id: pupil, version: 1, happenedOn: '2026-06-01' }, lebak)).toMatchObject({ lifeState: becomes, relation: null, family: null });
    }
  });
});

describe('a death recorded by mistake', () => {
  const death = async (id: string) => stage.mutate('recordDeath', '... on Beneficiary { version }', { id, version: (await read(id)).version, happenedOn: '2026-06-01' }, lebak);
  const undoDeath = (id: string, version: number) => stage.mutate('undoDeath', '... on Beneficiary { lifeState relation }', { id, version, reason: 'Orang lain' }, lebak);

  it('in a family is taken back there while it is the last change, and by itself once the family has gone on', async () => {
    const { id, pupil } = await withPupil();
    const { version } = await death(pupil);
    expect(await undoDeath(pupil, version)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    await member(id, 'ISTRI', '1974-03-01');
    expect(await undoDeath(pupil, version)).toMatchObject({ lifeState: 'ACTIVE', relation: null });
  });

  it('in a family that has become another regency\'s is taken back where the dead is recorded', async () => {
    const { id, pupil } = await withPupil();
    const { version } = await death(pupil);
    const { version: read1 } = (await stage.ask(`{ family(id: "${id}") { version } }`, lebak)).family;
    await change('moveFamily', { id, version: read1, area: beyond });
    await change('receiveFamily', { id, version: read1 + 1, area: beyond }, serang);
    expect(await undoDeath(pupil, version)).toMatchObject({ lifeState: 'ACTIVE', relation: null });
  });
});

describe('a member is entered into no family', () => {
  it('that is merged at that very moment: whoever enters them is told', async () => {
    for (let round = 0; round < 3; round += 1) {
      const [stays, joins] = [await withPupil(), await household()];
      const [merged, entered] = await Promise.all([
        change('mergeFamilies', { id: stays.id, merged: joins.id, mergedVersion: 1, relations: [] }),
        stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Bayi', relation: 'ANAK', birthDate: '2026-01-01', family: joins.id, area: home, noNikReason: 'Contoh', distinct: true }, lebak),
      ]);
      // One of the two is told; neither is lost.
      if (merged.__typename === 'Family') expect(entered).toMatchObject({ __typename: 'InvalidInput', path: ['family'] });
      else expect([merged.__typename, entered.__typename]).toEqual(['InvalidInput', 'Beneficiary']);
      expect((await stage.arrange("SELECT FROM beneficiaries.beneficiary JOIN beneficiaries.family ON family.id = family_id WHERE family.life_state = 'MERGED' AND beneficiary.life_state = 'ACTIVE'", [])).rows).toEqual([]);
    }
  });

  it('that is gone where it is written past the graph', async () => {
    const [stays, joins] = [await household(), await household()];
    await change('mergeFamilies', { id: stays.id, merged: joins.id, mergedVersion: 1, relations: [] });
    await expect(stage.arrange("INSERT INTO beneficiaries.beneficiary (id, full_name, sounds, area_code, owner_code, family_id, relation) VALUES (gen_random_uuid(), 'Contoh Sisa', '', $2, $2, $1, 'ANAK')", [joins.id, home])).rejects.toThrow('beneficiary_of_standing_family');
  });
});
