import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openPool } from '@pilar/subgraph/pool';
import { enterScope } from '@pilar/subgraph/scope';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

const village = '36.02.01.2002';
const { lebak, serang, admin, auditor, machine3602 } = viewers;
const tksk = viewerWith('TKSK', '36.02.01');
const fields = '... on CaseService { id version state field effort goal activities { text on doneOn } result workerName pillar { id } plannedTo startedOn endedOn stopReason overdue nextSteps case { id state } viewerCan { correct } }';
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });

async function confirmed(type = 'PGM', state = 'CONFIRMED'): Promise<string> {
  const beneficiary = (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Layanan', area: village, noNikReason: 'Belum membawa kartu', distinct: true, birthDate: '1985-03-04', sex: 'P' }, admin)).id;
  const { id } = await stage.mutate('reportCase', '... on WelfareCase { id }', { type, foundOn: '2026-05-04', beneficiary }, lebak);
  if (state === 'REPORTED') return id;
  await stage.mutate('assessCase', '... on WelfareCase { id }', { id, version: 1, happenedOn: '2026-05-05' }, lebak);
  await stage.mutate('confirmCase', '... on WelfareCase { id }', { id, version: 2, happenedOn: '2026-05-06' }, lebak);
  return id;
}
const given = { kind: 'COUNSELLING', goal: 'Kembali berjualan', plannedFrom: '2026-06-01', plannedTo: daysAfter(today(), 30), workerName: 'Peksos Contoh' };
const plan = (of: string, input: object = {}, viewer: Viewer = lebak) => stage.mutate('planCaseService', fields, { case: of, ...given, ...input }, viewer);
const step = (name: string, of: { id: string; version: number }, input: object = {}, viewer: Viewer = lebak) => stage.mutate(name, fields, { id: of.id, version: of.version, ...input }, viewer);
const read = async (id: string, viewer: Viewer = lebak) => (await stage.ask(`{ welfareCase(id: "${id}") { state withheld services { id goal state } steps { kind } } }`, viewer)).welfareCase;

describe('the plan of a case', () => {
  it('goes from planning over its start, which begins service of the case, to its result', async () => {
    const of = await confirmed();
    const made = await plan(of, { activities: [{ text: 'Kunjungan kedua', on: '2026-06-20' }, { text: 'Kunjungan pertama', on: '2026-06-10' }] });
    expect(made).toMatchObject({ version: 1, state: 'PLANNED', field: 'REHSOS', effort: 'REHABILITATIF', goal: 'Kembali berjualan', overdue: false, nextSteps: ['START', 'STOP'], case: { id: of, state: 'CONFIRMED' }, viewerCan: { correct: true } });
    expect(made.activities.map(({ text }: { text: string }) => text)).toEqual(['Kunjungan pertama', 'Kunjungan kedua']);
    const begun = await step('startCaseService', made);
    expect(begun).toMatchObject({ version: 2, state: 'RUNNING', startedOn: today(), case: { state: 'IN_SERVICE' } });
    const ticked = await step('correctCaseService', begun, { activities: [{ text: 'Kunjungan pertama', on: '2026-06-10', doneOn: '2026-06-10' }] });
    expect(ticked).toMatchObject({ version: 3, activities: [{ doneOn: '2026-06-10' }] });
    const done = await step('completeCaseService', ticked, { result: 'Berjualan lagi' });
    expect(done).toMatchObject({ state: 'DONE', result: 'Berjualan lagi', nextSteps: [], endedOn: today() });
    expect(await step('correctCaseService', done, { goal: 'Lain' })).toMatchObject(refused('id'));
    expect((await read(of)).steps.map(({ kind }: { kind: string }) => kind)).toEqual(['REPORT', 'ASSESS', 'CONFIRM', 'BEGIN_SERVICE']);
    const other = await plan(of);
    expect(await step('stopCaseService', other, { why: 'REFUSED' })).toMatchObject({ state: 'STOPPED', stopReason: 'REFUSED' });
  });

  it('holds the case open until everything in it has ended', async () => {
    const of = await confirmed();
    const made = await plan(of);
    const end = () => stage.mutate('terminateCase', '... on WelfareCase { state }', { id: of, version: 3, outcome: 'IMPROVED' }, lebak);
    expect(await end()).toMatchObject({ ...refused('id'), message: expect.stringContaining('1 services') });
    await step('stopCaseService', made, { why: 'NO_MEANS' });
    expect(await end()).toMatchObject({ state: 'TERMINATED' });
  });

  it('keeps its case from being taken back with the list it came in', async () => {
    const of = await confirmed();
    const pool = openPool(stage.database.roleUrls.beneficiaries, 1);
    const inUse = async () => (await enterScope(lebak, () => pool.query('SELECT beneficiaries.in_use(ARRAY[$1]::uuid[])::text AS id', [of]))).rows;
    expect(await inUse()).toEqual([]);
    await plan(of);
    expect(await inUse()).toEqual([{ id: of }]);
    await pool.end();
  });

  it.each([
    ['a goal without words', { goal: ' ' }, 'goal'], ['a NIK in the goal', { goal: 'NIK 3602010101700000' }, 'goal'], ['an end before its beginning', { plannedTo: '2026-05-31' }, 'plannedTo'],
    ['a worker nobody knows', { workerName: null, pillar: '01900000-0000-7000-8000-000000000001' }, 'pillar'], ['two workers', { pillar: '01900000-0000-7000-8000-000000000001' }, 'workerName'],
    ['an activity done in days to come', { activities: [{ text: 'Kunjungan', on: '2026-06-01', doneOn: '2999-01-01' }] }, 'activities'],
  ])('refuses %s', async (_what, input, path) => {
    const answer = await plan(await confirmed(), input);
    expect(answer).toMatchObject({ __typename: 'InvalidInput' });
    expect(answer.path[0]).toBe(path);
  });

  it('refuses what comes too early, too late, or twice', async () => {
    expect(await plan(await confirmed('PGM', 'REPORTED'))).toMatchObject({ ...refused('case'), message: expect.stringContaining('Reported') });
    const made = await plan(await confirmed(), { workerName: null });
    expect(await step('startCaseService', made)).toMatchObject(refused('id'));
    expect(await step('completeCaseService', made, { result: 'Selesai' })).toMatchObject(refused('id'));
    const named = await step('correctCaseService', made, { workerName: 'Peksos Contoh' });
    const both = await Promise.all([step('startCaseService', named), step('startCaseService', named)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['CaseService', 'Conflict']);
    expect(await step('completeCaseService', { id: made.id, version: 3 }, { result: 'Selesai', on: '2026-06-01' })).toMatchObject(refused('on'));
    expect(await step('stopCaseService', { id: made.id, version: 3 }, { why: 'DECEASED' })).toMatchObject(refused('why'));
  });

  it('is the work of those who assess, in their own area; the level that handles the case begins its service', async () => {
    const of = await confirmed();
    for (const viewer of [auditor, machine3602, viewers.head, viewerWith('VILLAGE_OPERATOR', village)]) expect(await plan(of, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await plan(of, {}, serang)).toMatchObject(refused('case'));
    const made = await plan(of, {}, tksk);
    expect(made).toMatchObject({ state: 'PLANNED' });
    expect(await step('startCaseService', made, {}, tksk)).toMatchObject(refused('id'));
    expect(await step('startCaseService', made, {}, admin)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('startCaseService', made)).toMatchObject({ state: 'RUNNING' });
    expect(await stage.entities('CaseService', 'id', [made.id], tksk)).toEqual([{ id: made.id }]);
    for (const viewer of [serang, viewers.head, viewerWith('LKS_USER', '36')]) expect(await stage.entities('CaseService', 'id', [made.id], viewer)).toEqual([null]);
  });

  it('of a case of a sensitive type is nothing to whoever may not know of it, by row, count or task', async () => {
    const of = await confirmed('KTK');
    const pillar = await stage.know('Pillar', 'Contoh TKSK', '36.02.01');
    const made = await plan(of, { workerName: null, pillar });
    expect(made).toMatchObject({ pillar: { id: pillar } });
    for (const viewer of [tksk, auditor, machine3602]) {
      expect(await stage.entities('CaseService', 'id', [made.id], viewer)).toEqual([null]);
      expect(await stage.entities('Pillar', 'caseload { planned running overdue }', [pillar], viewer)).toEqual([{ caseload: { planned: 0, running: 0, overdue: 0 } }]);
    }
    expect(await stage.entities('Pillar', 'caseload { planned running overdue }', [pillar], lebak)).toEqual([{ caseload: { planned: 1, running: 0, overdue: 0 } }]);
    const { rows } = await stage.arrange('SELECT areas, tasks->0->>\'kind\' AS kind, tasks->0->\'roles\' AS roles FROM beneficiaries.outbox WHERE entity_id = $1', [made.id]);
    expect(rows).toEqual([{ areas: [], kind: 'CASE_SERVICE_DUE', roles: ['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER'] }]);
  });

  it('is told to the change feed without its words, and kept in history without them', async () => {
    const of = await confirmed();
    const made = await plan(of);
    const corrected = await step('correctCaseService', made, { goal: 'Tujuan baru', reason: 'Setelah kunjungan' });
    expect(corrected).toMatchObject({ goal: 'Tujuan baru' });
    const { caseService } = await stage.ask(`{ caseService(id: "${made.id}") { history { edges { node { reason changes { field before after } } } } } }`, lebak);
    expect(caseService.history.edges[0].node).toEqual({ reason: 'Setelah kunjungan', changes: [{ field: 'plan', before: '•••', after: '•••' }] });
  });
});
