import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import type { SubjectRef } from '@pilar/trust/subject';
import { RequestProblem } from '../problem.ts';
import type { BearerTokens } from './bearer.ts';
import { callerOf, callerUnderGrant, type Caller } from './caller.ts';
import type { ClientUses } from './client-uses.ts';
import { readCookie } from './cookies.ts';
import type { RateLimit } from './rate-limit.ts';
import type { SessionRegister } from './session-register.ts';
import { checkSameOrigin } from './same-origin.ts';
import type { Sessions } from './session.ts';
import type { Subjects } from './subjects.ts';
import { weightOf, type BodyHeaders } from './weight.ts';

/** Headers of a request, as Node gives them. */
export type RequestHeaders = { authorization?: string; cookie?: string; origin?: string; 'x-pilar-grant'?: string | string[]; 'x-pilar-viewer'?: string | string[] } & BodyHeaders;

/** Who sends a request, how many of those that may come at once are used, and a cookie to set in its answer. `job`: the worker sends it for them, and nothing is counted. */
export type Authenticated = { caller: Caller; requestsUsed?: number; setCookie?: string; job?: boolean };

/** Tells who sends a request. One that comes from an open page by itself watches: it is no sign that somebody is there, and keeps no session alive. */
export type Authenticate = (headers: RequestHeaders, address: string, watched?: true) => Promise<Authenticated>;

export type AuthenticateOptions = {
  /** Reads the viewer that the worker signed for the gateway; anonymous for anything else. */
  readViewer: (token: string) => Promise<Viewer>;
  bearer: BearerTokens; sessions: Sessions; register: Pick<SessionRegister, 'hasEnded'>; subjects: Subjects; publicOrigin: string;
  limit: RateLimit;
  maxBodyBytes: number;
  uses: ClientUses;
  /** Counts credentials that were refused, by network address. */
  limitRefused: RateLimit;
};

const anonymous: Viewer = { kind: 'anonymous' };

/** Resolves the viewer of a request from its bearer token or session cookie, and the grant it names. */
export function makeAuthenticate({ readViewer, bearer, sessions, register, subjects, publicOrigin, limit, maxBodyBytes, uses, limitRefused }: AuthenticateOptions): Authenticate {
  const sessionOver = () => new RequestProblem(401, 'UNAUTHENTICATED', 'unauthenticated', {}, { 'set-cookie': sessions.clear() });

  async function fromCookie(headers: RequestHeaders, watched?: true): Promise<{ ref: SubjectRef; setCookie?: string }> {
    const value = readCookie(headers.cookie, sessions.cookieName);
    if (!value) throw new RequestProblem(401, 'UNAUTHENTICATED', 'unauthenticated', {}, { 'www-authenticate': 'Bearer' });
    const session = await sessions.open(value);
    if (!session || register.hasEnded(session.id)) throw sessionOver();
    checkSameOrigin(headers.origin, publicOrigin);
    const renewed = watched ? null : sessions.renew(session);
    return {
      ref: { account: { issuer: session.issuer, subject: session.subject }, session: session.id, ...(watched && { watched }) },
      ...(renewed ? { setCookie: await sessions.seal(renewed) } : {}),
    };
  }

  async function fromBearer(authorization: string): Promise<{ ref: SubjectRef; setCookie?: string }> {
    const token = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (!token) throw new RequestProblem(401, 'UNAUTHENTICATED', 'badToken', {}, { 'www-authenticate': 'Bearer error="invalid_request"' });
    return { ref: await bearer(token) };
  }

  return async (headers, address, watched) => {
    // The worker acts for who started a job, whom it has resolved by itself; its few jobs bound it. Forged, it is ignored.
    const signed = headers['x-pilar-viewer'];
    const viewer = typeof signed === 'string' ? await readViewer(signed) : anonymous;
    if (viewer.kind !== 'anonymous') return { caller: callerOf(viewer), job: true };
    let client: string | undefined;
    try {
      const { ref, setCookie } = headers.authorization ? await fromBearer(headers.authorization) : await fromCookie(headers, watched);
      if ('client' in ref && !watched) uses.asked(client = ref.client);
      const subject = await subjects.find(ref);
      const session = 'account' in ref ? ref.session : undefined;
      // Ended from elsewhere, or its account is no more: either way the browser has to sign in anew.
      if (!subject) throw session === undefined ? new RequestProblem(401, 'UNAUTHENTICATED', 'unknownAccount') : sessionOver();
      const grant = headers['x-pilar-grant'];
      const caller = callerUnderGrant(subject, typeof grant === 'string' && grant !== '' ? grant : undefined, today(), session);
      const requestsUsed = limit(caller.account, weightOf(headers, maxBodyBytes));
      return { caller, requestsUsed, ...(setCookie ? { setCookie } : {}) };
    } catch (error) {
      if (client !== undefined && error instanceof RequestProblem) uses.refused(client, error.code);
      if (error instanceof RequestProblem && error.status === 401) limitRefused(address);
      throw error;
    }
  };
}
