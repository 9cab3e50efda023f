import { codes } from '@pilar/domain/vocabulary';
import { describe, expect, it } from 'vitest';
import { levelsOf, mayFollow, missingDecree, steps, unmetAge } from './pillar-rules.ts';

it('asks of an active term its decree with number and date (rule 9)', () => {
  expect(missingDecree({ state: 'ACTIVE' })).toEqual(['decreeNumber', 'decreeDate']);
  expect(missingDecree({ state: 'ACTIVE', decreeNumber: '1', decreeDate: null })).toEqual(['decreeDate']);
  expect(missingDecree({ state: 'ACTIVE', decreeNumber: '1', decreeDate: '2020-01-01' })).toEqual([]);
  expect(missingDecree({ state: 'PROPOSED' })).toEqual([]);
});

it('appoints a TKSK to a district, a PSM to a village, others anywhere; a coordinator above them', () => {
  expect([levelsOf('TKSK'), levelsOf('PSM'), levelsOf('TAGANA')]).toEqual([['DISTRICT'], ['VILLAGE'], undefined]);
  expect([levelsOf('TKSK', 'COORDINATOR'), levelsOf('PSM', 'COORDINATOR')]).toEqual([['PROVINCE', 'REGENCY'], ['PROVINCE', 'REGENCY', 'DISTRICT']]);
});

describe('steps of a term', () => {
  const following = (type: 'TKSK' | 'PSM', state: (typeof steps)['END']['from'][number], succeeded = false) => codes('PILLAR_STEP').filter((step) => mayFollow(step, { type, state, succeeded }));

  it('follow from the state it is in', () => {
    expect(following('TKSK', 'PROPOSED')).toEqual(['SELECT', 'ACTIVATE', 'END']);
    expect(following('TKSK', 'SELECTED')).toEqual(['ACTIVATE', 'END']);
    expect(following('TKSK', 'ACTIVE')).toEqual(['EXTEND', 'SUSPEND', 'END', 'SUCCEED']);
    expect(following('TKSK', 'SUSPENDED')).toEqual(['EXTEND', 'RESUME', 'END', 'SUCCEED']);
    expect(following('TKSK', 'ENDED')).toEqual(['SUCCEED']);
    expect(following('TKSK', 'ENDED', true)).toEqual([]);
  });

  it('let a PSM alone rest and be reactivated (rule 8)', () => {
    expect(following('PSM', 'ACTIVE')).toContain('REST');
    expect(following('PSM', 'DORMANT')).toEqual(['REACTIVATE', 'END', 'SUCCEED']);
  });

  it('never lead out of the end but to a successor', () => {
    for (const step of codes('PILLAR_STEP').filter((one) => one !== 'SUCCEED')) expect(steps[step].from).not.toContain('ENDED');
  });
});

it('knows who is too young or too old to begin (rule 12), by the day', () => {
  expect([unmetAge('PSM', '2008-01-02', '2026-01-01'), unmetAge('PSM', '2008-01-02', '2026-01-02'), unmetAge('PSM', '1930-01-01', '2026-01-01')]).toEqual([{ min: 18, max: null }, null, null]);
  expect([unmetAge('TAGANA', '1985-06-01', '2026-05-31'), unmetAge('TAGANA', '1985-06-01', '2026-06-01'), unmetAge('TAGANA', null, '2026-01-01'), unmetAge('TKSK', '2020-01-01', '2026-01-01')]).toEqual([null, { min: 18, max: 40 }, null, null]);
});
