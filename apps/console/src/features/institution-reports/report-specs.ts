import type { Spec } from '../records/field-specs.ts';

/** What a yearly report tells, as it is written and corrected. */
export const reportSpecs: readonly Spec[] = [
  { name: 'servedMale', label: 'yearReports.servedMale', kind: 'number', required: true },
  { name: 'servedFemale', label: 'yearReports.servedFemale', kind: 'number', required: true },
  { name: 'income', label: 'yearReports.income', kind: 'money', required: true },
  { name: 'spent', label: 'yearReports.spent', kind: 'money', required: true },
  { name: 'activities', label: 'yearReports.activities', kind: 'long', required: true, wide: true },
  { name: 'obstacles', label: 'yearReports.obstacles', kind: 'long', wide: true },
  { name: 'plan', label: 'yearReports.plan', kind: 'long', wide: true },
];
