import { useSuspenseQuery } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { AppointPillarInput } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { listErrors } from '../../forms/form-errors.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { regionChoice } from '../pickers/region-finder.ts';
import { useRegister } from '../pickers/use-register.ts';
import { SpecField } from '../records/SpecField.tsx';
import { changesOf, checkSpecs, type FormValues, type Spec } from '../records/field-specs.ts';
import type { NewPillarSearch } from './pillar-search.ts';

const appointPillar = graphql(`
  mutation AppointPillar($input: AppointPillarInput!) {
    appointPillar(input: $input) {
      __typename
      ... on Pillar { id }
      ...Refusal @unmask
    }
  }
`);

const givenQuery = graphql(`
  query NewPillarGiven($person: ID!, $area: RegionCode!, $withPerson: Boolean!, $withArea: Boolean!) {
    person(id: $person) @include(if: $withPerson) { id displayName area { code fullName } }
    region(code: $area) @include(if: $withArea) { code shortName fullName }
  }
`);

const specs: readonly Spec[] = [
  { name: 'person', label: 'people.name', kind: 'person', required: true },
  { name: 'type', label: 'people.type', kind: 'code', list: 'PILLAR_TYPE', required: true },
  { name: 'position', label: 'pillars.position', kind: 'code', list: 'PILLAR_POSITION', required: true },
  { name: 'area', label: 'people.area', kind: 'region', required: true, hint: 'pillars.areaHint' },
  { name: 'state', label: 'people.state', kind: 'code', list: 'PILLAR_STATE', required: true },
  { name: 'decreeNumber', label: 'pillars.decreeNumber', hint: 'pillars.decreeHint' },
  { name: 'decreeDate', label: 'pillars.decreeDate', kind: 'date' },
  { name: 'appointer', label: 'pillars.appointer', kind: 'code', list: 'APPOINTER' },
  { name: 'validFrom', label: 'pillars.validFrom', kind: 'date' },
  { name: 'validTo', label: 'people.validTo', kind: 'date' },
  { name: 'memberNumber', label: 'pillars.memberNumber' },
  { name: 'employer', label: 'pillars.employer', hint: 'pillars.employerHint' },
  { name: 'endReason', label: 'pillars.endReason', kind: 'code', list: 'PILLAR_END_REASON' },
  { name: 'endedOn', label: 'pillars.endedOn', kind: 'date' },
  { name: 'overrideReason', label: 'pillars.overrideReason', hint: 'pillars.overrideHint' },
];
const blank: FormValues = Object.fromEntries(specs.map(({ name, kind }) => [name, kind === 'region' || kind === 'person' ? null : '']));

/** Fields that a term of that kind and state has no use for. */
function hidden({ type, state, position }: FormValues): ReadonlySet<string> {
  return new Set([
    ...(type === 'TKS' ? [] : ['employer']),
    ...(state === 'ENDED' ? [] : ['endReason', 'endedOn']),
    ...(state !== 'ENDED' && position === 'MEMBER' ? [] : ['overrideReason']),
  ]);
}

/** Appoints a person, or records a term of former years. */
export function NewPillarForm({ orang, jenis, tempat }: NewPillarSearch) {
  const t = useText();
  const navigate = useNavigate();
  const { data } = useSuspenseQuery(givenQuery, { variables: { person: orang ?? '', area: tempat ?? '36', withPerson: orang !== undefined, withArea: tempat !== undefined } });
  const { person, region } = data ?? {};
  const form = useForm<FormValues>({
    defaultValues: {
      ...blank, type: jenis ?? 'TKSK', position: 'MEMBER', state: 'ACTIVE', area: region ? regionChoice(region) : null,
      person: person ? { id: person.id, name: person.displayName, second: person.area.fullName } : null,
    },
    resolver: (current) => checkSpecs(specs, current, t),
    shouldFocusError: false,
  });
  const left = hidden(useWatch({ control: form.control }) as FormValues);
  const shown = specs.filter(({ name }) => !left.has(name));
  const { save, busy, refusal } = useRegister(appointPillar, form, (values) => changesOf(shown, values, blank) as unknown as AppointPillarInput);
  const { errors, submitCount } = form.formState;
  return (
    <Card title={t('pillars.new')}>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            void save(({ id }) => void navigate({ to: '/penugasan/$id', params: { id } }));
          }}
        >
          <ErrorSummary errors={listErrors(errors, (name) => t(specs.find((spec) => spec.name === name.split('.')[0])?.label ?? 'pillars.new'))} attempt={submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          {shown.map((spec) => <SpecField key={spec.name} spec={spec} />)}
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{t('pillars.doAppoint')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
