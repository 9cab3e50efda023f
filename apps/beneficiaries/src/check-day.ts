import { today } from '@pilar/domain/dates';
import type { Problems } from '@pilar/subgraph/problems';
import { messages } from './messages.ts';

/** Notes a day (ISO) that has not come yet, of something that is said to have happened; false then. */
export function checkDay(path: string, date: string | null | undefined, problems: Problems): boolean {
  const came = date == null || date <= today();
  if (!came) problems.add(path, messages.dayInFuture, { value: date });
  return came;
}
