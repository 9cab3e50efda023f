import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useLabel } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';

const pillarsQuery = graphql(`
  query FindEnumerators($area: RegionCode!, $text: String!) {
    pillars(first: 8, area: $area, filter: { text: $text, state: [ACTIVE] }) { edges { node { id type area { code shortName } person { id fullName } } } }
  }
`);

/** Finds those who serve in the village or its district, by name. */
export function usePillarFinder(village: string): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  const label = useLabel();
  const district = village.slice(0, '36.02.01'.length);
  return async (text) => {
    if (text.trim().length < 2) return [];
    const { data, error } = await client.query({ query: pillarsQuery, variables: { area: district, text }, fetchPolicy: 'no-cache' });
    if (!data?.pillars) throw error ?? new Error('The graph gave no pillars');
    return data.pillars.edges.map(({ node: { id, type, area, person } }) => ({ id, name: person?.fullName ?? id, second: [label('PILLAR_TYPE', type), area.shortName].join(' · ') }));
  };
}
