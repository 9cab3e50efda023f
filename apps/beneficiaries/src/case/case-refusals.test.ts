import type { Role } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const fields = '... on WelfareCase { id version state type { code } foundOn foundBy handlingLevel groupName persons outcome transferredTo checkedOn }';
const act = (mutation: string, input: object, viewer: Viewer = viewers.lebak) => stage.mutate(mutation, fields, input, viewer);
const person = async (): Promise<string> => (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Tolakan', area: village, noNikReason: 'Belum membawa kartu', distinct: true, birthDate: '1985-03-04', sex: 'P' })).id;
const reported = async (input: object = {}): Promise<{ id: string; version: number }> => act('reportCase', { type: 'PGM', foundOn: '2026-05-04', beneficiary: await person(), ...input });
/** A case that its regency has confirmed, or the province where it is the province's. */
const confirmed = async (handlingLevel = 'REG', input: object = {}) => {
  const { id } = await reported({ ...input, handlingLevel });
  await act('assessCase', { id, version: 1, happenedOn: '2026-05-06' });
  return act('confirmCase', { id, version: 2, happenedOn: '2026-05-10' }, handlingLevel === 'PROV' ? viewers.officer : viewers.lebak);
};
const field: Partial<Record<Role, Viewer>> = { TKSK: viewerWith('TKSK', '36.02.01'), VILLAGE_OPERATOR: viewerWith('VILLAGE_OPERATOR', village), KEC_OFFICER: viewerWith('KEC_OFFICER', '36.02.01'), MACHINE: viewers.machine3602 };

describe('a confirmed case', () => {
  const others = { ...field, PROV_OFFICER: viewers.officer, PROV_ADMIN: viewers.admin };
  const decided = [['type', { type: 'PML' }], ['foundOn', { foundOn: '2026-05-02' }], ['handlingLevel', { handlingLevel: 'PROV' }]] as const;

  it.each(Object.entries(others))('is not rewritten by %s, who may still add to it', async (_role, viewer) => {
    const of = await confirmed();
    for (const [path, input] of decided) expect(await act('correctCase', { id: of.id, version: 3, ...input }, viewer)).toMatchObject({ __typename: 'NotAllowed', path: [path], message: expect.stringMatching(/regency|kabupaten/) });
    // What stands already is no change; who found it was not confirmed.
    expect(await act('correctCase', { id: of.id, version: 3, type: ' pgm ', foundOn: '2026-05-04', handlingLevel: 'REG', foundBy: 'Kader' }, viewer)).toMatchObject({ version: 4, foundBy: 'Kader', type: { code: 'PGM' }, state: 'CONFIRMED' });
  });

  it('is corrected by the regency that decides on it, also in service', async () => {
    const { id } = await confirmed();
    expect(await act('correctCase', { id, version: 3, type: 'PML', foundOn: '2026-05-02' })).toMatchObject({ version: 4, type: { code: 'PML' }, foundOn: '2026-05-02' });
    await act('beginCaseService', { id, version: 4 });
    for (const viewer of Object.values(field)) expect(await act('correctCase', { id, version: 5, type: 'PGM' }, viewer)).toMatchObject({ __typename: 'NotAllowed', path: ['type'] });
    expect(await act('correctCase', { id, version: 5, handlingLevel: 'PROV' })).toMatchObject({ version: 6, handlingLevel: 'PROV' });
    // From then on it is the province's.
    expect(await act('correctCase', { id, version: 6, handlingLevel: 'REG' })).toMatchObject({ __typename: 'NotAllowed', path: ['handlingLevel'], message: expect.stringMatching(/provinc|Provinsi/) });
    expect(await act('correctCase', { id, version: 6, type: 'PGM' }, viewers.officer)).toMatchObject({ version: 7, type: { code: 'PGM' } });
  });

  it('of the province is corrected by the province alone, one of the ministry by either office', async () => {
    const provincial = await confirmed('PROV');
    for (const viewer of [...Object.values(field), viewers.lebak]) expect(await act('correctCase', { id: provincial.id, version: 3, foundOn: '2026-05-01' }, viewer)).toMatchObject({ __typename: 'NotAllowed', path: ['foundOn'] });
    expect(await act('correctCase', { id: provincial.id, version: 3, foundOn: '2026-05-01' }, viewers.officer)).toMatchObject({ foundOn: '2026-05-01' });
    const central = await confirmed('CENTRAL');
    expect(await act('correctCase', { id: central.id, version: 3, foundOn: '2026-05-01' })).toMatchObject({ version: 4 });
    expect(await act('correctCase', { id: central.id, version: 4, foundOn: '2026-05-02' }, viewers.officer)).toMatchObject({ version: 5 });
  });

  it('of a group keeps its name and number', async () => {
    const group = { beneficiary: undefined, groupName: 'Komunitas Contoh', unit: 'COMMUNITY', persons: 120, area: village, type: 'KAT' };
    const of = await confirmed('REG', group);
    for (const [path, input] of [['groupName', { groupName: 'Lain' }], ['persons', { persons: 12 }]] as const) expect(await act('correctCase', { id: of.id, version: 3, ...input }, field.VILLAGE_OPERATOR)).toMatchObject({ __typename: 'NotAllowed', path: [path] });
    expect(await act('correctCase', { id: of.id, version: 3, persons: 118 })).toMatchObject({ persons: 118 });
  });

  it('may be rewritten from anywhere as long as nobody has confirmed it', async () => {
    for (const viewer of Object.values(field)) {
      const { id } = await reported();
      await act('assessCase', { id, version: 1 });
      expect(await act('correctCase', { id, version: 2, type: 'PML', foundOn: '2026-05-02' }, viewer)).toMatchObject({ version: 3, type: { code: 'PML' } });
      expect(await act('correctCase', { id, version: 2, type: 'PGM' }, viewer)).toMatchObject({ __typename: 'Conflict', currentVersion: 3 });
    }
  });
});

describe.each([
  ['terminateCase', { outcome: 'FUNCTIONING' }, ['TKSK', 'VILLAGE_OPERATOR', 'KEC_OFFICER', 'MACHINE'], { state: 'TERMINATED', outcome: 'FUNCTIONING' }],
  ['transferCase', { transferredTo: 'Dinsos Kab. Contoh' }, ['TKSK', 'VILLAGE_OPERATOR', 'KEC_OFFICER', 'MACHINE'], { state: 'TRANSFERRED', transferredTo: 'Dinsos Kab. Contoh' }],
  ['withdrawCase', { reason: 'Orang yang keliru' }, ['TKSK', 'VILLAGE_OPERATOR', 'KEC_OFFICER', 'MACHINE'], { state: 'WITHDRAWN' }],
  ['reverifyCase', {}, ['VILLAGE_OPERATOR', 'KEC_OFFICER', 'MACHINE'], { state: 'CONFIRMED' }],
] as const)('%s', (mutation, input, roles, outcome) => {
  it('is refused to whoever may not, and to another regency as if there were none', async () => {
    const { id, version } = await confirmed();
    for (const role of roles) expect(await act(mutation, { id, version, ...input }, field[role])).toMatchObject({ __typename: 'NotAllowed' });
    for (const viewer of [viewers.auditor, viewers.head]) expect(await act(mutation, { id, version, ...input }, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await act(mutation, { id, version, ...input }, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('takes one of two at once, refuses a stale version, and is not done twice where it ends the case', async () => {
    const { id, version } = await confirmed();
    expect(await act(mutation, { id, version: version - 1, ...input })).toMatchObject({ __typename: 'Conflict', currentVersion: version });
    const both = await Promise.all([1, 2].map(() => act(mutation, { id, version, ...input })));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'WelfareCase']);
    expect(both.find(({ __typename }) => __typename === 'WelfareCase')).toMatchObject(outcome);
    if (mutation !== 'reverifyCase') expect(await act(mutation, { id, version: version + 1, ...input })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });

  it('refuses a reason that holds somebody\'s number, and a day before the finding', async () => {
    const { id, version } = await confirmed();
    expect(await act(mutation, { id, version, ...input, reason: 'NIK 3602014502800000' })).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    if (mutation !== 'withdrawCase') expect(await act(mutation, { id, version, ...input, happenedOn: '2026-05-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['happenedOn'] });
  });
});

it('a confirmed case is withdrawn by the level that decides on it alone', async () => {
  const [regency, province] = [await confirmed(), await confirmed('PROV')];
  const offered = async (id: string, viewer: Viewer) => (await stage.ask(`{ welfareCase(id: "${id}") { nextSteps } }`, viewer)).welfareCase.nextSteps.includes('WITHDRAW');
  for (const [{ id, version }, other, own] of [[regency, viewers.officer, viewers.lebak], [province, viewers.lebak, viewers.officer]] as const) {
    expect([await offered(id, other), await offered(id, own)]).toEqual([false, true]);
    expect(await act('withdrawCase', { id, version, reason: 'Keliru' }, other)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await act('withdrawCase', { id, version, reason: 'Keliru' }, own)).toMatchObject({ state: 'WITHDRAWN' });
  }
});
