import { useState } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { graphql } from '../../__generated__/gql.ts';
import { NikPurpose } from '../../__generated__/graphql.ts';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { markProblems } from '../../forms/form-errors.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RegisterDialog } from '../pickers/RegisterDialog.tsx';
import styles from './RevealNik.module.css';

const revealNik = graphql(`
  mutation RevealNik($input: RevealNikInput!) {
    revealNik(input: $input) {
      __typename
      ... on RevealedNik { id nik }
      ...Refusal @unmask
    }
  }
`);

const schema = z.object({
  purpose: z.enum(NikPurpose, says('forms.required')),
  note: z.string().check(z.trim(), z.minLength(1, says('forms.required'))),
});

type Props = { id: string; name: string; onClose: () => void };

/** Asks what a NIK is needed for, then shows it. It stays on this page as long as the dialog is open, and in no cache. */
export function RevealNik({ id, name, onClose }: Props) {
  const t = useText();
  const purposes = useOptions('NIK_PURPOSE');
  const { submit, busy } = useSubmit(revealNik, { keep: false });
  const [nik, setNik] = useState<string | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<{ purpose: string; note: string }>({ defaultValues: { purpose: '', note: '' }, resolver: zodResolver(schema, t) as never });
  const show = form.handleSubmit(async ({ purpose, note }) => {
    setRefusal(null);
    const outcome = await submit({ id, purpose: purpose as NikPurpose, note });
    if (outcome.saved) return setNik(outcome.saved.nik);
    const refused = outcome.refusal;
    if (refused && markProblems(refused, form.setError)) return;
    setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  });
  if (nik !== null) {
    return (
      <Dialog open title={t('personal.whole', { name })} onClose={onClose} actions={<Button weight="main" onClick={onClose}>{t('personal.close')}</Button>}>
        <p className={styles.nik} role="status">{nik.replace(/(\d{4})(?=\d)/g, '$1 ')}</p>
        <p>{t('personal.showNikWhy')}</p>
      </Dialog>
    );
  }
  return (
    <FormProvider {...form}>
      <RegisterDialog title={t('personal.showNik')} action={t('personal.show')} busy={busy} refusal={refusal} onSubmit={() => void show()} onClose={onClose}>
        <p>{t('personal.showNikWhy')}</p>
        <SelectField name="purpose" label={t('personal.purpose')} options={purposes} none={t('forms.choose')} required />
        <TextField name="note" label={t('personal.note')} hint={t('personal.noteHint')} required />
      </RegisterDialog>
    </FormProvider>
  );
}
