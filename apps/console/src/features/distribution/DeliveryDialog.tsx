import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import type { DeliveryFailure } from '../../__generated__/graphql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { stackClass } from '../../forms/form-classes.ts';
import { whyNot, type Outcome } from '../records/why-not.ts';
import { actWords, type Act } from './delivery-acts.ts';

const give = graphql(`mutation GiveDeliveries($input: RecordDeliveriesInput!) { recordDeliveries(input: $input) { __typename ... on DistributionBatch { id } ...Refusal @unmask } }`);
const fail = graphql(`mutation FailDeliveries($input: FailDeliveriesInput!) { failDeliveries(input: $input) { __typename ... on DistributionBatch { id } ...Refusal @unmask } }`);
const confirm = graphql(`mutation ConfirmDeliveries($input: ConfirmDeliveriesInput!) { confirmDeliveries(input: $input) { __typename ... on DistributionBatch { id } ...Refusal @unmask } }`);
const giveBack = graphql(`mutation ReturnDelivery($input: ReturnDeliveryInput!) { returnDelivery(input: $input) { __typename ... on Delivery { id } ...Refusal @unmask } }`);
const takeBack = graphql(`mutation TakeBackDelivery($input: TakeBackDeliveryInput!) { takeBackDelivery(input: $input) { __typename ... on Delivery { id } ...Refusal @unmask } }`);

type Props = { batch: string; act: Act; rows: readonly { id: string; version: number; nth: number; recipient?: string | null }[]; onDone: () => void; onClose: () => void };

/** Asks for what an act on one or several deliveries needs, and does it: with all of them, or with none. */
export function DeliveryDialog({ batch, act, rows, onDone, onClose }: Props) {
  const t = useText();
  const client = useApolloClient();
  const failures = useOptions('DELIVERY_FAILURE').filter(({ value }) => value !== 'NOT_HELD');
  const [failure, setFailure] = useState<string>('ABSENT');
  const [text, setText] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [at] = useState(() => new Date().toISOString());
  const sends = { GIVE: useSubmit(give), FAIL: useSubmit(fail), CONFIRM: useSubmit(confirm), RETURN: useSubmit(giveBack), TAKE_BACK: useSubmit(takeBack) };
  const [first] = rows;
  const words = t(actWords[act]);
  const send = (): Promise<Outcome> => {
    const deliveries = rows.map(({ id }) => id);
    const one = { id: first?.id ?? '', version: first?.version ?? 0 };
    const why = { failure: failure as DeliveryFailure, note: text.trim() || null };
    switch (act) {
      case 'GIVE': return sends.GIVE.submit({ batch, rows: deliveries.map((delivery) => ({ delivery, deliveredAt: at, receivedBy: 'SELF' as const })) });
      case 'FAIL': return sends.FAIL.submit({ batch, deliveries, ...why });
      case 'CONFIRM': return sends.CONFIRM.submit({ batch, deliveries });
      case 'RETURN': return sends.RETURN.submit({ ...one, ...why });
      case 'TAKE_BACK': return sends.TAKE_BACK.submit({ ...one, reason: text.trim() });
    }
  };
  const take = async () => {
    const refused = whyNot(await send(), t);
    setProblem(refused);
    if (refused !== null) return;
    toast(t('forms.saved'));
    await client.refetchQueries({ include: 'active' });
    onDone();
  };
  return (
    <ActionDialog title={words} action={words} busy={Object.values(sends).some(({ busy }) => busy)} onTake={() => void take()} onClose={onClose}>
      <div className={stackClass}>
        <p>{rows.length === 1 ? t('penyaluran.ofOne', { nth: String(first?.nth ?? ''), name: first?.recipient ?? '–' }) : t('penyaluran.ofMany', { count: rows.length })} {act === 'GIVE' && t('penyaluran.giveWhy')}</p>
        {problem && <Notice tone="due" live>{problem}</Notice>}
        {(act === 'FAIL' || act === 'RETURN') && (
          <Field id="sebab-gagal" label={t('penyaluran.failure')} required>
            {(input) => <select {...input} value={failure} onChange={({ target }) => setFailure(target.value)}>{failures.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}
          </Field>
        )}
        {(act === 'FAIL' || act === 'RETURN' || act === 'TAKE_BACK') && (
          <Field id="catatan-serah" label={t(act === 'TAKE_BACK' ? 'forms.reason' : 'penyaluran.note')} required={act === 'TAKE_BACK'}>
            {(input) => <input {...input} value={text} onChange={({ target }) => setText(target.value)} autoComplete="off" />}
          </Field>
        )}
      </div>
    </ActionDialog>
  );
}
