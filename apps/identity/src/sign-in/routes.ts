import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Logger } from 'pino';
import { findByEmail } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { reportOf } from '@pilar/domain/error-report';
import type { signInAttempts } from './attempts.ts';
import { pageHeaders, styles, stylesPath } from './page.ts';
import { errorPage, expiredPage, signInPage, type SignInNotice, type SignInView } from './pages.ts';
import { verifyPassword } from './password.ts';
import { chooseLanguage, type Language } from './words.ts';

/** What the sign-in routes work with. */
export type SignInDependencies = {
  env: Pick<Env, 'PUBLIC_URL' | 'PILAR_DEMO'>;
  provider: Provider;
  database: WorkerDatabase;
  attempts: ReturnType<typeof signInAttempts>;
  log: Logger;
};

type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
type Params = { uid: string };

const maxEmail = 254;
const maxPassword = 1000;

/** The sign-in page and what it posts to. */
export function signInRoutes({ env, provider, database, attempts, log }: SignInDependencies) {
  return async (app: FastifyInstance): Promise<void> => {
    app.removeAllContentTypeParsers();
    app.addContentTypeParser('application/x-www-form-urlencoded', { parseAs: 'string', bodyLimit: 16 * 1024 }, (_request, body, done) => {
      done(null, new URLSearchParams(String(body)));
    });

    app.setErrorHandler((error, request, reply) => {
      log.error({ requestId: request.id, ...reportOf(error) }, 'sign-in page failed');
      return reply.code(503).headers(pageHeaders).send(errorPage(languageFor(request, undefined, undefined), 'temporarily_unavailable', undefined));
    });

    app.get(stylesPath, (_request, reply) => reply
      .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' })
      .send(styles));

    app.get<{ Params: Params; Querystring: { lang?: string } }>('/oidc/interaction/:uid', async (request, reply) => {
      const interaction = await open(provider, request, reply);
      const language = languageFor(request, interaction, request.query.lang);
      if (!interaction) return expired(reply, language);
      const hint = interaction.params['login_hint'];
      return show(reply, { uid: interaction.uid, language, email: typeof hint === 'string' ? hint.slice(0, maxEmail) : '', demo: env.PILAR_DEMO });
    });

    app.post<{ Params: Params; Body: URLSearchParams | undefined }>('/oidc/interaction/:uid', async (request, reply) => {
      const body = request.body ?? new URLSearchParams();
      const interaction = await open(provider, request, reply);
      const language = languageFor(request, interaction, body.get('lang') ?? undefined);
      // Cookies are SameSite=Lax, so a foreign form brings none; this refuses one more plainly.
      const origin = request.headers.origin;
      const foreign = origin !== undefined && origin !== 'null' && origin !== new URL(env.PUBLIC_URL).origin;
      if (!interaction || foreign) return expired(reply, language);

      const email = (body.get('email') ?? '').trim();
      const password = body.get('password') ?? '';
      const view = { uid: interaction.uid, language, email: email.slice(0, maxEmail), demo: env.PILAR_DEMO };
      if (email === '' || password === '' || email.length > maxEmail || password.length > maxPassword) {
        return refuse(reply, view, { kind: 'missing' });
      }
      const told = (outcome: string): void => log.info({ requestId: request.id, outcome }, 'sign-in');
      const admission = await attempts.admit(email, addressOf(request));
      if (!admission.admitted) {
        told('wait');
        return refuse(reply, view, { kind: 'wait', seconds: admission.waitSeconds });
      }
      const account = await findByEmail(database, email, env.PILAR_DEMO);
      if (!(await verifyPassword(account?.passwordHash, password)) || !account) {
        told('wrong');
        return refuse(reply, view, { kind: 'wrong' });
      }
      await admission.succeeded();
      told('ok');
      reply.hijack();
      // Not remembered: on a shared office computer closing the browser is signing out.
      await provider.interactionFinished(request.raw, reply.raw, { login: { accountId: account.subject, amr: ['pwd'], remember: false } });
      return reply;
    });
  };
}

/** The interaction that cookie and address both name; undefined when it has run out or they differ. */
async function open(provider: Provider, request: FastifyRequest<{ Params: Params }>, reply: FastifyReply): Promise<Interaction | undefined> {
  try {
    const interaction = await provider.interactionDetails(request.raw, reply.raw);
    return interaction.uid === request.params.uid ? interaction : undefined;
  } catch (error) {
    if (error instanceof errors.SessionNotFound) return undefined;
    throw error;
  }
}

function languageFor(request: FastifyRequest, interaction: Interaction | undefined, chosen: string | undefined): Language {
  const asked = interaction?.params['ui_locales'];
  return chooseLanguage(chosen, typeof asked === 'string' ? asked : undefined, request.headers['accept-language']);
}

/** The gateway is the only neighbour and puts the reader's address last. */
function addressOf(request: FastifyRequest): string {
  const forwarded = [request.headers['x-forwarded-for'] ?? []].flat().join(',').split(',').at(-1)?.trim();
  return forwarded || (request.socket.remoteAddress ?? '');
}

function show(reply: FastifyReply, view: SignInView): FastifyReply {
  return reply.headers(pageHeaders).send(signInPage(view));
}

function refuse(reply: FastifyReply, view: SignInView, notice: SignInNotice): FastifyReply {
  if (notice.kind === 'wait') void reply.code(429).header('retry-after', notice.seconds);
  else void reply.code(notice.kind === 'wrong' ? 401 : 400);
  return show(reply, { ...view, notice });
}

function expired(reply: FastifyReply, language: Language): FastifyReply {
  return reply.code(400).headers(pageHeaders).send(expiredPage(language));
}
