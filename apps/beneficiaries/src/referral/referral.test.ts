import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { respond } from '@pilar/testing/execute';
import { openStage, type Stage } from '@pilar/testing/stage';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellInstitution } from '../../test/known-institutions.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
const village = '36.02.01.2002';
const near = '36.02.01.2001';
const { lebak, serang, admin, auditor, machine3602, head } = viewers;
const tksk = viewerWith('TKSK', '36.02.01');
const own = (organisation: string, area = near): Viewer => {
  const viewer = viewerWith('LKS_USER', area);
  return { ...viewer, accountId: `01900000-0000-7000-8000-${organisation.slice(-12)}`, grant: { ...viewer.grant, organisation } };
};

/** Institutions by what stands with them. */
const known: Record<string, string> = {};
beforeAll(async () => {
  stage = await openStage(subgraph);
  const tell = async (name: string, input: object = {}) => { known[name] = await tellInstitution(stage, { name, area: near, ...input }); };
  await tell('Penuh', { capacity: 3, inside: 3, countedOn: '2026-06-01' });
  await tell('Lapang', { area: '36.02.05.2001', capacity: 9 });
  await tell('Lansia', { services: ['ELDERLY'] });
  await tell('Habis', { registeredUntil: '2026-01-01' });
  await tell('Beku', { standing: 'SUSPENDED' });
  await tell('Cabut', { standing: 'REVOKED' });
  await tell('Bubar', { standing: 'DISSOLVED' });
  await tell('Baru', { standing: 'UNREGISTERED' });
  await tell('Tanpa daya tampung', { capacity: null });
  await tell('Segera habis', { registeredUntil: daysAfter(today(), 20) });
  await tell('Luar', { area: '36.04.34.2001' });
});
afterAll(() => stage.close());

const fields = '... on Referral { id version state caseNumber case { id state } area { code } institution { id } institutionName follows { id } letterNumber sharedFacts consentBy rejection outcome answeredOn arrivedOn leftOn overdue nextSteps viewerCan { letter } }';
const refused = (...path: string[]) => ({ __typename: 'InvalidInput', path });

/** A confirmed case of a neglected child of nine years, which is of a sensitive type. */
async function child(input: object = {}): Promise<string> {
  const beneficiary = (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Anak', area: village, noNikReason: 'Belum membawa kartu', distinct: true, birthDate: '2017-03-04', sex: 'P' }, admin)).id;
  const { id } = await stage.mutate('reportCase', '... on WelfareCase { id }', { type: 'AT', foundOn: '2026-05-04', beneficiary, needs: 'Tempat tinggal yang aman', ...input }, lebak);
  await stage.mutate('assessCase', '... on WelfareCase { id }', { id, version: 1, happenedOn: '2026-05-05' }, lebak);
  await stage.mutate('confirmCase', '... on WelfareCase { id }', { id, version: 2, happenedOn: '2026-05-06' }, lebak);
  return id;
}
const consent = { by: 'PARENT', name: 'Ibu Contoh', on: '2026-05-07', form: 'WRITTEN', document: 'Surat persetujuan 12' };
const given = () => ({ institution: known['Lapang'], service: 'CHILD', setting: 'INSIDE', consent, share: ['SEX', 'AGE', 'NEEDS'], papers: ['Akta kelahiran'] });
const refer = (of: string, input: object = {}, viewer: Viewer = lebak) => stage.mutate('referCase', fields, { case: of, ...given(), ...input }, viewer);
const step = (name: string, of: { id: string; version: number }, input: object = {}, viewer: Viewer = lebak) => stage.mutate(name, fields, { id: of.id, version: of.version, ...input }, viewer);
const need = { purpose: 'CARE', note: ' Rapat penerimaan 4 ' };
const reveal = (id: string, viewer: Viewer, more: object = {}) => stage.mutate('revealReferral', '... on RevealedReferral { facts { fact value } papers consentName }', { id, ...need, ...more }, viewer);
const candidates = async (of: string, viewer: Viewer = lebak): Promise<{ name: string; free: number | null; hindrance: string | null; refusedOn: string | null }[]> =>
  (await stage.ask(`{ referralCandidates(case: "${of}") { name free hindrance refusedOn } }`, viewer)).referralCandidates;

describe('whom a case could be referred to', () => {
  it('is told in the order of who can take it, is near, stays registered and has room, then who cannot and why', async () => {
    const of = await child();
    expect((await candidates(of)).map(({ name, free, hindrance }) => [name, free, hindrance])).toEqual([
      ['Segera habis', 10, null], ['Lapang', 9, null],
      ['Baru', 10, 'UNREGISTERED'], ['Beku', 10, 'SUSPENDED'], ['Cabut', 10, 'REVOKED'], ['Penuh', 0, 'FULL'], ['Tanpa daya tampung', null, 'NO_CAPACITY'], ['Habis', 10, 'EXPIRED'],
    ]);
    expect((await candidates(of, admin)).map(({ name }) => name)).toContain('Luar');
    expect(await candidates(of, serang)).toBeNull();
    expect(await stage.errorOf(`{ referralCandidates(case: "${of}") { name } }`, tksk)).toBe('FORBIDDEN');
  });
});

describe('a referral', () => {
  it('goes from sending over the institution\'s answer and the arrival to the departure; its institution sees what was shared and nothing else', async () => {
    const of = await child();
    const keeper = own(known['Lapang'] ?? '', '36.02.05.2001');
    const sent = await refer(of, { letterNumber: '463/17-Rehsos/2026' });
    expect(sent).toMatchObject({ state: 'SENT', case: { id: of, state: 'IN_SERVICE' }, institution: { id: known['Lapang'] }, institutionName: 'Lapang', letterNumber: '463/17-Rehsos/2026', sharedFacts: ['SEX', 'AGE', 'NEEDS'], nextSteps: ['ACCEPT', 'REJECT', 'WITHDRAW'] });
    const queue = await stage.ask(`{ referrals { totalCount { value } edges { node { id case { id } area { code } follows { id } caseNumber nextSteps } } } }`, keeper);
    expect(queue.referrals).toEqual({ totalCount: { value: 1 }, edges: [{ node: { id: sent.id, case: null, area: null, follows: null, caseNumber: sent.caseNumber, nextSteps: ['ACCEPT', 'REJECT'] } }] });
    expect(await reveal(sent.id, keeper)).toMatchObject({ facts: [{ fact: 'SEX', value: 'Perempuan' }, { fact: 'AGE', value: '9 tahun' }, { fact: 'NEEDS', value: 'Tempat tinggal yang aman' }], papers: ['Akta kelahiran'], consentName: 'Ibu Contoh' });
    const accepted = await step('acceptReferral', sent, {}, keeper);
    expect(accepted).toMatchObject({ version: 2, state: 'ACCEPTED', answeredOn: today(), nextSteps: ['ARRIVE'] });
    expect((await candidates(await child())).find(({ name }) => name === 'Lapang')).toMatchObject({ free: 8 });
    const arrived = await step('recordReferralArrival', accepted, {}, keeper);
    expect(arrived).toMatchObject({ state: 'ARRIVED', arrivedOn: today() });
    expect(await stage.entities('Institution', 'clientCount referrals { totalCount { value } }', [known['Lapang'] ?? ''], lebak)).toEqual([{ clientCount: 1, referrals: { totalCount: { value: 1 } } }]);
    const left = await step('recordReferralDeparture', arrived, { outcome: 'REUNITED' }, keeper);
    expect(left).toMatchObject({ state: 'ENDED', outcome: 'REUNITED', leftOn: today() });
    expect(await reveal(sent.id, keeper)).toMatchObject({ ...refused('id'), message: expect.stringContaining('Ended') });
    expect(await stage.entities('Institution', 'clientCount', [known['Lapang'] ?? ''], lebak)).toEqual([{ clientCount: 0 }]);
    const { rows } = await stage.arrange('SELECT account_name, operation, reason FROM audit.entry WHERE entity_id = $1 AND operation = \'revealReferral\'', [sent.id]);
    expect(rows).toEqual([{ account_name: keeper.kind === 'anonymous' ? '' : keeper.name, operation: 'revealReferral', reason: 'Merawat atau melayani orangnya: Rapat penerimaan 4' }]);
  });

  it('that is rejected shows the next candidates, and the next one knows the one before it', async () => {
    const of = await child();
    const sent = await refer(of, { institution: known['Segera habis'] });
    const rejected = await step('rejectReferral', sent, { why: 'NO_STAFF', note: 'Pengasuh cuti' }, own(known['Segera habis'] ?? ''));
    expect(rejected).toMatchObject({ state: 'REJECTED', rejection: 'NO_STAFF' });
    expect(await reveal(sent.id, own(known['Segera habis'] ?? ''))).toMatchObject(refused('id'));
    const next = await candidates(of);
    expect(next.slice(0, 2)).toMatchObject([{ name: 'Lapang', refusedOn: null }, { name: 'Segera habis', refusedOn: today() }]);
    const tasks = async () => (await stage.arrange('SELECT tasks->0->>\'kind\' AS kind, areas FROM beneficiaries.outbox WHERE entity_id = $1 ORDER BY id DESC LIMIT 1', [sent.id])).rows[0];
    expect(await tasks()).toEqual({ kind: 'REFERRAL_NEXT', areas: [] });
    expect(await refer(of)).toMatchObject({ state: 'SENT', follows: { id: sent.id } });
    expect(await tasks()).toEqual({ kind: null, areas: [] });
  });

  it('to another institution moves somebody on: they leave the one before they arrive at the other', async () => {
    const of = await child();
    const first = await step('recordReferralArrival', await step('acceptReferral', await refer(of)));
    expect(await refer(of)).toMatchObject(refused('institution'));
    const second = await step('acceptReferral', await refer(of, { institution: known['Segera habis'] }));
    expect(second).toMatchObject({ state: 'ACCEPTED', follows: { id: first.id } });
    expect(await step('recordReferralArrival', second, {}, own(known['Segera habis'] ?? ''))).toMatchObject({ __typename: 'Duplicate', message: expect.stringContaining('another institution') });
    expect(await step('recordReferralDeparture', first, { outcome: 'MOVED_ON' })).toMatchObject({ state: 'TRANSFERRED' });
    expect(await step('recordReferralArrival', second, {}, own(known['Segera habis'] ?? ''))).toMatchObject({ state: 'ARRIVED' });
    expect(await stage.mutate('terminateCase', '... on WelfareCase { state }', { id: of, version: 4, outcome: 'IMPROVED' }, lebak)).toMatchObject({ ...refused('id'), message: expect.stringContaining('1 referrals') });
  });

  it.each(['Penuh', 'Lansia', 'Habis', 'Beku', 'Cabut', 'Bubar', 'Baru', 'Tanpa daya tampung', 'Luar'])('is refused to an institution that cannot take them: %s', async (name) => {
    expect(await refer(await child(), { institution: known[name] })).toMatchObject(refused('institution'));
  });

  it('is refused without consent, or with one that does not hold', async () => {
    const of = await child();
    expect(await refer(of, { consent: null })).toMatchObject({ ...refused('consent'), message: expect.stringContaining('Without consent') });
    for (const [input, field] of [[{ by: 'SELF' }, 'by'], [{ on: daysAfter(today(), 1) }, 'on'], [{ document: null }, 'document'], [{ name: ' ' }, 'name'], [{ file: '01900000-0000-7000-8000-000000000001' }, 'file']] as const) {
      expect(await refer(of, { consent: { ...consent, ...input } })).toMatchObject(refused('consent', field));
    }
    expect(await refer(of, { consent: { ...consent, on: '2026-05-09' }, sentOn: '2026-05-08' })).toMatchObject(refused('consent', 'on'));
  });

  it('shares what was chosen and is recorded, and of a protected case no story by whoever may not open it', async () => {
    const of = await child();
    expect(await refer(of, { share: [] })).toMatchObject(refused('share'));
    expect(await refer(of, { share: ['NARRATIVE'] })).toMatchObject({ ...refused('share'), message: expect.stringContaining('not recorded') });
    expect(await refer(of, { papers: ['KK 3602010101700000'] })).toMatchObject(refused('papers', '0'));
    const clerk = { ...viewerWith('PROV_OFFICER', '36'), accountId: '01900000-0000-7000-8000-000100000778' };
    const sent = await refer(of, { share: ['SEX'] });
    expect(await reveal(sent.id, clerk)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await reveal(sent.id, lebak)).toMatchObject({ facts: [{ fact: 'SEX', value: 'Perempuan' }] });
    expect(await reveal(sent.id, tksk)).toMatchObject({ __typename: 'NotAllowed' });
  });

  it('is one at a time, of a confirmed case, by the level that handles it', async () => {
    const of = await child();
    const both = await Promise.all([refer(of), refer(of)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Duplicate', 'Referral']);
    expect(await refer(of)).toMatchObject({ __typename: 'Duplicate', path: ['case'] });
    for (const viewer of [tksk, auditor, machine3602, head]) expect(await refer(of, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await refer(await child(), {}, admin)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await refer(await child(), {}, serang)).toMatchObject(refused('case'));
    expect(await refer(await child(), { sentOn: '2026-05-01', consent: { ...consent, on: '2026-05-01' } })).toMatchObject(refused('sentOn'));
  });

  it('gives the last place to one of two who accept at once', async () => {
    const last = await tellInstitution(stage, { name: 'Satu tempat', area: near, capacity: 1 });
    const [one, other] = [await refer(await child(), { institution: last }), await refer(await child(), { institution: last })];
    const answers = await Promise.all([step('acceptReferral', one), step('acceptReferral', other)]);
    expect(answers.map(({ __typename }) => __typename).toSorted()).toEqual(['InvalidInput', 'Referral']);
    expect(answers.find(({ __typename }) => __typename === 'InvalidInput')).toMatchObject({ path: ['id'], message: expect.stringContaining('full') });
    expect((await candidates(await child())).find(({ name }) => name === 'Satu tempat')).toMatchObject({ free: 0, hindrance: 'FULL' });
  });

  it('counts places by the last count: who arrived before it is in it, who left after it is not', async () => {
    const id = await tellInstitution(stage, { name: 'Terhitung', area: near, capacity: 5 });
    const arrived = await step('recordReferralArrival', await step('acceptReferral', await refer(await child(), { institution: id, sentOn: '2026-06-01' }), { on: '2026-06-02' }), { on: '2026-06-03' });
    const of = await child();
    const free = async () => (await candidates(of)).find(({ name }) => name === 'Terhitung')?.free;
    expect(await free()).toBe(4);
    await tellInstitution(stage, { name: 'Terhitung', area: near, capacity: 5, inside: 2, countedOn: '2026-06-10' }, id, 2);
    expect(await free()).toBe(3);
    await step('recordReferralDeparture', arrived, { outcome: 'INDEPENDENT' });
    expect(await free()).toBe(4);
  });

  it('is answered by its own institution alone, once, and in the order of days', async () => {
    const sent = await refer(await child());
    const stranger = own(known['Segera habis'] ?? '');
    expect(await step('acceptReferral', sent, {}, stranger)).toMatchObject(refused('id'));
    expect((await stage.ask(`{ referral(id: "${sent.id}") { id } }`, stranger)).referral).toBeNull();
    expect(await stage.entities('Referral', 'id', [sent.id], stranger)).toEqual([null]);
    expect(await step('recordReferralArrival', sent)).toMatchObject(refused('id'));
    expect(await step('acceptReferral', sent, { on: '2026-01-01' })).toMatchObject(refused('on'));
    expect(await step('rejectReferral', sent, { why: 'OTHER' })).toMatchObject(refused('note'));
    const keeper = own(known['Lapang'] ?? '', '36.02.05.2001');
    expect(await step('withdrawReferral', sent, { reason: 'Salah lembaga' }, keeper)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await step('withdrawReferral', sent)).toMatchObject(refused('reason'));
    const withdrawn = await step('withdrawReferral', sent, { reason: 'Keluarga berubah pikiran' });
    expect(withdrawn).toMatchObject({ state: 'WITHDRAWN', nextSteps: [] });
    expect(await step('acceptReferral', sent, {}, keeper)).toMatchObject({ __typename: 'Conflict', currentVersion: 2 });
    expect(await step('acceptReferral', withdrawn, {}, keeper)).toMatchObject(refused('id'));
  });

  it('of a protected case is nothing to whoever may not know of it, by row, count or feed', async () => {
    const sent = await refer(await child());
    for (const viewer of [tksk, auditor, machine3602, head, serang, viewerWith('LKS_USER', near)]) {
      expect(await stage.entities('Referral', 'id', [sent.id], viewer)).toEqual([null]);
    }
    for (const viewer of [tksk, auditor, machine3602]) expect((await stage.ask('{ referrals { totalCount { value } } }', viewer)).referrals.totalCount.value).toBe(0);
    const { rows } = await stage.arrange('SELECT areas FROM beneficiaries.outbox WHERE entity_id = $1', [sent.id]);
    expect(rows).toEqual([{ areas: [] }]);
  });

  it('opens for a purpose alone, told in words that hold no number; each time is counted and written down, the letter too', async () => {
    const sent = await refer(await child());
    expect(await reveal(sent.id, lebak, { note: ' ' })).toMatchObject(refused('note'));
    expect(await reveal(sent.id, lebak, { note: 'x'.repeat(301) })).toMatchObject(refused('note'));
    expect(await reveal(sent.id, lebak, { note: 'untuk 3602141207850001' })).toMatchObject(refused('note'));
    const query = 'mutation ($input: RevealReferralInput!) { revealReferral(input: $input) { __typename } }';
    for (const input of [{ note: 'tanpa tujuan' }, { purpose: 'CARE' }, { purpose: 'CURIOSITY', note: 'x' }]) {
      expect((await respond(stage.target, { query, viewer: lebak, variables: { input: { idempotencyKey: randomUUID(), id: sent.id, ...input } } })).errors).toHaveLength(1);
    }
    const kept = async () => (await stage.arrange("SELECT count(*)::int AS count, count(reason)::int AS reasons FROM audit.entry WHERE entity_id = $1 AND operation = 'revealReferral'", [sent.id])).rows[0];
    expect(await kept()).toEqual({ count: 0, reasons: 0 });
    const once = { idempotencyKey: randomUUID() };
    for (let time = 0; time < 2; time += 1) expect(await reveal(sent.id, lebak, once)).toMatchObject({ __typename: 'RevealedReferral' });
    expect(await stage.mutate('revealReferral', '... on RevealedReferral { letterPdf }', { id: sent.id, purpose: 'LETTER', note: 'Surat 463/17' }, lebak)).toMatchObject({ __typename: 'RevealedReferral' });
    expect(await kept()).toEqual({ count: 3, reasons: 3 });
  });

  it('has a letter to print, a draft until its number is entered', async () => {
    const sent = await refer(await child());
    const letter = (viewer: Viewer = lebak) => stage.mutate('revealReferral', '... on RevealedReferral { letterPdf }', { id: sent.id, ...need, purpose: 'LETTER' }, viewer);
    expect(Buffer.from((await letter()).letterPdf, 'base64').subarray(0, 5).toString()).toBe('%PDF-');
    expect(await step('numberReferralLetter', sent, { letterNumber: ' ' })).toMatchObject(refused('letterNumber'));
    expect(await step('numberReferralLetter', sent, { letterNumber: '463/18-Rehsos/2026' })).toMatchObject({ version: 2, letterNumber: '463/18-Rehsos/2026' });
  });
});
