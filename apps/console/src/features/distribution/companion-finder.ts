import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import type { Choice } from '../../ui/Picker.tsx';

const companionsQuery = graphql(`
  query FindCompanions($text: String) {
    pillars(first: 12, filter: { text: $text, type: [TKSK], state: [ACTIVE] }) { edges { node { id person { id displayName } area { code shortName } } } }
  }
`);

/** Finds TKSK who serve now by a part of their name. */
export function useCompanionFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data, error } = await client.query({ query: companionsQuery, variables: { text: text.trim() || undefined } });
    if (!data?.pillars) throw error ?? new Error('The graph gave no pillars');
    return data.pillars.edges.flatMap(({ node: { id, person, area } }) => (person ? [{ id, name: person.displayName, second: area.shortName }] : []));
  };
}
