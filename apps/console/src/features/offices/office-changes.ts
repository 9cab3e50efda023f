import { graphql } from '../../__generated__/gql.ts';

/** What was changed in an office of late, to show whoever corrects it at the same time. */
export const officeChanges = graphql(`
  query OfficeChanges($id: ID!) {
    record: office(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);
