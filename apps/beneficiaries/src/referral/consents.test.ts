import { daysAfter, today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { openStage, type Stage } from '@pilar/testing/stage';
import { restrict } from '@pilar/testing/restricted';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tellInstitution } from '../../test/known-institutions.ts';
import { subgraph } from '../subgraph.ts';

let stage: Stage;
let home: string;
const village = '36.02.01.2002';
const { lebak, admin, serang, auditor } = viewers;
beforeAll(async () => {
  stage = await openStage(subgraph);
  home = await tellInstitution(stage, { name: 'Lapang', area: '36.02.01.2001', capacity: 90 });
});
afterAll(() => stage.close());

type Made = { id: string; version: number };
const fields = '... on Referral { id version state consentBy consentOn consentEndedOn consentEndedBy mayEndConsent nextSteps }';
const keeper = (): Viewer => {
  const viewer = viewerWith('LKS_USER', '36.02.01.2001');
  return { ...viewer, accountId: randomUUID(), grant: { ...viewer.grant, organisation: home } };
};
const consent = { by: 'PARENT', name: 'Ibu Contoh', on: '2026-05-07', form: 'WRITTEN', document: 'Surat persetujuan 12' };
const refer = (of: string, input: object = {}) => stage.mutate('referCase', fields, { case: of, institution: home, service: 'CHILD', setting: 'INSIDE', consent, share: ['SEX'], sentOn: '2026-05-08', ...input }, lebak);
const step = (name: string, { id, version }: Made, input: object = {}, viewer: Viewer = lebak) => stage.mutate(name, fields, { id, version, ...input }, viewer);
const end = (of: Made, input: object = {}, viewer: Viewer = lebak) => step('withdrawReferralConsent', of, { by: 'PARENT', ...input }, viewer);
const reveal = (id: string, viewer: Viewer, purpose = 'CARE', more = '') => stage.mutate('revealReferral', `... on RevealedReferral { consentName ${more} }`, { id, purpose, note: 'Rapat 4' }, viewer);
const consents = async (person: string, viewer: Viewer = lebak) => (await stage.ask(`{ beneficiary(id: "${person}") { consents { id consentBy consentForm consentOn institutionName service consentEndedOn consentEndedBy } } }`, viewer)).beneficiary?.consents;

/** A confirmed case of a child of nine years. */
async function child(): Promise<{ person: string; of: string }> {
  const person = (await stage.mutate('registerBeneficiary', '... on Beneficiary { id }', { fullName: 'Contoh Anak', area: village, noNikReason: 'Belum membawa kartu', distinct: true, birthDate: '2017-03-04', sex: 'P' }, admin)).id;
  const { id } = await stage.mutate('reportCase', '... on WelfareCase { id }', { type: 'AT', foundOn: '2026-05-04', beneficiary: person }, lebak);
  await stage.mutate('assessCase', '... on WelfareCase { id }', { id, version: 1, happenedOn: '2026-05-05' }, lebak);
  await stage.mutate('confirmCase', '... on WelfareCase { id }', { id, version: 2, happenedOn: '2026-05-06' }, lebak);
  return { person, of: id };
}

describe('consents of a person', () => {
  it('are one list: who agreed, how, when, for what, and whether it was taken back', async () => {
    const { person, of } = await child();
    expect(await consents(person)).toEqual([]);
    const sent = await refer(of);
    expect(sent).toMatchObject({ consentEndedOn: null, mayEndConsent: true });
    expect(await consents(person)).toEqual([{ id: sent.id, consentBy: 'PARENT', consentForm: 'WRITTEN', consentOn: '2026-05-07', institutionName: 'Lapang', service: 'CHILD', consentEndedOn: null, consentEndedBy: null }]);
    await end(sent);
    expect(await consents(person)).toMatchObject([{ id: sent.id, consentEndedOn: today(), consentEndedBy: 'PARENT' }]);
    // A child's case is protected: to whoever does not know of it nothing was agreed to.
    for (const role of ['KEC_OFFICER', 'TKSK'] as const) expect(await consents(person, viewerWith(role, '36.02.01'))).toEqual([]);
    expect(await consents(person, serang)).toBeUndefined();
  });
});

describe('a consent that is taken back', () => {
  it('withdraws a referral under way, and closes to its institution what was shared', async () => {
    const { of } = await child();
    const sent = await refer(of);
    expect(await reveal(sent.id, keeper())).toMatchObject({ consentName: 'Ibu Contoh' });
    const accepted = await step('acceptReferral', sent, {}, keeper());
    const ended = await end(accepted, { by: 'GUARDIAN', on: today() });
    expect(ended).toMatchObject({ state: 'WITHDRAWN', consentEndedOn: today(), consentEndedBy: 'GUARDIAN', mayEndConsent: false, nextSteps: [] });
    expect(await reveal(sent.id, keeper())).toMatchObject({ __typename: 'InvalidInput', message: expect.stringContaining('consent was taken back') });
    const { history } = (await stage.ask(`{ referral(id: "${sent.id}") { history { edges { node { operation changes { field } } } } } }`, lebak)).referral;
    expect(history.edges[0].node).toMatchObject({ operation: 'withdrawReferralConsent', changes: expect.arrayContaining([{ field: 'consentEnded' }, { field: 'state' }]) });
    // Nobody is referred by it again: a new one is asked for.
    expect(await refer(of, { sentOn: today() })).toMatchObject({ __typename: 'InvalidInput', path: ['consent', 'on'], message: expect.stringContaining('ask for a new one') });
    expect(await refer(of, { consent: { ...consent, on: today() }, sentOn: today() })).toMatchObject({ state: 'SENT', consentEndedOn: null });
  });

  it('leaves somebody in care where they are, and passes nothing on any more', async () => {
    const { of } = await child();
    const arrived = await step('recordReferralArrival', await step('acceptReferral', await refer(of)));
    const ended = await end(arrived);
    expect(ended).toMatchObject({ state: 'ARRIVED', consentEndedBy: 'PARENT', nextSteps: ['LEAVE'] });
    expect(await reveal(ended.id, keeper())).toMatchObject({ __typename: 'InvalidInput' });
    expect(await reveal(ended.id, lebak, 'LETTER')).toMatchObject({ __typename: 'InvalidInput' });
    expect(await reveal(ended.id, lebak, 'CARE', 'letterPdf')).toMatchObject({ consentName: 'Ibu Contoh', letterPdf: null });
    expect(await stage.mutate('numberReferralLetter', fields, { id: ended.id, version: ended.version, letterNumber: '463/1' }, lebak)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await step('recordReferralDeparture', ended, { outcome: 'REUNITED' })).toMatchObject({ state: 'ENDED' });
  });

  it('is taken back also while the data are restricted: it stops something', async () => {
    const { person, of } = await child();
    const sent = await refer(of);
    await restrict(stage.arrange, 'Beneficiary', person);
    expect(await step('acceptReferral', sent)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await end(sent)).toMatchObject({ state: 'WITHDRAWN' });
  });

  it('is refused without who, by a child alone, on no day, elsewhere, to others, in a former version and twice; the same key gives the first result', async () => {
    const { of } = await child();
    const sent = await refer(of);
    const wrong: [object, string][] = [[{ by: 'SELF' }, 'by'], [{ on: daysAfter(today(), 1) }, 'on'], [{ on: '2026-05-06' }, 'on']];
    for (const [input, path] of wrong) expect(await end(sent, input), JSON.stringify(input)).toMatchObject({ __typename: 'InvalidInput', path: [path] });
    expect(await stage.errorOf('mutation ($input: WithdrawReferralConsentInput!) { withdrawReferralConsent(input: $input) { __typename } }', lebak, { input: { idempotencyKey: randomUUID(), id: sent.id, version: 1 } })).toBe('BAD_USER_INPUT');
    for (const id of [randomUUID(), 'x']) expect(await end({ id, version: 1 })).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await end(sent, {}, serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    for (const viewer of [auditor, viewerWith('TKSK', '36.02.01'), keeper()]) expect(await end(sent, {}, viewer), JSON.stringify(viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await end({ ...sent, version: 7 })).toMatchObject({ __typename: 'Conflict' });
    const idempotencyKey = randomUUID();
    const done = await end(sent, { idempotencyKey });
    expect(await end(sent, { idempotencyKey })).toEqual(done);
    expect(await end(done)).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('already') });
    const next = await refer((await child()).of);
    const both = await Promise.all([end(next), end(next)]);
    expect(both.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Referral']);
    const over = await step('rejectReferral', await refer((await child()).of), { why: 'NO_STAFF' });
    expect(await end(over)).toMatchObject({ __typename: 'InvalidInput', path: ['id'], message: expect.stringContaining('has ended') });
  });
});
