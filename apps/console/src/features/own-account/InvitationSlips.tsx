import { useFormat, useText } from '../../i18n/use-text.ts';
import { Notice } from '../../ui/Notice.tsx';
import styles from './OwnAccount.module.css';

type Props = { invitations: readonly { code: string | null; expiresAt: string; account: { id: string; displayName: string } | null }[] };

/** One slip for each account, to be cut apart: the code, what it is for and how to use it. It is shown this once. */
export function InvitationSlips({ invitations }: Props) {
  const t = useText();
  const { dateTime } = useFormat();
  return (
    <>
      <div className={styles.notPrinted}><Notice live>{t('akunku.onceOnly')}</Notice></div>
      <ul className={styles.slips}>
        {invitations.map(({ code, expiresAt, account }, at) => (
          <li key={account?.id ?? at} className={styles.slip}>
            <h2>{account?.displayName}</h2>
            {code ? <p><code className={styles.code}>{code}</code></p> : <p>{t('akunku.toldBefore')}</p>}
            <p>{t('akunku.slipHow', { address: location.host, link: t('akunku.slipLink') })}</p>
            <p className={styles.why}>{t('akunku.slipUntil', { at: dateTime(expiresAt) })}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
