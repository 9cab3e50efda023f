import { expect, it } from 'vitest';
import { pillarTasks } from './pillar-tasks.ts';

it('brings up the end of an active term ninety days before it (rule 16)', () => {
  expect(pillarTasks({ state: 'ACTIVE', validTo: '2026-12-31' }, '36.02.14')).toEqual([
    { key: 'term', kind: 'TERM_ENDING', area: '36.02.14', roles: ['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER'], from: '2026-10-02', due: '2026-12-31' },
  ]);
  for (const term of [{ state: 'ACTIVE', validTo: null }, { state: 'ENDED', validTo: '2026-12-31' }, { state: 'DORMANT', validTo: '2026-12-31' }]) expect(pillarTasks(term, '36.02')).toEqual([]);
});
