import type { FragmentType } from '@apollo/client';
import { useFragment } from '@apollo/client/react';
import type { EventDocuments_EventFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { PapersCard } from './PaperLinks.tsx';

const fragment = graphql(`
  fragment EventDocuments_event on Event {
    id
    documents(first: 10) { edges { node { id kind number state } } }
  }
`);

/** Papers that were made of an event. */
export function EventDocuments({ event }: { event: FragmentType<EventDocuments_EventFragment> }) {
  const { data, complete } = useFragment({ fragment, from: event });
  return complete ? <PapersCard papers={data.documents} /> : null;
}
