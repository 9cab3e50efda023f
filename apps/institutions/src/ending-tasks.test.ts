import { expect, test } from 'vitest';
import { endingTasks } from './ending-tasks.ts';

test('a last day is brought up 90 days before, presses from 30 days before, and is overdue once it has passed (rule 16)', () => {
  const task = { key: 'board', kind: 'FORUM_BOARD_ENDING', area: '36.04', roles: ['REG_OFFICER'] } as const;
  expect(endingTasks(task, '2026-12-31')).toEqual([
    { ...task, from: '2026-10-02', due: '2026-12-01' },
    { ...task, key: 'board-soon', kind: 'ENDING_SOON', from: '2026-12-01', due: '2026-12-31' },
  ]);
  expect(endingTasks({ ...task, pressing: 'REGISTRATION_ENDING' }, '2026-12-31').map(({ kind }) => kind)).toEqual(['FORUM_BOARD_ENDING', 'REGISTRATION_ENDING']);
});
