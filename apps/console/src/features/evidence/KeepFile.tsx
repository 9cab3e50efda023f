import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import type { UploadPurpose } from '@pilar/domain/files';
import { useState } from 'react';
import { stackClass } from '../../forms/form-classes.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { ticketQuery } from '../photos/photo-operations.ts';
import { whyNot, type Outcome } from '../records/why-not.ts';

/** What is said of a file, and the proof that it is whole and the viewer's own. */
type Kept = { file: string; ticket: string; takenOn: string; takenBy: string | null; caption: string | null };

type Props = {
  purpose: UploadPurpose;
  title: string;
  why: string;
  label: string;
  captionHint: string;
  busy: boolean;
  keep: (given: Kept) => Promise<Outcome>;
  onKept: () => void;
  onClose: () => void;
};

/** Sends a file and says of it what it shows, of which day it is and who took it. */
export function KeepFile({ purpose, title, why, label, captionHint, busy, keep, onKept, onClose }: Props) {
  const t = useText();
  const client = useApolloClient();
  const [file, setFile] = useState<string | null>(null);
  const [values, setValues] = useState({ caption: '', takenOn: today(), takenBy: '' });
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = (name: keyof typeof values, words: { label: string; hint?: string }, more: { type?: 'date'; max?: string; maxLength?: number; required?: boolean }) => (
    <Field id={`evidence-${name}`} {...words} required={more.required}>
      {(input) => <input {...input} type={more.type} max={more.max} maxLength={more.maxLength} value={values[name]} onChange={({ target }) => setValues({ ...values, [name]: target.value })} />}
    </Field>
  );
  const save = async () => {
    if (file === null) return setRefusal(t('evidence.fileNeeded'));
    const ticket = await client.query({ query: ticketQuery, variables: { id: file }, fetchPolicy: 'network-only' }).then(({ data }) => data?.file?.attachTicket ?? '', () => '');
    const refused = whyNot(await keep({ file, ticket, takenOn: values.takenOn, takenBy: values.takenBy.trim() || null, caption: values.caption.trim() || null }), t);
    if (refused !== null) return setRefusal(refused);
    toast(t('evidence.kept'));
    onKept();
    onClose();
  };
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      actions={<><Button weight="main" disabled={busy} onClick={() => void save()}>{t('evidence.keep')}</Button><Button onClick={onClose}>{t('forms.cancel')}</Button></>}
    >
      <div className={stackClass}>
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        <p>{why}</p>
        <FileUpload purpose={purpose} label={label} onReady={setFile} />
        {field('caption', { label: t('evidence.caption'), hint: captionHint }, { maxLength: 300 })}
        {field('takenOn', { label: t('evidence.takenOn') }, { type: 'date', max: today(), required: true })}
        {field('takenBy', { label: t('evidence.takenBy'), hint: t('evidence.takenByHint') }, { maxLength: 200 })}
      </div>
    </Dialog>
  );
}
