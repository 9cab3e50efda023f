import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { longClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';

const withdrawItem = graphql(`
  mutation WithdrawPlanItem($input: WithdrawPlanItemInput!) {
    withdrawPlanItem(input: $input) { __typename ... on PlanItem { id version } ...Refusal @unmask }
  }
`);

type Item = { id: string; version: number; code: string; title: string; plan: { id: string } };

/** Asks why an item is withdrawn, and goes back to its plan. */
export function WithdrawItem({ item, onClose }: { item: Item; onClose: () => void }) {
  const t = useText();
  const navigate = useNavigate();
  const { submit, busy } = useSubmit(withdrawItem);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const withdraw = async () => {
    if (reason.trim() === '') return setError(t('forms.required'));
    const { saved, refusal } = await submit({ id: item.id, version: item.version, reason });
    if (!saved) return setError(refusal?.message ?? t('forms.noAnswer'));
    toast(t('plans.withdrawn'));
    await navigate({ to: '/rencana/$id', params: { id: item.plan.id } });
  };
  return (
    <Dialog
      open
      title={t('plans.withdrawTitle')}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={busy} onClick={() => void withdraw()}>{t('plans.withdraw')}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <p>{t('plans.withdrawWhy', { item: `${item.code} ${item.title}` })}</p>
      <Field id="withdraw-reason" label={t('forms.reason')} error={error} required>
        {(input) => <textarea {...input} rows={2} className={longClass} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
