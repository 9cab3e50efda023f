import { useText } from '../../i18n/use-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './beneficiaries.module.css';

/** Class of a part of the page with room beneath. */
export const partClass = styles.part;

/** What every screen of enumeration says (rule 31). */
export function NoPromise() {
  const t = useText();
  return <div className={styles.part}><Notice>{t('ppks.noPromise')}</Notice></div>;
}
