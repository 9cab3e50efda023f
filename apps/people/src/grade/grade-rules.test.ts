import { describe, expect, it } from 'vitest';
import { yearToGrade } from '@pilar/domain/budget-year';
import { annualGrade, extensionAdvice, levelsGivenFrom, settledBy, yearProblem } from './grade-rules.ts';

const term = { state: 'ACTIVE', validFrom: '2022-03-01', validTo: '2024-12-31' };

describe('a year', () => {
  it('is graded from its last quarter on', () => {
    expect([yearToGrade('2024-09-30'), yearToGrade('2024-10-01'), yearToGrade('2025-01-01')]).toEqual([2023, 2024, 2024]);
    expect([yearProblem(term, 2024, '2024-09-30'), yearProblem(term, 2024, '2024-10-01')]).toEqual(['gradeTooEarly', null]);
  });

  it('lies within the term', () => {
    const of = (more: object, year: number) => yearProblem({ ...term, ...more }, year, '2026-01-01');
    expect([of({}, 2021), of({}, 2022), of({}, 2024), of({}, 2025)]).toEqual(['gradeBeforeTerm', null, null, 'gradeAfterTerm']);
    expect([of({ validFrom: null }, 2010), of({ validTo: null }, 2025)]).toEqual([null, null]);
    expect([of({ validFrom: null, state: 'PROPOSED' }, 2022), of({ state: 'PROPOSED' }, 2022)]).toEqual(['gradeNotBegun', null]);
    expect([of({}, 1999), of({}, 2027)]).toEqual(['gradeYearRange', 'gradeYearRange']);
  });
});

describe('levels', () => {
  it('grade from their own area; the province records the centre\'s', () => {
    expect(['ID', '36', '36.02', '36.02.14'].map((area) => levelsGivenFrom(area))).toEqual([['CENTRE'], ['CENTRE', 'PROVINCE'], ['REGENCY'], []]);
  });

  it('settle what lies below', () => {
    expect([settledBy('REGENCY', ['REGENCY']), settledBy('REGENCY', ['PROVINCE', 'CENTRE']), settledBy('PROVINCE', ['REGENCY', 'PROVINCE']), settledBy('CENTRE', ['CENTRE', 'PROVINCE'])]).toEqual([null, 'CENTRE', null, null]);
  });
});

describe('the grade of a year', () => {
  it('is that of the highest level', () => {
    expect(annualGrade([])).toBeNull();
    expect(annualGrade([{ level: 'REGENCY', grade: 'GOOD' }, { level: 'PROVINCE', grade: 'FAIR' }])).toBe('FAIR');
  });

  it('advises on the extension: this year\'s before the last, none decides nothing', () => {
    const grade = (year: number, code: 'GOOD' | 'FAIR' | 'POOR') => ({ year, level: 'REGENCY' as const, grade: code });
    const on = (...grades: ReturnType<typeof grade>[]) => extensionAdvice(grades, '2025-11-01');
    expect([on(grade(2024, 'GOOD')), on(grade(2024, 'FAIR')), on(grade(2024, 'POOR')), on()]).toEqual(['EXTEND', 'DECIDE', 'DO_NOT_EXTEND', 'DECIDE']);
    expect([on(grade(2025, 'POOR'), grade(2024, 'GOOD')), on(grade(2023, 'POOR'))]).toEqual(['DO_NOT_EXTEND', 'DECIDE']);
  });
});
