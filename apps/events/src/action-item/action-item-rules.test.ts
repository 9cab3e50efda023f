import { describe, expect, it } from 'vitest';
import { concernsTargets, defaultArea, needsRemark, nextStates, returningTo } from './action-item-rules.ts';
import { actionItemTasks } from './action-item-tasks.ts';

describe('an action item', () => {
  it('goes from open to done or dropped, and back only with words', () => {
    expect(nextStates('OPEN')).toEqual(['DOING', 'DONE', 'DROPPED']);
    expect(nextStates('DONE')).toEqual(['OPEN', 'DOING']);
    expect([needsRemark('OPEN', 'DROPPED'), needsRemark('DONE', 'OPEN'), needsRemark('OPEN', 'DONE'), needsRemark('DOING', 'OPEN')]).toEqual([true, true, false, false]);
  });

  it('lies at, inside or above what its event is aimed at', () => {
    expect(['36.04.34', '36.04.34.2001', '36.04', '36', '36.04.01', '36.02'].map((code) => concernsTargets(code, ['36.04.34']))).toEqual([true, true, true, true, false, false]);
  });

  it('is to be done in the one district aimed at, else in what holds all targets', () => {
    expect(defaultArea({ targetCodes: ['36.04.34'], countedUnder: '36.04.34' })).toBe('36.04.34');
    expect(defaultArea({ targetCodes: ['36.04.34', '36.02'], countedUnder: '36' })).toBe('36.04.34');
    expect(defaultArea({ targetCodes: ['36.04.34', '36.04.01'], countedUnder: '36.04' })).toBe('36.04');
  });

  it('returns at coordination meetings of districts alone (rule 25)', () => {
    expect(returningTo({ type: 'RAKOR_KECAMATAN', targetCodes: ['36.04.34', '36.04'] })).toEqual(['36.04.34']);
    expect(returningTo({ type: 'BIMTEK', targetCodes: ['36.04.34'] })).toEqual([]);
  });

  it('asks for itself a week before it is due, as long as it is open', () => {
    expect(actionItemTasks({ state: 'DOING', due: '2018-01-31', area: '36.04.34' })).toEqual([
      { key: 'do', kind: 'ACTION_DUE', area: '36.04.34', roles: ['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER', 'KEC_OFFICER', 'TKSK', 'VILLAGE_OPERATOR'], from: '2018-01-24', due: '2018-01-31' },
    ]);
    expect(actionItemTasks({ state: 'DROPPED', due: '2018-01-31', area: '36.04.34' })).toEqual([]);
  });
});
