import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { stackClass } from '../../forms/form-classes.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { FileUpload } from '../files/FileUpload.tsx';
import { whyNot } from '../records/why-not.ts';
import { ticketQuery } from '../photos/photo-operations.ts';
import type { RoundShown } from './RoundBody.tsx';

const fileMinutes = graphql(`
  mutation FileInventoryMinutes($input: FileInventoryMinutesInput!) {
    fileInventoryMinutes(input: $input) { __typename ... on InventoryMinutes { id } ...Refusal @unmask }
  }
`);

/** The signed minutes: their scan, their number and day, and the numbers that they state. */
export function MinutesDialog({ round: { id, ppksCount, psksCount }, onClose }: { round: RoundShown; onClose: () => void }) {
  const t = useText();
  const client = useApolloClient();
  const { submit, busy } = useSubmit(fileMinutes);
  const [file, setFile] = useState<string | null>(null);
  const [values, setValues] = useState({ number: '', signedOn: today(), ppks: ppksCount === null ? '' : String(ppksCount), psks: psksCount === null ? '' : String(psksCount) });
  const [refusal, setRefusal] = useState<string | null>(null);
  const field = (name: keyof typeof values, label: string, type: 'text' | 'date' | 'number', required = true) => (
    <Field id={`berita-${name}`} label={label} required={required}>
      {(input) => <input {...input} type={type} min={type === 'number' ? 0 : undefined} inputMode={type === 'number' ? 'numeric' : undefined} value={values[name]} onChange={({ target }) => setValues({ ...values, [name]: target.value })} />}
    </Field>
  );
  const save = async () => {
    if (file === null || values.ppks === '' || values.psks === '') return setRefusal(t(file === null ? 'pendataan.scanNeeded' : 'pendataan.countsNeeded'));
    const ticket = await client.query({ query: ticketQuery, variables: { id: file }, fetchPolicy: 'network-only' }).then(({ data }) => data?.file?.attachTicket ?? '', () => '');
    const refused = whyNot(await submit({ round: id, file, ticket, number: values.number || null, signedOn: values.signedOn, ppksCount: Number(values.ppks), psksCount: Number(values.psks) }), t);
    if (refused !== null) return setRefusal(refused);
    toast(t('pendataan.filed'));
    void client.refetchQueries({ include: 'active' });
    onClose();
  };
  return (
    <Dialog
      open
      title={t('pendataan.doFile')}
      onClose={onClose}
      actions={<><Button weight="main" disabled={busy} onClick={() => void save()}>{t('pendataan.doFile')}</Button><Button onClick={onClose}>{t('forms.cancel')}</Button></>}
    >
      <div className={stackClass}>
        {refusal && <Notice tone="due" live>{refusal}</Notice>}
        <p>{t('pendataan.fileWhy')}</p>
        <FileUpload purpose="SIGNED_DOCUMENT" label={t('pendataan.scan')} onReady={setFile} />
        {field('number', t('pendataan.number'), 'text', false)}
        {field('signedOn', t('pendataan.signedOn'), 'date')}
        {field('ppks', t('pendataan.ppks'), 'number')}
        {field('psks', t('pendataan.psks'), 'number')}
      </div>
    </Dialog>
  );
}
