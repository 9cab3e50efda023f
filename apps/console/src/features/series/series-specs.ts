import type { MessageId } from '../../i18n/messages.ts';
import type { Spec } from '../records/field-specs.ts';

/** The facts of a series, as it is started and corrected. */
export const seriesSpecs: readonly Spec[] = [
  { name: 'title', label: 'events.titleField', required: true, wide: true },
  { name: 'type', label: 'events.type', kind: 'code', list: 'EVENT_TYPE', required: true },
  { name: 'description', label: 'plan.description', kind: 'long', wide: true },
];

/** What its history calls them. */
export const seriesFields: Readonly<Record<string, MessageId>> = { title: 'events.titleField', type: 'events.type', description: 'plan.description' };
