import type { ApolloClient } from '@apollo/client';
import { graphql } from '../../__generated__/gql.ts';
import type { MailState, ParticipantGroupKind, ParticipantState } from '../../__generated__/graphql.ts';

const query = graphql(`
  query MailRecipients($id: ID!, $after: String) {
    event(id: $id) {
      id
      mailing { sender sendable subject text missing }
      attendance(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id name group state checkInCode email mail { state } person { id email } } } }
    }
  }
`);

/** Somebody on the list, and whether there is an address to write to. */
export type Recipient = { name: string; group: ParticipantGroupKind; state: ParticipantState; code: string; mail: MailState | null; addressed: boolean };
export type Draft = { sender: string | null; sendable: boolean; subject: string; text: string; missing: number; recipients: Recipient[] };

type Node = { name: string; group: ParticipantGroupKind; state: ParticipantState; checkInCode?: string | null; email?: string | null; mail?: { state: MailState } | null; person?: { email?: string | null } | null };
type Answer = { event?: { mailing?: Omit<Draft, 'recipients'> | null; attendance?: { pageInfo: { hasNextPage: boolean; endCursor?: string | null }; edges: { node: Node }[] } | null } | null };

/** The invitation as it is drafted now, and everybody on the list; null for those who may not send it. No address is kept. */
export async function readDraft(client: ApolloClient, id: string): Promise<Draft | null> {
  const recipients: Recipient[] = [];
  for (let after: string | null = null; ;) {
    const { data } = await client.query({ query, variables: { id, after }, fetchPolicy: 'no-cache' }) as { data?: Answer };
    const event = data?.event;
    if (!event?.mailing || !event.attendance) return null;
    recipients.push(...event.attendance.edges.map(({ node: { name, group, state, checkInCode, email, mail, person } }) => ({ name, group, state, code: checkInCode ?? '', mail: mail?.state ?? null, addressed: Boolean(email ?? person?.email) })));
    after = event.attendance.pageInfo.hasNextPage ? (event.attendance.pageInfo.endCursor ?? null) : null;
    if (after === null) return { ...event.mailing, sender: event.mailing.sender ?? null, recipients };
  }
}

/** Whom the invitation would go to: those still invited whom none has reached and who have not to be sent one again. */
export function isDue({ state, mail }: Pick<Recipient, 'state' | 'mail'>): boolean {
  return (state === 'INVITED' || state === 'REGISTERED') && (mail === null || mail === 'NO_ADDRESS' || mail === 'DROPPED');
}
