import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { longClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { toast } from '../../ui/Toast.tsx';

const withdrawTraining = graphql(`
  mutation WithdrawTraining($input: WithdrawTrainingInput!) {
    withdrawTraining(input: $input) { __typename ... on Training { id version } ...Refusal @unmask }
  }
`);

/** Asks why a training was recorded by mistake, and withdraws it. */
export function WithdrawTraining({ training, onClose }: { training: { id: string; version: number; title: string }; onClose: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(withdrawTraining);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const withdraw = async () => {
    if (reason.trim() === '') return setError(t('forms.required'));
    const { saved, refusal } = await submit({ id: training.id, version: training.version, reason });
    if (!saved) return setError(refusal?.message ?? t('forms.noAnswer'));
    onClose();
    toast(t('trainings.withdrawn'));
    await client.refetchQueries({ include: 'active' });
  };
  return (
    <Dialog
      open
      title={t('trainings.withdrawTitle')}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={busy} onClick={() => void withdraw()}>{t('trainings.withdraw')}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <p>{t('trainings.withdrawWhy', { title: training.title })}</p>
      <Field id="withdraw-reason" label={t('trainings.reason')} error={error} required>
        {(input) => <textarea {...input} rows={2} className={longClass} value={reason} onChange={(event) => setReason(event.target.value)} />}
      </Field>
    </Dialog>
  );
}
