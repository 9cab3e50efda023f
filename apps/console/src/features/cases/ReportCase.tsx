import { today } from '@pilar/domain/dates';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { CaseUnit, ReportCaseInput } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel, useOptions, useViewer } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';
import { FilterBar, pillClass } from '../../ui/FilterPill.tsx';
import { toast } from '../../ui/Toast.tsx';
import { RegisterForm } from '../beneficiaries/RegisterForm.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import type { FormValues, Spec } from '../records/field-specs.ts';
import { disabilitySpec, particularSpecs, toldSpecs } from './case-words.ts';
import { useCaseTypes } from './use-case-types.ts';

const reportCase = graphql(`
  mutation ReportCase($input: ReportCaseInput!) {
    reportCase(input: $input) { __typename ... on WelfareCase { id } ...Refusal @unmask }
  }
`);

/** Whom it is about, where that is known. */
export type About = { unit: 'PERSON' | 'FAMILY'; id: string };

const subjectSpecs: Readonly<Record<CaseUnit, readonly Spec[]>> = {
  PERSON: [{ name: 'beneficiary', label: 'cases.person', hint: 'cases.personHint', kind: 'beneficiary', required: true }],
  FAMILY: [{ name: 'family', label: 'ppks.family', hint: 'cases.familyHint', kind: 'family', required: true }],
  GROUP: [],
  COMMUNITY: [],
};
const groupSpecs: readonly Spec[] = [
  { name: 'groupName', label: 'cases.groupName', required: true },
  { name: 'area', label: 'ppks.village', kind: 'village', required: true },
  { name: 'persons', label: 'cases.persons', kind: 'number', required: true },
];

/** Reports a case: whom it is about, unless that is known, then its type, then what was found. */
export function ReportCase({ about }: { about: About | null }) {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const { grant } = useViewer();
  const units = useOptions('CASE_UNIT');
  const [chosen, setChosen] = useState<CaseUnit>('PERSON');
  const { submit, busy } = useSubmit(reportCase);
  const { list, types, options } = useCaseTypes();
  const unit = about?.unit ?? chosen;
  const isGroup = unit === 'GROUP' || unit === 'COMMUNITY';
  const fitting = new Set(types.filter((type) => type.unit === unit).map(({ code }) => code));
  // Types that are meant for others come last: they are kept with a caveat, and sometimes right.
  const sorted = [...options.filter(({ value }) => fitting.has(value)), ...options.filter(({ value }) => !fitting.has(value))];
  const typeSpecs: Spec[] = [
    { name: 'type', label: 'cases.type', kind: 'option', options: sorted, required: true },
    { name: 'foundOn', label: 'cases.foundOn', kind: 'date', required: true },
    ...toldSpecs,
  ];
  const subject = about ? [] : isGroup ? groupSpecs : subjectSpecs[unit];
  const values: FormValues = {
    beneficiary: null, family: null, groupName: '', persons: '', area: grant.area.level === 'VILLAGE' ? regionChoice(grant.area) : null,
    type: '', foundOn: today(), foundBy: '', handlingLevel: 'REG', evidence: '', needs: '', narrative: '', disabilities: [],
  };
  const back = about ? (about.unit === 'PERSON' ? <Link to="/ppks/$id" params={{ id: about.id }} className={buttonClass()}>{t('forms.cancel')}</Link> : <Link to="/ppks/keluarga/$id" params={{ id: about.id }} className={buttonClass()}>{t('forms.cancel')}</Link>)
    : <Link to="/ppks/kasus" className={buttonClass()}>{t('forms.cancel')}</Link>;
  return (
    <>
      {!about && (
        <FilterBar label={t('cases.unit')}>
          {units.map(({ value, label: word }) => <button key={value} type="button" className={pillClass(value === unit)} aria-pressed={value === unit} onClick={() => setChosen(value as CaseUnit)}>{word}</button>)}
        </FilterBar>
      )}
      <RegisterForm
        key={unit}
        parts={({ type }) => [
          ...(about ? [] : [{ title: label('CASE_UNIT', unit), specs: subject }]),
          { title: t('cases.typePart'), lead: list && t('cases.typeWhy', { law: list.legalBasis }), specs: typeSpecs },
          { title: t('cases.particulars'), lead: t('cases.particularsWhy'), specs: types.some((one) => one.code === type && one.takesDisability) ? [disabilitySpec, ...particularSpecs] : particularSpecs },
        ]}
        values={values}
        busy={busy}
        save={t('cases.doReport')}
        ways={back}
        submit={(given) => submit({ ...given, ...(about && { [about.unit === 'PERSON' ? 'beneficiary' : 'family']: about.id }), ...(isGroup && { unit }) } as unknown as Omit<ReportCaseInput, 'idempotencyKey'>)}
        onSaved={(id) => {
          toast(t('cases.reportedNow'));
          void navigate({ to: '/ppks/kasus/$id', params: { id } });
        }}
        refused={(refusal) => (
          <>
            {refusal.message}{' '}
            {refusal.__typename === 'Duplicate' && refusal.existingId && <Link to="/ppks/kasus/$id" params={{ id: refusal.existingId }} target="_blank">{t('cases.openCase')}</Link>}
          </>
        )}
      />
    </>
  );
}
