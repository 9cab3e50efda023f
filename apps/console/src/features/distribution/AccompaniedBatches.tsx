import { useQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { present } from '../../apollo/present.ts';
import { useText } from '../../i18n/use-text.ts';
import { useCan } from '../../shell/session-context.tsx';
import { Section } from '../../ui/Card.tsx';
import { DistributionTable } from './DistributionTable.tsx';

const accompaniedQuery = graphql(`
  query AccompaniedBatches($id: ID!) {
    pillar(id: $id) { id accompaniedBatches(first: 10) { edges { node { id ...DistributionTable_batch @unmask } } } }
  }
`);

/** Distributions that a TKSK accompanies (pendamping), the latest first. Left out where there is none, and for who reads none. */
export function AccompaniedBatches({ pillar: id }: { pillar: string }) {
  const t = useText();
  const { data } = useQuery(accompaniedQuery, { variables: { id }, skip: !useCan('distribution.read'), fetchPolicy: 'cache-and-network' });
  const batches = present(data?.pillar?.accompaniedBatches?.edges).map(({ node }) => node);
  if (batches.length === 0) return null;
  return <Section title={t('penyaluran.accompanied')}><DistributionTable batches={batches} /></Section>;
}
