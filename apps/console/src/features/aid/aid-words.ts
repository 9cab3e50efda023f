import type { AidComponent } from '../../__generated__/graphql.ts';
import type { MessageId } from '../../i18n/messages.ts';
import type { Option } from '../../ui/FilterPill.tsx';
import type { Outcome } from '../records/why-not.ts';
import type { FormValues, Spec, SpecValue } from '../records/field-specs.ts';

/** What the fields of a programme are called, in history, caveats and forms. */
export const aidFields: Readonly<Record<string, MessageId>> = {
  name: 'bantuan.name', description: 'bantuan.description', ownerLevel: 'bantuan.ownerLevel', fundSource: 'bantuan.fundSource', serviceField: 'bantuan.serviceField', effortForm: 'bantuan.effortForm',
  aidForm: 'bantuan.aidForm', target: 'bantuan.target', frequency: 'bantuan.frequency', years: 'bantuan.years', conditions: 'bantuan.conditions', legalBases: 'bantuan.legalBases', amounts: 'bantuan.amounts',
  planItems: 'bantuan.planItems', conflicts: 'bantuan.conflicts', budgets: 'bantuan.budgets', allocations: 'bantuan.allocations', caveats: 'events.caveats',
};

/** What the parts of a programme that come from elsewhere are called when they cannot be read. */
export const aidParts: Readonly<Record<string, MessageId>> = {
  'programme.legalBases': 'bantuan.legalBases', 'programme.planLinks': 'bantuan.planItems', 'programme.history': 'records.history',
};

const kinds: readonly Spec[] = [
  { name: 'ownerLevel', label: 'bantuan.ownerLevel', kind: 'code', list: 'AID_LEVEL', required: true },
  { name: 'fundSource', label: 'bantuan.fundSource', kind: 'code', list: 'FUND_SOURCE', required: true },
  { name: 'serviceField', label: 'bantuan.serviceField', kind: 'code', list: 'SERVICE_FIELD', required: true },
  { name: 'effortForm', label: 'bantuan.effortForm', kind: 'code', list: 'EFFORT_FORM', required: true },
  { name: 'aidForm', label: 'bantuan.aidForm', kind: 'code', list: 'AID_FORM', required: true },
  { name: 'frequency', label: 'bantuan.frequency', kind: 'code', list: 'AID_FREQUENCY', required: true },
  { name: 'yearFrom', label: 'bantuan.yearFrom', kind: 'number', required: true },
  { name: 'yearTo', label: 'bantuan.yearTo', kind: 'number' },
];
const name: Spec = { name: 'name', label: 'bantuan.name', required: true, wide: true };
const texts: readonly Spec[] = [
  { name: 'description', label: 'bantuan.description', kind: 'long', wide: true },
  { name: 'legalBases', label: 'bantuan.legalBases', kind: 'laws', wide: true },
];

/** What can be corrected of a programme. */
export const aidSpecs: readonly Spec[] = [name, ...kinds, ...texts];

/** What can be told of a new one. */
export const newAidSpecs: readonly Spec[] = [
  { name: 'code', label: 'bantuan.code', hint: 'bantuan.codeHint', required: true }, name, { name: 'target', label: 'bantuan.target', hint: 'bantuan.targetHint', kind: 'code', list: 'AID_TARGET', required: true }, ...kinds, ...texts,
];

/** What can be asked of whoever may have it; types that lists may show only. */
export const conditionSpecs = (types: readonly Option[]): readonly Spec[] => [
  { name: 'desilMin', label: 'bantuan.desilMin', kind: 'number' },
  { name: 'desilMax', label: 'bantuan.desilMax', kind: 'number' },
  { name: 'extremePoor', label: 'bantuan.extremePoor', kind: 'check' },
  { name: 'minAge', label: 'bantuan.minAge', kind: 'number' },
  { name: 'maxAge', label: 'bantuan.maxAge', kind: 'number' },
  { name: 'sex', label: 'bantuan.sex', kind: 'code', list: 'SEX', none: 'bantuan.anySex' },
  { name: 'areas', label: 'bantuan.areas', hint: 'bantuan.areasHint', kind: 'regions' },
  { name: 'caseTypes', label: 'bantuan.caseTypes', kind: 'codes', options: types },
];

export const components: readonly AidComponent[] = ['EARLY_CHILDHOOD', 'SD', 'SMP', 'SMA', 'ELDERLY', 'SEVERE_DISABILITY'];

/** What is told of an edition; amounts of components for families only. `words` says what a component is. */
export const amountSpecs = (forFamilies: boolean, words: (component: AidComponent) => string): readonly Spec[] => [
  { name: 'validFrom', label: 'bantuan.validFrom', kind: 'date', required: true },
  { name: 'per', label: 'bantuan.per', kind: 'code', list: 'AID_PER', required: true },
  { name: 'whole', label: 'bantuan.whole', hint: forFamilies ? 'bantuan.wholeHint' : undefined, kind: 'money' },
  ...(forFamilies ? [
    ...components.map((component): Spec => ({ name: component, label: 'bantuan.amounts', words: words(component), kind: 'money' })),
    { name: 'mostMembers', label: 'bantuan.mostMembers', hint: 'bantuan.mostMembersHint', kind: 'number' } satisfies Spec,
  ] : []),
  { name: 'citation', label: 'bantuan.citation', hint: 'bantuan.citationHint', required: true, wide: true },
  { name: 'checkedOn', label: 'bantuan.checkedOn', kind: 'date', required: true },
  { name: 'reason', label: 'forms.reason', hint: 'bantuan.editionReason' },
];

/** The conditions as a form holds them, as the graph takes them. */
export function conditionsOf(values: Record<string, SpecValue>) {
  const { desilMin = null, desilMax = null, extremePoor = false, minAge = null, maxAge = null, sex = null, areas = [], caseTypes = [] } = values;
  return { desilMin, desilMax, extremePoor, minAge, maxAge, sex, areas, caseTypes } as object;
}

type Recorded = { desilMin?: number | null; desilMax?: number | null; extremePoor: boolean; minAge?: number | null; maxAge?: number | null; sex?: string | null; areas: readonly { code: string; shortName: string }[]; caseTypes: readonly string[] };

const text = (value: number | null | undefined) => (value == null ? '' : String(value));

/** Recorded conditions as a form begins with them. */
export function conditionValues({ desilMin, desilMax, extremePoor, minAge, maxAge, sex, areas, caseTypes }: Recorded): FormValues {
  return {
    desilMin: text(desilMin), desilMax: text(desilMax), extremePoor, minAge: text(minAge), maxAge: text(maxAge), sex: sex ?? '',
    areas: areas.map(({ code, shortName }) => ({ id: code, name: shortName })), caseTypes: [...caseTypes],
  };
}

/** What the graph says of parts of an input, said of the fields that hold them here: by the name that `fieldOf` finds in the path. */
export function ontoForm<Told extends Outcome>(outcome: Told, fieldOf: (path: readonly string[]) => string | undefined): Told {
  const { refusal } = outcome;
  if (refusal?.__typename !== 'InvalidInput') return outcome;
  return { ...outcome, refusal: { ...refusal, problems: refusal.problems.map((problem) => ({ ...problem, path: [fieldOf(problem.path) ?? problem.path[0] ?? ''] })) } };
}
