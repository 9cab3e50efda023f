import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { EventHistory_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { HistoryList } from '../history/HistoryList.tsx';
import { fieldNames } from './event-fields.ts';

const fragment = graphql(`
  fragment EventHistory_event on Event {
    id
    history(first: 50) { edges { node { id ...HistoryList_entry } } }
  }
`);

/** Who changed what in an event, newest first. */
export function EventHistory({ event }: { event: FragmentType<EventHistory_EventFragment> }) {
  const { data, complete } = useFragment({ fragment, fragmentName: 'EventHistory_event', from: event });
  if (!complete) return null;
  return <HistoryList entries={data.history?.edges.map(({ node }) => node) ?? null} fieldNames={fieldNames} />;
}
