import { graphql } from '../../__generated__/gql.ts';

/** Who came; used at the desk and from the outbox of a phone. */
export const recordAttendance = graphql(`
  mutation RecordAttendance($input: RecordAttendanceInput!) {
    recordAttendance(input: $input) { __typename ... on Event { id participantCount attendanceCounts { group state count walkIns } } ...Refusal @unmask }
  }
`);

export const addWalkIn = graphql(`
  mutation AddWalkIn($input: AddWalkInInput!) {
    addWalkIn(input: $input) { __typename ... on Participant { id name walkIn } ...Refusal @unmask }
  }
`);

export const removeParticipant = graphql(`
  mutation RemoveParticipant($input: RemoveParticipantInput!) {
    removeParticipant(input: $input) { __typename ... on Participant { id } ...Refusal @unmask }
  }
`);

export const closeAttendance = graphql(`
  mutation CloseAttendance($input: CloseAttendanceInput!) {
    closeAttendance(input: $input) { __typename ... on Event { id participantCount attendanceCounts { group state count walkIns } } ...Refusal @unmask }
  }
`);

export const inviteParticipants = graphql(`
  mutation InviteParticipants($input: InviteParticipantsInput!) {
    inviteParticipants(input: $input) { __typename ... on Event { id participantCount attendanceCounts { group state count walkIns } } ...Refusal @unmask }
  }
`);

export const openCheckIn = graphql(`
  mutation OpenCheckIn($input: OpenCheckInInput!) {
    openCheckIn(input: $input) { __typename ... on Event { id checkIn { path walkIns opensAt closesAt openedBy } } ...Refusal @unmask }
  }
`);

export const closeCheckIn = graphql(`
  mutation CloseCheckIn($input: CloseCheckInInput!) {
    closeCheckIn(input: $input) { __typename ... on Event { id checkIn { path } } ...Refusal @unmask }
  }
`);

export const sendInvitations = graphql(`
  mutation SendInvitations($input: SendInvitationsInput!) {
    sendInvitations(input: $input) { __typename ... on Event { id } ...Refusal @unmask }
  }
`);

export const resendMails = graphql(`
  mutation ResendMails($input: ResendMailsInput!) {
    resendMails(input: $input) { __typename ... on Event { id } ...Refusal @unmask }
  }
`);

export const correctParticipant = graphql(`
  mutation CorrectParticipant($input: CorrectParticipantInput!) {
    correctParticipant(input: $input) { __typename ... on Participant { id } ...Refusal @unmask }
  }
`);
