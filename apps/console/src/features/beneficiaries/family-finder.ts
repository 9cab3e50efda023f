import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useText } from '../../i18n/use-text.ts';
import type { Choice } from '../../ui/Picker.tsx';
import { readWords } from './read-words.ts';

const familiesQuery = graphql(`
  query FindFamilies($filter: FamilyFilter!) {
    families(first: 8, filter: $filter) { edges { node { id address head { id fullName } area { code fullName } } } }
  }
`);

/** Finds active families by the name of a member or the whole number of the card; never without words, and kept in no cache. */
export function useFamilyFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  const t = useText();
  return async (text) => {
    const words = readWords(text);
    if (words.kind !== 'name' && words.kind !== 'number') return [];
    const filter = { lifeState: ['ACTIVE' as const], ...(words.kind === 'name' ? { text: words.text } : { cardNumber: words.number }) };
    const { data, error } = await client.query({ query: familiesQuery, variables: { filter }, fetchPolicy: 'no-cache' });
    if (!data?.families) throw error ?? new Error('The graph gave no families');
    return data.families.edges.map(({ node: { id, head, address, area } }) => ({ id, name: head?.fullName ?? t('ppks.noHead'), second: [address, area.fullName].filter(Boolean).join(', ') }));
  };
}
