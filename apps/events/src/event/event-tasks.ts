import { rolesWith } from '@pilar/domain/access';
import { daysAfter } from '@pilar/domain/dates';
import type { TaskSpec } from '@pilar/subgraph/entity';
import type { Draft } from './event-draft.ts';
import { unreported } from './event-rules.ts';

/** Days after its last day within which an event is to be reported. */
const reportDays = 7;

type Facts = Pick<Draft, 'state' | 'date' | 'endDate' | 'incompleteReason' | 'participants' | 'present' | 'topics' | 'keyPoints' | 'media' | 'photos'>;

/**
 * What an event asks of whoever keeps it: from the day after it, to be reported (rule 19); once it is held, first to be
 * completed by what a report needs (rule 23). A report ends both.
 */
export function eventTasks(event: Facts, owner: string): TaskSpec[] {
  const lastDay = event.endDate ?? event.date;
  const common = { area: owner, roles: rolesWith('event.correct'), due: daysAfter(lastDay, reportDays) };
  const report = { ...common, key: 'report', kind: 'EVENT_REPORT' } as const;
  switch (event.state) {
    case 'SCHEDULED': case 'INVITED': case 'ONGOING':
      return [{ ...report, from: daysAfter(lastDay, 1) }];
    case 'HELD': {
      const missing = unreported({ ...event, state: 'REPORTED' }).map(({ path }) => path);
      if (missing.length === 0) return [{ ...report, from: lastDay }];
      return [{ ...common, key: 'complete', kind: 'EVENT_COMPLETE', from: lastDay, params: { missing: missing.join(',') } }];
    }
    default: return [];
  }
}
