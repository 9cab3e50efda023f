import { Link, useNavigate } from '@tanstack/react-router';
import { useRef, useState } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { RegisterInstitutionInput } from '../../__generated__/graphql.ts';
import { barClass, gridClass, stackClass, wideClass } from '../../forms/form-classes.ts';
import { listErrors, markProblems } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { ErrorSummary } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { SpecField } from '../records/SpecField.tsx';
import { changesOf, checkSpecs, type FormValues } from '../records/field-specs.ts';
import { NamesLike } from './NamesLike.tsx';
import { emptyProfile, profileSpecs } from './profile-specs.ts';

const registerInstitution = graphql(`
  mutation RegisterInstitution($input: RegisterInstitutionInput!) {
    registerInstitution(input: $input) {
      __typename
      ... on Institution { id }
      ...Refusal @unmask
    }
  }
`);

const begun: FormValues = { ...emptyProfile, kind: 'LKS', owner: 'MASYARAKAT' };

/** Enters an institution into the register, with as much as is known of it. Those with a like name are shown while it is typed. */
export function RegisterInstitution() {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(registerInstitution);
  const [refusal, setRefusal] = useState<string | null>(null);
  const saved = useRef(false);
  const form = useForm<FormValues>({ defaultValues: begun, resolver: (values) => checkSpecs(profileSpecs, values, t), shouldFocusError: false });
  const { errors, submitCount, isDirty } = form.formState;
  const save = () => form.handleSubmit(async (values) => {
    setRefusal(null);
    const outcome = await submit(changesOf(profileSpecs, values, emptyProfile) as Omit<RegisterInstitutionInput, 'idempotencyKey'>);
    if (outcome.saved) {
      saved.current = true;
      toast(t('institutions.registered'));
      return navigate({ to: '/lembaga/$id', params: { id: outcome.saved.id } });
    }
    const refused = outcome.refusal;
    if (refused && markProblems(refused, form.setError)) return;
    setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  })();
  return (
    <FormProvider {...form}>
      <LeaveGuard changed={() => isDirty && !saved.current} />
      <form
        noValidate
        className={stackClass}
        onSubmit={(event) => {
          event.preventDefault();
          void save();
        }}
      >
        <ErrorSummary errors={listErrors(errors, (name) => t(profileSpecs.find((spec) => spec.name === name)?.label ?? 'institutions.name'))} attempt={submitCount} />
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        <LikeTyped />
        <div className={gridClass}>
          {profileSpecs.map((spec) => <div key={spec.name} className={spec.kind === 'codes' || spec.name === 'name' ? wideClass : undefined}><SpecField spec={spec} /></div>)}
        </div>
        <div className={barClass}>
          <Button type="submit" weight="main" disabled={busy}>{t('institutions.register')}</Button>
          <Link to="/lembaga" className={buttonClass()}>{t('forms.cancel')}</Link>
        </div>
      </form>
    </FormProvider>
  );
}

function LikeTyped() {
  const name = useWatch<FormValues>({ name: 'name' });
  return <NamesLike name={typeof name === 'string' ? name : ''} />;
}
