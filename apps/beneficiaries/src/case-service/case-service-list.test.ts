import { daysAfter, today } from '@pilar/domain/dates';
import { regionsWithin } from '@pilar/domain/regions';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';

const { lebak, serang, admin, auditor, machine3602, head, guest, anonymous } = viewers;
const village = '36.02.01.2002';
const neighbour = regionsWithin('36.02.02', 'VILLAGE')[0]?.code ?? '';
const tksk = viewerWith('TKSK', '36.02.01');
let stage: Stage;
/** Services by what the tests call them. */
let made: Record<'late' | 'soon' | 'stopped' | 'elsewhere' | 'sensitive', string>;
let pillar: string;
beforeAll(async () => {
  stage = await openStage(subgraph);
  pillar = await stage.know('Pillar', 'TKSK Malingping', '36.02.01');
  const [of, other, protectedCase] = await Promise.all([confirmed(village), confirmed(neighbour), confirmed(village, 'KTK')]);
  const soon = await plan(of, { plannedTo: daysAfter(today(), 5) });
  const [late, stopped] = [await plan(of, { plannedTo: daysAfter(today(), -5), pillar, workerName: null }), await plan(of, { kind: 'SKILLS', plannedTo: daysAfter(today(), -9) })];
  await stage.mutate('stopCaseService', '... on CaseService { id }', { id: stopped, version: 1, why: 'REFUSED' }, lebak);
  made = { late, soon, stopped, elsewhere: await plan(other), sensitive: await plan(protectedCase, { kind: 'LEGAL_AID' }) };
});
afterAll(() => stage.close());

async function confirmed(area: string, type = 'PGM'): Promise<string> {
  const beneficiary = (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: `Contoh ${type}`, area, noNikReason: 'Belum membawa kartu', distinct: true, birthDate: '1985-03-04', sex: 'P' }, admin)).id;
  const { id } = await stage.mutate('reportCase', '... on WelfareCase { id }', { type, foundOn: '2026-05-04', beneficiary }, lebak);
  await stage.mutate('assessCase', '... on WelfareCase { id }', { id, version: 1, happenedOn: '2026-05-05' }, lebak);
  await stage.mutate('confirmCase', '... on WelfareCase { id }', { id, version: 2, happenedOn: '2026-05-06' }, lebak);
  return id;
}
const plan = async (of: string, input: object = {}): Promise<string> => (await stage.mutate('planCaseService', '... on CaseService { id }', {
  case: of, kind: 'COUNSELLING', goal: 'Kembali berjualan', plannedFrom: '2026-06-01', plannedTo: daysAfter(today(), 30), workerName: 'Peksos Contoh', ...input,
}, lebak)).id;
const listed = async (arguments_ = '', viewer: Viewer = lebak): Promise<string[]> => {
  const ids = Object.entries(made);
  const { caseServices } = await stage.ask(`{ caseServices${arguments_} { edges { node { id } } } }`, viewer);
  return caseServices.edges.map(({ node }: { node: { id: string } }) => ids.find(([, id]) => id === node.id)?.[0]);
};

describe('caseServices', () => {
  it('shows what should end first, and last what has ended', async () => {
    expect(await listed()).toEqual(['late', 'soon', 'elsewhere', 'sensitive', 'stopped']);
  });

  it.each([
    ['a district', '(area: "36.02.02")', ['elsewhere']],
    ['what is overdue', '(filter: { overdue: true })', ['late']],
    ['a worker', () => `(filter: { pillar: "${pillar}" })`, ['late']],
    ['nobody\'s id', '(filter: { pillar: "x" })', []],
    ['a kind and a state', '(filter: { kind: [SKILLS, LEGAL_AID], state: [STOPPED] })', ['stopped']],
  ])('is narrowed to %s', async (_what, arguments_, expected) => {
    expect(await listed(typeof arguments_ === 'string' ? arguments_ : arguments_())).toEqual(expected);
  });

  it('shows nobody what they may not know of: other areas, cases of sensitive types, those who read no case', async () => {
    expect(await listed('', serang)).toEqual([]);
    expect(await listed('', tksk)).toEqual(['late', 'soon', 'stopped']);
    expect((await stage.ask('{ caseServices { totalCount { value } } }', tksk)).caseServices.totalCount.value).toBe(3);
    for (const viewer of [head, guest]) expect(await stage.errorOf('{ caseServices { edges { node { id } } } }', viewer)).toBe('FORBIDDEN');
    expect(await stage.errorOf('{ caseServices { edges { node { id } } } }', anonymous)).toBe('UNAUTHENTICATED');
    for (const viewer of [auditor, machine3602]) expect(await listed('', viewer)).toEqual(['late', 'soon', 'elsewhere', 'stopped']);
  });

  it('is taken as a file without what is sealed', async () => {
    const { lines } = await stage.work('/work/exports', { exportId: randomUUID(), list: 'CASE_SERVICES', filter: { overdue: true }, purpose: 'Uji', columns: ['number', 'kind', 'state', 'worker', 'plannedTo'] }, lebak);
    expect(lines[1]).toEqual([expect.stringMatching(/^K-/), 'COUNSELLING', 'PLANNED', 'TKSK Malingping', daysAfter(today(), -5)]);
    expect(JSON.stringify(lines)).not.toContain('berjualan');
  });
});
