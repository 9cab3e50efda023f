import { codes } from '@pilar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { complaintTasks, deadlines, escalatedTo, handlerOf, isOverdue, mayHandle, reachOf, type Rule } from './complaint-rules.ts';

const days = { triage: 2, takeUp: 3, answer: 7, close: 5 };
const rule: Rule = { days: Object.fromEntries(codes('COMPLAINT_CATEGORY').map((category) => [category, days])) as Rule['days'], escalateDays: 3 };
const none = new Set<string>();

describe('handlerOf', () => {
  it.each([
    ['a village goes to its district', '36.02.01.2002', null, '36.02.01'], ['a district stays', '36.02.01', null, '36.02.01'], ['a regency stays', '36.02', null, '36.02'],
    ['conduct in a village goes to the district', '36.02.01.2002', 'VILLAGE', '36.02.01'], ['conduct in a village that is not named, to the regency', '36.02', 'VILLAGE', '36.02'],
    ['conduct in a district goes to the regency', '36.02.01.2002', 'DISTRICT', '36.02'], ['in a regency to the province', '36.02.01', 'REGENCY', '36'],
    ['of nobody knows whom to the province', '36.02.01', 'UNKNOWN', '36'], ['in the province stays there', '36.02', 'PROVINCE', '36'],
  ] as const)('%s', (_what, area, office, handler) => {
    expect(handlerOf(area, office)).toBe(handler);
    expect(mayHandle(handler, office)).toBe(true);
  });

  it('never lets the office complained of handle it', () => {
    expect([mayHandle('36.02.01', 'DISTRICT'), mayHandle('36.02', 'REGENCY'), mayHandle('36.02', 'UNKNOWN'), mayHandle('36.02.01.2002', 'VILLAGE')]).toEqual([false, false, false, false]);
  });
});

describe('deadlines', () => {
  it('counts working days, past weekends and holidays', () => {
    // Thursday; Friday is a holiday.
    expect(deadlines('RECEIVED', 'OTHER', '36.02.01', '2026-11-26', rule, new Set(['2026-11-27']))).toEqual({ dueOn: '2026-12-01', regencyOn: '2026-12-02', provinceOn: '2026-12-07' });
    expect(deadlines('IN_PROGRESS', 'OTHER', '36.02', '2026-11-26', rule, none)).toEqual({ dueOn: '2026-12-07', regencyOn: null, provinceOn: '2026-12-08' });
    expect(deadlines('RESOLVED', 'OTHER', '36', '2026-11-26', rule, none)).toEqual({ dueOn: '2026-12-03', regencyOn: null, provinceOn: null });
    expect(deadlines('CLOSED', 'OTHER', '36.02.01', '2026-11-26', rule, none)).toEqual({ dueOn: null, regencyOn: null, provinceOn: null });
  });

  it('tells the regency, then the province', () => {
    const told = deadlines('RECEIVED', 'OTHER', '36.02.01', '2026-11-26', rule, none);
    expect(told).toEqual({ dueOn: '2026-11-30', regencyOn: '2026-12-01', provinceOn: '2026-12-04' });
    expect(['2026-11-30', '2026-12-01', '2026-12-03', '2026-12-04'].map((day) => [isOverdue(told.dueOn, day), escalatedTo(told, day)])).toEqual([[false, null], [true, 'REGENCY'], [true, 'REGENCY'], [true, 'PROVINCE']]);
  });
});

describe('complaintTasks', () => {
  const due = { dueOn: '2026-11-30', regencyOn: '2026-12-01', provinceOn: '2026-12-04' };
  it('asks the office that handles it, and the levels above once it is overdue', () => {
    expect(complaintTasks({ state: 'RECEIVED', ownerCode: '36.02.01', complainedOffice: null, since: '2026-11-26', ...due })).toEqual([
      { key: 'step', kind: 'COMPLAINT_TRIAGE', area: '36.02.01', roles: ['KEC_OFFICER'], from: '2026-11-26', due: '2026-11-30' },
      { key: 'overdue-REGENCY', kind: 'COMPLAINT_OVERDUE', area: '36.02', roles: ['REG_OFFICER'], from: '2026-12-01', due: '2026-12-01' },
      { key: 'overdue-PROVINCE', kind: 'COMPLAINT_OVERDUE', area: '36', roles: ['PROV_ADMIN', 'PROV_OFFICER'], from: '2026-12-04', due: '2026-12-04' },
    ]);
    expect(complaintTasks({ state: 'CLOSED', ownerCode: '36.02.01', complainedOffice: null, since: '2026-11-26', dueOn: null, regencyOn: null, provinceOn: null })).toEqual([]);
  });

  it('asks the administrator alone about officers of the province', () => {
    expect(complaintTasks({ state: 'TRIAGED', ownerCode: '36', complainedOffice: 'PROVINCE', since: '2026-11-26', ...due, regencyOn: null, provinceOn: null })[0]?.roles).toEqual(['PROV_ADMIN']);
  });
});

it('tells of one about conduct where it is handled and above alone', () => {
  expect(reachOf({ category: 'CONDUCT', areaCode: '36.02.01.2002', ownerCode: '36.02' })).toEqual(['36.02', '36']);
  expect(reachOf({ category: 'OTHER', areaCode: '36.02.01.2002', ownerCode: '36.02.01' })).toEqual(['36.02.01.2002', '36.02.01', '36.02', '36']);
});
