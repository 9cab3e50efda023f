import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { reportOf } from '@pilar/domain/error-report';
import type Provider from 'oidc-provider';
import { errors } from 'oidc-provider';
import type { Logger } from 'pino';
import { findByEmail, type SignInAccount } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import type { signInAttempts } from './attempts.ts';
import { addressOf, formOf, isForeign, languageOf, send, takeForms } from './form-routes.ts';
import type { KnownDevices } from './known-device.ts';
import { styles, stylesPath } from './page.ts';
import { expiredPage, signInPage, type SignInNotice, type SignInView } from './pages.ts';
import { verifyPassword } from './password.ts';
import type { SecondStep } from './second-step.ts';
import type { Language } from './words.ts';

/** What the sign-in routes work with. */
export type SignInDependencies = {
  env: Pick<Env, 'PUBLIC_URL' | 'PILAR_DEMO'>;
  provider: Provider;
  database: WorkerDatabase;
  attempts: ReturnType<typeof signInAttempts>;
  devices: KnownDevices;
  second: SecondStep;
  log: Logger;
};

/** One visit to the sign-in page. */
export type Interaction = Awaited<ReturnType<Provider['interactionDetails']>>;
type Params = { uid: string };

const maxEmail = 254;
const maxPassword = 1000;

/** The sign-in page, what it posts to, and the step after it. */
export function signInRoutes({ env, provider, database, attempts, devices, second, log }: SignInDependencies) {
  /** Lets the browser in, and remembers in it that this account has signed in there. */
  async function finish(request: FastifyRequest, reply: FastifyReply, account: SignInAccount, amr: string[]): Promise<FastifyReply> {
    log.info({ requestId: request.id, outcome: 'ok' }, 'sign-in');
    reply.hijack();
    reply.raw.appendHeader('set-cookie', devices.remember(devices.read(request.headers.cookie), account.email));
    // Not remembered: on a shared office computer closing the browser is signing out.
    await provider.interactionFinished(request.raw, reply.raw, { login: { accountId: account.subject, amr, remember: false } }, { mergeWithLastSubmission: false });
    return reply;
  }

  return async (app: FastifyInstance): Promise<void> => {
    takeForms(app, log);

    app.get(stylesPath, (_request, reply) => reply
      .headers({ 'content-type': 'text/css; charset=utf-8', 'cache-control': 'public, max-age=31536000, immutable', 'x-content-type-options': 'nosniff' })
      .send(styles));

    app.get<{ Params: Params; Querystring: { lang?: string } }>('/oidc/interaction/:uid', async (request, reply) => {
      const interaction = await open(provider, request, reply);
      const language = languageOf(request, request.query.lang, interaction?.params['ui_locales']);
      if (!interaction) return expired(reply, language);
      const hint = interaction.params['login_hint'];
      return show(reply, { uid: interaction.uid, language, email: typeof hint === 'string' ? hint.slice(0, maxEmail) : '', demo: env.PILAR_DEMO });
    });

    app.post<{ Params: Params }>('/oidc/interaction/:uid', async (request, reply) => {
      const body = formOf(request);
      const interaction = await open(provider, request, reply);
      const language = languageOf(request, body.get('lang'), interaction?.params['ui_locales']);
      if (!interaction || isForeign(request, env.PUBLIC_URL)) return expired(reply, language);

      const email = (body.get('email') ?? '').trim();
      const password = body.get('password') ?? '';
      const view = { uid: interaction.uid, language, email: email.slice(0, maxEmail), demo: env.PILAR_DEMO };
      if (email === '' || password === '' || email.length > maxEmail || password.length > maxPassword) {
        return refuse(reply, view, { kind: 'missing' });
      }
      const told = (outcome: string): void => log.info({ requestId: request.id, outcome }, 'sign-in');
      const device = devices.read(request.headers.cookie);
      const admission = await attempts.admit(email, { address: addressOf(request), device: devices.knows(device, email) ? device?.id : undefined });
      if (!admission.admitted) {
        told('wait');
        return refuse(reply, view, { kind: 'wait', seconds: admission.waitSeconds });
      }
      const account = await findByEmail(database, email, env.PILAR_DEMO);
      if (!(await verifyPassword(account?.passwordHash, password)) || !account) {
        told('wrong');
        // Not waited for: how long it takes would tell that there is such an account.
        admission.failed().catch((error: unknown) => log.warn(reportOf(error), 'attack not told'));
        return refuse(reply, view, { kind: 'wrong' });
      }
      await admission.succeeded();
      if (!(await second.isAsked(account.id))) return finish(request, reply, account, ['pwd']);
      await second.begin(interaction, account);
      return reply.redirect(`/oidc/interaction/${interaction.uid}/kode`, 303);
    });

    app.get<{ Params: Params; Querystring: { lang?: string } }>('/oidc/interaction/:uid/kode', async (request, reply) => {
      const interaction = await open(provider, request, reply);
      const language = languageOf(request, request.query.lang, interaction?.params['ui_locales']);
      const account = interaction && (await second.accountOf(interaction));
      if (!account) return expired(reply, language);
      return send(reply, 200, await second.page(interaction, account, language));
    });

    app.post<{ Params: Params }>('/oidc/interaction/:uid/kode', async (request, reply) => {
      const body = formOf(request);
      const interaction = await open(provider, request, reply);
      const language = languageOf(request, body.get('lang'), interaction?.params['ui_locales']);
      const account = interaction && (await second.accountOf(interaction));
      if (!account || isForeign(request, env.PUBLIC_URL)) return expired(reply, language);
      const answer = await second.take(interaction, account, body, language);
      if (answer.passed) return finish(request, reply, account, ['pwd', 'otp', 'mfa']);
      if (answer.waitSeconds !== undefined) void reply.header('retry-after', answer.waitSeconds);
      return send(reply, answer.status, answer.page);
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

function show(reply: FastifyReply, view: SignInView, status = 200): FastifyReply {
  return send(reply, status, signInPage(view));
}

function refuse(reply: FastifyReply, view: SignInView, notice: SignInNotice): FastifyReply {
  if (notice.kind === 'wait') void reply.header('retry-after', notice.seconds);
  return show(reply, { ...view, notice }, { wait: 429, wrong: 401, missing: 400 }[notice.kind]);
}

function expired(reply: FastifyReply, language: Language): FastifyReply {
  return send(reply, 400, expiredPage(language));
}
