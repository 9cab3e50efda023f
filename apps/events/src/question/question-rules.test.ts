import { expect, it } from 'vitest';
import { answeredWith, oneLine, sameText, whyNoAnswer } from './question-rules.ts';

const notice = { area: '36.04', validFrom: '2021-07-12', validTo: '2021-12-31', supersededOn: null };
const day = (on: string, area = '36.04.34') => whyNoAnswer(notice, { area, days: [on] });

it('takes a notice as an answer where and while it holds (rule 43)', () => {
  expect(day('2021-07-12')).toBeNull();
  expect(day('2021-12-31', '36.04')).toBeNull();
  expect(day('2021-07-11')).toBe('notInForce');
  expect(day('2022-01-01')).toBe('notInForce');
  expect(whyNoAnswer({ ...notice, supersededOn: '2021-08-01' }, { area: '36.04', days: ['2021-08-01'] })).toBe('notInForce');
  expect(day('2021-07-12', '36')).toBe('elsewhere');
  expect(day('2021-07-12', '36.02.14')).toBe('elsewhere');
});

it('takes one that held when it was asked, or holds today', () => {
  expect(whyNoAnswer(notice, { area: '36.04', days: ['2021-08-01', '2026-01-01'] })).toBeNull();
  expect(whyNoAnswer(notice, { area: '36.04', days: ['2019-01-01', '2021-08-01'] })).toBeNull();
});

it('reads a pasted line as one sentence, and knows the same one again', () => {
  expect(oneLine('  Apakah\tada   santunan?\n')).toBe('Apakah ada santunan?');
  expect(sameText('Apakah ADA santunan?')).toBe(sameText('apakah ada Santunan?'));
});

it('dates an answer by its event, never ahead of today', () => {
  expect(answeredWith('2021-07-12', '2026-11-26')).toBe('2021-07-12');
  expect(answeredWith('2026-12-03', '2026-11-26')).toBe('2026-11-26');
});
