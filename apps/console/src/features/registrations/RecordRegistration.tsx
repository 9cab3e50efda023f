import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import type { WorkingLevel } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { PickerField, TextField } from '../../forms/fields.tsx';
import { gridClass, stackClass, wideClass } from '../../forms/form-classes.ts';
import { listErrors } from '../../forms/form-errors.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useRegister } from '../pickers/use-register.ts';
import { authorityOf } from './apply-state.ts';
import { needsRecommendation, useIssuerFinder, type Issuer } from './issuers.ts';
import { registrationFields } from './registration-words.ts';

const recordRegistration = graphql(`
  mutation RecordRegistration($input: RecordRegistrationInput!) {
    recordRegistration(input: $input) { __typename ... on Registration { id } ...Refusal @unmask }
  }
`);

const filled = z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')));
const schema = z.object({
  number: filled,
  issuer: z.nullable(z.custom<Issuer>()).check(z.refine((issuer) => issuer !== null, says('forms.required'))),
  recommendation: z.string(),
  grantedOn: filled,
  validTo: filled,
}).check(z.refine(({ issuer, recommendation }) => !needsRecommendation(issuer) || recommendation.trim() !== '', { error: 'forms.required', path: ['recommendation'] }));

type Values = z.output<typeof schema>;
type Props = { institution: { id: string; workingLevel: WorkingLevel; area: { code: string } }; onDone: () => void };

/** A registration that was granted on paper before the institution was entered here. */
export function RecordRegistration({ institution: { id, workingLevel, area }, onDone }: Props) {
  const t = useText();
  const client = useApolloClient();
  const { find } = useIssuerFinder(authorityOf(workingLevel), area.code);
  const form = useForm<Values>({ defaultValues: { number: '', issuer: null, recommendation: '', grantedOn: '', validTo: '' }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const { issuer } = useWatch({ control: form.control });
  const { save, busy, refusal } = useRegister(recordRegistration, form, (values) => ({
    institution: id, number: values.number.trim(), issuer: values.issuer?.id ?? '', recommendation: needsRecommendation(values.issuer) ? values.recommendation.trim() : null, grantedOn: values.grantedOn, validTo: values.validTo,
  }));
  const done = async () => {
    toast(t('registrations.earlierRecorded'));
    onDone();
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Card title={t('registrations.recordEarlier')}>
      <p>{t('registrations.recordEarlierWhy')}</p>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            void save(() => void done());
          }}
        >
          <ErrorSummary errors={listErrors(form.formState.errors, (name) => t(registrationFields[name] ?? 'registrations.number'))} attempt={form.formState.submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <div className={gridClass}>
            <TextField<Values> name="number" label={t('registrations.number')} required />
            <PickerField<Values, Issuer> name="issuer" label={t('registrations.issuer')} find={find} required />
            {needsRecommendation((issuer ?? null) as Issuer | null) && <div className={wideClass}><TextField<Values> name="recommendation" label={t('registrations.recommendation')} hint={t('registrations.recommendationHint')} required /></div>}
            <TextField<Values> name="grantedOn" type="date" max={today()} label={t('registrations.grantedOn')} required />
            <TextField<Values> name="validTo" type="date" label={t('registrations.validTo')} required />
          </div>
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{t('registrations.saveEarlier')}</Button>
            <Button onClick={onDone}>{t('forms.cancel')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
