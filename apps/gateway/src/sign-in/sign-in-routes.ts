import { reportOf } from '@pilar/domain/error-report';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { readCookie } from '../access/cookies.ts';
import { checkSameOrigin } from '../access/same-origin.ts';
import type { SessionRegister } from '../access/session-register.ts';
import type { Sessions } from '../access/session.ts';
import { chooseLanguage, type MessageName, type Parameters } from '../messages.ts';
import { contentPolicy } from '../public/layout.ts';
import { makeAttemptCookies } from './attempt-cookie.ts';
import { localPath } from './local-path.ts';
import { messagePage, styles, stylesPath } from './message-page.ts';
import type { Provider } from './provider.ts';

export type SignInOptions = { publicUrl: string; secret: string; provider: Provider; sessions: Sessions; register: SessionRegister; /** Told of a session that its person has ended. */ onSignOut: (session: string) => void };

const localHosts = new Set(['localhost', '127.0.0.1', '[::1]']);

/** Whether cookies on this address are safe from listeners: https, or this very machine. */
export function isSafeAddress(url: URL): boolean {
  return url.protocol === 'https:' || localHosts.has(url.hostname) || url.hostname.endsWith('.localhost');
}

/** `/auth/sign-in`, `/auth/callback` and `/auth/sign-out`: the console's session at the gateway. */
export function registerSignIn(app: FastifyInstance, { publicUrl, secret, provider, sessions, register, onSignOut }: SignInOptions): void {
  const home = new URL(publicUrl);
  const attempts = makeAttemptCookies(secret, home.protocol === 'https:');

  app.get(stylesPath, (_request, reply) => reply.headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable' }).send(styles));

  app.get('/auth/sign-in', async (request, reply) => {
    const to = localPath((request.query as { to?: unknown }).to);
    const here = `/auth/sign-in?to=${encodeURIComponent(to)}`;
    if (!isSafeAddress(home)) return page(request, reply, 403, 'insecure', { address: publicUrl });
    if (request.host !== home.host) {
      const [host = ''] = request.host.split(/:\d+$/);
      // 127.0.0.1 and localhost are the same machine but not the same cookies, so we begin where we shall end.
      if (localHosts.has(host)) return reply.redirect(`${publicUrl}${here}`, 303);
      return page(request, reply, 403, 'otherAddress', { address: publicUrl });
    }
    try {
      const { url, attempt } = await provider.begin(chooseLanguage(request.headers['accept-language']));
      return reply.header('set-cookie', await attempts.seal({ ...attempt, to })).redirect(url.href, 303);
    } catch (error) {
      request.log.error(reportOf(error), 'the sign-in provider cannot be reached');
      return page(request, reply, 503, 'providerAbsent', {}, here);
    }
  });

  app.get('/auth/callback', async (request, reply) => {
    const attempt = await attempts.open(readCookie(request.headers.cookie, attempts.cookieName));
    reply.header('set-cookie', attempts.clear());
    if (!attempt) return page(request, reply, 400, 'signInFailed', {}, '/auth/sign-in');
    const again = `/auth/sign-in?to=${encodeURIComponent(attempt.to)}`;
    try {
      const who = await provider.finish(new URL(request.url, publicUrl), attempt);
      // A new session under a new id, whatever cookie the browser came with.
      const id = await register.begin(who, { agent: request.headers['user-agent'], address: request.ip });
      if (id === null) return page(request, reply, 403, 'unknownAccount', {}, again);
      return reply.header('set-cookie', await sessions.seal(sessions.begin(id, who))).redirect(attempt.to, 303);
    } catch (error) {
      request.log.warn({ reason: error instanceof Error ? error.name : 'unknown', code: (error as { code?: unknown }).code }, 'sign-in was not completed');
      return page(request, reply, 400, 'signInFailed', {}, again);
    }
  });

  app.post('/auth/sign-out', async (request, reply) => {
    checkSameOrigin(request.headers.origin, home.origin);
    const value = readCookie(request.headers.cookie, sessions.cookieName);
    const session = value ? await sessions.open(value) : null;
    reply.header('set-cookie', sessions.clear());
    if (session) {
      // Here the cookie is dead at once, copies of it too. Where identity cannot be told now, it is dead here alone, and elsewhere with its hour.
      await register.end(session.id).catch((error: unknown) => request.log.error(reportOf(error), 'identity was not told of a sign-out'));
      onSignOut(session.id);
    }
    const end = session && await provider.endSession(session.idToken).catch(() => null);
    const location = end?.href ?? '/';
    // A form goes on to the provider; a script is told where to go.
    return request.headers.accept?.includes('application/json') ? reply.send({ location }) : reply.redirect(location, 303);
  });
}

function page(request: FastifyRequest, reply: FastifyReply, status: number, name: MessageName, parameters: Parameters = {}, again?: string): FastifyReply {
  const language = chooseLanguage(request.headers['accept-language']);
  return reply.code(status).headers({ 'content-type': 'text/html; charset=utf-8', 'cache-control': 'no-store', 'content-security-policy': contentPolicy })
    .send(messagePage(language, name, parameters, again));
}
