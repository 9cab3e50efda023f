import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat } from '../../i18n/use-text.ts';
import type { Choice } from '../../ui/Picker.tsx';

const eventsQuery = graphql(`
  query PickEvent($text: String) {
    events(first: 10, filter: { text: $text }, order: [DATE_DESC]) { edges { node { id title date } } }
  }
`);

/** Finds events by words of their title; the second line is their day. */
export function useEventFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  const { date: words } = useFormat();
  return async (text) => {
    const { data, error } = await client.query({ query: eventsQuery, variables: { text: text || undefined }, fetchPolicy: 'no-cache' });
    if (!data?.events) throw error ?? new Error('The graph gave no events');
    return data.events.edges.map(({ node: { id, title, date } }) => ({ id, name: title, second: words(date) }));
  };
}
