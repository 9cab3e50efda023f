import { useRef, useState } from 'react';
import { PhotoConsent } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { OutboxFull } from '../../outbox/store.ts';
import { usePhotos } from '../../outbox/use-photos.ts';
import { isCode } from '../../routes/search-params.ts';
import { useOptions } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Field } from '../../ui/Form.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PhotoState } from '../monitoring/PhotoState.tsx';
import { shrink } from '../monitoring/shrink.ts';
import styles from './photos.module.css';

/** Photographs of an event from a phone's camera: each is made small and kept here at once, and goes when there is a line. */
export function TakePhotos({ event }: { event: string }) {
  const t = useText();
  const consents = useOptions('PHOTO_CONSENT');
  const { photos } = usePhotos();
  const input = useRef<HTMLInputElement>(null);
  // Whoever does not think of it at the door has asked nobody.
  const [consent, setConsent] = useState<PhotoConsent>(PhotoConsent.NotGiven);
  const [problem, setProblem] = useState<'field.full' | 'monev.photoUnreadable' | null>(null);
  const [busy, setBusy] = useState(false);
  const take = async (files: readonly File[]) => {
    setBusy(true);
    setProblem(null);
    for (const file of files) {
      try {
        await photos.add({ event, consent }, await shrink(file));
      } catch (error) {
        setProblem(error instanceof OutboxFull ? 'field.full' : 'monev.photoUnreadable');
      }
    }
    setBusy(false);
  };
  return (
    <section className={styles.fields} aria-label={t('photos.title')}>
      <PhotoState />
      {problem && <Notice tone="due" live>{t(problem)}</Notice>}
      <Field id="photo-consent" label={t('photos.consent')} hint={t('photos.takeWhy')}>
        {(field) => (
          <select {...field} value={consent} onChange={({ target }) => { if (isCode(PhotoConsent, target.value)) setConsent(target.value); }}>
            {consents.map(({ value, label }) => <option key={value} value={value}>{label}</option>)}
          </select>
        )}
      </Field>
      <div><Button disabled={busy} onClick={() => input.current?.click()}>{t('photos.take')}</Button></div>
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        multiple
        hidden
        onChange={({ target }) => {
          const files = [...(target.files ?? [])];
          target.value = '';
          void take(files);
        }}
      />
    </section>
  );
}
