import { graphql } from '../../__generated__/gql.ts';

/** What has changed in a Puskesos, for whoever was too late. */
export const centreChanges = graphql(`
  query CentreChanges($id: ID!) {
    record: serviceCentre(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);
