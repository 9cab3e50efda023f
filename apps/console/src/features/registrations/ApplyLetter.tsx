import { today } from '@pilar/domain/dates';
import { useRef } from 'react';
import { FormProvider, useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import { LongTextField, TextField } from '../../forms/fields.tsx';
import { gridClass, stackClass } from '../../forms/form-classes.ts';
import { listErrors } from '../../forms/form-errors.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import { Card } from '../../ui/Card.tsx';
import { ErrorSummary, FormActions } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { toast } from '../../ui/Toast.tsx';
import { LeaveGuard } from '../records/LeaveGuard.tsx';
import type { Registration } from './registration-fragment.ts';
import { registrationFields } from './registration-words.ts';
import { useDraftApplication } from './use-draft-application.ts';

const schema = z.object({
  letterNumber: z.string().check(z.refine((value) => value.trim() !== '', says('forms.required'))),
  letterDate: z.string(),
  note: z.string(),
});

type Values = z.output<typeof schema>;

/** The letter of application, and what the institution wants to say besides. */
export function ApplyLetter({ institution, draft, onNext }: { institution: string; draft: Registration | undefined; onNext: () => void }) {
  const t = useText();
  const { keep, busy, faults } = useDraftApplication(institution, draft);
  const form = useForm<Values>({
    defaultValues: { letterNumber: draft?.letterNumber ?? '', letterDate: draft?.letterDate ?? '', note: draft?.note ?? '' }, resolver: zodResolver(schema, t), shouldFocusError: false,
  });
  const saved = useRef(false);
  const { errors, submitCount, isDirty } = form.formState;
  const save = () => form.handleSubmit(async (values) => {
    const kept = await keep({ letterNumber: values.letterNumber.trim(), letterDate: values.letterDate || null, note: values.note.trim() || null });
    if (!kept) return;
    saved.current = true;
    toast(t('registrations.draftSaved'));
    onNext();
  })();
  const wrong = { ...listed(faults), ...errors };
  return (
    <Card title={t('registrations.letterTitle')}>
      <LeaveGuard changed={() => isDirty && !saved.current} />
      <FormProvider {...form}>
        <form
          noValidate
          className={stackClass}
          onSubmit={(event) => {
            event.preventDefault();
            void save();
          }}
        >
          <ErrorSummary errors={listErrors(wrong as never, (name) => t(registrationFields[name] ?? 'registrations.letter'))} attempt={submitCount} />
          {faults[''] && <Notice tone="due" live>{faults['']}</Notice>}
          <div className={gridClass}>
            <TextField<Values> name="letterNumber" label={t('registrations.letterNumber')} required />
            <TextField<Values> name="letterDate" type="date" max={today()} label={t('registrations.letterDate')} />
          </div>
          <LongTextField<Values> name="note" rows={4} label={t('registrations.note')} hint={t('registrations.noteHint')} />
          <FormActions><Button type="submit" weight="main" disabled={busy}>{t('registrations.saveLetter')}</Button></FormActions>
        </form>
      </FormProvider>
    </Card>
  );
}

function listed(faults: Readonly<Record<string, string>>) {
  return Object.fromEntries(Object.entries(faults).filter(([path]) => path !== '').map(([path, message]) => [path, { type: 'graph', message }]));
}
