import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { RuleTable_RuleFragment } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';
import { useTaking } from '../records/use-taking.tsx';

const set = graphql(`mutation SetRetentionRule($input: SetRetentionRuleInput!) { setRetentionRule(input: $input) { __typename ... on RetentionRule { id ...RuleTable_rule @unmask } ...Refusal @unmask } }`);

/** Sets how long a class is kept, and on what ground. */
export function SetRule({ rule, onClose }: { rule: RuleTable_RuleFragment; onClose: () => void }) {
  const t = useText();
  const label = useLabel();
  const { submit, busy } = useSubmit(set);
  const [years, setYears] = useState(rule.years === null ? '' : String(rule.years));
  const [basis, setBasis] = useState(rule.basis);
  const [checkedOn, setCheckedOn] = useState(rule.checkedOn ?? '');
  const { error, take } = useTaking(() => {
    toast(t('retensi.ruleSet'));
    onClose();
  });
  const save = () => take(submit({ id: rule.id, version: rule.version, years: years === '' ? null : Number(years), basis, checkedOn: checkedOn || null }));
  return (
    <ActionDialog title={t('retensi.setRule', { class: label('RETENTION_CLASS', rule.class) })} action={t('retensi.saveRule')} busy={busy} onTake={() => void save()} onClose={onClose}>
      <div className={stackClass}>
        {error}
        <Field id="rule-years" label={t('retensi.years')} hint={rule.action === 'KEEP' ? t('retensi.yearsHint') : undefined} required={rule.action === 'ERASE'}>{(input) => <input {...input} type="number" min={1} max={100} value={years} onChange={({ target }) => setYears(target.value)} />}</Field>
        <Field id="rule-basis" label={t('retensi.basis')} required>{(input) => <textarea {...input} rows={4} maxLength={500} value={basis} onChange={({ target }) => setBasis(target.value)} />}</Field>
        <Field id="rule-checked" label={t('retensi.checkedOn')} hint={t('retensi.checkedOnHint')}>{(input) => <input {...input} type="date" value={checkedOn} onChange={({ target }) => setCheckedOn(target.value)} />}</Field>
      </div>
    </ActionDialog>
  );
}
