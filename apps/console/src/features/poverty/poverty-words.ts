import type { MessageId } from '../../i18n/messages.ts';
import type { Spec, SpecValue } from '../records/field-specs.ts';

/** What the fields of a figure are called, in history, caveats and forms. */
export const snapshotFields: Readonly<Record<string, MessageId>> = {
  area: 'kemiskinan.region', period: 'kemiskinan.periodOf', statedBy: 'kemiskinan.source', families: 'kemiskinan.families', persons: 'kemiskinan.persons', percent: 'kemiskinan.percent',
  valid: 'kemiskinan.valid', verified: 'kemiskinan.verified', method: 'kemiskinan.method', line: 'kemiskinan.poorLine', lineAmount: 'kemiskinan.lineAmount', lineSource: 'kemiskinan.lineSource',
  citation: 'kemiskinan.citation', link: 'kemiskinan.link', statedOn: 'kemiskinan.statedOn', checkedOn: 'kemiskinan.checkedOn', caveats: 'events.caveats',
};

/** The figures and where they stand, as both forms ask for them. */
export const figureSpecs: readonly Spec[] = [
  { name: 'families', label: 'kemiskinan.families', kind: 'number' },
  { name: 'persons', label: 'kemiskinan.persons', kind: 'number' },
  { name: 'percent', label: 'kemiskinan.percent', hint: 'kemiskinan.percentHint' },
  { name: 'valid', label: 'kemiskinan.valid', hint: 'kemiskinan.fieldHint', kind: 'number' },
  { name: 'verified', label: 'kemiskinan.verified', hint: 'kemiskinan.fieldHint', kind: 'number' },
  { name: 'citation', label: 'kemiskinan.citation', required: true },
  { name: 'link', label: 'kemiskinan.link' },
  { name: 'statedOn', label: 'kemiskinan.statedOn', kind: 'date', required: true },
  { name: 'checkedOn', label: 'kemiskinan.checkedOn', kind: 'date', required: true },
  { name: 'method', label: 'kemiskinan.method' },
  { name: 'lineAmount', label: 'kemiskinan.lineAmount', kind: 'money' },
  { name: 'lineSource', label: 'kemiskinan.lineSource' },
];

/** What the fields of an effort are called. */
export const effortFields: Readonly<Record<string, MessageId>> = {
  area: 'kemiskinan.region', family: 'kemiskinan.family', fund: 'kemiskinan.fund', year: 'kemiskinan.year', strategy: 'kemiskinan.strategy', amount: 'kemiskinan.amount', description: 'kemiskinan.description',
  planItem: 'kemiskinan.planItem', citation: 'kemiskinan.citation', link: 'kemiskinan.link', withdrawn: 'kemiskinan.withdrawn', caveats: 'events.caveats',
};

/** What is said of an effort, as both forms ask for it. */
export const effortSpecs: readonly Spec[] = [
  { name: 'fund', label: 'kemiskinan.fund', kind: 'code', list: 'EFFORT_FUND', required: true },
  { name: 'strategy', label: 'kemiskinan.strategy', kind: 'code', list: 'POVERTY_STRATEGY', required: true },
  { name: 'year', label: 'kemiskinan.year', kind: 'number', required: true },
  { name: 'amount', label: 'kemiskinan.amountRp', kind: 'money', required: true },
  { name: 'description', label: 'kemiskinan.description', required: true, wide: true },
  { name: 'planItem', label: 'kemiskinan.planItem', kind: 'planItem' },
  { name: 'citation', label: 'kemiskinan.citation' },
  { name: 'link', label: 'kemiskinan.link' },
];

/** A share as somebody types it, with a comma or a point; NaN where it is none. */
export function readPercent(text: SpecValue | undefined): number | null | undefined {
  return typeof text === 'string' ? Number(text.replace(',', '.').replace('%', '')) : (text as null | undefined);
}
