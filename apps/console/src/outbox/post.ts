import { withTicket, type Item, type ItemRefusal, type ItemRequest } from './item.ts';

/** What became of one sending of an item. */
export type Answer =
  | { kind: 'saved'; recordId: string | null }
  | { kind: 'refused'; refusal: ItemRefusal }
  | { kind: 'conflict'; refusal: ItemRefusal }
  /** No answer, or none that says what was saved: the same is sent again later. */
  | { kind: 'later' }
  /** Nobody is signed in, or somebody else: nothing of this account can be sent now. */
  | { kind: 'signIn' };

/** Sends an item and tells what became of it. */
export type Post = (item: Item, language: string) => Promise<Answer>;

/** Asks for what proves once more that papers of an item are whole: the request with it, null where that is not why it was refused, or that there is no line for it now. */
export type Renew = (item: Item, refusal: ItemRefusal, language: string) => Promise<ItemRequest | 'later' | null>;

type Result = { __typename: string; id?: string; message?: string; problems?: ItemRefusal['problems'] };
type Body = { data?: Record<string, Result | null> | null; errors?: { message: string; extensions?: { code?: string } }[] };

const longestMs = 30_000;
/** The session is over, or belongs to another account: a grant is one account's alone. */
const notSignedIn: ReadonlySet<string> = new Set(['UNAUTHENTICATED', 'GRANT_UNKNOWN']);
/** What sending the same once more will not change. */
const lasting: ReadonlySet<string> = new Set(['GRANT_EXPIRED', 'GRANT_NONE', 'FORBIDDEN', 'BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'BAD_REGION_CODE', 'BAD_ID']);

/** Sends over the graph's one address. It knows nothing of the console, as the service worker sends by it too. */
export const post: Post = async (item, language) => {
  if (!item.request) return { kind: 'later' };
  const { query, input } = item.request;
  try {
    const response = await fetch('/graphql', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'accept-language': language, 'x-pilar-grant': item.grant },
      body: JSON.stringify({ query, variables: { input: { ...input, idempotencyKey: item.idempotencyKey } } }),
      signal: AbortSignal.timeout(longestMs),
    });
    return answerOf(response.status, (await response.json()) as Body);
  } catch {
    return { kind: 'later' };
  }
};

/** A paper proves for an hour that it is whole. A phone that was without a line for longer asks again, as nothing is wrong with what was told. */
export const renew: Renew = async ({ grant, request }, { problems }, language) => {
  const fields = problems.flatMap(({ path: [field = '', of] }) => (of === 'ticket' ? [field] : []));
  if (!request || fields.length === 0 || fields.length < problems.length) return null;
  let renewed = request;
  try {
    for (const field of fields) {
      const { file } = (request.input[field] ?? {}) as { file?: string };
      const response = await fetch('/graphql', {
        method: 'POST',
        credentials: 'same-origin',
        headers: { 'content-type': 'application/json', 'accept-language': language, 'x-pilar-grant': grant },
        body: JSON.stringify({ query: 'query ($id: ID!) { file(id: $id) { attachTicket } }', variables: { id: file } }),
        signal: AbortSignal.timeout(longestMs),
      });
      const { data } = (await response.json()) as { data?: { file?: { attachTicket: string | null } | null } | null };
      if (!data) return 'later';
      // Gone, or kept by a record already: there is no more to prove.
      if (!data.file?.attachTicket) return null;
      renewed = withTicket(renewed, field, data.file.attachTicket);
    }
    return renewed;
  } catch {
    return 'later';
  }
};

/** What an answer of the graph to one mutation means. */
export function answerOf(status: number, { data, errors }: Body): Answer {
  const result = Object.values(data ?? {})[0];
  if (result) {
    const refusal: ItemRefusal = { message: result.message ?? '', problems: result.problems ?? [], ...(result.__typename === 'Duplicate' && { duplicate: true }) };
    switch (result.__typename) {
      case 'InvalidInput': case 'NotAllowed': case 'Duplicate': return { kind: 'refused', refusal };
      case 'Conflict': return { kind: 'conflict', refusal };
      case 'RateLimited': return { kind: 'later' };
      default: return { kind: 'saved', recordId: result.id ?? null };
    }
  }
  const code = errors?.[0]?.extensions?.code ?? '';
  if (status === 401 || notSignedIn.has(code)) return { kind: 'signIn' };
  if (lasting.has(code)) return { kind: 'refused', refusal: { message: errors?.[0]?.message ?? '', problems: [] } };
  return { kind: 'later' };
}
