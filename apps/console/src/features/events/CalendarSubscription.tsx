import { useQuery } from '@apollo/client/react';
import { useState, type FormEvent } from 'react';
import { createPortal } from 'react-dom';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { CalendarAddresses } from './CalendarAddresses.tsx';

const addressesQuery = graphql(`query CalendarAddresses { calendarAddresses { id version name area { code shortName } createdAt lastUsedAt } }`);
// Not kept in the cache: the answer holds the address itself.
const makeAddress = graphql(`
  mutation MakeCalendarAddress($input: MakeCalendarAddressInput!) {
    makeCalendarAddress(input: $input) { __typename ... on CalendarAddress { id name address } ...Refusal @unmask }
  }
`);

/** Addresses by which the officer's own calendar shows the events: made, shown once, and revoked. */
export function CalendarSubscription({ onClose }: { onClose: () => void }) {
  const t = useText();
  const { data, error, refetch } = useQuery(addressesQuery, { fetchPolicy: 'network-only' });
  const { submit, busy } = useSubmit(makeAddress, { keep: false });
  const [name, setName] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [made, setMade] = useState<{ name: string; address: string } | null>(null);
  const make = async (event: FormEvent) => {
    event.preventDefault();
    if (name.trim() === '') {
      setProblem(t('calendar.deviceNeeded'));
      return document.getElementById('langganan-nama')?.focus();
    }
    const outcome = await submit({ name: name.trim() });
    const { saved, refusal } = outcome;
    if (!saved) return setProblem(refusal?.__typename === 'InvalidInput' ? refusal.problems.map(({ message }) => message).join('; ') : (refusal?.message ?? t('forms.noAnswer')));
    setProblem(null);
    setName('');
    if (saved.address) setMade({ name: saved.name, address: `${location.origin}${saved.address}` });
    await refetch();
  };
  return createPortal(
    <Dialog open title={t('calendar.subscribe')} onClose={onClose} actions={<Button onClick={onClose}>{t('attendance.finish')}</Button>}>
      <p>{t('calendar.subscribeWhy')}</p>
      {made ? <NewAddress {...made} /> : (
        <form noValidate className={stackClass} onSubmit={(event) => void make(event)}>
          <Field id="langganan-nama" label={t('calendar.deviceName')} hint={t('calendar.deviceHint')} error={problem ?? undefined} required>
            {(input) => <input {...input} value={name} onChange={({ target }) => setName(target.value)} maxLength={80} autoComplete="off" />}
          </Field>
          <div><Button type="submit" weight="main" disabled={busy}>{t('calendar.make')}</Button></div>
        </form>
      )}
      {error && !data && <Notice tone="due">{t('forms.noAnswer')}</Notice>}
      {data?.calendarAddresses && <CalendarAddresses addresses={data.calendarAddresses} onChange={() => void refetch()} />}
    </Dialog>,
    document.body,
  );
}

function NewAddress({ name, address }: { name: string; address: string }) {
  const t = useText();
  const copy = async () => {
    await navigator.clipboard.writeText(address).then(() => toast(t('calendar.copied')), () => document.querySelector<HTMLInputElement>('#langganan-alamat')?.select());
  };
  return (
    <div className={stackClass}>
      <Field id="langganan-alamat" label={t('calendar.made', { name })} hint={t('calendar.howTo')}>
        {(input) => <input {...input} readOnly value={address} onFocus={({ target }) => target.select()} />}
      </Field>
      <Notice live>{t('calendar.onceOnly')}</Notice>
      <div><Button weight="main" onClick={() => void copy()}>{t('calendar.copy')}</Button></div>
    </div>
  );
}
