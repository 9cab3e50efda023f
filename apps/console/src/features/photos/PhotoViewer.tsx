import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import type { Photo_PhotoFragment } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { Button } from '../../ui/Button.tsx';
import styles from './photos.module.css';
import { nameOf } from './pictures.ts';

const steps: Readonly<Record<string, number>> = { ArrowLeft: -1, ArrowRight: 1 };

/** One photograph as large as the window; arrows go on to the next, Escape closes. */
export function PhotoViewer({ photos, first, onClose }: { photos: readonly Photo_PhotoFragment[]; first: string; onClose: () => void }) {
  const t = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [at, setAt] = useState(() => Math.max(0, photos.findIndex(({ id }) => id === first)));
  useEffect(() => dialog.current?.showModal(), []);
  const photo = photos[Math.min(at, photos.length - 1)];
  if (!photo) return null;
  const go = (by: number) => setAt((now) => Math.min(photos.length - 1, Math.max(0, now + by)));
  const byKey = (event: KeyboardEvent) => {
    const step = steps[event.key] ?? (event.key === 'Home' ? -photos.length : event.key === 'End' ? photos.length : 0);
    if (step === 0) return;
    event.preventDefault();
    go(step);
  };
  const name = nameOf(photo, at, t);
  return (
    <dialog ref={dialog} className={styles.viewer} aria-label={t('photos.title')} onKeyDown={byKey} onCancel={onClose} onClose={onClose}>
      <figure>
        {photo.url ? <img key={photo.id} src={`${photo.url}&size=1280`} alt={name} /> : <span>{t('photos.preparing')}</span>}
        <figcaption aria-live="polite">
          <span>{name}</span>
          {photo.credit && <span className={styles.second}>{t('photos.by', { credit: photo.credit })}</span>}
          <span className={styles.second}>{t('photos.number', { at: at + 1, count: photos.length })}</span>
        </figcaption>
      </figure>
      <div className={styles.actions}>
        <Button disabled={at === 0} onClick={() => go(-1)}>{t('photos.previous')}</Button>
        <Button disabled={at >= photos.length - 1} onClick={() => go(1)}>{t('photos.next')}</Button>
        <Button weight="quiet" autoFocus onClick={onClose}>{t('photos.close')}</Button>
      </div>
    </dialog>
  );
}
