import { useApolloClient } from '@apollo/client/react';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../../__generated__/gql.ts';
import { LongTextField } from '../../../forms/fields.tsx';
import { says, zodResolver } from '../../../forms/zod-resolver.ts';
import { useText } from '../../../i18n/use-text.ts';
import { Button } from '../../../ui/Button.tsx';
import { Section } from '../../../ui/Card.tsx';
import { toast } from '../../../ui/Toast.tsx';
import { RegisterDialog } from '../../pickers/RegisterDialog.tsx';
import { useRegister } from '../../pickers/use-register.ts';
import styles from './WithdrawEvent.module.css';

const withdrawEvent = graphql(`
  mutation WithdrawEvent($input: WithdrawEventInput!) {
    withdrawEvent(input: $input) {
      __typename
      ... on Event { id }
      ...Refusal @unmask
    }
  }
`);

// Another name than that of the form beneath, for names are ids.
const schema = z.object({ withdrawReason: z.string().check(z.refine((reason) => reason.trim() !== '', says('eventForm.withdrawNeedsReason'))) });

type Props = { id: string; version: number; title: string; onWithdrawn: () => void };

/** Takes an event back with a reason. It vanishes from all lists; the history keeps it and why. */
export function WithdrawEvent({ id, version, title, onWithdrawn }: Props) {
  const t = useText();
  const client = useApolloClient();
  const navigate = useNavigate();
  const [open, setOpen] = useState(false);
  const form = useForm({ defaultValues: { withdrawReason: '' }, resolver: zodResolver(schema, t) });
  const { save, busy, refusal } = useRegister(withdrawEvent, form, ({ withdrawReason }) => ({ id, version, reason: withdrawReason.trim() }), { reason: 'withdrawReason' });
  const withdrawn = () => {
    onWithdrawn();
    toast(t('eventForm.withdrawn'));
    client.cache.evict({ id: client.cache.identify({ __typename: 'Event', id }) });
    void navigate({ to: '/kegiatan' });
  };
  return (
    <Section title={t('eventForm.withdraw')}>
      <p className={styles.why}>{t('eventForm.withdrawHint')}</p>
      <Button onClick={() => setOpen(true)}>{t('eventForm.withdraw')}</Button>
      {open && (
        <FormProvider {...form}>
          <RegisterDialog title={t('eventForm.withdrawTitle')} action={t('eventForm.withdraw')} busy={busy} refusal={refusal} onSubmit={() => void save(withdrawn)} onClose={() => setOpen(false)}>
            <p>{t('eventForm.withdrawWhy', { title })}</p>
            <LongTextField name="withdrawReason" label={t('forms.reason')} rows={3} required />
          </RegisterDialog>
        </FormProvider>
      )}
    </Section>
  );
}
