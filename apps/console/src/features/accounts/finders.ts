import { useApolloClient } from '@apollo/client/react';
import { graphql } from '../../__generated__/gql.ts';
import type { Choice } from '../../ui/Picker.tsx';

const accountsQuery = graphql(`
  query PickAccount($text: String) {
    accounts(first: 10, filter: { text: $text, state: [ACTIVE] }) { edges { node { id displayName owner { code shortName } grants { id role area { code shortName } } } } }
  }
`);
const institutionsQuery = graphql(`
  query PickOwnInstitution($text: String) {
    institutions(first: 10, filter: { text: $text }) { edges { node { id name area { code fullName } } } }
  }
`);
const youthQuery = graphql(`
  query PickYouthOrganisation($text: String) {
    youthOrganisations(first: 10, filter: { text: $text }) { edges { node { id name area { code fullName } } } }
  }
`);

/** Finds active accounts by name; the second line is where they work. */
export function useAccountFinder(): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const { data, error } = await client.query({ query: accountsQuery, variables: { text: text || undefined }, fetchPolicy: 'no-cache' });
    if (!data?.accounts) throw error ?? new Error('The graph gave no accounts');
    return data.accounts.edges.map(({ node: { id, displayName, owner, grants } }) => ({ id, name: displayName, second: [...new Set(grants.map(({ area }) => area.shortName))].join(', ') || owner.shortName }));
  };
}

/** Finds what somebody with the role works for: institutions, or Karang Taruna. */
export function useOrganisationFinder(role: string): (text: string) => Promise<Choice[]> {
  const client = useApolloClient();
  return async (text) => {
    const variables = { text: text || undefined };
    const { data, error } = role === 'KT_USER'
      ? await client.query({ query: youthQuery, variables, fetchPolicy: 'no-cache' })
      : await client.query({ query: institutionsQuery, variables, fetchPolicy: 'no-cache' });
    const found = data && ('youthOrganisations' in data ? data.youthOrganisations : data.institutions);
    if (!found) throw error ?? new Error('The graph gave no organisations');
    return found.edges.map(({ node: { id, name, area } }) => ({ id, name, second: area.fullName }));
  };
}
