import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useLabel } from '../../shell/session-context.tsx';
import type { Choice } from '../../ui/Picker.tsx';

const pillarsQuery = graphql(`
  query PickPillar($text: String) {
    pillars(first: 8, filter: { text: $text, state: [ACTIVE] }) { edges { node { id type person { id displayName } area { code shortName } } } }
  }
`);

/** Finds those who serve now by a part of their name. */
export function usePillarFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  const label = useLabel();
  return async (text) => {
    const { data, error } = await client.query({ query: pillarsQuery, variables: { text: text.trim() || undefined } });
    if (!data?.pillars) throw error ?? new Error('The graph gave no pillars');
    return data.pillars.edges.flatMap(({ node: { id, type, person, area } }) => (person ? [{ id, name: person.displayName, second: `${label('PILLAR_TYPE', type)}, ${area.shortName}` }] : []));
  };
}
