import type { PlanGap } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Tone } from '../../ui/StateDot.tsx';
import type { Spec } from '../records/field-specs.ts';

/** What a gap looks like. */
export const gapTones = { SERVES_NONE: 'soon', UNSERVED: 'due' } as const satisfies Record<PlanGap, Tone>;

/** What the fields of a plan are called, in history, caveats and form. */
export const planFields: Readonly<Record<string, MessageId>> = {
  kind: 'laws.kind', title: 'laws.planTitle', owner: 'laws.owner', area: 'events.region', yearFrom: 'plans.yearFrom', yearTo: 'plans.yearTo', items: 'plans.items', caveats: 'events.caveats',
};

/** What can be told of a plan. */
export const planSpecs: readonly Spec[] = [
  { name: 'kind', label: 'laws.kind', kind: 'code', list: 'PLAN_DOC', required: true },
  { name: 'yearFrom', label: 'plans.yearFrom', kind: 'number' },
  { name: 'yearTo', label: 'plans.yearTo', hint: 'plans.yearToHint', kind: 'number' },
  { name: 'title', label: 'laws.planTitle', required: true, wide: true },
  { name: 'area', label: 'events.region', kind: 'region', required: true },
  { name: 'owner', label: 'laws.owner', kind: 'office' },
];

/** What the fields of an item are called. */
export const itemFields: Readonly<Record<string, MessageId>> = {
  plan: 'laws.planTitle', code: 'plans.code', title: 'plans.itemTitle', kind: 'laws.kind', parent: 'plans.parent', derivesFrom: 'plans.derivesFrom', indicator: 'plans.indicator', unit: 'plans.unit',
  office: 'plans.office', years: 'plans.figures', withdrawn: 'events.withdrawn', caveats: 'events.caveats',
};

/** What can be corrected of an item. */
export const itemSpecs: readonly Spec[] = [
  { name: 'code', label: 'plans.code', required: true },
  { name: 'title', label: 'plans.itemTitle', kind: 'long', required: true },
  { name: 'kind', label: 'laws.kind', kind: 'code', list: 'PLAN_ITEM_KIND', required: true },
  { name: 'parent', label: 'plans.parent', kind: 'planItem' },
  { name: 'derivesFrom', label: 'plans.derivesFrom', hint: 'plans.derivesFromHint', kind: 'planItem' },
  { name: 'indicator', label: 'plans.indicator' },
  { name: 'unit', label: 'plans.unit' },
  { name: 'office', label: 'plans.office', kind: 'office' },
];

/** What the parts of plans that come from elsewhere are called when they cannot be read. */
export const planParts: Readonly<Record<string, MessageId>> = { 'planItem.@events': 'offices.partEvents', 'planItem.events': 'offices.partEvents', 'planItem.programmes': 'bantuan.title', 'planDocument.history': 'records.history', 'planItem.history': 'records.history' };

/** "2025–2029", "2026", "…–2029"; null where no year is known. */
export function yearWords({ yearFrom, yearTo }: { yearFrom: number | null; yearTo: number | null }): string | null {
  if (yearFrom === null && yearTo === null) return null;
  return yearFrom === yearTo ? String(yearFrom) : `${yearFrom ?? '…'}–${yearTo ?? '…'}`;
}
