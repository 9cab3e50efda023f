import type { TypedDocumentNode } from '@apollo/client';
import { graphql } from '../../__generated__/gql.ts';
import type { RegistrationStep } from '../../__generated__/graphql.ts';
import type { Refusal } from '../../forms/use-submit.ts';

export const checkPapers = graphql(`
  mutation CheckRegistrationPapers($input: CheckRegistrationPapersInput!) {
    checkRegistrationPapers(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask }
  }
`);

export const verifySite = graphql(`
  mutation VerifyRegistrationSite($input: VerifyRegistrationSiteInput!) {
    verifyRegistrationSite(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask }
  }
`);

export const returnRegistration = graphql(`
  mutation ReturnRegistration($input: ReturnRegistrationInput!) {
    returnRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask }
  }
`);

export const grantRegistration = graphql(`
  mutation GrantRegistration($input: GrantRegistrationInput!) {
    grantRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask }
  }
`);

export const submitRegistration = graphql(`
  mutation SubmitRegistration($input: SubmitRegistrationInput!) {
    submitRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask }
  }
`);

export const correctRegistration = graphql(`
  mutation CorrectRegistration($input: CorrectRegistrationInput!) {
    correctRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask }
  }
`);

const refuse = graphql(`mutation RefuseRegistration($input: RefuseRegistrationInput!) { refuseRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask } }`);
const suspend = graphql(`mutation SuspendRegistration($input: SuspendRegistrationInput!) { suspendRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask } }`);
const resume = graphql(`mutation ResumeRegistration($input: ResumeRegistrationInput!) { resumeRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask } }`);
const revoke = graphql(`mutation RevokeRegistration($input: RevokeRegistrationInput!) { revokeRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask } }`);
const withdraw = graphql(`mutation WithdrawRegistration($input: WithdrawRegistrationInput!) { withdrawRegistration(input: $input) { __typename ... on Registration { id ...Registration_registration @unmask } ...Refusal @unmask } }`);
const sendBack = returnRegistration;

/** Steps that need a reason and nothing else. */
export type ReasonedStep = Extract<RegistrationStep, 'REFUSE' | 'SUSPEND' | 'RESUME' | 'REVOKE' | 'WITHDRAW' | 'RETURN'>;

/** Each answers alike: the registration, or why not. */
type ReasonedMutation = TypedDocumentNode<{ step: { __typename: 'Registration'; id: string } | Refusal }, { input: { idempotencyKey: string; id: string; version: number; reason?: string | null } }>;
export const reasonedMutations = {
  REFUSE: refuse, SUSPEND: suspend, RESUME: resume, REVOKE: revoke, WITHDRAW: withdraw, RETURN: sendBack,
} as unknown as Readonly<Record<ReasonedStep, ReasonedMutation>>;
