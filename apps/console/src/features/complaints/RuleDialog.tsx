import { useApolloClient } from '@apollo/client/react';
import { daysAfter, today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { whyNot } from '../records/why-not.ts';
import styles from './complaints.module.css';
import { daySteps, type Rule } from './rules-query.ts';

const setRule = graphql(`mutation SetComplaintRule($input: SetComplaintRuleInput!) { setComplaintRule(input: $input) { __typename ... on ComplaintRule { id } ...Refusal @unmask } }`);

/** Sets how long complaints may take from a day on, beginning from the rule that holds. */
export function RuleDialog({ from, onClose }: { from: Rule; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(setRule);
  const [validFrom, setValidFrom] = useState(daysAfter(today(), 1));
  const [checkedOn, setCheckedOn] = useState('');
  const [escalateDays, setEscalateDays] = useState(from.escalateDays);
  const [days, setDays] = useState(from.days.map(({ category, triage, takeUp, answer, close }) => ({ category, triage, takeUp, answer, close })));
  const [refusal, setRefusal] = useState<string | null>(null);
  const save = async () => {
    const refused = whyNot(await submit({ validFrom, escalateDays, checkedOn: checkedOn || null, days }), t);
    if (refused !== null) return setRefusal(refused);
    toast(t('pengaduan.ruleSet'));
    void client.refetchQueries({ include: 'active' });
    onClose();
  };
  const number = (value: number, change: (days: number) => void, name: string) => <input type="number" min={1} max={90} aria-label={name} value={Number.isNaN(value) ? '' : value} onChange={({ target }) => change(target.valueAsNumber)} />;
  return (
    <ActionDialog title={t('pengaduan.setRule')} action={t('pengaduan.saveRule')} busy={busy} onTake={() => void save()} onClose={onClose}>
      <div className={stackClass}>
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        <Field id="rule-from" label={t('pengaduan.validFrom')} hint={t('pengaduan.validFromHint')} required>{(input) => <input {...input} type="date" value={validFrom} onChange={({ target }) => setValidFrom(target.value)} />}</Field>
        {days.map((row, at) => (
          <fieldset key={row.category} className={styles.days}>
            <legend>{label('COMPLAINT_CATEGORY', row.category)}</legend>
            {daySteps.map(([step, words]) => <label key={step}>{t(words)}{number(row[step], (value) => setDays(days.with(at, { ...row, [step]: value })), `${label('COMPLAINT_CATEGORY', row.category)}: ${t(words)}`)}</label>)}
          </fieldset>
        ))}
        <Field id="rule-escalate" label={t('pengaduan.escalateDays')} required>{(input) => <input {...input} type="number" min={1} max={30} value={Number.isNaN(escalateDays) ? '' : escalateDays} onChange={({ target }) => setEscalateDays(target.valueAsNumber)} />}</Field>
        <Field id="rule-checked" label={t('pengaduan.checkedOn')} hint={t('pengaduan.checkedOnHint')}>{(input) => <input {...input} type="date" value={checkedOn} onChange={({ target }) => setCheckedOn(target.value)} />}</Field>
      </div>
    </ActionDialog>
  );
}
