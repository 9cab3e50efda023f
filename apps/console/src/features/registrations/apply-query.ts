import type { ApplyForRegistrationPageQuery } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';

/** What an application is made of: the profile, the papers, the draft, and the rule of the day. */
export const applyQuery = graphql(`
  query ApplyForRegistrationPage($id: ID!) {
    institution(id: $id) {
      id
      name
      standing
      viewerCan { correct apply }
      ...ProfileSpecs_institution @unmask
      ...InstitutionFacts_institution
      ...Papers_institution @unmask
      registrations { id ...Registration_registration @unmask }
    }
    registrationRules { id validFrom requiredPapers papersDays siteDays decisionDays }
  }
`);

export type Applicant = NonNullable<ApplyForRegistrationPageQuery['institution']>;
export type ApplyRule = NonNullable<ApplyForRegistrationPageQuery['registrationRules']>[number];
