import { useEffect, useRef, useState } from 'react';
import { useForm } from 'react-hook-form';
import * as z from 'zod/mini';
import type { Photo_PhotoFragment, PhotoConsent } from '../../__generated__/graphql.ts';
import { CardForm } from '../../forms/CardForm.tsx';
import { LongTextField, SelectField, TextField } from '../../forms/fields.tsx';
import { useSubmit } from '../../forms/use-submit.ts';
import { says, zodResolver } from '../../forms/zod-resolver.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { toast } from '../../ui/Toast.tsx';
import { refusalWords } from '../attendance/refusal-words.ts';
import { TextDialog } from '../monitoring/TextDialog.tsx';
import { useRegister } from '../pickers/use-register.ts';
import { removePhoto, revisePhoto } from './photo-operations.ts';
import styles from './photos.module.css';

const schema = z.object({
  caption: z.string().check(z.maxLength(300, says('photos.tooLong'))),
  credit: z.string().check(z.maxLength(200, says('photos.tooLong'))),
  consent: z.string(),
});
type Values = z.output<typeof schema>;
const labels = { caption: 'photos.caption', credit: 'photos.credit', consent: 'photos.consent' } as const;

/** What is said of a photograph, and its removal. */
export function PhotoForm({ photo, published, onDone }: { photo: Photo_PhotoFragment; published: boolean; onDone: () => void }) {
  const t = useText();
  const consents = useOptions('PHOTO_CONSENT');
  const { id, version, caption, credit, consent, thumbnail } = photo;
  const [removing, setRemoving] = useState(false);
  const begin = useRef<HTMLDivElement>(null);
  // It stands above the pictures; one far below was what was pressed.
  useEffect(() => begin.current?.focus(), []);
  const form = useForm<Values>({ defaultValues: { caption: caption ?? '', credit: credit ?? '', consent }, resolver: zodResolver(schema, t), shouldFocusError: false });
  const orNone = (text: string) => text.trim() || null;
  const { save, busy, refusal } = useRegister(revisePhoto, form, (values) => ({ id, version, caption: orNone(values.caption), credit: orNone(values.credit), consent: values.consent as PhotoConsent }));
  const remove = useSubmit(removePhoto);
  const take = async (reason: string) => {
    const outcome = await remove.submit({ id, version, reason: reason || null });
    if (!outcome.saved) return refusalWords(outcome.refusal, t);
    toast(t('photos.removed'));
    return null;
  };
  const saved = () => {
    toast(t('photos.saved'));
    onDone();
  };
  return (
    <div ref={begin} tabIndex={-1}>
      <CardForm title={t('photos.editTitle')} form={form} labelOf={(name) => t(labels[name as keyof typeof labels] ?? 'photos.title')} refusal={refusal} busy={busy} save={t('photos.save')} onSave={() => void save(saved)} onCancel={onDone}>
        <div className={styles.edited}>
          {thumbnail && <img src={thumbnail} alt="" />}
          <div className={styles.fields}>
            <LongTextField<Values> name="caption" label={t('photos.caption')} hint={t('photos.captionHint')} />
            <TextField<Values> name="credit" label={t('photos.credit')} maxLength={200} />
            <SelectField<Values> name="consent" label={t('photos.consent')} options={consents} required />
          </div>
        </div>
        <div><Button weight="quiet" onClick={() => setRemoving(true)}>{t('photos.remove')}</Button></div>
      </CardForm>
      {removing && <TextDialog title={t('photos.remove')} why={t('photos.removeWhy')} label={t('photos.reason')} action={t('photos.remove')} optional={!published} onTake={take} onDone={onDone} onClose={() => setRemoving(false)} />}
    </div>
  );
}
