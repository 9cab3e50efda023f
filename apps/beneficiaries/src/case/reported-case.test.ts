import type { Role } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
/** A viewer with an account of their own. */
const somebody = (role: Role, area: string): Viewer => ({ ...viewerWith(role, area), accountId: randomUUID() });
const reporters = { VILLAGE_OPERATOR: somebody('VILLAGE_OPERATOR', village), TKSK: somebody('TKSK', '36.02.01'), KEC_OFFICER: somebody('KEC_OFFICER', '36.02.01'), MACHINE: viewers.machine3602 };
const all = `id version number state stale checkedOn endedOn outcome rejection transferredTo handlingLevel hasParticulars files { id } nextSteps withheld createdAt updatedAt
  type { code } criterion sensitivities foundOn foundBy ageGroup caveats { text } particulars { evidence } steps { kind happenedOn } viewerCan { correct reveal readHistory } beneficiary { id } history { edges { node { operation } } }`;
const fields = `... on WelfareCase { ${all} }`;
const person = async (): Promise<string> => (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Pelapor', area: village, noNikReason: 'Belum membawa kartu', distinct: true, birthDate: '1985-03-04', sex: 'P' })).id;
const report = (input: object, viewer: Viewer) => stage.mutate('reportCase', fields, { type: 'KTK', foundOn: '2026-05-04', foundBy: 'Ketua RT', ...input }, viewer);
const act = (mutation: string, input: object, viewer: Viewer = viewers.lebak) => stage.mutate(mutation, fields, input, viewer);
const read = async (id: string, viewer: Viewer) => (await stage.ask(`{ welfareCase(id: "${id}") { ${all} } }`, viewer)).welfareCase;
const laterFields = ['state', 'handlingLevel', 'checkedOn', 'stale', 'endedOn', 'outcome', 'rejection', 'transferredTo', 'hasParticulars', 'steps', 'files'];

/** What becomes of a case in the regency, to each of its ends. */
const ways: readonly [string, (id: string) => Promise<void>][] = [
  ['transferred to a shelter', async (id) => {
    await act('assessCase', { id, version: 1, happenedOn: '2026-05-05', evidence: 'Visum', handlingLevel: 'CENTRAL' });
    await act('transferCase', { id, version: 2, happenedOn: '2026-05-06', transferredTo: 'Rumah Aman Contoh', reason: 'Terancam' });
  }],
  ['rejected', async (id) => { await act('rejectCase', { id, version: 1, rejection: 'UNTRUE', reason: 'Tidak terbukti' }); }],
  ['ended', async (id) => {
    await act('assessCase', { id, version: 1 });
    await act('confirmCase', { id, version: 2 });
    await act('terminateCase', { id, version: 3, outcome: 'FUNCTIONING' });
  }],
  ['corrected to another type, day and finder', async (id) => { await act('correctCase', { id, version: 1, type: 'ODHA', foundOn: '2026-05-01', foundBy: 'Polres Contoh', reason: 'Hasil tes' }); }],
  ['withdrawn', async (id) => { await act('withdrawCase', { id, version: 1, reason: 'Orang yang keliru' }); }],
];

describe.each(Object.entries(reporters))('a %s that reported a case of a sensitive type', (_role, reporter) => {
  it.each(ways)('reads what they told, and not that it was %s', async (_what, become) => {
    const beneficiary = await person();
    const answer = await report({ beneficiary, narrative: 'Rahasia desa' }, reporter);
    expect(answer).toMatchObject({
      __typename: 'WelfareCase', version: 1, type: { code: 'KTK' }, criterion: 'KEKERASAN', foundOn: '2026-05-04', foundBy: 'Ketua RT', beneficiary: { id: beneficiary },
      nextSteps: [], particulars: null, history: null, viewerCan: { correct: false, reveal: false, readHistory: false },
    });
    for (const field of laterFields) expect(answer[field]).toBeNull();
    expect(answer.withheld).toEqual(['particulars', ...laterFields, 'history']);
    await become(answer.id);
    const { __typename: _, ...told } = answer;
    expect(await read(answer.id, reporter)).toEqual(told);
    expect(await stage.entities('WelfareCase', 'id', [answer.id], reporter)).toEqual([{ id: answer.id }]);
    expect(await stage.entities('WelfareCase', 'state transferredTo steps { kind } version', [answer.id], reporter)).toEqual([{ state: null, transferredTo: null, steps: null, version: 1 }]);
    const { beneficiary: of, welfareCases } = await stage.ask(`{ beneficiary(id: "${beneficiary}") { cases { id } } welfareCases(first: 1, filter: { number: "${answer.number}" }) { edges { node { id } } totalCount { value } } }`, reporter);
    expect([of.cases, welfareCases]).toEqual([[], { edges: [], totalCount: { value: 0 } }]);
    // The office that decides reads the whole, with what the report said corrected.
    expect((await read(answer.id, viewers.lebak)).version).toBeGreaterThan(1);
  });

  it('is refused each change alike, however far the case has come', async () => {
    const [waiting, gone] = await Promise.all([1, 2].map(async () => report({ beneficiary: await person() }, reporter)));
    await act('transferCase', { id: gone.id, version: 1, transferredTo: 'Rumah Aman Contoh' });
    for (const [mutation, input] of [['correctCase', { foundBy: 'Lain' }], ['assessCase', {}], ['reverifyCase', {}]] as const) {
      const answers = await Promise.all([waiting, gone].map(({ id }) => act(mutation, { id, version: 1, ...input }, reporter)));
      expect(answers[0].__typename).toBe('NotAllowed');
      expect(answers[1]).toEqual(answers[0]);
    }
  });

  it('learns nothing by reporting once more', async () => {
    const beneficiary = await person();
    const first = await report({ beneficiary }, reporter);
    expect(await report({ beneficiary }, reporter)).toMatchObject({ __typename: 'WelfareCase' });
    expect(await report({ beneficiary }, viewers.lebak)).toMatchObject({ __typename: 'Duplicate' });
    await act('transferCase', { id: first.id, version: 1, transferredTo: 'Rumah Aman Contoh' });
    expect(await report({ beneficiary }, reporter)).toMatchObject({ __typename: 'WelfareCase' });
  });
});

it('whoever reported a case that the regency finds to be of a sensitive type keeps what they told', async () => {
  const reporter = reporters.VILLAGE_OPERATOR;
  const { id } = await report({ beneficiary: await person(), type: 'PGM' }, reporter);
  await act('correctCase', { id, version: 1, foundBy: 'Kader' }, reporter);
  expect(await read(id, reporter)).toMatchObject({ version: 2, foundBy: 'Kader', state: 'REPORTED' });
  await act('correctCase', { id, version: 2, type: 'ODHA', foundBy: 'Puskesmas' });
  expect(await read(id, reporter)).toMatchObject({ version: 1, type: { code: 'PGM' }, sensitivities: [], foundBy: 'Kader', state: null });
  expect(await read(id, viewers.lebak)).toMatchObject({ version: 3, type: { code: 'ODHA' }, foundBy: 'Puskesmas', state: 'REPORTED' });
  expect(await read(id, reporters.TKSK)).toBeNull();
});

it('nobody corrects a case to a type that they may not see', async () => {
  const { id } = await report({ beneficiary: await person(), type: 'PGM' }, reporters.VILLAGE_OPERATOR);
  expect(await act('correctCase', { id, version: 1, type: 'KTK' }, reporters.TKSK)).toMatchObject({ __typename: 'NotAllowed', path: ['type'], message: expect.stringContaining('KTK') });
  expect(await act('correctCase', { id, version: 1, type: 'KTK' }, reporters.VILLAGE_OPERATOR)).toMatchObject({ __typename: 'WelfareCase', type: { code: 'KTK' }, state: null });
});

it('steps of others are no row for the reporter, and no feed tells of them', async () => {
  const { id } = await report({ beneficiary: await person() }, reporters.MACHINE);
  await act('transferCase', { id, version: 1, transferredTo: 'Rumah Aman Contoh' });
  const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
  const steps = (viewer: Viewer) => enterScope(viewer, async () => (await pool.query<{ kind: string }>('SELECT kind FROM beneficiaries.welfare_case_step WHERE case_id = $1 ORDER BY kind', [id])).rows.map(({ kind }) => kind));
  expect(await steps(reporters.MACHINE)).toEqual(['REPORT']);
  expect(await steps(viewers.lebak)).toEqual(['REPORT', 'TRANSFER']);
  await pool.end();
  const { rows } = await stage.arrange('SELECT areas, tasks FROM beneficiaries.outbox WHERE entity_id = $1', [id]);
  expect(rows).toEqual([{ areas: [], tasks: [] }, { areas: [], tasks: [] }]);
});
