import { graphql } from '../../__generated__/gql.ts';

graphql(`
  fragment CaseTypeFacts_type on CaseType {
    id
    code
    nameId
    nameEn
    meaningId
    meaningEn
    criterion
    unit
    minAge
    maxAge
    sex
    sensitivities
  }
`);

/** Every list of types with what it says, the latest first. */
export const caseTypeListsQuery = graphql(`
  query CaseTypeLists {
    caseTypeLists { id name legalBasis validFrom validTo types { ...CaseTypeFacts_type @unmask } }
  }
`);
