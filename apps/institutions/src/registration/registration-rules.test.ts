import { codes } from '@pilar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { daysAfter } from '@pilar/domain/dates';
import { inCare, institutionTasks, newestPapers, standingOn } from '../institution/institution-rules.ts';
import { authorityOf, checkFaults, lastDay, mayFollow, needsRecommendation, paperFaults, registrationTasks, stateOn, steps } from './registration-rules.ts';

const paper = (kind: string, validTo: string | null = null, id = kind, dated: string | null = null) => ({ id, kind, validTo, dated });

describe('steps', () => {
  it('lead from a draft to a registration one by one', () => {
    const way = ['SUBMIT', 'CHECK_PAPERS', 'VERIFY_SITE', 'GRANT'] as const;
    let state: ReturnType<typeof stateOn> = 'DRAFT';
    for (const [at, step] of way.entries()) {
      for (const later of way.slice(at + 1)) expect(mayFollow(later, state), `${later} in ${state}`).toBe(false);
      expect(mayFollow(step, state)).toBe(true);
      state = steps[step].to ?? state;
    }
    expect(state).toBe('REGISTERED');
  });

  it('end in nothing but a revocation', () => {
    for (const state of ['REVOKED', 'REFUSED', 'WITHDRAWN', 'DISSOLVED'] as const) expect(codes('REGISTRATION_STEP').filter((step) => mayFollow(step, state))).toEqual([]);
    expect(codes('REGISTRATION_STEP').filter((step) => mayFollow(step, 'EXPIRED'))).toEqual(['REVOKE']);
  });
});

it('computes what time ends (rule 16)', () => {
  expect(stateOn('REGISTERED', '2026-01-01', '2026-01-01')).toBe('REGISTERED');
  expect(stateOn('REGISTERED', '2026-01-01', '2026-01-02')).toBe('EXPIRED');
  expect(stateOn('SUSPENDED', '2026-01-01', '2026-01-02')).toBe('SUSPENDED');
  expect(standingOn('REGISTERED', null, '2026-01-02')).toBe('REGISTERED');
  expect(standingOn('REGISTERED', '2026-01-01', '2026-01-02')).toBe('EXPIRED');
});

it('gives each working area its authority', () => {
  expect(codes('WORKING_LEVEL').map(authorityOf)).toEqual(['REGENCY', 'PROVINCE', 'MINISTRY']);
  expect(['DINAS_SOSIAL', 'MINISTRY', 'OTHER'].map(needsRecommendation)).toEqual([false, false, true]);
});

describe('papers', () => {
  it('hold by the one of a kind that ends last', () => {
    expect(newestPapers([paper('DEED', '2020-01-01', 'a'), paper('DEED', '2030-01-01', 'b'), paper('DEED', null, 'c'), paper('OTHER', null, 'd'), paper('OTHER', null, 'e')]).map(({ id }) => id)).toEqual(['c', 'd', 'e']);
  });

  it('are missing where none is filed and ended past their last day', () => {
    const { missing, ended } = paperFaults([paper('DEED'), paper('DOMICILE', '2026-01-01')], ['DEED', 'STATUTES', 'DOMICILE'], '2026-01-02');
    expect(missing).toEqual(['STATUTES']);
    expect(ended.map(({ kind }) => kind)).toEqual(['DOMICILE']);
    expect(paperFaults([paper('DOMICILE', '2026-01-02')], [], '2026-01-02').ended).toEqual([]);
  });

  it('and the registration ask to be renewed 90, 30 and 0 days before they end (rule 16), but of an institution that is gone', () => {
    const asked = (standing: string, registeredUntil: string | null = null) => institutionTasks({ standing, registeredUntil, papers: [paper('DEED'), paper('DOMICILE', '2026-06-30')] }, '36.02');
    const ofPaper = [
      { key: 'paper-DOMICILE', kind: 'PAPER_ENDING', from: '2026-04-01', due: '2026-05-31', params: { paper: 'DOMICILE' } },
      { key: 'paper-DOMICILE-soon', kind: 'ENDING_SOON', from: '2026-05-31', due: '2026-06-30', params: { paper: 'DOMICILE' } },
    ];
    expect(asked('UNREGISTERED')).toMatchObject(ofPaper);
    expect(asked('REGISTERED', '2026-12-31')).toMatchObject([
      { key: 'registration', kind: 'REGISTRATION_RENEWAL', from: '2026-10-02', due: '2026-12-01' }, { key: 'registration-soon', kind: 'REGISTRATION_ENDING', from: '2026-12-01', due: '2026-12-31' }, ...ofPaper,
    ]);
    expect(asked('SUSPENDED', '2026-12-31')).toEqual(asked('REGISTERED', '2026-12-31'));
    expect(asked('REVOKED', '2026-12-31')).toHaveLength(2);
    expect(asked('DISSOLVED', '2026-12-31')).toEqual([]);
  });
});

it('finds what a checklist leaves open', () => {
  const check = (item: string, met = true) => ({ item, met, note: null });
  expect(checkFaults([check('A'), check('B', false), check('A')], ['A', 'B', 'C'])).toEqual({ missing: ['C'], repeated: ['A'], unmet: ['B'] });
});

it('counts those in care by setting', () => {
  const counts = [{ setting: 'INSIDE', age: 'UNDER_6', male: 1, female: 2 }, { setting: 'OUTSIDE', age: 'AGE_60', male: 4, female: 8 }] as const;
  expect(inCare(counts)).toEqual({ male: 5, female: 10 });
  expect(inCare(counts, 'INSIDE')).toEqual({ male: 1, female: 2 });
});

it('holds for whole years to the day before', () => {
  expect(lastDay('2026-11-26', 5)).toBe('2031-11-25');
  expect(lastDay('2024-02-29', 5)).toBe('2029-02-28');
  expect(lastDay('2024-02-29', 4)).toBe('2028-02-28');
  for (let day = '2019-01-01'; day < '2033-01-01'; day = daysAfter(day, 1)) expect(daysAfter(lastDay(day, 3), 1).slice(0, 4)).toBe(String(Number(day.slice(0, 4)) + 3));
});

it('asks the authority for its next step, and nobody where none is due', () => {
  const asking = { authority: 'PROVINCE', stateSince: '2026-11-26', dueOn: '2026-12-01' } as const;
  expect(registrationTasks({ ...asking, state: 'SUBMITTED' }, '36.02')).toMatchObject([{ key: 'step-SUBMITTED', roles: ['PROV_ADMIN', 'PROV_OFFICER'], due: '2026-12-01' }]);
  expect(registrationTasks({ ...asking, state: 'RETURNED' }, '36.02')).toEqual([]);
  expect(registrationTasks({ ...asking, state: 'SUBMITTED', dueOn: null }, '36.02')).toEqual([]);
});
