import { utcToJakarta } from '@pilar/domain/dates';
import type { IncidentState } from '../../__generated__/graphql.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** Day and time where the office is. */
export function thisMoment(): { date: string; time: string } {
  return utcToJakarta(new Date().toISOString());
}

const hour = 3_600_000;

/** How far an incident is, at a glance. */
export const incidentTones: Readonly<Record<IncidentState, Tone>> = { OPEN: 'due', ASSESSED: 'soon', NOTIFIED: 'soon', CLOSED: 'done', DISMISSED: 'open' };

/** Whole hours until a deadline; below zero once it has passed. */
export function hoursUntil(deadline: string): number {
  return Math.floor((Date.parse(deadline) - Date.now()) / hour);
}
