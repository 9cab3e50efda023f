import { graphql } from '../../__generated__/gql.ts';

/** Rules of registration, newest first. */
export const rulesQuery = graphql(`
  query RegistrationRules {
    registrationRules {
      id
      version
      validFrom
      papersDays
      siteDays
      decisionDays
      validYears
      monitoredYears
      requiredPapers
      checkedOn
      legalBasis { id citation }
      viewerCan { set }
    }
  }
`);
