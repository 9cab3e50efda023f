import { today } from '@pilar/domain/dates';

/** A stop of the plan as it is typed; '' where nothing is. */
export type StopValues = { area: string; date: string; startTime: string; endTime: string; venue: string };

export const newStop = (area: string): StopValues => ({ area, date: '', startTime: '', endTime: '', venue: '' });

/** Stops as the graph takes them. */
export function stopInputs(stops: readonly StopValues[]) {
  return stops.map(({ area, date, startTime, endTime, venue }) => ({
    area, date, startTime: startTime || null, endTime: endTime || null, venue: venue.trim() ? { name: venue.trim(), area } : null,
  }));
}

type Stop = { area: { code: string }; next?: { id: string } | null };

/** The region to plan next: of those without a plan the one that was never reached, or longest ago, which stands first. */
export function nextStop(stops: readonly Stop[], chosen: readonly string[]): string | undefined {
  return stops.find(({ area, next }) => !next && !chosen.includes(area.code))?.area.code;
}

/** Stops that lack a day that is to come, by region: nothing is sent before they have one. */
export function undated(stops: readonly StopValues[]): string[] {
  return stops.filter(({ date }) => date < today()).map(({ area }) => area);
}
