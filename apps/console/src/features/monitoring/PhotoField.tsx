import { useRef, useState } from 'react';
import { useText } from '../../i18n/use-text.ts';
import type { PhotoSubject } from '../../outbox/photos.ts';
import { OutboxFull } from '../../outbox/store.ts';
import { usePhotos } from '../../outbox/use-photos.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { shrink } from './shrink.ts';
import styles from './monitoring.module.css';

/** Takes photographs for a question: each is made small and kept on this machine at once, and goes with the form. */
export function PhotoField({ subject, label, value, most = 5, onChange }: { subject: PhotoSubject; label: string; value: string; most?: number; onChange: (value: string) => void }) {
  const t = useText();
  const input = useRef<HTMLInputElement>(null);
  const { photos, view } = usePhotos();
  const [problem, setProblem] = useState<'full' | 'unreadable' | null>(null);
  const [busy, setBusy] = useState(false);
  const keys = value.split(' ').filter(Boolean);
  const take = async (files: readonly File[]) => {
    setBusy(true);
    setProblem(null);
    const taken = [...keys];
    for (const file of files.slice(0, most - keys.length)) {
      try {
        taken.push(await photos.add(subject, await shrink(file)));
      } catch (error) {
        setProblem(error instanceof OutboxFull ? 'full' : 'unreadable');
      }
    }
    setBusy(false);
    onChange(taken.join(' '));
  };
  const drop = (key: string) => {
    void photos.remove(key);
    onChange(keys.filter((other) => other !== key).join(' '));
  };
  const here = keys.flatMap((key) => view.photos.find(({ id }) => id === key) ?? []);
  return (
    <>
      {here.length > 0 && (
        <ul className={styles.photos}>
          {here.map(({ id, picture }, at) => (
            <li key={id}>
              <img src={picture} alt={t('monev.photoNumber', { number: at + 1 })} />
              <Button weight="quiet" aria-label={t('monev.removePhoto', { number: at + 1 })} onClick={() => drop(id)}>{t('field.discard')}</Button>
            </li>
          ))}
        </ul>
      )}
      {keys.length > here.length && <p className={styles.others}>{t('monev.photosArrived', { count: keys.length - here.length })}</p>}
      {problem && <Notice tone="due" live>{t(problem === 'full' ? 'field.full' : 'monev.photoUnreadable')}</Notice>}
      {keys.length < most && <Button disabled={busy} aria-label={t('monev.takePhotoFor', { question: label })} onClick={() => input.current?.click()}>{t('monev.takePhoto')}</Button>}
      <input
        ref={input}
        type="file"
        accept="image/*"
        capture="environment"
        multiple={most > 1}
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])];
          event.target.value = '';
          void take(files);
        }}
      />
    </>
  );
}
