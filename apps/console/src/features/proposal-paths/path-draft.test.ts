import { expect, test } from 'vitest';
import { draftOf, emptySteps, stepsOf } from './path-draft.ts';

const path = [
  { step: 'SUBMISSION' as const, required: true, level: 'VILLAGE' as const, roles: ['VILLAGE_OPERATOR' as const], byOther: false, origins: ['VILLAGE' as const, 'REGENCY' as const, 'CITIZEN' as const] },
  { step: 'ANSWER' as const, required: true, level: 'REGENCY' as const, roles: ['REG_OFFICER' as const], byOther: false, origins: ['VILLAGE' as const, 'REGENCY' as const, 'CITIZEN' as const] },
];

test('a path comes out of its draft as it went in, in the order of the steps', () => {
  expect(stepsOf(draftOf(path))).toEqual(path);
  expect(stepsOf(draftOf(path.toReversed()))).toEqual(path);
});

test('a step that is switched on stands in its place, and one that nobody takes is told', () => {
  const draft = draftOf(path).map((one) => (one.step === 'DISTRICT_CHECK' ? { ...one, used: true } : one));
  expect(stepsOf(draft).map(({ step, level }) => [step, level])).toEqual([['SUBMISSION', 'VILLAGE'], ['DISTRICT_CHECK', 'DISTRICT'], ['ANSWER', 'REGENCY']]);
  expect(emptySteps(draft)).toEqual([]);
  expect(emptySteps(draft.map((one) => ({ ...one, roles: [] })))).toEqual(['SUBMISSION', 'DISTRICT_CHECK', 'ANSWER']);
});
