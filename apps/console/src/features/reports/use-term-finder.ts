import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import type { Choice } from '../../ui/Picker.tsx';
import { usePillarWord } from '../people/use-pillar-word.ts';

const termsQuery = graphql(`
  query PickTerm($text: String) {
    pillars(first: 10, filter: { text: $text, state: [ACTIVE, DORMANT, SUSPENDED, ENDED] }, order: [NAME]) {
      edges { node { id type area { code shortName } person { id displayName } } }
    }
  }
`);

type Term = { id: string; type: string; area: { shortName: string }; person: { displayName: string } | null };

/** A term of service as a choice: the person, and as what and where. */
export function termChoice({ id, type, area, person }: Term, word: (type: string) => string): Choice {
  return { id, name: person?.displayName ?? '–', second: `${word(type)}, ${area.shortName}` };
}

/** Finds terms of service by the person's name. What is typed is kept in no cache, for it names somebody. */
export function useTermFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  const word = usePillarWord();
  return async (text) => {
    const { data, error } = await client.query({ query: termsQuery, variables: { text: text || undefined }, fetchPolicy: 'no-cache' });
    if (!data?.pillars) throw error ?? new Error('The graph gave no terms of service');
    return data.pillars.edges.map(({ node }) => termChoice(node, word));
  };
}
