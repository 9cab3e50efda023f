import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import styles from './beneficiaries.module.css';
import { BeneficiaryTable } from './BeneficiaryTable.tsx';
import { FamilyTable } from './FamilyTable.tsx';

const deskQuery = graphql(`
  query BeneficiaryDesk($area: RegionCode!, $recent: Boolean!) {
    arrivingFamilies(first: 20) { edges { node { id ...FamilyTable_family @unmask } } }
    arrivingBeneficiaries(first: 20) { edges { node { id ...BeneficiaryTable_beneficiary @unmask } } }
    families(first: 10, area: $area, order: [UPDATED_DESC]) @include(if: $recent) { edges { node { id ...FamilyTable_family @unmask } } }
  }
`);

/** What stands before anybody is sought: what to do, families and persons that wait to be received, and in a village or district those changed last. Never a list of more. */
export function Desk() {
  const t = useText();
  const { grant: { area } } = useViewer();
  const small = area.level === 'VILLAGE' || area.level === 'DISTRICT';
  const { data } = useQuery(deskQuery, { variables: { area: area.code, recent: small }, fetchPolicy: 'cache-and-network' });
  const arriving = data?.arrivingFamilies?.edges.map(({ node }) => node) ?? [];
  const alone = data?.arrivingBeneficiaries?.edges.map(({ node }) => node) ?? [];
  const recent = data?.families?.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <p className={styles.howTo}>{t('ppks.howTo')}</p>
      {arriving.length > 0 && <Section title={t('ppks.arriving')}><p className={styles.found}>{t('ppks.arrivingWhy')}</p><FamilyTable label={t('ppks.arriving')} rows={arriving} arriving /></Section>}
      {alone.length > 0 && <Section title={t('ppks.arrivingAlone')}><p className={styles.found}>{t('ppks.arrivingAloneWhy')}</p><BeneficiaryTable label={t('ppks.arrivingAlone')} rows={alone} /></Section>}
      {recent.length > 0 && <Section title={t('ppks.recent')}><FamilyTable label={t('ppks.recent')} rows={recent} /></Section>}
    </>
  );
}
