import type { Item, ItemRefusal } from './item.ts';

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
