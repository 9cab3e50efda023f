import { rolesWith } from '@pilar/domain/access';
import type { TaskSpec } from '@pilar/subgraph/entity';
import { endingTasks } from '../ending-tasks.ts';
import { dormancyNotice, type Standing } from './youth-rules.ts';

/** What an organisation asks: a new board as the term ends, and a look at it when it has done nothing for a year (rule 14). */
export function youthTasks({ state, termTo, lastActiveOn }: Pick<Standing, 'state' | 'termTo' | 'lastActiveOn'>, area: string): TaskSpec[] {
  return [
    ...(termTo !== null && (state === 'FORMED' || state === 'ACTIVE')
      ? endingTasks({ key: 'board', kind: 'YOUTH_TERM_ENDING', area, roles: rolesWith('youth.record') }, termTo)
      : []),
    ...(state === 'ACTIVE' ? [{ key: 'dormancy', kind: 'YOUTH_DORMANT' as const, area, roles: rolesWith('youth.decide'), ...dormancyNotice(lastActiveOn) }] : []),
  ];
}
