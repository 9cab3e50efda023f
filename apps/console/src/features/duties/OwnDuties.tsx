import { useSuspenseQuery } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { PillarDuties } from './PillarDuties.tsx';

const query = graphql(`
  query OwnDuties($area: RegionCode!) {
    standings(first: 5, area: $area, filter: { type: [TKSK], state: [ACTIVE] }) { edges { node { id ...PillarDuties_pillar } } }
  }
`);

/** What a TKSK sees first: whether they have acknowledged their own duties, and the answer to give. */
export function OwnDuties({ area }: { area: string }) {
  const { data } = useSuspenseQuery(query, { variables: { area } });
  return data?.standings?.edges.map(({ node }) => <PillarDuties key={node.id} pillar={node} />);
}
