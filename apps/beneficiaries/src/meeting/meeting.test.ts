import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { openStage, type Stage } from '@pilar/testing/stage';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { subgraph } from '../subgraph.ts';
import { meetingKindOf, neededFor } from './meeting-rules.ts';

let stage: Stage;
const village = '36.04.34.2001';
const operator = viewerWith('VILLAGE_OPERATOR', village);
const meetingFields = '... on VillageMeeting { id version kind state heldOn invited present needed chair signatories nameCount accepted rejected publishedOn names { verdict reason proposal { id state } } }';
beforeAll(async () => { stage = await openStage(subgraph); });
afterAll(() => stage.close());

async function proposed(area = village): Promise<string> {
  const family = await stage.mutate('registerFamily', '... on Family { id }', { area });
  return (await stage.mutate('registerProposal', '... on Proposal { id }', { family: family.id, kind: 'NEW', grounds: 'Layak dibantu', submit: true }, viewerWith('VILLAGE_OPERATOR', area))).id;
}
const call = (proposals: string[], input: object = {}, viewer: Viewer = operator) => stage.mutate('callVillageMeeting', meetingFields, { area: village, heldOn: '2026-10-20', invited: 31, proposals, ...input }, viewer);
const minutes = { present: 20, chair: 'Kades Contoh', signatories: ['Kades Contoh', 'Ketua BPD Contoh'], minutesNumber: '140/12/BA' };
const record = ({ id, version }: { id: string; version: number }, names: object[], input: object = {}, viewer: Viewer = operator) => stage.mutate('recordVillageMeeting', meetingFields, { id, version, ...minutes, names, ...input }, viewer);
const accepted = (proposal: string) => ({ proposal, verdict: 'ACCEPTED' });
const rejected = (proposal: string) => ({ proposal, verdict: 'REJECTED', why: 'NOT_ELIGIBLE' });
const paths = ({ problems }: { problems: { path: string[] }[] }) => problems.map(({ path }) => path.join('.'));

describe('a village meeting', () => {
  it('accepts and rejects each name of its list, and is published', async () => {
    const [one, two] = [await proposed(), await proposed()];
    const called = await call([one, two]);
    expect(called).toMatchObject({ kind: 'MUSDES', state: 'CALLED', needed: 16, present: null, nameCount: 2, accepted: 0 });
    const held = await record(called, [accepted(one), rejected(two)]);
    expect(held).toMatchObject({ state: 'HELD', present: 20, accepted: 1, rejected: 1, signatories: minutes.signatories });
    expect(new Map(held.names.map(({ proposal }: { proposal: { id: string; state: string } }) => [proposal.id, proposal.state]))).toEqual(new Map([[one, 'MUSDES_ACCEPTED'], [two, 'MUSDES_REJECTED']]));
    expect(await record(held, [accepted(one)])).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    const publish = (input: object) => stage.mutate('publishVillageMeeting', meetingFields, { id: held.id, version: held.version, publishedOn: '2026-10-21', publication: 'Papan kantor desa', ...input }, operator);
    expect(paths(await publish({ publishedOn: '2026-10-19', publication: ' ' }))).toEqual(['publishedOn', 'publication']);
    expect(await publish({})).toMatchObject({ publishedOn: '2026-10-21' });
    const { proposal } = await stage.ask(`{ proposal(id: "${one}") { meeting { id } ledger { step verdict documentOn } } }`, operator);
    expect(proposal).toEqual({ meeting: { id: held.id }, ledger: [{ step: 'SUBMISSION', verdict: 'ACCEPTED', documentOn: null }, { step: 'MEETING', verdict: 'ACCEPTED', documentOn: '2026-10-20' }] });
  });

  it('decides nothing without a quorum (rule 30)', async () => {
    const one = await proposed();
    const called = await call([one]);
    expect(await record(called, [accepted(one)], { present: 15 })).toMatchObject({ __typename: 'InvalidInput', path: ['present'], message: expect.stringContaining('16') });
    expect(paths(await record(called, [accepted(one)], { present: 40, chair: ' ', signatories: [], heldOn: '2999-01-01' }))).toEqual(['heldOn', 'present', 'chair', 'signatories']);
    const other = await stage.mutate('cancelVillageMeeting', meetingFields, { id: called.id, version: called.version, reason: 'Tidak kuorum' }, operator);
    expect(other).toMatchObject({ state: 'CANCELLED' });
    expect(await call([one])).toMatchObject({ state: 'CALLED' });
  });

  it('keeps its names from another list until it is held or cancelled', async () => {
    const one = await proposed();
    const listed = async () => (await stage.ask(`{ proposal(id: "${one}") { onMeetingList } }`, operator)).proposal.onMeetingList;
    expect(await listed()).toBe(false);
    const called = await call([one]);
    expect(await listed()).toBe(true);
    expect(paths(await call([one]))).toEqual(['proposals.0']);
    const many = await record(called, [accepted(one)], { signatories: Array.from({ length: 21 }, (_, at) => `Warga ${at + 1}`) });
    expect(many.problems).toEqual([{ path: ['signatories'], message: expect.stringContaining('signatories') }]);
    await record(called, [accepted(one)]);
    expect(await listed()).toBe(false);
  });

  it('refuses names that are not on its list, double or left out, and rejections without a reason', async () => {
    const [one, two, stranger] = [await proposed(), await proposed(), await proposed()];
    const called = await call([one, two]);
    expect(paths(await record(called, [accepted(one), accepted(stranger), accepted(one), { proposal: two, verdict: 'REJECTED' }]))).toEqual(['names.3.why', 'names.1.proposal', 'names.2.proposal'].toSorted((a, b) => (a === 'names.3.why' ? 1 : b === 'names.3.why' ? -1 : 0)));
    expect(paths(await record(called, [accepted(one)]))).toEqual(['names']);
    const { version } = await stage.mutate('objectToProposal', '... on Proposal { version }', { id: two, version: 1, note: 'Menurut warga sudah mampu' }, viewers.serang);
    expect(paths(await record(called, [accepted(one), accepted(two)]))).toEqual(['names.1.proposal']);
    await stage.mutate('withdrawProposal', '... on Proposal { id }', { id: two, version, why: 'MOVED' }, operator);
    expect(paths(await record(called, [accepted(one), accepted(two)]))).toEqual(['names.1.proposal']);
    expect(await record(called, [accepted(one)])).toMatchObject({ state: 'HELD', accepted: 1 });
  });

  it('is called for what waits in its village, and on no other list', async () => {
    const [one, elsewhere] = [await proposed(), await proposed('36.04.34.2002')];
    expect(paths(await call([one, elsewhere, 'x', one]))).toEqual(['proposals.1', 'proposals.2', 'proposals.3']);
    expect(paths(await call([]))).toEqual(['proposals']);
    expect(paths(await call([one], { area: '36.04.34', invited: 0 }, viewers.serang))).toEqual(['area', 'invited']);
    expect(await call([one], {}, viewers.lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['area'] });
    for (const viewer of [viewers.admin, viewers.auditor, viewerWith('KEC_OFFICER', '36.04.34')]) expect(await call([one], {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await call([one])).toMatchObject({ state: 'CALLED' });
    expect(paths(await call([one]))).toEqual(['proposals.0']);
  });

  it('tells the day on which it was held, be it another than it was called for', async () => {
    const one = await proposed();
    const held = await record(await call([one]), [accepted(one)], { heldOn: '2026-10-24' });
    expect(held).toMatchObject({ state: 'HELD', heldOn: '2026-10-24' });
    const { proposal: { ledger } } = await stage.ask(`{ proposal(id: "${one}") { ledger { step documentOn } } }`, operator);
    expect(ledger.at(-1)).toEqual({ step: 'MEETING', documentOn: '2026-10-24' });
  });

  it('has each name on its list alone, also of two who call one at once', async () => {
    const [one, two, three] = [await proposed(), await proposed(), await proposed()];
    const both = await Promise.all([call([one, two]), call([three, two])]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'VillageMeeting']);
    const refused = both.find(({ __typename }) => __typename === 'InvalidInput');
    expect(refused.problems).toEqual([{ path: ['proposals', '1'], message: expect.stringContaining('another meeting') }]);
    const { rows } = await stage.arrange("SELECT proposal_id FROM beneficiaries.meeting_name JOIN beneficiaries.village_meeting ON id = meeting_id WHERE state = 'CALLED' GROUP BY 1 HAVING count(*) > 1", []);
    expect(rows).toEqual([]);
  });

  it('is recorded once of two at once', async () => {
    const one = await proposed();
    const called = await call([one]);
    const both = await Promise.all([accepted(one), rejected(one)].map((name) => record(called, [name])));
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'VillageMeeting']);
  });

  it('may be stood in for by its earlier acceptance where the regency has sent a name back', async () => {
    const one = await proposed();
    await record(await call([one]), [accepted(one)]);
    const decide = (version: number, input: object, viewer: Viewer) => stage.mutate('decideProposal', '... on Proposal { version state }', { id: one, version, ...input }, viewer);
    const returned = await decide(2, { verdict: 'RETURNED', why: 'DATA_INCOMPLETE' }, viewers.serang);
    expect(returned).toMatchObject({ state: 'RETURNED' });
    expect(await decide(returned.version, { verdict: 'ACCEPTED', note: 'Sudah dilengkapi' }, operator)).toMatchObject({ state: 'MUSDES_ACCEPTED' });
  });

  it('is seen in its own area alone', async () => {
    const { id } = await call([await proposed()]);
    for (const viewer of [viewers.lebak, viewerWith('VILLAGE_OPERATOR', '36.04.34.2002')]) expect((await stage.ask(`{ villageMeeting(id: "${id}") { id } villageMeetings { edges { cursor } } }`, viewer))).toEqual({ villageMeeting: null, villageMeetings: { edges: [] } });
    expect((await stage.ask(`{ villageMeeting(id: "${id}") { names { proposal { id } } } }`, viewers.tksk)).villageMeeting.names).toHaveLength(1);
  });
});

it('is a muskel in a kelurahan, and needs half of those invited, rounded up', () => {
  expect([meetingKindOf('36.01.21.1001'), meetingKindOf(village)]).toEqual(['MUSKEL', 'MUSDES']);
  expect([neededFor(31, 50), neededFor(30, 50), neededFor(1, 1)]).toEqual([16, 15, 1]);
});
