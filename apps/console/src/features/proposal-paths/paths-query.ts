import { graphql } from '../../__generated__/gql.ts';

/** Paths of proposals, newest first. */
export const proposalPathsQuery = graphql(`
  query ProposalPaths {
    proposalPaths { id validFrom quorumPercent deadlineDay steps { step required level roles byOther origins } caveats { field text } }
  }
`);
