import { useState, type ReactNode } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import type { ListName } from '@pilar/domain/vocabulary';
import type { NikPurpose } from '../../__generated__/graphql.ts';
import { SelectField, TextField } from '../../forms/fields.tsx';
import { markProblems } from '../../forms/form-errors.ts';
import type { Refusal } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { RegisterDialog } from '../pickers/RegisterDialog.tsx';

const schema = z.object({
  purpose: z.string().check(z.minLength(1, says('forms.required'))),
  note: z.string().check(z.trim(), z.minLength(1, says('forms.required'))),
});

type Outcome<Saved> = { saved: Saved; refusal: null } | { saved: null; refusal: Refusal } | { saved: null; refusal: null; message: string | null };

type Props<Saved, Purpose extends string> = {
  /** List of the purposes that may be given. */
  purposes?: ListName;
  /** What is asked for. */
  title: string;
  /** On the button that asks for it. */
  action?: string;
  /** Head above what is shown. */
  whole: string;
  busy: boolean;
  reveal: (given: { purpose: Purpose; note: string }) => Promise<Outcome<Saved>>;
  onClose: () => void;
  /** What was sealed. */
  children: (saved: Saved) => ReactNode;
};

/** Asks what something sealed is needed for, then shows it. It stays on this page as long as the dialog is open, and in no cache. */
export function RevealDialog<Saved, Purpose extends string = NikPurpose>({ purposes: list = 'NIK_PURPOSE', title, action, whole, busy, reveal, onClose, children }: Props<Saved, Purpose>) {
  const t = useText();
  const purposes = useOptions(list);
  const [shown, setShown] = useState<{ saved: Saved } | null>(null);
  const [refusal, setRefusal] = useState<string | null>(null);
  const form = useForm<{ purpose: string; note: string }>({ defaultValues: { purpose: '', note: '' }, resolver: zodResolver(schema, t) as never });
  const show = form.handleSubmit(async ({ purpose, note }) => {
    setRefusal(null);
    const outcome = await reveal({ purpose: purpose as Purpose, note });
    if (outcome.saved !== null) return setShown({ saved: outcome.saved });
    const refused = outcome.refusal;
    if (refused && markProblems(refused, form.setError)) return;
    setRefusal(refused?.message ?? ('message' in outcome ? outcome.message : null) ?? t('forms.noAnswer'));
  });
  if (shown !== null) {
    return (
      <Dialog open title={whole} onClose={onClose} actions={<Button weight="main" onClick={onClose}>{t('personal.close')}</Button>}>
        {children(shown.saved)}
        <p>{t('personal.showNikWhy')}</p>
      </Dialog>
    );
  }
  return (
    <FormProvider {...form}>
      <RegisterDialog title={title} action={action ?? t('personal.show')} busy={busy} refusal={refusal} onSubmit={() => void show()} onClose={onClose}>
        <p>{t('personal.showNikWhy')}</p>
        <SelectField name="purpose" label={t('personal.purpose')} options={purposes} none={t('forms.choose')} required />
        <TextField name="note" label={t('personal.note')} hint={t('personal.noteHint')} required />
      </RegisterDialog>
    </FormProvider>
  );
}

/** A number of 16 digits in groups, as it stands on cards. */
export function inGroups(number: string): string {
  return number.replace(/(\d{4})(?=\d)/g, '$1 ');
}
