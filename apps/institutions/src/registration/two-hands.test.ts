import type { Viewer } from '@pilar/domain/viewer';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRegistrations, type Step } from './registration-stage.ts';

let stage: Awaited<ReturnType<typeof openRegistrations>>;
beforeAll(async () => { stage = await openRegistrations(); });
afterAll(() => stage.close());

const officer = (nth: number): Viewer => ({ ...viewerWith('REG_OFFICER', '36.02'), accountId: `01900000-0000-7000-8000-00010000070${nth}` });
/** Who submits first, who submits again, and two who decide. */
const [ani, citra, budi, dedi] = [officer(1), officer(2), officer(3), officer(4)];

/** What each step is called, and how it is taken. */
const decisions: [string, (of: Step, viewer: Viewer) => Promise<{ __typename: string }>][] = [
  ['check', (of, viewer) => stage.check(of, viewer)],
  ['verify', (of, viewer) => stage.verify(of, viewer)],
  ['grant', (of, viewer) => stage.grant(of, viewer)],
  ['return', (of, viewer) => stage.because('returnRegistration', of, viewer)],
  ['refuse', (of, viewer) => stage.because('refuseRegistration', of, viewer)],
];

/** Nobody of these takes any decision that the state allows; each is told that they submitted it. */
async function decidedByNone(of: Step, names: readonly string[], by: readonly Viewer[]) {
  for (const [name, take] of decisions.filter(([one]) => names.includes(one))) {
    for (const viewer of by) expect(await take(of, viewer), name).toMatchObject({ __typename: 'NotAllowed', path: ['id'], message: expect.stringContaining('submitted') });
  }
}

describe('whoever submits an application decides nothing on it', () => {
  it('neither who submitted it last nor who did before it was returned, at any step', async () => {
    const draft = await stage.apply(await stage.equipped(), ani);
    const submitted = await stage.submit(draft, ani);
    await decidedByNone(submitted, ['check', 'return', 'refuse'], [ani]);
    const returned = await stage.because('returnRegistration', submitted, budi);
    expect(returned).toMatchObject({ state: 'RETURNED' });
    const again = await stage.submit(returned, citra);
    expect(again).toMatchObject({ state: 'SUBMITTED' });
    await decidedByNone(again, ['check', 'return', 'refuse'], [ani, citra]);
    const steps = async (viewer: Viewer) => (await stage.ask(`{ registration(id: "${draft.id}") { nextSteps } }`, viewer)).registration.nextSteps;
    expect(await steps(ani)).toEqual([]);
    // Who has submitted one time of two gives up what is also another's: neither.
    expect(await steps(citra)).toEqual([]);
    const told = async (viewer: Viewer) => (await stage.ask(`{ registration(id: "${draft.id}") { ownSubmission } }`, viewer)).registration.ownSubmission;
    expect([await told(ani), await told(citra), await told(budi)]).toEqual([true, true, false]);
    expect(await steps(budi)).toEqual(['CHECK_PAPERS', 'RETURN', 'REFUSE']);
    const checked = await stage.check(again, budi);
    await decidedByNone(checked, ['verify', 'return', 'refuse'], [ani, citra]);
    const verified = await stage.verify(checked, dedi);
    await decidedByNone(verified, ['grant', 'return', 'refuse'], [ani, citra]);
    const granted = await stage.grant(verified, budi);
    expect(granted).toMatchObject({ state: 'REGISTERED' });
    // What is in force is anybody's of the authority to look after.
    const suspended = await stage.because('suspendRegistration', granted, ani);
    expect(suspended).toMatchObject({ state: 'SUSPENDED' });
    const resumed = await stage.because('resumeRegistration', suspended, ani);
    expect(resumed).toMatchObject({ state: 'REGISTERED' });
    expect(await stage.because('revokeRegistration', resumed, ani)).toMatchObject({ state: 'REVOKED' });
  });
});

describe('decisions that take a reason', () => {
  const taken: { mutation: Parameters<typeof stage.because>[0]; from: 'SUBMITTED' | 'REGISTERED' | 'SUSPENDED'; to: string }[] = [
    { mutation: 'returnRegistration', from: 'SUBMITTED', to: 'RETURNED' },
    { mutation: 'refuseRegistration', from: 'SUBMITTED', to: 'REFUSED' },
    { mutation: 'suspendRegistration', from: 'REGISTERED', to: 'SUSPENDED' },
    { mutation: 'resumeRegistration', from: 'SUSPENDED', to: 'REGISTERED' },
    { mutation: 'revokeRegistration', from: 'SUSPENDED', to: 'REVOKED' },
  ];

  async function at(state: 'SUBMITTED' | 'REGISTERED' | 'SUSPENDED') {
    const submitted = await stage.submit(await stage.apply(await stage.equipped(), ani), ani);
    if (state === 'SUBMITTED') return submitted;
    const registered = await stage.grant(await stage.verify(await stage.check(submitted, budi), budi), budi);
    return state === 'REGISTERED' ? registered : stage.because('suspendRegistration', registered, budi);
  }

  it.each(taken)('$mutation is refused without a reason, by another role, authority or area, stale, repeated and at once', async ({ mutation, from, to }) => {
    const row = await at(from);
    for (const reason of [null, ' ']) expect(await stage.because(mutation, row, budi, reason)).toMatchObject({ __typename: 'InvalidInput', path: ['reason'] });
    for (const viewer of [viewers.tksk, viewers.auditor, viewers.head]) expect(await stage.because(mutation, row, viewer)).toMatchObject({ __typename: 'NotAllowed' });
    expect(await stage.because(mutation, row, viewers.admin)).toMatchObject({ __typename: 'NotAllowed', path: ['id'] });
    expect(await stage.because(mutation, row, viewers.serang)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
    expect(await stage.because(mutation, { ...row, version: 1 }, budi)).toMatchObject({ __typename: 'Conflict', currentVersion: row.version });
    const results = await Promise.all([budi, dedi].map((viewer) => stage.because(mutation, row, viewer)));
    expect(results.map(({ __typename }) => __typename).toSorted()).toEqual(['Conflict', 'Registration']);
    const done = results.find(({ __typename }) => __typename === 'Registration');
    expect(done.state).toBe(to);
    expect(await stage.because(mutation, done, budi)).toMatchObject({ __typename: 'InvalidInput', path: ['id'] });
  });
});
