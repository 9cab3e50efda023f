import type { Permission } from '@pilar/domain/access';
import { day } from '@pilar/subgraph/entity';
import type { Code } from '@pilar/domain/vocabulary';

type State = Code<'EVENT_STATE'>;
type Step = Code<'EVENT_STEP'>;

/** From which states each step leads, and to which (domain §5.3); `reasoned`: only with a reason. */
type Leads = { from: readonly State[]; to: State; permission: Permission; reasoned?: true };

/**
 * A rakor that everybody knows of needs no written invitation, and who was there need not have pressed "start": both steps
 * may be left out. What the rules 19 to 24 ask of a state they ask at each step to it.
 */
export const steps: Readonly<Record<Step, Leads>> = {
  SCHEDULE: { from: ['DRAFT', 'POSTPONED'], to: 'SCHEDULED', permission: 'event.correct' },
  INVITE: { from: ['SCHEDULED'], to: 'INVITED', permission: 'event.correct' },
  START: { from: ['SCHEDULED', 'INVITED'], to: 'ONGOING', permission: 'event.correct' },
  CLOSE: { from: ['SCHEDULED', 'INVITED', 'ONGOING'], to: 'HELD', permission: 'event.correct' },
  REPORT: { from: ['HELD'], to: 'REPORTED', permission: 'event.correct' },
  PUBLISH: { from: ['REPORTED'], to: 'PUBLISHED', permission: 'event.publish' },
  UNPUBLISH: { from: ['PUBLISHED'], to: 'REPORTED', permission: 'event.publish', reasoned: true },
  POSTPONE: { from: ['SCHEDULED', 'INVITED', 'ONGOING'], to: 'POSTPONED', permission: 'event.correct', reasoned: true },
  CANCEL: { from: ['DRAFT', 'SCHEDULED', 'INVITED', 'ONGOING', 'POSTPONED'], to: 'CANCELLED', permission: 'event.correct', reasoned: true },
};

/** Days that an event was postponed from, when that was recorded and why; days ISO, hours as instants. */
export type Postponement = { on: string; reason: string | null; date: string; endDate: string | null; startAt: string | null; endAt: string | null };

type Dated = { date: Date; endDate: Date | null; startAt: Date | null; endAt: Date | null; postponements: unknown };

/** The postponements of an event with that of today. */
export function withPostponement(event: Dated, on: string, reason: string | null): Postponement[] {
  const former = { on, reason, date: day(event.date) ?? '', endDate: day(event.endDate), startAt: event.startAt?.toISOString() ?? null, endAt: event.endAt?.toISOString() ?? null };
  return [...postponementsOf(event), former];
}

/** What is stored of them. */
export function postponementsOf({ postponements }: { postponements: unknown }): Postponement[] {
  return postponements as Postponement[];
}

/** Whether a change of state needs a reason: what was announced is taken back. */
export function needsReason(from: State, to: State): boolean {
  return from !== to && (to === 'CANCELLED' || to === 'POSTPONED' || from === 'PUBLISHED');
}
