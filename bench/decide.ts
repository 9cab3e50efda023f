import type { Sender } from './requests.ts';

const query = 'mutation ($input: DecideProposalInput!) { decideProposal(input: $input) { __typename ... on Proposal { id version state nextStep } ... on Error { message } } }';

/** Decides on one proposal; throws with the reason where the decision is not taken. */
export async function decide(send: Sender, input: object): Promise<void> {
  const { data, errors } = JSON.parse(await send(JSON.stringify({ query, variables: { input } }))) as { data?: { decideProposal: { __typename: string; message?: string } } | null; errors?: { message: string }[] };
  if (data?.decideProposal.__typename !== 'Proposal') throw new Error(`A decision was not taken: ${data?.decideProposal.message ?? errors?.[0]?.message ?? 'no answer'}`);
}
