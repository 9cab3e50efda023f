import { formatRupiah } from '@pilar/domain/amounts';
import { useState } from 'react';
import type { DeliveryFailure, DeliveryReceiver } from '../../__generated__/graphql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { OutboxFull } from '../../outbox/store.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { ActionDialog } from '../../ui/ActionDialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import field from '../field/field.module.css';
import styles from './distribution.module.css';
import type { Recipient } from './field-point.ts';
import type { Told } from './hand-out.ts';
import { PhotoPick } from './PhotoPick.tsx';

type Props = { recipient: Recipient; /** Keeps what is told. Throws OutboxFull. */ tell: (what: Told) => Promise<void>; onClose: () => void };

/** Whether somebody was given what is for them, to whom it was handed (rule 40), or why not. Nothing is given to whom a death or a move has stopped (rule 36). */
export function HandOutDialog({ recipient: { nth, name, address, amount, goods, stopped, state }, tell, onClose }: Props) {
  const t = useText();
  const receivers = useOptions('DELIVERY_RECEIVER');
  const failures = useOptions('DELIVERY_FAILURE').filter(({ value }) => value !== 'NOT_HELD');
  const [act, setAct] = useState<Told['act']>(stopped ? 'FAIL' : 'GIVE');
  const [receivedBy, setReceivedBy] = useState<DeliveryReceiver>('SELF');
  const [pictures, setPictures] = useState<{ mandate: string | null; proof: string | null }>({ mandate: null, proof: null });
  const [failure, setFailure] = useState<DeliveryFailure>(stopped ? 'NOT_ENTITLED' : 'ABSENT');
  const [note, setNote] = useState('');
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const mandated = receivedBy === 'MANDATE';
  const take = async () => {
    if (act === 'GIVE' && mandated && !pictures.mandate) return setProblem(t('penyaluran.mandateNeeded'));
    setBusy(true);
    try {
      await tell(act === 'GIVE' ? { act, receivedBy, mandate: mandated ? pictures.mandate : null, proof: pictures.proof, note } : { act, failure, note });
      onClose();
    } catch (error) {
      setProblem(t(error instanceof OutboxFull ? 'field.full' : 'field.broken'));
      setBusy(false);
    }
  };
  const answer = <Value extends string>(set: string, value: Value, chosen: Value, words: string, choose: (value: Value) => void, disabled = false) => (
    <label key={value} className={field.answer}><input type="radio" name={set} value={value} checked={chosen === value} disabled={disabled} onChange={() => choose(value)} />{words}</label>
  );
  return (
    <ActionDialog title={name ?? t('penyaluran.unnamed')} action={t(act === 'GIVE' ? 'penyaluran.saveGiven' : 'penyaluran.saveFailed')} busy={busy} onTake={() => void take()} onClose={onClose}>
      <div className={stackClass}>
        <p className={styles.due}><strong>{[amount !== '0' && formatRupiah(amount), goods].filter(Boolean).join(' · ')}</strong><span>{t('penyaluran.numberOf', { nth: String(nth) })} · {address}</span></p>
        {stopped && <Notice tone="due">{t('penyaluran.stoppedWhy')}</Notice>}
        {problem && <Notice tone="due" live>{problem}</Notice>}
        <fieldset className={field.answers}>
          <legend>{t('penyaluran.handedOut')}</legend>
          {answer('diserahkan', 'GIVE', act, t('penyaluran.yesGiven'), setAct, stopped)}
          {answer('diserahkan', 'FAIL', act, t('penyaluran.notGiven'), setAct, state === 'FAILED')}
        </fieldset>
        {act === 'GIVE' && (
          <>
            <fieldset className={field.answers}>
              <legend>{t('penyaluran.receivedBy')}</legend>
              {receivers.map(({ value, label }) => answer('penerima', value as DeliveryReceiver, receivedBy, label, setReceivedBy))}
            </fieldset>
            {mandated && <PhotoPick label={t('penyaluran.mandatePhoto')} hint={t('penyaluran.mandateHint')} value={pictures.mandate} onChange={(mandate) => setPictures({ ...pictures, mandate })} />}
            <PhotoPick label={t('penyaluran.proofPhoto')} hint={t('penyaluran.proofHint')} value={pictures.proof} onChange={(proof) => setPictures({ ...pictures, proof })} />
          </>
        )}
        {act === 'FAIL' && (
          <Field id="sebab" label={t('penyaluran.failure')} required>
            {(input) => <select {...input} value={failure} onChange={({ target }) => setFailure(target.value as DeliveryFailure)}>{failures.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}</select>}
          </Field>
        )}
        <Field id="catatan" label={t('penyaluran.note')} hint={t('penyaluran.noteHint')}>{(input) => <input {...input} value={note} maxLength={500} autoComplete="off" onChange={({ target }) => setNote(target.value)} />}</Field>
      </div>
    </ActionDialog>
  );
}
