import { useQuery } from '@apollo/client/react';
import { Link } from '@tanstack/react-router';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { ReferralTable } from './ReferralTable.tsx';

const referralsQuery = graphql(`
  query InstitutionReferrals($id: ID!) {
    institution(id: $id) { id clientCount referrals(first: 5) { edges { node { id ...ReferralTable_referral @unmask } } } }
  }
`);

/** Who was referred to an institution and is in its care, and its last referrals. Left out where there were none. */
export function InstitutionReferrals({ institution: id }: { institution: string }) {
  const t = useText();
  const { data } = useQuery(referralsQuery, { variables: { id }, skip: !useCan('referral.read'), fetchPolicy: 'cache-and-network' });
  const referrals = data?.institution?.referrals?.edges.map(({ node }) => node) ?? [];
  const count = data?.institution?.clientCount ?? 0;
  if (referrals.length === 0 && count === 0) return null;
  return (
    <Section title={t('rujukan.title')}>
      <p>{t('rujukan.inCare', { count })}</p>
      {referrals.length > 0 && <ReferralTable label={t('rujukan.title')} referrals={referrals} own />}
      <p><Link to="/rujukan" search={{ lembaga: id }}>{t('rujukan.ofInstitution')}</Link></p>
    </Section>
  );
}
