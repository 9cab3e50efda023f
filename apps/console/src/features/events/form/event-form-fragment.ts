import { graphql } from '../../../__generated__/gql.ts';

/** Everything of an event that its form shows. A saved event comes back with it, so that its page is right at once. */
graphql(`
  fragment EventForm_event on Event {
    id
    version
    title
    type
    state
    series { id title }
    purpose
    date
    endDate
    startAt
    endAt
    dayPart
    mode
    venue { name address area { code shortName fullName } office { id name } }
    meetingLink
    external
    targetAreas { code shortName fullName }
    targetText
    organisers { id kind name office { id name } }
    targetCount
    budgetLine
    budget
    legalBases { id citation title }
    planDocuments { id title }
    planItems { id code title }
    simulation
    pilot
    rollOut
    plannedYear
    recurrence
    incompleteReason
    roles { id role post name affiliation note person { id displayName } office { id name } }
    topics { id text }
    keyPoints { id text category saidByText validFrom validTo saidBy { id } }
    appeals { id to text fromText from { id } }
    agenda { id text startAt }
    participants { id group label count note area { code shortName fullName } }
    publications { id kind outletName title author publishedAt publishedOn readers url outlet { id name } }
    media { id caption count credit }
    caveats { field kind text }
  }
`);
