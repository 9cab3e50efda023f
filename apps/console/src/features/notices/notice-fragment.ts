import { graphql } from '../../__generated__/gql.ts';

graphql(`
  fragment Notice_notice on PolicyNotice {
    id
    version
    statement
    explanation
    state
    validFrom
    validTo
    supersededOn
    area { code level shortName fullName }
    event { id title date }
    legalBasis { id citation }
    supersededBy { id statement }
    supersedes { id statement validFrom }
    viewerCan { correct withdraw }
  }
`);

export type { Notice_NoticeFragment as NoticeShown } from '../../__generated__/graphql.ts';
