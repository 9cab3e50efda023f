import { useApolloClient } from '@apollo/client/react';
import { today } from '@pilar/domain/dates';
import { graphql } from '../../__generated__/gql.ts';
import { useFormat } from '../../i18n/use-text.ts';
import type { Choice } from '../../ui/Picker.tsx';

const pastQuery = graphql(`
  query PastEvents($to: Date!, $text: String) {
    events(first: 20, filter: { to: $to, text: $text, state: [HELD, REPORTED, PUBLISHED] }, order: [DATE_DESC]) { edges { node { id title date targetAreas { code shortName } } } }
  }
`);

/** Finds events that were held by words of their title, the latest first; the second line is the day and where. */
export function usePastEventFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  const { shortDate } = useFormat();
  return async (text) => {
    const { data, error } = await client.query({ query: pastQuery, variables: { to: today(), text: text || undefined } });
    if (!data?.events) throw error ?? new Error('The graph gave no events');
    return data.events.edges.map(({ node: { id, title, date, targetAreas } }) => ({ id, name: title, second: [shortDate(date), ...targetAreas.slice(0, 2).map(({ shortName }) => shortName)].join(' · ') }));
  };
}
