import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { undoMinutes } from './proposal-rules.ts';

let stage: Stage;
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());
afterEach(() => { vi.useRealTimers(); });

const village = '36.02.01.2002';
const operator = { ...viewerWith('VILLAGE_OPERATOR', village), accountId: '01900000-0000-7000-8000-000100000401' };
const regency = viewers.lebak;
type Made = { id: string; version: number };
const [proposal, meeting] = ['... on Proposal { id version }', '... on VillageMeeting { id version }'] as const;
const ask = (mutation: string, input: object, viewer: Viewer, fields: string = proposal) => stage.mutate(mutation, fields, input, viewer);

const statement = { documentNumber: '12/SPTJM/2026', documentOn: '2026-10-01' };
async function listed(submit = true): Promise<Made> {
  const family = await stage.mutate('registerFamily', '... on Family { id }', { area: village });
  return ask('registerProposal', { family: family.id, kind: 'NEW', grounds: 'Rumah tidak layak', submit }, operator);
}
const on = (mutation: string, input: object, viewer: Viewer, fields?: string) => async ({ id, version }: Made): Promise<Made> => ask(mutation, { id, version, ...input }, viewer, fields);
const accepted = async (): Promise<Made> => on('decideProposal', { verdict: 'ACCEPTED', ...statement }, operator)(await listed());
const called = async (): Promise<Made> => ask('callVillageMeeting', { area: village, heldOn: '2026-10-20', invited: 20, proposals: [(await listed()).id] }, operator, meeting);
const minutes = { present: 15, chair: 'Kades Contoh', signatories: ['Kades Contoh'] };
const namesOf = async ({ id }: Made): Promise<object[]> => (await stage.ask(`{ villageMeeting(id: "${id}") { names { proposal { id } } } }`, operator)).villageMeeting.names.map((name: { proposal: Made }) => ({ proposal: name.proposal.id, verdict: 'ACCEPTED' }));
const held = async (): Promise<Made> => {
  const made = await called();
  return on('recordVillageMeeting', { ...minutes, names: await namesOf(made) }, operator, meeting)(made);
};

type Case = { mutation: string; made: () => Promise<Made>; input?: object | ((made: Made) => Promise<object>); by: Viewer; fields?: string; wrong: object; path: string };
const cases: Case[] = [
  { mutation: 'correctProposal', made: () => listed(false), input: { grounds: 'Sudah diperbaiki' }, by: operator, wrong: { grounds: ' ' }, path: 'grounds' },
  { mutation: 'takeProposal', made: accepted, by: regency, wrong: { id: 'x' }, path: 'id' },
  { mutation: 'releaseProposal', made: async () => on('takeProposal', {}, regency)(await accepted()), by: regency, wrong: { id: 'x' }, path: 'id' },
  { mutation: 'undoDecision', made: async () => on('decideProposal', { verdict: 'ACCEPTED' }, regency)(await accepted()), by: regency, wrong: { id: 'x' }, path: 'id' },
  {
    mutation: 'settleObjection', made: async () => on('objectToProposal', { note: 'Menurut warga sudah mampu' }, operator)(await accepted()), by: operator,
    input: { result: 'OBJECTION_DISMISSED', checkedOn: '2026-10-10', note: 'Diperiksa bersama RT' }, wrong: { note: 'NIK 3602010101700001' }, path: 'note',
  },
  { mutation: 'cancelVillageMeeting', made: called, by: operator, fields: meeting, input: { reason: 'Hujan' }, wrong: { reason: ' ' }, path: 'reason' },
  { mutation: 'recordVillageMeeting', made: called, by: operator, fields: meeting, input: async (made) => ({ ...minutes, names: await namesOf(made) }), wrong: { chair: 'NIK 3602010101700001' }, path: 'chair' },
  { mutation: 'publishVillageMeeting', made: held, by: operator, fields: meeting, input: { publishedOn: '2026-10-21', publication: 'Papan kantor desa' }, wrong: { publishedOn: '2999-01-01' }, path: 'publishedOn' },
];

describe.each(cases)('$mutation', ({ mutation, made, input = {}, by, fields, wrong, path }) => {
  const begin = async () => {
    const one = await made();
    const said = { id: one.id, version: one.version, ...(typeof input === 'function' ? await input(one) : input) };
    return { one, act: (more: object = {}, viewer: Viewer = by) => ask(mutation, { ...said, ...more }, viewer, fields) };
  };

  it('is refused to roles without the right, and to another area as if there were nothing', async () => {
    const { one, act } = await begin();
    for (const viewer of [viewers.admin, viewers.auditor]) expect(await act({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const [foreign, absent] = [await act({}, viewers.serang), await act({ id: randomUUID() })];
    for (const refusal of [foreign, absent]) expect(refusal).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await act()).toMatchObject({ id: one.id, version: one.version + 1 });
  });

  it('names what is wrong, and is told of a version that is no more', async () => {
    const { one, act } = await begin();
    expect(await act(wrong)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
    const done = await act();
    expect(await act()).toMatchObject({ __typename: 'Conflict', currentVersion: done.version });
    expect(done.version).toBe(one.version + 1);
  });

  it('is done once by one key, and by one of two at once', async () => {
    const [{ one, act }, other] = [await begin(), await begin()];
    const idempotencyKey = randomUUID();
    const done = await act({ idempotencyKey });
    expect(await act({ idempotencyKey })).toEqual(done);
    expect(done).toMatchObject({ id: one.id, version: one.version + 1 });
    const both = await Promise.all([other.act(), other.act()]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', done.__typename]);
  });
});

it('takes a decision back for five minutes, and not a second longer', async () => {
  const decided = async () => on('decideProposal', { verdict: 'ACCEPTED' }, regency)(await accepted());
  const [soon, late] = [await decided(), await decided()];
  const mayUndo = async ({ id }: Made) => (await stage.ask(`{ proposal(id: "${id}") { mayUndo } }`, regency)).proposal.mayUndo;
  const after = (seconds: number) => vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + undoMinutes * 60_000 + seconds * 1000 });
  after(-30);
  expect([await mayUndo(soon), await mayUndo(late)]).toEqual([true, true]);
  expect(await ask('undoDecision', { id: soon.id, version: soon.version }, regency)).toMatchObject({ version: soon.version + 1 });
  vi.useRealTimers();
  after(1);
  expect(await mayUndo(late)).toBe(false);
  expect(await ask('undoDecision', { id: late.id, version: late.version }, regency)).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining(String(undoMinutes)) });
});
