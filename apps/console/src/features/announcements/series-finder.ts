import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import type { Choice } from '../../ui/Picker.tsx';

const seriesQuery = graphql(`
  query FindSeries {
    eventSeries(first: 100) { edges { node { id title } } }
  }
`);

/** Finds series whose title holds the words or stands in them; there are few, so they are looked through here. */
export function useSeriesFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data, error } = await client.query({ query: seriesQuery });
    if (!data?.eventSeries) throw error ?? new Error('The graph gave no series');
    const words = text.toLowerCase();
    return data.eventSeries.edges.map(({ node: { id, title } }) => ({ id, name: title })).filter(({ name }) => name.toLowerCase().includes(words) || words.includes(name.toLowerCase()));
  };
}
