import { formatLongDate, type Language } from '@pilar/domain/dates';
import type { ReportState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a report looks like: soon where somebody should see to it. */
export const reportTones = {
  RECORDED: 'done',
  WITHDRAWN: 'open',
  DRAFT: 'open',
  WAITING: 'soon',
  REVISION: 'due',
  APPROVED: 'done',
  REJECTED: 'open',
} as const satisfies Record<ReportState, Tone>;

/** What the fields of a report are called, in history, caveats and forms. */
export const reportFields: Readonly<Record<string, MessageId>> = {
  person: 'people.name',
  pillar: 'reports.pillar',
  date: 'reports.date',
  month: 'reports.month',
  area: 'reports.area',
  venue: 'reports.venue',
  activity: 'reports.activity',
  constraint: 'reports.constraint',
  note: 'reports.note',
  state: 'reports.state',
  stateReason: 'reports.stateReason',
  caveats: 'events.caveats',
};

/** What the parts of a report that come from elsewhere are called when they cannot be read. */
export const reportParts: Readonly<Record<string, MessageId>> = {
  'pillarReport.@identity': 'reports.attachments',
  'pillarReport.history': 'records.history',
};

/** "Oktober 2026", for the first day of a month. */
export function monthWords(first: string, language: Language): string {
  return formatLongDate(first, language).replace(/^\d+ /, '');
}
