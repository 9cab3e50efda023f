import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type Provider from 'oidc-provider';
import type { Logger } from 'pino';
import { findBySubject, type SignInAccount } from '../account/account-rows.ts';
import { setPassword } from '../admin/accounts.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import type { SecondFactors } from '../second-factor/second-factors.ts';
import { endSessionsOf } from '../session/session-rows.ts';
import type { Admission, signInAttempts } from './attempts.ts';
import { endedPage, enrolPage, passwordPage, recoveryCodesPage, secondFactorPage, type CredentialNotice } from './credential-pages.ts';
import { noteCredentials } from './credential-trail.ts';
import { credentialWords } from './credential-words.ts';
import { addressOf, formOf, isForeign, languageOf, send, takeForms } from './form-routes.ts';
import type { KnownDevices } from './known-device.ts';
import { judgePassword, passwordLengths } from './password-rules.ts';
import { verifyPassword } from './password.ts';
import { expiredPage } from './pages.ts';
import type { SecondStep } from './second-step.ts';
import { words, type Language } from './words.ts';

export type AccountRouteDependencies = {
  env: Pick<Env, 'PUBLIC_URL' | 'PILAR_DEMO'>; provider: Provider; database: WorkerDatabase; factors: SecondFactors; second: SecondStep;
  attempts: ReturnType<typeof signInAttempts>; devices: KnownDevices; log: Logger;
};

const passwordAddress = '/oidc/akun/sandi';
const factorAddress = '/oidc/akun/kode';
const least = (on: boolean) => (on ? passwordLengths.withFactor : passwordLengths.alone);

/**
 * Pages for one's own password and second factor, of the embedded provider and not of the graph: no password passes through
 * resolvers, keys of requests or the console. Whoever is signed in there is asked for the password again at each step.
 */
export function accountRoutes({ env, provider, database, factors, second, attempts, devices, log }: AccountRouteDependencies) {
  const sessionOf = (request: FastifyRequest, reply: FastifyReply) => provider.Session.get({ req: request.raw, res: reply.raw } as never);

  /** Who is signed in at the provider in this browser. */
  async function signedIn(request: FastifyRequest, reply: FastifyReply): Promise<SignInAccount | undefined> {
    const session = await sessionOf(request, reply);
    const account = session.accountId === undefined ? undefined : await findBySubject(database, session.accountId, env.PILAR_DEMO);
    return account?.passwordHash == null ? undefined : account;
  }

  /** Asks for the password as sign-in does, within the same limits. */
  async function proves(request: FastifyRequest, account: SignInAccount, password: string): Promise<Admission | 'wrong'> {
    const device = devices.read(request.headers.cookie);
    const admission = await attempts.admit(account.email, { address: addressOf(request), device: devices.knows(device, account.email) ? device?.id : undefined });
    if (!admission.admitted) return admission;
    if (password.length > passwordLengths.most || !(await verifyPassword(account.passwordHash, password))) return 'wrong';
    await admission.succeeded();
    return admission;
  }

  const toSignIn = (reply: FastifyReply, to: string) => reply.redirect(`/auth/sign-in?to=${encodeURIComponent(to)}`, 303);

  return async (app: FastifyInstance): Promise<void> => {
    takeForms(app, log);

    app.get<{ Querystring: { lang?: string } }>(passwordAddress, async (request, reply) => {
      const account = await signedIn(request, reply);
      if (!account) return toSignIn(reply, passwordAddress);
      return send(reply, 200, passwordPage({ language: languageOf(request, request.query.lang), address: passwordAddress, least: least(await factors.isOn(account.id)) }));
    });

    app.post(passwordAddress, async (request, reply) => {
      const form = formOf(request);
      const language = languageOf(request, form.get('lang'));
      const account = await signedIn(request, reply);
      if (!account || isForeign(request, env.PUBLIC_URL)) return send(reply, 400, expiredPage(language));
      const say = credentialWords[language];
      const on = await factors.isOn(account.id);
      const refuse = (status: number, notice: CredentialNotice) => send(reply, status, passwordPage({ language, address: passwordAddress, notice, least: least(on) }));
      const proof = await proves(request, account, form.get('current') ?? '');
      if (proof === 'wrong') return refuse(401, { text: say.wrongCurrent, field: 'current' });
      if (!proof.admitted) return refuse(429, { text: words[language].wait(proof.waitSeconds) });
      const next = form.get('next') ?? '';
      if (next !== (form.get('again') ?? '')) return refuse(400, { text: say.differ, field: 'next' });
      const problem = judgePassword(next, { email: account.email, name: account.displayName, secondFactor: on });
      if (problem) return refuse(400, { text: say.problems[problem](least(on)), field: 'next' });
      await database.transaction(async (connection) => {
        await noteCredentials(connection, account.id, 'changePassword', () => setPassword(connection, account.id, next));
        await endSessionsOf(connection, account.id, 'CREDENTIALS');
      });
      log.info({ requestId: request.id }, 'password changed');
      return send(reply, 200, endedPage(language, say.changedTitle, say.changedText));
    });

    app.get<{ Querystring: { lang?: string } }>(factorAddress, async (request, reply) => {
      const account = await signedIn(request, reply);
      if (!account) return toSignIn(reply, factorAddress);
      return send(reply, 200, await factorPage(account, languageOf(request, request.query.lang)));
    });

    app.post(factorAddress, async (request, reply) => {
      const form = formOf(request);
      const language = languageOf(request, form.get('lang'));
      const account = await signedIn(request, reply);
      if (!account || isForeign(request, env.PUBLIC_URL)) return send(reply, 400, expiredPage(language));
      const say = credentialWords[language];
      const step = form.get('step');
      const on = await factors.isOn(account.id);
      const enrol = (secret: string, notice?: CredentialNotice) => enrolPage({ language, address: factorAddress, secret, email: account.email, required: false, notice });
      const wait = async (seconds: number) => send(reply.header('retry-after', seconds), 429, await factorPage(account, language, { text: words[language].wait(seconds) }));

      // The first code of a device whose secret the password has shown.
      if (step === 'confirm' && !on) {
        const admission = await attempts.admitCode(account.id);
        if (!admission.admitted) return wait(admission.waitSeconds);
        const codes = await factors.confirm(account.id, (form.get('code') ?? '').slice(0, 100));
        const secret = codes ? null : await factors.offered(account.id);
        if (!codes) return send(reply, 401, secret === null ? await factorPage(account, language) : enrol(secret, { text: say.codeWrong, field: 'code' }));
        await admission.succeeded();
        // Whoever was in by the password alone is asked for a code now; here somebody has just given one.
        const { uid } = await sessionOf(request, reply);
        await database.transaction((connection) => endSessionsOf(connection, account.id, 'CREDENTIALS', uid));
        log.info({ requestId: request.id }, 'second factor set up');
        return send(reply, 200, recoveryCodesPage({ language, address: factorAddress, codes, within: false }));
      }

      const proof = await proves(request, account, form.get('password') ?? '');
      if (proof === 'wrong') return send(reply, 401, await factorPage(account, language, { text: say.wrongCurrent, field: `${step ?? ''}.password` }));
      if (!proof.admitted) return wait(proof.waitSeconds);
      if (step === 'begin' && !on) {
        const secret = await factors.offered(account.id);
        return send(reply, 200, secret === null ? await factorPage(account, language) : enrol(secret));
      }
      if (step === 'codes' && on) return send(reply, 200, recoveryCodesPage({ language, address: factorAddress, codes: await factors.renewCodes(account.id), within: false }));
      if (step !== 'remove' || !on) return send(reply, 400, await factorPage(account, language));

      const admission = await attempts.admitCode(account.id);
      if (!admission.admitted) return wait(admission.waitSeconds);
      if (!(await factors.pass(account.id, (form.get('code') ?? '').slice(0, 100)))) return send(reply, 401, await factorPage(account, language, { text: say.codeWrong }));
      await admission.succeeded();
      await factors.remove(account.id);
      await database.transaction((connection) => endSessionsOf(connection, account.id, 'CREDENTIALS'));
      log.info({ requestId: request.id }, 'second factor removed');
      return send(reply, 200, endedPage(language, say.factorTitle, say.factorRemoved));
    });
  };

  async function factorPage(account: SignInAccount, language: Language, notice?: CredentialNotice): Promise<string> {
    return secondFactorPage({ language, address: factorAddress, notice, on: await factors.isOn(account.id), required: await second.isRequired(account.id) });
  }
}
