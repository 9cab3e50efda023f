import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import { useViewer } from '../../shell/session-context.tsx';
import { Button } from '../../ui/Button.tsx';
import { Section } from '../../ui/Card.tsx';
import { Pager } from '../../ui/Pager.tsx';
import styles from './beneficiaries.module.css';
import { BeneficiaryTable } from './BeneficiaryTable.tsx';
import { FamilyTable } from './FamilyTable.tsx';

const deskQuery = graphql(`
  query BeneficiaryDesk($area: RegionCode!, $recent: Boolean!, $familiesAfter: String, $aloneAfter: String) {
    arrivingFamilies(first: 20, after: $familiesAfter) { edges { node { id ...FamilyTable_family @unmask } } pageInfo { hasNextPage endCursor } }
    arrivingBeneficiaries(first: 20, after: $aloneAfter) { edges { node { id ...BeneficiaryTable_beneficiary @unmask } } pageInfo { hasNextPage endCursor } }
    families(first: 10, area: $area, order: [UPDATED_DESC]) @include(if: $recent) { edges { node { id ...FamilyTable_family @unmask } } }
  }
`);

type Turning = { pages: readonly string[]; turn: (pages: readonly string[]) => void; info: { hasNextPage: boolean; endCursor: string | null } | undefined };

/** To the page before and after; of one page nothing. */
function Turn({ pages, turn, info }: Turning) {
  const t = useText();
  if (pages.length === 0 && !info?.hasNextPage) return null;
  return (
    <Pager>
      {pages.length > 0 && <Button weight="quiet" onClick={() => turn(pages.slice(0, -1))}>{t('shell.previousPage')}</Button>}
      {info?.hasNextPage && <Button weight="quiet" onClick={() => turn([...pages, info.endCursor ?? ''])}>{t('shell.nextPage')}</Button>}
    </Pager>
  );
}

/** What stands before anybody is sought: what to do, families and persons that wait to be received, and in a village or district those changed last. Never a list of more. */
export function Desk() {
  const t = useText();
  const { grant: { area } } = useViewer();
  const small = area.level === 'VILLAGE' || area.level === 'DISTRICT';
  // Some never come, and must hide nobody who does.
  const [families, turnFamilies] = useState<readonly string[]>([]);
  const [persons, turnPersons] = useState<readonly string[]>([]);
  const { data: now, previousData } = useQuery(deskQuery, { variables: { area: area.code, recent: small, familiesAfter: families.at(-1) ?? null, aloneAfter: persons.at(-1) ?? null }, fetchPolicy: 'cache-and-network' });
  const data = now ?? previousData;
  const arriving = data?.arrivingFamilies?.edges.map(({ node }) => node) ?? [];
  const alone = data?.arrivingBeneficiaries?.edges.map(({ node }) => node) ?? [];
  const recent = data?.families?.edges.map(({ node }) => node) ?? [];
  return (
    <>
      <p className={styles.howTo}>{t('ppks.howTo')}</p>
      {arriving.length + families.length > 0 && <Section title={t('ppks.arriving')}><p className={styles.found}>{t('ppks.arrivingWhy')}</p><FamilyTable label={t('ppks.arriving')} rows={arriving} arriving /><Turn pages={families} turn={turnFamilies} info={data?.arrivingFamilies?.pageInfo} /></Section>}
      {alone.length + persons.length > 0 && <Section title={t('ppks.arrivingAlone')}><p className={styles.found}>{t('ppks.arrivingAloneWhy')}</p><BeneficiaryTable label={t('ppks.arrivingAlone')} rows={alone} /><Turn pages={persons} turn={turnPersons} info={data?.arrivingBeneficiaries?.pageInfo} /></Section>}
      {recent.length > 0 && <Section title={t('ppks.recent')}><FamilyTable label={t('ppks.recent')} rows={recent} /></Section>}
    </>
  );
}
