import { useApolloClient } from '@apollo/client/react';
import type { DecisionReason, ProposalDecision, ProposalStep } from '../../__generated__/graphql.ts';
import { graphql } from '../../__generated__/gql.ts';
import { useSubmit } from '../../forms/use-submit.ts';
import { useText } from '../../i18n/use-text.ts';
import { whyNot } from '../records/why-not.ts';

const decideProposal = graphql(`mutation DecideProposal($input: DecideProposalInput!) { decideProposal(input: $input) { __typename ... on Proposal { id ...ProposalBody_proposal @unmask } ...Refusal @unmask } }`);
const undoDecision = graphql(`mutation UndoDecision($input: UndoDecisionInput!) { undoDecision(input: $input) { __typename ... on Proposal { id ...ProposalBody_proposal @unmask } ...Refusal @unmask } }`);
const takeProposal = graphql(`mutation TakeProposal($input: TakeProposalInput!) { takeProposal(input: $input) { __typename ... on Proposal { id ...ProposalBody_proposal @unmask } ...Refusal @unmask } }`);
const releaseProposal = graphql(`mutation ReleaseProposal($input: ReleaseProposalInput!) { releaseProposal(input: $input) { __typename ... on Proposal { id ...ProposalBody_proposal @unmask } ...Refusal @unmask } }`);
const withdrawProposal = graphql(`mutation WithdrawProposal($input: WithdrawProposalInput!) { withdrawProposal(input: $input) { __typename ... on Proposal { id ...ProposalBody_proposal @unmask } ...Refusal @unmask } }`);
const objectToProposal = graphql(`mutation ObjectToProposal($input: ObjectToProposalInput!) { objectToProposal(input: $input) { __typename ... on Proposal { id ...ProposalBody_proposal @unmask } ...Refusal @unmask } }`);
const settleObjection = graphql(`mutation SettleObjection($input: SettleObjectionInput!) { settleObjection(input: $input) { __typename ... on Proposal { id ...ProposalBody_proposal @unmask } ...Refusal @unmask } }`);

/** What a decision says beside its verdict. */
export type Said = { why?: DecisionReason; note?: string; documentNumber?: string; documentOn?: string };
type Of = { id: string; version: number };

/** Everything that can be done with a proposal. Each answers null once it is done, or why it was not. */
export function useProposalSteps() {
  const t = useText();
  const client = useApolloClient();
  const deciding = useSubmit(decideProposal);
  const undoing = useSubmit(undoDecision);
  const taking = useSubmit(takeProposal);
  const releasing = useSubmit(releaseProposal);
  const withdrawing = useSubmit(withdrawProposal);
  const objecting = useSubmit(objectToProposal);
  const settling = useSubmit(settleObjection);
  /** The version after a decision, so that it can be taken back by its own words. */
  const decide = async ({ id, version }: Of, step: ProposalStep, verdict: ProposalDecision, said: Said = {}): Promise<{ refused: string | null; version: number }> => {
    const outcome = await deciding.submit({ id, version, step, verdict, ...said });
    return { refused: whyNot(outcome, t), version: outcome.saved && 'version' in outcome.saved ? Number(outcome.saved.version) : version };
  };
  const undo = async ({ id, version }: Of) => {
    const refused = whyNot(await undoing.submit({ id, version }), t);
    await client.refetchQueries({ include: 'active' });
    return refused;
  };
  return {
    busy: [deciding, undoing, taking, releasing, withdrawing, objecting, settling].some(({ busy }) => busy),
    decide,
    undo,
    take: async ({ id, version }: Of) => whyNot(await taking.submit({ id, version }), t),
    release: async ({ id, version }: Of) => whyNot(await releasing.submit({ id, version }), t),
    withdraw: async ({ id, version }: Of, why: DecisionReason, note?: string) => whyNot(await withdrawing.submit({ id, version, why, note }), t),
    object: async ({ id, version }: Of, note: string) => whyNot(await objecting.submit({ id, version, note }), t),
    settle: async ({ id, version }: Of, upheld: boolean, checkedOn: string, note: string) => whyNot(await settling.submit({ id, version, result: upheld ? 'OBJECTION_UPHELD' : 'OBJECTION_DISMISSED', checkedOn, note }), t),
  };
}
