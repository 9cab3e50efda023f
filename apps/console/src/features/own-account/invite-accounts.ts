import { graphql } from '../../__generated__/gql.ts';

/** Makes codes. Not kept in the cache: the answer holds those that are printed. */
export const inviteAccounts = graphql(`
  mutation InviteAccounts($input: InviteAccountsInput!) {
    inviteAccounts(input: $input) {
      __typename
      ... on InvitationRound { id kind delivery invitations { code expiresAt account { id displayName } } }
      ...Refusal @unmask
    }
  }
`);
