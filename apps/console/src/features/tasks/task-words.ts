import { daysAfter } from '@pilar/domain/dates';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** When something is due, seen from a day. */
export type DueGroup = 'overdue' | 'today' | 'week' | 'later';

/** Head of each group, in their order. */
export const dueGroups: Readonly<Record<DueGroup, { title: MessageId; tone: Tone }>> = {
  overdue: { title: 'tasks.overdue', tone: 'due' },
  today: { title: 'tasks.today', tone: 'due' },
  week: { title: 'tasks.week', tone: 'soon' },
  later: { title: 'tasks.later', tone: 'open' },
};

/** The group of a deadline on that day (ISO dates). */
export function dueGroup(due: string, day: string): DueGroup {
  if (due < day) return 'overdue';
  if (due === day) return 'today';
  return due <= daysAfter(day, 7) ? 'week' : 'later';
}

const records: Readonly<Record<string, string>> = {
  Event: '/kegiatan', Person: '/orang', Pillar: '/penugasan', Office: '/lembaga', Institution: '/lks', LegalBasis: '/hukum', PillarReport: '/laporan',
};

/** Address of the record that asks; undefined for one that has no page of its own. */
export function recordAddress({ type, id }: { type: string; id: string }): string | undefined {
  const folder = records[type];
  return folder && `${folder}/${id}`;
}

const parts: Readonly<Record<string, MessageId>> = {
  participants: 'tasks.participants', topics: 'tasks.topics', keyPoints: 'tasks.keyPoints', media: 'tasks.media',
};

/** Texts of the parts that a record lacks, as a task's details name them. */
export function missingParts(details: readonly { name: string; value: string }[]): MessageId[] {
  const missing = details.find(({ name }) => name === 'missing')?.value.split(',') ?? [];
  return missing.flatMap((part) => parts[part] ?? []);
}
