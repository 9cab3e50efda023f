import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { FormYouthOrganisationInput } from '../../__generated__/graphql.ts';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { SelectField } from '../../forms/fields.tsx';
import { listErrors } from '../../forms/form-errors.ts';
import type { MessageId } from '../../i18n/messages.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRegister } from '../pickers/use-register.ts';
import { SpecField } from '../records/SpecField.tsx';
import { changesOf, checkSpecs, type FormValues, type Spec } from '../records/field-specs.ts';
import { youthSpecs } from './CorrectYouth.tsx';

const formYouth = graphql(`
  mutation FormYouthOrganisation($input: FormYouthOrganisationInput!) {
    formYouthOrganisation(input: $input) { __typename ... on YouthOrganisation { id } ...Refusal @unmask }
  }
`);

const area: Spec = { name: 'area', label: 'youth.area', kind: 'region', required: true, hint: 'youth.areaHint' };
const on: Spec = { name: 'on', label: 'youth.formedOn', kind: 'date' };
const reason: Spec = { name: 'reason', label: 'youth.dormantReason', required: true };
const facts = youthSpecs.map((spec): Spec => (spec.name === 'name' ? { ...spec, required: false, hint: 'youth.nameHint' } : spec));
const blank: FormValues = { area: null, name: '', secretariat: '', chair: null, chairName: '', membersMale: '', membersFemale: '', state: '', on: '', reason: '' };

/** A Karang Taruna that was formed, or one that is found dormant. */
export function NewYouthForm() {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const shownOf = (state: unknown): readonly Spec[] => [area, ...(state === 'DORMANT' ? [{ ...on, label: 'youth.dormantSince' as MessageId }, reason] : [on]), ...facts];
  const form = useForm<FormValues>({
    defaultValues: { ...blank, state: 'FORMED', on: today() },
    resolver: (values) => checkSpecs(shownOf(values['state']), values, t),
    shouldFocusError: false,
  });
  const state = useWatch({ control: form.control, name: 'state' });
  const shown = shownOf(state);
  const { save, busy, refusal } = useRegister(formYouth, form, (values) => ({ ...changesOf(shown, values, blank), state: values['state'] }) as unknown as FormYouthOrganisationInput);
  const { errors, submitCount } = form.formState;
  return (
    <Card title={t('youth.form')}>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            void save(({ id }) => void navigate({ to: '/karang-taruna/$id', params: { id } }));
          }}
        >
          <ErrorSummary errors={listErrors(errors, (name) => t(shown.find((spec) => spec.name === name.split('.')[0])?.label ?? 'youth.state'))} attempt={submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <div className={gridClass}>
            <SelectField<FormValues> name="state" label={t('youth.state')} options={(['FORMED', 'DORMANT'] as const).map((value) => ({ value, label: label('YOUTH_STATE', value) }))} />
          </div>
          {shown.map((spec) => <SpecField key={spec.name} spec={spec} />)}
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{t('youth.doForm')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
