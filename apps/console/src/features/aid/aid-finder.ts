import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';

const programmesQuery = graphql(`
  query PickProgramme {
    programmes(first: 100, order: [NAME]) { edges { node { id code name } } }
  }
`);

/** Finds programmes by words of their name or code; there are few, so they are looked through here. */
export function useAidFinder() {
  const client = useApolloClient();
  return async (text: string) => {
    const { data, error } = await client.query({ query: programmesQuery });
    if (!data?.programmes) throw error ?? new Error('The graph gave no programmes');
    return data.programmes.edges.map(({ node: { id, code, name } }) => ({ id, name, second: code })).filter(({ name, second }) => `${name} ${second}`.toLowerCase().includes(text.toLowerCase()));
  };
}
