import { today } from '@pilar/domain/dates';
import { useNavigate } from '@tanstack/react-router';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { RegisterServiceCentreInput } from '../../__generated__/graphql.ts';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { SelectField } from '../../forms/fields.tsx';
import { listErrors } from '../../forms/form-errors.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { useRegister } from '../pickers/use-register.ts';
import { SpecField } from '../records/SpecField.tsx';
import { changesOf, checkSpecs, type FormValues, type Spec } from '../records/field-specs.ts';
import { centreSpecs } from './CorrectCentre.tsx';

const registerCentre = graphql(`
  mutation RegisterServiceCentre($input: RegisterServiceCentreInput!) {
    registerServiceCentre(input: $input) { __typename ... on ServiceCentre { id } ...Refusal @unmask }
  }
`);

const area: Spec = { name: 'area', label: 'services.area', kind: 'region', required: true, hint: 'services.areaHint' };
const facts = centreSpecs.map((spec): Spec => (spec.name === 'name' ? { ...spec, required: false, hint: 'services.nameHint' } : spec));
const blank: FormValues = { area: null, name: '', address: '', phone: '', office: null, decreeNumber: '', decreeDate: '', decreeIssuer: '', state: '', on: '' };

/** A Puskesos that was formed, or one that is at work. */
export function NewCentreForm() {
  const t = useText();
  const label = useLabel();
  const navigate = useNavigate();
  const shownOf = (state: unknown): readonly Spec[] => [area, { name: 'on', label: state === 'ACTIVE' ? 'services.activeSince' : 'services.formedOn', kind: 'date' }, ...facts];
  const form = useForm<FormValues>({
    defaultValues: { ...blank, state: 'ACTIVE', on: today() },
    resolver: (values) => checkSpecs(shownOf(values['state']), values, t),
    shouldFocusError: false,
  });
  const shown = shownOf(useWatch({ control: form.control, name: 'state' }));
  const { save, busy, refusal } = useRegister(registerCentre, form, (values) => ({ ...changesOf(shown, values, blank), state: values['state'] }) as unknown as RegisterServiceCentreInput);
  const { errors, submitCount } = form.formState;
  return (
    <Card title={t('services.register')}>
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            void save(({ id }) => void navigate({ to: '/puskesos/$id', params: { id } }));
          }}
        >
          <ErrorSummary errors={listErrors(errors, (name) => t(shown.find((spec) => spec.name === name.split('.')[0])?.label ?? 'services.state'))} attempt={submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <div className={gridClass}>
            <SelectField<FormValues> name="state" label={t('services.state')} options={(['ACTIVE', 'FORMED'] as const).map((value) => ({ value, label: label('SERVICE_CENTRE_STATE', value) }))} />
          </div>
          {shown.map((spec) => <SpecField key={spec.name} spec={spec} />)}
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{t('services.doRegister')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
