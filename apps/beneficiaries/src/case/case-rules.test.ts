import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ageOn, decides, freshSince, isError, misfits, openStates, steps, stepsFrom } from './case-rules.ts';

const child = { unit: 'PERSON', minAge: 6, maxAge: 18, sex: null, sensitivities: ['CHILD'] };
const woman = { unit: 'PERSON', minAge: 18, maxAge: 59, sex: 'P', sensitivities: [] };
const person = (bornOn: string | null, sex: string | null = null) => ({ unit: 'PERSON', bornOn, sex });

describe('age on the day of finding', () => {
  it.each([['2000-06-15', '2006-06-14', 5], ['2000-06-15', '2006-06-15', 6], ['2000-02-29', '2006-02-28', 5], ['2000-02-29', '2006-03-01', 6]])('born %s, found %s', (born, found, age) => {
    expect(ageOn(born, found)).toBe(age);
  });
});

describe('a type fits', () => {
  it('by age, unit and sex (rule 27)', () => {
    expect(misfits(child, person('2010-01-01'), '2026-01-01')).toEqual([]);
    expect(misfits(child, person('2021-01-02'), '2026-01-01')).toEqual(['age']);
    expect(misfits(child, person('2006-12-31'), '2026-01-01')).toEqual(['age']);
    expect(misfits(child, person(null), '2026-01-01')).toEqual(['ageUnknown']);
    expect(misfits(child, { unit: 'FAMILY', bornOn: null, sex: null }, '2026-01-01')).toEqual(['unit']);
    expect(misfits(woman, person('1990-01-01', 'L'), '2026-01-01')).toEqual(['sex']);
  });

  it('is insisted on for children alone, and never on an age that nobody knows', () => {
    expect(isError(child, 'age')).toBe(true);
    expect(isError(child, 'unit')).toBe(true);
    expect(isError(child, 'ageUnknown')).toBe(false);
    expect(isError(woman, 'age')).toBe(false);
  });
});

describe('steps', () => {
  it('lead on from open states alone', () => {
    for (const state of ['TERMINATED', 'REJECTED', 'TRANSFERRED', 'WITHDRAWN'] as const) expect(stepsFrom(state)).toEqual([]);
    for (const { from } of Object.values(steps)) expect(openStates).toEqual(expect.arrayContaining([...from]));
  });

  it('skip none on the way to service', () => {
    expect([steps.ASSESS.from, steps.CONFIRM.from, steps.BEGIN_SERVICE.from]).toEqual([['REPORTED'], ['ASSESSED'], ['CONFIRMED']]);
  });

  it('are decided by the level that handles the case', () => {
    expect(decides('REGENCY', 'REG')).toBe(true);
    expect(decides('PROVINCE', 'REG')).toBe(false);
    expect(decides('PROVINCE', 'PROV')).toBe(true);
    expect(decides('REGENCY', 'PROV')).toBe(false);
    expect(decides('DISTRICT', 'CENTRAL')).toBe(false);
  });
});

it('a check holds two years, and to the end of its month (rule 32)', () => {
  fc.assert(fc.property(fc.date({ min: new Date('2010-01-01'), max: new Date('2040-12-31'), noInvalidDate: true }), (date) => {
    const today = date.toISOString().slice(0, 10);
    const since = freshSince(today);
    const twoYearsAgo = `${Number(today.slice(0, 4)) - 2}${today.slice(4)}`;
    expect(since <= twoYearsAgo).toBe(true);
    expect(since.slice(0, 7)).toBe(twoYearsAgo.slice(0, 7));
  }));
});
