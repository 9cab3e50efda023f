import { expect, it } from 'vitest';
import { pillarTasks } from './pillar-tasks.ts';

const term = { state: 'ACTIVE', validTo: '2026-12-31', endedOn: null, vacant: false };
const roles = ['PROV_ADMIN', 'PROV_OFFICER', 'REG_OFFICER'];

it('asks for a decision 90 days before an active term ends (rule 16), and for nothing otherwise', () => {
  expect(pillarTasks(term, '36.02.14')).toEqual([{ key: 'term', kind: 'TERM_ENDING', area: '36.02.14', roles, from: '2026-10-02', due: '2026-12-31' }]);
  for (const other of [{ validTo: null }, { state: 'ENDED', endedOn: '2026-12-31' }, { state: 'DORMANT' }]) expect(pillarTasks({ ...term, ...other }, '36.02')).toEqual([]);
});

it('asks for a successor within 30 days where a post was left empty (rule 8)', () => {
  expect(pillarTasks({ ...term, state: 'ENDED', endedOn: '2026-06-30', vacant: true }, '36.02.14')).toEqual([
    { key: 'vacancy', kind: 'POST_VACANT', area: '36.02.14', roles, from: '2026-06-30', due: '2026-07-30' },
  ]);
});
