import type { Photo_PhotoFragment } from '../../__generated__/graphql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from './photos.module.css';
import { nameOf } from './pictures.ts';

type Photo = Photo_PhotoFragment;
type Props = { photos: readonly Photo[]; busy: boolean; onOpen: (photo: Photo) => void; onEdit: (photo: Photo) => void; onForward: (photo: Photo) => void };

/** Photographs side by side, each with its words and what may be done with it. */
export function PhotoGrid({ photos, busy, onOpen, onEdit, onForward }: Props) {
  const t = useText();
  const label = useLabel();
  return (
    <ul className={styles.grid}>
      {photos.map((photo, at) => {
        const name = nameOf(photo, at, t);
        return (
          <li key={photo.id}>
            <button type="button" className={styles.picture} aria-label={t('photos.open', { name })} onClick={() => onOpen(photo)}>
              {photo.thumbnail ? <img src={photo.thumbnail} alt={name} loading="lazy" /> : <span>{t('photos.preparing')}</span>}
            </button>
            <p className={styles.caption}>{photo.caption ?? <span className={styles.second}>{t('photos.noCaption')}</span>}</p>
            {photo.credit && <p className={styles.second}>{t('photos.by', { credit: photo.credit })}</p>}
            <p className={styles.second}><StateDot tone={photo.consent === 'NOT_GIVEN' ? 'soon' : 'done'}>{label('PHOTO_CONSENT', photo.consent)}</StateDot>{photo.consent === 'NOT_GIVEN' && ` · ${t('photos.notShown')}`}</p>
            {photo.viewerCan.revise && (
              <div className={styles.actions}>
                <Button aria-label={t('photos.editNamed', { name })} onClick={() => onEdit(photo)}>{t('photos.edit')}</Button>
                {at > 0 && <Button weight="quiet" disabled={busy} aria-label={t('photos.forwardNamed', { name })} onClick={() => onForward(photo)}>{t('photos.forward')}</Button>}
              </div>
            )}
          </li>
        );
      })}
    </ul>
  );
}
