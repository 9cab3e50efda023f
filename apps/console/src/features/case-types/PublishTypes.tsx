import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import type { CaseTypeListsQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { listErrors, markProblems } from '../../forms/form-errors.ts';
import { useSubmit, type Refusal } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card, Section } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { SpecField } from '../records/SpecField.tsx';
import { apart, checkSpecs, type FormValues, type Spec } from '../records/field-specs.ts';
import { compareTypes, type TypeFacts } from './compare-types.ts';
import { TypeChanges } from './TypeChanges.tsx';
import { TypeList } from './TypeList.tsx';

const publishCaseTypes = graphql(`
  mutation PublishCaseTypes($input: PublishCaseTypesInput!) {
    publishCaseTypes(input: $input) { __typename ... on CaseTypeList { id validFrom } ...Refusal @unmask }
  }
`);

const specs: readonly Spec[] = [
  { name: 'name', label: 'cases.listName', hint: 'cases.listNameHint', required: true },
  { name: 'legalBasis', label: 'cases.legalBasis', hint: 'cases.legalBasisHint', required: true },
  { name: 'validFrom', label: 'cases.validFrom', hint: 'cases.validFromHint', kind: 'date', required: true },
];
const fieldNames = specs.map(({ name }) => name);

type List = NonNullable<CaseTypeListsQuery['caseTypeLists']>[number];

/** Only what the graph takes: the types come as the list's own, with their ids. */
const plain = ({ code, nameId, nameEn, meaningId, meaningEn, criterion, unit, minAge, maxAge, sex, sensitivities }: TypeFacts): TypeFacts => ({ code, nameId, nameEn, meaningId, meaningEn, criterion, unit, minAge, maxAge, sex, sensitivities });

/** A list of types for a new regulation, begun from the latest: what it is called, what it stands on, from when, and each of its types. */
export function PublishTypes({ latest }: { latest: List }) {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(publishCaseTypes);
  const [before] = useState(() => latest.types.map(plain));
  const [types, setTypes] = useState(before);
  const [refusal, setRefusal] = useState<string | null>(null);
  /** Code of the type that is being changed, '' of a new one: what is published must not lack it. */
  const [open, setOpen] = useState<string | null>(null);
  const published = useRef(false);
  const form = useForm<FormValues>({ defaultValues: { name: latest.name, legalBasis: '', validFrom: '' }, resolver: (values) => checkSpecs(specs, values, t), shouldFocusError: false });
  const { errors, submitCount, isDirty } = form.formState;
  const compared = compareTypes(before, types);
  const changed = types !== before;

  /** What is wrong with one of the types is said with its code. */
  const ofTypes = (refused: Refusal): string[] => (refused.__typename === 'InvalidInput' ? refused.problems : []).filter(({ path: [first] }) => first === 'types')
    .map(({ path: [, at], message }) => [types[Number(at)]?.code, message].filter(Boolean).join(': '));
  const publish = async ({ name, legalBasis, validFrom }: FormValues) => {
    setRefusal(null);
    const outcome = await submit({ name: String(name), legalBasis: String(legalBasis), validFrom: String(validFrom), types: types.map((type) => ({ ...type })) });
    if (outcome.saved) {
      published.current = true;
      toast(t('cases.typesPublished'));
      client.cache.evict({ fieldName: 'caseTypeLists' });
      await client.refetchQueries({ include: ['CaseTypeLists'] });
      return navigate({ to: '/pengaturan/jenis-ppks', search: {} });
    }
    const refused = outcome.refusal;
    if (!refused) return setRefusal(outcome.message ?? t('forms.noAnswer'));
    if (refused.__typename === 'Duplicate') return form.setError('validFrom', { type: 'graph', message: refused.message });
    const marked = markProblems(apart(refused, fieldNames).onFields, form.setError);
    const rest = ofTypes(refused);
    if (rest.length > 0 || !marked) setRefusal(rest.join('; ') || refused.message);
  };
  return (
    <>
      <LeaveGuard changed={() => !published.current && (isDirty || changed || open !== null)} />
      <Card title={t('cases.aboutList')}>
        <FormProvider {...form}>
          <form id="publish-types" noValidate className={stackClass} onSubmit={(event) => void form.handleSubmit(publish)(event)}>
            <ErrorSummary errors={listErrors(errors, (name) => t(specs.find((spec) => spec.name === name)?.label ?? 'cases.listName'))} attempt={submitCount} />
            <div className={gridClass}>{specs.map((spec) => <div key={spec.name}><SpecField spec={spec} /></div>)}</div>
          </form>
        </FormProvider>
      </Card>
      <Section title={t('cases.types')}><TypeList before={before} types={types} open={open} onOpen={setOpen} onChange={setTypes} /></Section>
      <Section title={t('cases.whatChanges')}><TypeChanges compared={compared} /></Section>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      {open !== null && <Notice>{t('cases.finishType')}</Notice>}
      <FormActions>
        <Button type="submit" form="publish-types" weight="main" disabled={busy || open !== null || types.length === 0}>{t('cases.publishCount', { count: types.length })}</Button>
      </FormActions>
    </>
  );
}
