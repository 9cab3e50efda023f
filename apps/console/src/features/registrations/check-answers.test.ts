import { expect, test } from 'vitest';
import { checksOf, judge, openAnswers, reasonFrom, type Answers } from './check-answers.ts';

const answers: Answers = { A: { met: true, note: 'dulu tidak' }, B: { met: false, note: ' akta buram ' }, C: { met: null, note: '' }, D: { met: false, note: '' } };

test('a checklist begins open, and tells what is left and what is not met', () => {
  expect(judge(openAnswers(['A', 'B']))).toEqual({ open: ['A', 'B'], unmet: [] });
  expect(judge(answers)).toEqual({ open: ['C'], unmet: ['B', 'D'] });
});

test('what is answered is sent, with a note only where it is not met', () => {
  expect(checksOf(answers)).toEqual([{ item: 'A', met: true, note: null }, { item: 'B', met: false, note: 'akta buram' }, { item: 'D', met: false, note: null }]);
});

test('the reason for sending back begins with what is not met', () => {
  expect(reasonFrom(answers, (item) => `Butir ${item}`)).toBe('Butir B: akta buram\nButir D');
});
