import { graphql } from '../../__generated__/gql.ts';

/** What has changed in an account and its roles, for whoever was too late. */
export const accountChanges = graphql(`
  query AccountChanges($id: ID!) {
    record: account(id: $id) { id history(first: 10) { edges { node { id ...HistoryList_entry @unmask } } } }
  }
`);

export const correctAccount = graphql(`
  mutation CorrectAccount($input: CorrectAccountInput!) {
    correctAccount(input: $input) { __typename ... on Account { id ...AccountPage_account @unmask } ...Refusal @unmask }
  }
`);
export const disableAccount = graphql(`
  mutation DisableAccount($input: DisableAccountInput!) {
    disableAccount(input: $input) { __typename ... on Account { id ...AccountPage_account @unmask } ...Refusal @unmask }
  }
`);
export const enableAccount = graphql(`
  mutation EnableAccount($input: EnableAccountInput!) {
    enableAccount(input: $input) { __typename ... on Account { id ...AccountPage_account @unmask } ...Refusal @unmask }
  }
`);
export const giveGrant = graphql(`
  mutation GiveGrant($input: GiveGrantInput!) {
    giveGrant(input: $input) { __typename ... on Grant { id account { id ...AccountPage_account @unmask } } ...Refusal @unmask }
  }
`);
export const prolongGrant = graphql(`
  mutation ProlongGrant($input: ProlongGrantInput!) {
    prolongGrant(input: $input) { __typename ... on Grant { id account { id ...AccountPage_account @unmask } } ...Refusal @unmask }
  }
`);
export const endGrant = graphql(`
  mutation EndGrant($input: EndGrantInput!) {
    endGrant(input: $input) { __typename ... on Grant { id account { id ...AccountPage_account @unmask } } ...Refusal @unmask }
  }
`);
export const appointDeputy = graphql(`
  mutation AppointDeputy($input: AppointDeputyInput!) {
    appointDeputy(input: $input) { __typename ... on Grant { id account { id ...AccountPage_account @unmask } } ...Refusal @unmask }
  }
`);
