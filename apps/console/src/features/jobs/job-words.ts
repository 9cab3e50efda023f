import type { JobState } from '../../__generated__/graphql.ts';
import type { MessageId, Text } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** How a state of a job looks. */
export const jobTones: Readonly<Record<JobState, Tone>> = { WAITING: 'open', RUNNING: 'soon', DONE: 'done', FAILED: 'due', CANCELLED: 'open' };

/** What figures of a job are called, by their key. */
const figures: Readonly<Record<string, MessageId>> = {
  rows: 'jobs.figureRows', columns: 'jobs.figureColumns', sheets: 'jobs.figureSheets', accepted: 'jobs.figureAccepted', wrong: 'jobs.figureWrong', warnings: 'jobs.figureWarnings',
  created: 'jobs.figureCreated', already: 'jobs.figureAlready', refused: 'jobs.figureRefused', skipped: 'jobs.figureSkipped', undone: 'jobs.figureUndone', kept: 'jobs.figureKept',
  pages: 'jobs.figurePages', bytes: 'jobs.figureBytes', regions: 'jobs.figureRegions', leftOut: 'jobs.figureLeftOut',
  persons: 'jobs.figurePersons', found: 'jobs.figureFound', pairs: 'jobs.figurePairs',
};

type Figure = { key: string; value: number };

/** "198 dibuat, 2 dilewati": what a job came to; figures of nothing are left out unless all are. */
export function figureWords(all: readonly Figure[], t: Text): string | null {
  const known = all.filter(({ key }) => key in figures);
  const told = known.some(({ value }) => value > 0) ? known.filter(({ value }) => value > 0) : known;
  return told.length === 0 ? null : told.map(({ key, value }) => t(figures[key] ?? 'jobs.figureRows', { count: value })).join(', ');
}

/** How far a job is in whole percent; null while how much there is is not known. */
export function percentOf({ done, total }: { done: number; total?: number | null }): number | null {
  return total ? Math.min(100, Math.floor((100 * done) / total)) : null;
}

/** Seconds between two instants, as people say it: "45 detik", "3 menit", "2 jam 5 menit". */
export function durationWords(from: string, to: string, t: Text): string {
  const seconds = Math.max(0, Math.round((Date.parse(to) - Date.parse(from)) / 1_000));
  if (seconds < 60) return t('jobs.seconds', { count: seconds });
  const minutes = Math.round(seconds / 60);
  return minutes < 60 ? t('jobs.minutes', { count: minutes }) : t('jobs.hours', { hours: Math.floor(minutes / 60), minutes: minutes % 60 });
}
