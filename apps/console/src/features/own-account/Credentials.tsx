import { graphql } from '../../__generated__/gql.ts';
import type { Credentials_CredentialsFragment } from '../../__generated__/graphql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from './OwnAccount.module.css';

graphql(`fragment Credentials_credentials on OwnCredentials { passwordChangedAt secondFactorSince recoveryCodes }`);

/** As few that they had better be made anew. */
const few = 3;

/** Password and second factor: how they stand, and the way to the sign-in pages that change them. No password passes through the console. */
export function Credentials({ credentials: { passwordChangedAt, secondFactorSince, recoveryCodes } }: { credentials: Credentials_CredentialsFragment }) {
  const t = useText();
  const { dateTime } = useFormat();
  return (
    <>
      <Section title={t('akunku.password')}>
        <p className={styles.why}>{passwordChangedAt ? t('akunku.passwordSince', { at: dateTime(passwordChangedAt) }) : t('akunku.passwordGiven')}</p>
        <p><a className={buttonClass()} href="/oidc/akun/sandi">{t('akunku.changePassword')}</a></p>
      </Section>
      <Section title={t('akunku.factor')}>
        <p className={styles.why}>{secondFactorSince ? t('akunku.factorOn', { at: dateTime(secondFactorSince) }) : t('akunku.factorOff')}</p>
        {secondFactorSince && <p className={styles.why}>{t(recoveryCodes < few ? 'akunku.fewCodes' : 'akunku.codes', { count: recoveryCodes })}</p>}
        <p><a className={buttonClass()} href="/oidc/akun/kode">{t(secondFactorSince ? 'akunku.changeFactor' : 'akunku.setUpFactor')}</a></p>
      </Section>
    </>
  );
}
