import { graphql } from '../../../__generated__/gql.ts';

/** Saves a new event, whatever its values came from. */
export const recordEvent = graphql(`
  mutation RecordEvent($input: RecordEventInput!) {
    recordEvent(input: $input) {
      __typename
      ... on Event { id ...EventForm_event @unmask }
      ...Refusal @unmask
    }
  }
`);
