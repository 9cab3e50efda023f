import { expect, it } from 'vitest';
import { levelsOf, missingDecree } from './pillar-rules.ts';

it('asks of an active term its decree with number and date (rule 9)', () => {
  expect(missingDecree({ state: 'ACTIVE' })).toEqual(['decreeNumber', 'decreeDate']);
  expect(missingDecree({ state: 'ACTIVE', decreeNumber: '1', decreeDate: null })).toEqual(['decreeDate']);
  expect(missingDecree({ state: 'ACTIVE', decreeNumber: '1', decreeDate: '2020-01-01' })).toEqual([]);
  expect(missingDecree({ state: 'PROPOSED' })).toEqual([]);
});

it('appoints a TKSK to a district, a PSM to a village, others anywhere', () => {
  expect([levelsOf('TKSK'), levelsOf('PSM'), levelsOf('TAGANA')]).toEqual([['DISTRICT'], ['VILLAGE'], undefined]);
});
