import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import { graphql } from '../../__generated__/gql.ts';
import type { SetRegistrationRuleInput } from '../../__generated__/graphql.ts';
import { PickerField } from '../../forms/fields.tsx';
import { gridClass, stackClass, wideClass } from '../../forms/form-classes.ts';
import { listErrors, markProblems } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import type { Choice } from '../../ui/Picker.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useLawFinder } from '../pickers/finders.ts';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import { SpecField } from '../records/SpecField.tsx';
import { changesOf, checkSpecs, type FormValues, type Spec } from '../records/field-specs.ts';
import type { Rule } from './Rules.tsx';

const setRule = graphql(`
  mutation SetRegistrationRule($input: SetRegistrationRuleInput!) {
    setRegistrationRule(input: $input) { __typename ... on RegistrationRule { id } ...Refusal @unmask }
  }
`);

const specs: readonly Spec[] = [
  { name: 'validFrom', label: 'registrations.validFrom', hint: 'registrations.validFromHint', kind: 'date', required: true },
  { name: 'papersDays', label: 'registrations.papersDays', hint: 'registrations.daysHint', kind: 'number', required: true },
  { name: 'siteDays', label: 'registrations.siteDays', hint: 'registrations.daysHint', kind: 'number', required: true },
  { name: 'decisionDays', label: 'registrations.decisionDays', hint: 'registrations.daysHint', kind: 'number', required: true },
  { name: 'validYears', label: 'registrations.validYears', hint: 'registrations.validYearsHint', kind: 'number', required: true },
  { name: 'monitoredYears', label: 'registrations.monitoredYears', hint: 'registrations.monitoredYearsHint', kind: 'number', required: true },
  { name: 'requiredPapers', label: 'registrations.requiredPapers', kind: 'codes', list: 'PAPER_KIND' },
  { name: 'checkedOn', label: 'registrations.checkedOn', hint: 'registrations.checkedOnHint', kind: 'date' },
];
const nothing: FormValues = Object.fromEntries(specs.map(({ name, kind }) => [name, kind === 'codes' ? [] : '']));

/** How registration runs from a day on, beginning from the rule that holds. */
export function RuleForm({ from, onDone }: { from: Rule | undefined; onDone: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(setRule);
  const findLaw = useLawFinder();
  const [refusal, setRefusal] = useState<string | null>(null);
  const law: Choice | null = from?.legalBasis ? { id: from.legalBasis.id, name: from.legalBasis.citation } : null;
  const form = useForm<FormValues>({
    defaultValues: from
      ? { validFrom: today(), papersDays: String(from.papersDays), siteDays: String(from.siteDays), decisionDays: String(from.decisionDays), validYears: String(from.validYears), monitoredYears: String(from.monitoredYears), requiredPapers: [...from.requiredPapers], checkedOn: '', legalBasis: law }
      : { ...nothing, legalBasis: null },
    resolver: (values) => checkSpecs(specs, values, t),
    shouldFocusError: false,
  });
  const { errors, submitCount, isDirty } = form.formState;
  const save = form.handleSubmit(async (values) => {
    setRefusal(null);
    const given = changesOf(specs, values, nothing);
    const outcome = await submit({ requiredPapers: [], ...given, legalBasis: (values['legalBasis'] as Choice | null)?.id ?? null } as unknown as Omit<SetRegistrationRuleInput, 'idempotencyKey'>);
    if (outcome.saved) {
      toast(t('registrations.ruleSet'));
      onDone();
      return void client.refetchQueries({ include: 'active' });
    }
    const refused = outcome.refusal;
    if (refused && markProblems(refused, form.setError)) return;
    if (refused?.__typename === 'Duplicate') return form.setError('validFrom', { type: 'graph', message: refused.message });
    setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  });
  return (
    <Card title={t('registrations.setRule')}>
      <LeaveGuard changed={() => isDirty} />
      <FormProvider {...form}>
        <form noValidate className={stackClass} onSubmit={(event) => void save(event)}>
          <ErrorSummary errors={listErrors(errors, (name) => t(specs.find((spec) => spec.name === name)?.label ?? 'registrations.legalBasis'))} attempt={submitCount} />
          {refusal && <Notice tone="due" live>{refusal}</Notice>}
          <div className={gridClass}>
            {specs.map((spec) => <div key={spec.name} className={spec.kind === 'codes' ? wideClass : undefined}><SpecField spec={spec} /></div>)}
            <PickerField name="legalBasis" label={t('registrations.legalBasis')} find={findLaw} />
          </div>
          <FormActions>
            <Button type="submit" weight="main" disabled={busy}>{t('registrations.saveRule')}</Button>
            <Button onClick={onDone}>{t('forms.cancel')}</Button>
          </FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}
