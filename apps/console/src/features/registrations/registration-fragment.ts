import type { Registration_RegistrationFragment } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';

graphql(`
  fragment Registration_registration on Registration {
    id
    version
    kind
    authority
    state
    stateSince
    stateReason
    letterNumber
    letterDate
    note
    dueOn
    overdue
    submittedAt
    submittedBy { id displayName }
    ownSubmission
    papersCheck { item met note }
    papersCheckedAt
    papersCheckedBy { id displayName }
    siteCheck { item met note }
    visitedOn
    siteVerifiedBy { id displayName }
    returns { at from reason by { id displayName } }
    number
    issuer { id name }
    recommendation
    grantedOn
    validTo
    decidedBy { id displayName }
    missingPapers
    nextSteps
    area { code shortName fullName }
    institution { id name standing workingLevel address headName services capacity registrationNumber ...Papers_institution @unmask }
  }
`);

/** A registration as its page and the queue show it. */
export type Registration = Registration_RegistrationFragment;
