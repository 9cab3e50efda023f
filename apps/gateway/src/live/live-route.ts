import type { Readable } from 'node:stream';
import type { ViewerTokens } from '@pilar/trust/viewer-tokens';
import type { FastifyInstance } from 'fastify';
import { Agent } from 'undici';
import type { Authenticate } from '../access/authenticate.ts';
import { readCookie } from '../access/cookies.ts';
import type { Sessions } from '../access/session.ts';
import { RequestProblem } from '../problem.ts';

export type LiveOptions = {
  identityUrl: string;
  publicOrigin: string;
  tokens: ViewerTokens;
  authenticate: Authenticate;
  sessions: Sessions;
  /** Streams of one account at once. */
  perAccount?: number;
  /** Milliseconds after which a stream ends, and after which who reads it is looked at anew. */
  longest?: number;
  checkedEvery?: number;
};

/** Ends streams before their time. */
export type Live = { endSession(id: string): void };

/**
 * `GET /live`: what has changed, as server-sent events of type, id and version, for a session or a bearer token. Streams end
 * after a few minutes and are opened again by the reader, which is when account and grant are checked again.
 */
export function registerLive(app: FastifyInstance, { identityUrl, publicOrigin, tokens, authenticate, sessions, perAccount = 8, longest = 240_000, checkedEvery = 15_000 }: LiveOptions): Live {
  const agent = new Agent({ bodyTimeout: 0, headersTimeout: 10_000, connect: { timeout: 2_000 } });
  const open = new Set<{ account: string; session: string | null; body: Readable }>();
  const url = new URL('/work/live', identityUrl);
  const end = (which: (one: { session: string | null }) => boolean) => {
    for (const one of open) if (which(one)) one.body.destroy();
  };
  app.addHook('preClose', async () => {
    end(() => true);
    await agent.destroy();
  });

  app.get<{ Querystring: { grant?: string } }>('/live', { exposeHeadRoute: false }, async (request, reply) => {
    const { headers } = request;
    // An EventSource names no origin and no header of its own; browsers vouch for where it stands in this one.
    const own = headers['sec-fetch-site'] === 'same-origin';
    const { grant } = request.query;
    const who = () => authenticate({
      ...headers, ...(own && { origin: publicOrigin }), ...(typeof grant === 'string' && { 'x-pilar-grant': grant }),
    }, request.ip, true);
    const { caller } = await who();
    const { account } = caller;
    if ([...open].filter((one) => one.account === account).length >= perAccount) {
      throw new RequestProblem(429, 'RATE_LIMITED', 'tooManyStreams', { limit: perAccount }, { 'retry-after': '30' });
    }
    const cookie = headers.authorization ? undefined : readCookie(headers.cookie, sessions.cookieName);
    const session = cookie ? ((await sessions.open(cookie))?.id ?? null) : null;
    const answer = await agent.request({
      origin: url.origin, path: url.pathname, method: 'POST', body: '{}',
      headers: { 'content-type': 'application/json', 'x-pilar-viewer': await tokens.sign('identity', caller), 'x-request-id': request.id },
    }).catch(() => null);
    if (answer?.statusCode !== 200) {
      await answer?.body.dump();
      throw new RequestProblem(503, 'SUBGRAPH_UNAVAILABLE', 'subgraphUnavailable', { subgraph: 'identity' }, { 'retry-after': '5' });
    }
    const { body } = answer;
    const one = { account, session, body };
    open.add(one);
    const over = setTimeout(() => body.destroy(), longest);
    // A session that was ended from elsewhere is told no more.
    const check = setInterval(() => void who().catch(() => body.destroy()), checkedEvery);
    body.once('close', () => {
      clearTimeout(over);
      clearInterval(check);
      open.delete(one);
    });
    // Ended from here, it is no failure.
    body.on('error', () => reply.raw.end());
    return reply.header('content-type', 'text/event-stream').header('cache-control', 'no-store').header('x-accel-buffering', 'no').send(body);
  });
  return { endSession: (id) => end(({ session }) => session === id) };
}
