import { describe, expect, it } from 'vitest';
import { repeatedRows, trainingProblems } from './training-rules.ts';

const good = { startDate: '2024-05-02', endDate: '2024-05-04', hours: 24, organised: true, certificateDate: null };
const problems = (facts: object) => trainingProblems({ ...good, ...facts }, '2024-06-01').map(({ field, problem }) => `${field} ${problem}`);

describe('a training', () => {
  it('ends after it began, and is over', () => {
    expect(problems({})).toEqual([]);
    expect(problems({ endDate: '2024-05-02' })).toEqual([]);
    expect(problems({ endDate: '2024-05-01' })).toEqual(['endDate trainingOrder']);
    expect(problems({ endDate: '2024-06-01' })).toEqual([]);
    expect(problems({ endDate: '2024-06-02' })).toEqual(['endDate trainingFuture']);
  });

  it('has hours, an organiser, and a certificate of later', () => {
    expect(problems({ hours: 0 })).toEqual(['hours trainingHours']);
    expect(problems({ hours: 2_001 })).toEqual(['hours trainingHours']);
    expect(problems({ hours: null, organised: false, certificateDate: '2024-05-01' })).toEqual(['organiser trainingOrganiser', 'certificateDate certificateEarly']);
  });
});

it('finds rows that name somebody twice', () => {
  expect(repeatedRows(['a', 'b', 'a', 'a'])).toEqual([{ row: 2, first: 0 }, { row: 3, first: 0 }]);
});
