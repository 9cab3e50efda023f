import { Link } from '@tanstack/react-router';
import type { Consents_ReferralFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat, useText } from '../../i18n/use-text.ts';
import { useLabel } from '../../shell/session-context.tsx';
import { Card } from '../../ui/Card.tsx';
import styles from '../cases/cases.module.css';

graphql(`
  fragment Consents_referral on Referral { id institutionName service consentBy consentForm consentOn consentEndedOn }
`);

/** What was agreed to for a person: who agreed, how, when, for what, and whether it was taken back. It is taken back where it was given. */
export function Consents({ consents }: { /** Null to whoever reads no referrals. */ consents: readonly Consents_ReferralFragment[] | null }) {
  const t = useText();
  const label = useLabel();
  const { shortDate } = useFormat();
  if (!consents?.length) return null;
  return (
    <Card title={t('rujukan.consents')}>
      <ul className={styles.list}>
        {consents.map(({ id, institutionName, service, consentBy, consentForm, consentOn, consentEndedOn }) => (
          <li key={id}>
            <Link to="/rujukan/$id" params={{ id }}>{t('rujukan.consentFor', { service: label('CARE_SERVICE', service), institution: institutionName })}</Link>
            <span>{[`${label('CONSENT_GIVER', consentBy)}, ${label('CONSENT_FORM', consentForm).toLowerCase()}`, shortDate(consentOn), consentEndedOn && t('rujukan.consentEndedOn', { date: shortDate(consentEndedOn) })].filter(Boolean).join(' · ')}</span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
