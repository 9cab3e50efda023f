import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { district, openComplaints, village, type Made } from './complaint-stage.ts';

let on: Awaited<ReturnType<typeof openComplaints>>;
beforeAll(async () => { on = await openComplaints(); });
afterAll(() => on.close());

type Case = { mutation: string; made: () => Promise<Made>; by?: Extract<Viewer, { kind: 'officer' }>; input?: object; wrong: object; path: string };
/** Steps that are taken again: triage and referral may be mended, and there is a level above the next. */
const again = ['triageComplaint', 'referComplaint', 'escalateComplaint'];
const cases: Case[] = [
  { mutation: 'triageComplaint', made: () => on.record(), wrong: { area: '36.04.34' }, path: 'area' },
  { mutation: 'referComplaint', made: () => on.triaged(), input: { body: 'Kantor pos' }, wrong: { body: null }, path: 'region' },
  { mutation: 'takeUpComplaint', made: () => on.triaged(), wrong: { note: 'NIK 3602010101700001' }, path: 'note' },
  { mutation: 'releaseComplaint', made: () => on.inProgress(), wrong: { note: ' ' }, path: 'note' },
  { mutation: 'escalateComplaint', made: () => on.record(), by: viewers.lebak, input: { reason: 'Menyangkut gudang kabupaten' }, wrong: { reason: ' ' }, path: 'reason' },
  { mutation: 'resolveComplaint', made: () => on.inProgress(), input: { answer: 'Beras sudah diganti' }, wrong: { answer: 'Untuk NIK 3602010101700001' }, path: 'answer' },
  { mutation: 'closeComplaint', made: () => on.resolved(), wrong: { note: 'x'.repeat(1_001) }, path: 'note' },
  { mutation: 'rejectComplaint', made: () => on.record(), input: { rejection: 'NOT_OURS', answer: 'Silakan ke Disdukcapil' }, wrong: { answer: ' ' }, path: 'answer' },
];

describe.each(cases)('$mutation', ({ mutation, made, by = district, input = {}, wrong, path }) => {
  it('is refused to roles without the right, and to another area as if there were nothing', async () => {
    const one = await made();
    for (const viewer of [viewers.auditor, viewers.head, viewerWith('TKSK', '36.02.01'), viewerWith('VILLAGE_OPERATOR', village), viewers.machine3602]) expect(await on.step(mutation, one, input, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    for (const refused of [await on.step(mutation, one, input, viewers.serang), await on.step(mutation, { ...one, id: randomUUID() }, input, by)]) expect(refused).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await on.step(mutation, { ...one, id: 'x' }, input, by)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await on.step(mutation, one, input, by)).toMatchObject({ id: one.id, version: one.version + 1 });
  });

  it('names what is wrong, and is told of a version that is no more and of a step that was taken', async () => {
    const one = await made();
    expect(await on.step(mutation, one, { ...input, ...wrong }, by)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
    const done = await on.step(mutation, one, input, by);
    expect(await on.step(mutation, one, input, by)).toMatchObject({ __typename: 'Conflict', currentVersion: done.version });
    expect(await on.step(mutation, done, input, by)).toMatchObject(again.includes(mutation) ? { version: done.version + 1 } : { __typename: 'InvalidInput', path: ['id'] });
  });

  it('is done once by one key, and by one of two clerks at once', async () => {
    const [one, other] = [await made(), await made()];
    const idempotencyKey = randomUUID();
    const done = await on.step(mutation, one, { ...input, idempotencyKey }, by);
    expect(await on.step(mutation, one, { ...input, idempotencyKey }, by)).toEqual(done);
    const second = { ...by, accountId: '01900000-0000-7000-8000-000100000777' };
    const both = await Promise.all([on.step(mutation, other, input, by), on.step(mutation, other, input, mutation === 'releaseComplaint' || mutation === 'resolveComplaint' ? by : second)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Complaint', 'Conflict']);
  });
});

describe('recordComplaint', () => {
  it.each([
    ['no text', { text: ' ' }, 'text'], ['a NIK in the text', { text: 'NIK 3602010101700001' }, 'text'], ['a text beyond its length', { text: 'x'.repeat(4_001) }, 'text'],
    ['another area', { area: '36.04.34' }, 'area'], ['the province', { area: '36' }, 'area'], ['a day to come', { receivedOn: '2999-01-01' }, 'receivedOn'],
    ['a contact of nobody', { reporterContact: '081200000000' }, 'reporterName'], ['a contact that is none', { reporterName: 'Warga', reporterContact: 'besok' }, 'reporterContact'],
    ['conduct of nobody', { category: 'CONDUCT' }, 'complainedOffice'], ['an office of no conduct', { complainedOffice: 'VILLAGE' }, 'complainedOffice'],
    ['conduct of its own office', { category: 'CONDUCT', complainedOffice: 'DISTRICT' }, 'complainedOffice'], ['conduct of an office above', { category: 'CONDUCT', complainedOffice: 'REGENCY' }, 'complainedOffice'],
    ['a family that is none', { family: randomUUID() }, 'family'], ['a person that is none', { beneficiary: randomUUID() }, 'beneficiary'],
    ['a receipt that is none', { category: 'AID_CLAIM_AFTER_ENUMERATION', receiptCode: '7K3M-9QPA-2X4T' }, 'receiptCode'], ['a receipt of no claim', { receiptCode: '7K3M-9QPA-2X4T' }, 'receiptCode'],
  ])('refuses %s', async (_what, input, path) => {
    expect(await on.record(input)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
  });

  it('is for those who work with people, once by one key', async () => {
    for (const viewer of [viewers.auditor, viewers.head, viewers.machine3602]) expect(await on.record({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    const idempotencyKey = randomUUID();
    const first = await on.record({ idempotencyKey }, viewerWith('VILLAGE_OPERATOR', village));
    expect(await on.record({ idempotencyKey }, viewerWith('VILLAGE_OPERATOR', village))).toEqual(first);
  });
});

describe('setComplaintRule', () => {
  const days = ['AID_CLAIM_AFTER_ENUMERATION', 'EXCLUSION', 'INCLUSION_ERROR', 'DELIVERY', 'CONDUCT', 'OTHER'].map((category) => ({ category, triage: 1, takeUp: 1, answer: 4, close: 2 }));
  const set = (input: object = {}, viewer = viewers.admin) => on.stage.mutate('setComplaintRule', '... on ComplaintRule { id validFrom days { category answer } }', { validFrom: '2030-01-02', escalateDays: 2, days, ...input }, viewer);

  it('is the administrator\'s, and stands once from a day', async () => {
    for (const viewer of [viewers.officer, viewers.lebak]) expect(await set({}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await set({ days: days.slice(1) })).toMatchObject({ __typename: 'InvalidInput', path: ['days'] });
    expect(await set({ days: [{ ...days[0], triage: 91 }, ...days.slice(1)] })).toMatchObject({ __typename: 'InvalidInput', path: ['days', '0', 'triage'] });
    expect(await set({ escalateDays: 0 })).toMatchObject({ __typename: 'InvalidInput', path: ['escalateDays'] });
    expect(await set({ checkedOn: '2999-01-01' })).toMatchObject({ __typename: 'InvalidInput', path: ['checkedOn'] });
    const both = await Promise.all([set(), set()]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['ComplaintRule', 'Duplicate']);
    expect(await set()).toMatchObject({ __typename: 'Duplicate', path: ['validFrom'] });
  });
});

describe('revealComplaintReporter', () => {
  const reveal = (id: string, input: object = {}, viewer = district) => on.stage.mutate('revealComplaintReporter', '... on RevealedReporter { id name contact }', { id, purpose: 'ANSWER', note: 'Menelepon pelapor', ...input }, viewer);

  it('opens who told it for a purpose, written down each time', async () => {
    const { id, anonymous } = await on.record({ reporterName: 'Warga Contoh', reporterContact: '0812 0000 0000' });
    expect(anonymous).toBe(false);
    for (const viewer of [viewers.officer, viewers.auditor, viewerWith('TKSK', '36.02.01')]) expect(await reveal(id, {}, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await reveal(id, { note: ' ' })).toMatchObject({ __typename: 'InvalidInput', path: ['note'] });
    expect(await reveal(id, {}, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await reveal(id)).toMatchObject({ name: 'Warga Contoh', contact: '0812 0000 0000' });
    const { complaint } = await on.stage.ask('query ($id: ID!) { complaint(id: $id) { history { edges { node { operation reason } } } } }', district, { id });
    expect(complaint.history.edges[0].node).toEqual({ operation: 'revealComplaintReporter', reason: 'Menghubungi pelapor: Menelepon pelapor' });
    const nobody = await on.record();
    expect(await reveal(nobody.id)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});
