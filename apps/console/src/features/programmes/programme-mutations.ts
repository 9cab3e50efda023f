import { graphql } from '../../__generated__/gql.ts';

/** Drafts the programme of a year. */
export const draftProgramme = graphql(`
  mutation DraftWorkProgramme($input: DraftWorkProgrammeInput!) {
    result: draftWorkProgramme(input: $input) { __typename ... on WorkProgramme { id } ...Refusal @unmask }
  }
`);

/** Writes a draft anew. */
export const correctProgramme = graphql(`
  mutation CorrectWorkProgramme($input: CorrectWorkProgrammeInput!) {
    result: correctWorkProgramme(input: $input) { __typename ... on WorkProgramme { id ...ProgrammePage_programme @unmask } ...Refusal @unmask }
  }
`);
