import { useQuery } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useEffect, type ReactNode } from 'react';
import { FormProvider, useForm, useWatch } from 'react-hook-form';
import * as z from 'zod/mini';
import { BoundField, PickerField, TextField } from '../../forms/fields.tsx';
import { gridClass, stackClass, wideClass } from '../../forms/form-classes.ts';
import { listErrors } from '../../forms/form-errors.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { needsRecommendation, useIssuerFinder, type Issuer } from './issuers.ts';
import { lastDay, ruleOn } from './last-day.ts';
import type { Registration } from './registration-fragment.ts';
import { grantRegistration } from './registration-mutations.ts';
import { registrationFields } from './registration-words.ts';
import { rulesQuery } from './rules-query.ts';
import { useStep } from './use-step.ts';

const filled = z.string().check(z.refine((value) => value.trim() !== '', says('forms.required')));
const schema = z.object({
  number: filled,
  issuer: z.nullable(z.custom<Issuer>()).check(z.refine((issuer) => issuer !== null, says('forms.required'))),
  recommendation: z.string(),
  grantedOn: filled,
  /** Empty: by the rule. */
  validTo: z.string(),
}).check(z.refine(({ issuer, recommendation }) => !needsRecommendation(issuer) || recommendation.trim() !== '', { error: 'forms.required', path: ['recommendation'] }));

type Values = z.output<typeof schema>;
const fields: readonly string[] = ['number', 'issuer', 'recommendation', 'grantedOn', 'validTo'];

/** The registration as it was issued: its number, who issued it, and from when to when it holds. */
export function GrantForm({ registration, onTaken, children }: { registration: Registration; onTaken: () => void; /** What else can be done. */ children?: ReactNode }) {
  const t = useText();
  const label = useLabel();
  const { authority, area } = registration;
  const { find, usual } = useIssuerFinder(authority, area.code);
  const { data } = useQuery(rulesQuery);
  const form = useForm<Values>({ defaultValues: { number: '', issuer: null, recommendation: '', grantedOn: today(), validTo: '' }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const { isDirty, errors, submitCount } = form.formState;
  const { take, busy, faults } = useStep(grantRegistration, registration, (path) => fields.includes(path));
  const { issuer, grantedOn, validTo } = useWatch({ control: form.control });
  const { resetField, getValues } = form;
  useEffect(() => {
    // The office that issues mostly, unless somebody was faster.
    void usual().then((office) => office && getValues('issuer') === null && resetField('issuer', { defaultValue: office }), () => undefined);
  }, [usual, getValues, resetField]);
  const years = grantedOn ? ruleOn(data?.registrationRules ?? [], grantedOn)?.validYears : undefined;
  const proposed = grantedOn && years ? lastDay(grantedOn, years) : '';
  const save = form.handleSubmit(async (values) => {
    const found = await take({
      number: values.number.trim(), issuer: values.issuer?.id ?? '', recommendation: needsRecommendation(values.issuer) ? values.recommendation.trim() : null, grantedOn: values.grantedOn, validTo: values.validTo || proposed || null,
    });
    if (!found) {
      form.reset(values);
      toast(t('registrations.granted'));
      return onTaken();
    }
    for (const [path, message] of Object.entries(found)) if (path !== '') form.setError(path as keyof Values, { type: 'graph', message });
  });
  return (
    <Card title={t('registrations.decision')}>
      <LeaveGuard changed={() => isDirty} />
      <FormProvider {...form}>
        <form noValidate className={stackClass} onSubmit={(event) => void save(event)}>
          <ErrorSummary errors={listErrors(errors, (name) => t(registrationFields[name] ?? 'registrations.number'))} attempt={submitCount} />
          {faults[''] && <Notice tone="due" live>{faults['']}</Notice>}
          <div className={gridClass}>
            <TextField<Values> name="number" label={t('registrations.number')} hint={t('registrations.numberHint')} required />
            <PickerField<Values, Issuer> name="issuer" label={t('registrations.issuer')} find={find} required />
            {needsRecommendation((issuer ?? null) as Issuer | null) && <div className={wideClass}><TextField<Values> name="recommendation" label={t('registrations.recommendation')} hint={t('registrations.recommendationHint')} required /></div>}
            <TextField<Values> name="grantedOn" type="date" label={t('registrations.grantedOn')} max={today()} required />
            <BoundField<Values> name="validTo" label={t('registrations.validTo')} hint={years && !validTo ? t('registrations.proposed', { years }) : undefined}>
              {(input) => <input {...input} type="date" value={validTo || proposed} onChange={(event) => form.setValue('validTo', event.target.value, { shouldDirty: true })} />}
            </BoundField>
          </div>
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{label('REGISTRATION_STEP', 'GRANT')}</Button>
            {children}
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
