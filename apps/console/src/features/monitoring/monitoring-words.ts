import type { FindingSeverity, FindingState, MonitoringState } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';

/** What a state of a monitoring looks like: soon where somebody should see to it. */
export const monitoringTones = { PLANNED: 'open', VISITED: 'soon', SCORED: 'soon', FOLLOW_UP: 'soon', CLOSED: 'done', WITHDRAWN: 'open' } as const satisfies Record<MonitoringState, Tone>;
export const findingTones = { OPEN: 'soon', ANSWERED: 'open', CLOSED: 'done' } as const satisfies Record<FindingState, Tone>;
export const severityTones = { MINOR: 'open', MAJOR: 'soon', CRITICAL: 'due' } as const satisfies Record<FindingSeverity, Tone>;

/** What the fields of a monitoring are called in its history. */
export const monitoringFields: Readonly<Record<string, MessageId>> = {
  institution: 'monev.institution', state: 'monev.state', stateReason: 'monev.withdrawnWhy', plannedOn: 'monev.plannedOn', event: 'monev.event', visitedOn: 'monev.visitedOn',
  answers: 'monev.answers', clashes: 'monev.clashes', score: 'monev.score', conclusion: 'monev.conclusion', findings: 'monev.findings',
  closedOn: 'monev.closedOn', caveats: 'events.caveats',
};

/** What the parts of a monitoring that come from elsewhere are called when they cannot be read. */
export const monitoringParts: Readonly<Record<string, MessageId>> = {
  'monitoring.@identity': 'monev.photos', 'monitoring.event.@events': 'monev.event', 'monitoring.history': 'records.history',
};

/** How a question of an instrument is answered, and what was. */
export type QuestionShown = { code: string; kind: string; options: readonly { code: string; label: string }[]; max?: number | null };

/** An answer in words. Photographs are shown apart. */
export function answerWords({ kind, options, max }: QuestionShown, value: string, t: (id: MessageId, values?: Record<string, string | number>) => string): string {
  switch (kind) {
    case 'YES_NO': return t(value === 'YES' ? 'monev.yes' : 'monev.no');
    case 'CHOICE': return options.find(({ code }) => code === value)?.label ?? value;
    case 'SCALE': return t('monev.ofScale', { value, max: max ?? '' });
    case 'PHOTO': return t('monev.photoCount', { count: value.split(' ').filter(Boolean).length });
    default: return value;
  }
}
