import { today } from '@pilar/domain/dates';
import type { Code } from '@pilar/domain/vocabulary';
import type { Part } from '../public/ask-part.ts';

/** Why a machine client was refused. */
export type ClientRefusal = Code<'CLIENT_REFUSAL'>;

/** What machine clients ask for and what of it is refused, counted here and told to identity once a minute: no request waits for its count. */
export type ClientUses = {
  asked(client: string): void;
  /** Counts a refusal by the code that the client was told; what failed here is none. */
  refused(client: string, code: string): void;
  /** Tells identity what was counted since the last time. What could not be told is told with the next. */
  tell(): Promise<void>;
};

/** One count as identity takes it: requests of a client on a day, all of them or those refused for one reason, and when the last was. */
type Count = { client: string; day: string; what: 'ASKED' | ClientRefusal; count: number; at: string };

/** As identity takes them at once. More clients than any installation has. */
const most = 10_000;

const refusals: Readonly<Record<string, ClientRefusal>> = {
  RATE_LIMITED: 'RATE_LIMITED', FORBIDDEN: 'FORBIDDEN', GRANT_UNKNOWN: 'GRANT_UNKNOWN', GRANT_EXPIRED: 'GRANT_EXPIRED', UNAUTHENTICATED: 'UNAUTHENTICATED',
  DOCUMENT_TOO_LARGE: 'BAD_REQUEST', DOCUMENT_TOO_DEEP: 'BAD_REQUEST', DOCUMENT_TOO_WIDE: 'BAD_REQUEST', DOCUMENT_TOO_COSTLY: 'BAD_REQUEST',
  BAD_REQUEST: 'BAD_REQUEST', BAD_USER_INPUT: 'BAD_REQUEST', GRAPHQL_PARSE_FAILED: 'BAD_REQUEST', GRAPHQL_VALIDATION_FAILED: 'BAD_REQUEST',
  METHOD_NOT_ALLOWED: 'BAD_REQUEST', UNSUPPORTED_MEDIA_TYPE: 'BAD_REQUEST',
};

/** Counts in memory. A process that is killed loses what it has not told yet, a minute at most. */
export function makeClientUses(part: Pick<Part, 'ask'>): ClientUses {
  let counts = new Map<string, Count>();
  const add = (client: string, what: Count['what'], by = 1, day = today(), at = new Date().toISOString()) => {
    const key = `${client} ${day} ${what}`;
    const known = counts.get(key);
    if (!known && counts.size >= most) return;
    counts.set(key, { client, day, what, count: (known?.count ?? 0) + by, at: known && known.at > at ? known.at : at });
  };
  return {
    asked: (client) => add(client, 'ASKED'),
    refused(client, code) {
      const refusal = refusals[code];
      if (refusal) add(client, refusal);
    },
    async tell() {
      if (counts.size === 0) return;
      const uses = [...counts.values()];
      counts = new Map();
      const status = await part.ask('/internal/client-uses', { uses }).then((answer) => answer.status, () => 0);
      if (status !== 200) for (const { client, what, count, day, at } of uses) add(client, what, count, day, at);
    },
  };
}
