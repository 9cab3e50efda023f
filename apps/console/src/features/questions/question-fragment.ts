import { graphql } from '../../__generated__/gql.ts';

graphql(`
  fragment Question_question on EventQuestion {
    id
    version
    text
    topic
    askedBy
    open
    answer
    answeredOn
    ownerName
    person { id }
    office { id }
    policyNotice { id statement state }
    area { code shortName fullName }
    keptBy { code shortName }
    event { id title type date }
    viewerCan { answer correct withdraw }
  }
`);

export type { Question_QuestionFragment as QuestionShown } from '../../__generated__/graphql.ts';
