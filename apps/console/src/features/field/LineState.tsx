import { signInAddress } from '../../apollo/session.ts';
import { useText } from '../../i18n/use-text.ts';
import { useOutbox } from '../../outbox/use-outbox.ts';
import { usePhotos } from '../../outbox/use-photos.ts';
import { StateDot } from '../../ui/StateDot.tsx';
import styles from './field.module.css';

/** The line and what waits for it, as one calm sentence. */
export function LineState() {
  const t = useText();
  const { view: { online, signIn, items, broken } } = useOutbox();
  // What waits may await photographs, which go from whatever field page is open.
  usePhotos();
  const count = items.filter(({ state }) => state === 'waiting').length;
  const calm = online && !signIn && count === 0 && !broken;
  const sentence = () => {
    if (broken) return t('field.broken');
    if (signIn && count > 0) return t('field.signInFirst', { count });
    if (!online) return count > 0 ? t('field.offlineWaiting', { count }) : t('field.offline');
    return count > 0 ? t('field.sending', { count }) : t('field.online');
  };
  return (
    <p role="status" className={[styles.line, calm && styles.calm].filter(Boolean).join(' ')}>
      <StateDot tone={calm ? 'done' : 'soon'}><span className={styles.sentence}>{sentence()}</span></StateDot>
      {signIn && count > 0 && <a href={signInAddress()}>{t('shell.signInAgain')}</a>}
    </p>
  );
}
