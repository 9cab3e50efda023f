import { useApolloClient } from '@apollo/client/react';
import { useState } from 'react';
import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { longClass, stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';

const acknowledgeDuties = graphql(`
  mutation AcknowledgeDuties($input: AcknowledgeDutiesInput!) {
    acknowledgeDuties(input: $input) {
      __typename
      ... on DutyAcknowledgement { id acknowledgedOn onBehalf byName note duty { id number } }
      ...Refusal @unmask
    }
  }
`);

type Props = { /** Term of service. */ pillar: string; duty: string; /** Whose it is, for those who hear the page. */ name?: string };

function useAcknowledge({ pillar, duty }: Props) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(acknowledgeDuties);
  const [refusal, setRefusal] = useState<string | null>(null);
  const send = async (more: { date?: string; note?: string | null }) => {
    const outcome = await submit({ pillar, duty, ...more });
    if (!outcome.saved) {
      setRefusal(outcome.refusal?.message ?? t('forms.noAnswer'));
      return false;
    }
    toast(t('duties.acknowledgedToast'));
    await client.refetchQueries({ include: 'active' });
    return true;
  };
  return { send, busy, refusal };
}

/** The way to say that the duties have been understood: one answer for the worker, a small form for an officer on behalf. */
export function AcknowledgeDuties(props: Props) {
  return useViewer().grant.role === 'TKSK' ? <OwnAnswer {...props} /> : <OnBehalf {...props} />;
}

function OwnAnswer(props: Props) {
  const t = useText();
  const { send, busy, refusal } = useAcknowledge(props);
  return (
    <>
      {refusal && <Notice tone="due" live>{refusal}</Notice>}
      <Button weight="main" disabled={busy} onClick={() => void send({})}>{t('duties.understood')}</Button>
    </>
  );
}

function OnBehalf(props: Props) {
  const t = useText();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button onClick={() => setOpen(true)} aria-label={props.name && t('duties.recordFor', { name: props.name })}>{t('duties.record')}</Button>
      {open && <RecordDialog {...props} onClose={() => setOpen(false)} />}
    </>
  );
}

function RecordDialog({ onClose, ...props }: Props & { onClose: () => void }) {
  const t = useText();
  const { send, busy, refusal } = useAcknowledge(props);
  const [date, setDate] = useState(() => today());
  const [note, setNote] = useState('');
  const record = async () => {
    if (await send({ date: date || undefined, note: note.trim() || null })) onClose();
  };
  return (
    <Dialog
      open
      title={t('duties.recordTitle')}
      onClose={onClose}
      actions={
        <>
          <Button weight="main" disabled={busy} onClick={() => void record()}>{t('duties.record')}</Button>
          <Button onClick={onClose}>{t('forms.cancel')}</Button>
        </>
      }
    >
      <div className={stackClass}>
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        {props.name && <p>{t('duties.recordWhose', { name: props.name })}</p>}
        <Field id="acknowledged-on" label={t('duties.date')}>
          {(input) => <input {...input} type="date" max={today()} value={date} onChange={(event) => setDate(event.target.value)} />}
        </Field>
        <Field id="acknowledged-note" label={t('duties.note')} hint={t('duties.noteHint')}>
          {(input) => <textarea {...input} rows={2} maxLength={500} className={longClass} value={note} onChange={(event) => setNote(event.target.value)} />}
        </Field>
      </div>
    </Dialog>
  );
}
