import { Link } from '@tanstack/react-router';
import { useText } from '../i18n/use-text.ts';
import { buttonClass } from '../ui/Button.tsx';
import { State } from '../ui/State.tsx';

/** Nothing is at this address, or nothing that this viewer may see: the two must not be told apart. */
export function NotFound() {
  const t = useText();
  return (
    <State level={1} title={t('shell.notFound')} action={<Link to="/kegiatan" className={buttonClass()}>{t('shell.toEvents')}</Link>}>
      {t('shell.notFoundWhy')}
    </State>
  );
}
