import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useLive } from '../../shell/live.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from '../case-services/services.module.css';
import { ReferralTable } from './ReferralTable.tsx';

const referralsQuery = graphql(`
  query CaseReferrals($id: ID!) {
    welfareCase(id: $id) { id mayRefer referrals { id ...ReferralTable_referral @unmask } }
  }
`);

/** Referrals of a case, the last one first, and the way to the desk. Left out where there is neither. */
export function CaseReferrals({ id }: { id: string }) {
  const t = useText();
  const { data, refetch } = useQuery(referralsQuery, { variables: { id }, fetchPolicy: 'cache-and-network' });
  useLive('WelfareCase', id, () => void refetch(), () => {});
  const referrals = data?.welfareCase?.referrals ?? [];
  const waits = referrals.some(({ state }) => state === 'SENT' || state === 'ACCEPTED');
  const refers = data?.welfareCase?.mayRefer && !waits;
  if (referrals.length === 0 && !refers) return null;
  return (
    <Section title={t('rujukan.caseTitle')}>
      {referrals.length === 0 ? <p className={styles.lead}>{t('rujukan.noneOfCase')}</p> : <ReferralTable label={t('rujukan.caseTitle')} referrals={referrals} ofCase />}
      {refers && <p><Link to="/ppks/kasus/$id/rujuk" params={{ id }} className={buttonClass()}>{t(referrals.some(({ state }) => state === 'ARRIVED') ? 'rujukan.moveOn' : 'rujukan.refer')}</Link></p>}
    </Section>
  );
}
