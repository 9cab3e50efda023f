import type { TypedDocumentNode } from '@apollo/client';
import { useApolloClient } from '@apollo/client/react';
import type { HistoryList_EntryFragment } from '../../__generated__/graphql.ts';

type Recorded = { record?: { history?: { edges: { node: HistoryList_EntryFragment }[] } | null } | null };

/** Asks what was changed in a record since a version. The query calls the record `record`. */
export function useChangesSince<Data extends Recorded>(query: TypedDocumentNode<Data, { id: string }>, id: string): (version: number) => Promise<HistoryList_EntryFragment[]> {
  const client = useApolloClient();
  return async (version) => {
    const { data } = await client.query({ query: query as TypedDocumentNode<Recorded, { id: string }>, variables: { id }, fetchPolicy: 'network-only' });
    const entries = data?.record?.history?.edges.map(({ node }) => node) ?? [];
    return entries.filter((entry) => entry.version > version);
  };
}
