import { useText } from '../../i18n/use-text.ts';
import { usePhotos } from '../../outbox/use-photos.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import styles from './monitoring.module.css';

/** Photographs that wait on this machine, as one calm sentence; those that were refused, each with the reason. */
export function PhotoState() {
  const t = useText();
  const { photos, view } = usePhotos();
  const waiting = view.photos.filter(({ ready, refusal }) => ready && refusal === null).length;
  const refused = view.photos.filter(({ refusal }) => refusal !== null);
  return (
    <>
      {waiting > 0 && <p role="status" className={styles.others}>{t('monev.photosWaiting', { count: waiting })}</p>}
      {refused.map(({ id, refusal }) => (
        <Notice key={id} tone="due" word={t('monev.photoRefused')}>{refusal} <Button weight="quiet" onClick={() => void photos.remove(id)}>{t('field.discard')}</Button></Notice>
      ))}
    </>
  );
}
