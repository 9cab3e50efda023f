import { Link } from '@tanstack/react-router';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { buttonClass } from '../../ui/Button.tsx';

/** Leads to registering a family, or somebody who has none, for those who may. */
export function RegisterLinks() {
  const t = useText();
  const [families, persons] = [useCan('family.register'), useCan('beneficiary.register')];
  const merges = useCan('beneficiary.merge');
  return (
    <>
      {merges && <Link to="/ppks/ganda" className={buttonClass()}>{t('ganda.title')}</Link>}
      {persons && <Link to="/ppks/baru" className={buttonClass()}>{t('ppks.newAlone')}</Link>}
      {families && <Link to="/ppks/keluarga/baru" className={buttonClass()}>{t('ppks.newFamily')}</Link>}
    </>
  );
}
