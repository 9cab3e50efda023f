import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { endedPage, invitationPage, type CredentialNotice } from '../sign-in/credential-pages.ts';
import { credentialWords } from '../sign-in/credential-words.ts';
import { formOf, isForeign, languageOf, send, takeForms } from '../sign-in/form-routes.ts';
import { expiredPage } from '../sign-in/pages.ts';
import { passwordLengths } from '../sign-in/password-rules.ts';
import { redeem } from './invitations.ts';

const address = '/oidc/undangan';
const longestCode = 100;

/** The page on which somebody sets their password by a code that was given to them on paper. A code is 120 random bits: nobody guesses one. */
export function invitationRoutes(env: Pick<Env, 'PUBLIC_URL' | 'PILAR_DEMO'>, database: WorkerDatabase, log: Logger) {
  return async (app: FastifyInstance): Promise<void> => {
    takeForms(app, log);

    app.get<{ Querystring: { lang?: string } }>(address, (request, reply) =>
      send(reply, 200, invitationPage({ language: languageOf(request, request.query.lang), address, least: passwordLengths.alone, code: '' })));

    app.post(address, async (request, reply) => {
      const form = formOf(request);
      const language = languageOf(request, form.get('lang'));
      if (isForeign(request, env.PUBLIC_URL)) return send(reply, 400, expiredPage(language));
      const say = credentialWords[language];
      const code = (form.get('code') ?? '').slice(0, longestCode);
      const next = form.get('next') ?? '';
      const refuse = (status: number, notice: CredentialNotice) => send(reply, status, invitationPage({ language, address, notice, least: passwordLengths.alone, code }));
      if (next !== (form.get('again') ?? '')) return refuse(400, { text: say.differ, field: 'next' });
      const redeemed = await redeem(database, code, next, env.PILAR_DEMO);
      if (redeemed === 'unknown') return refuse(401, { text: say.invitationWrong, field: 'code' });
      if (redeemed !== 'done') {
        const least = redeemed.secondFactor ? passwordLengths.withFactor : passwordLengths.alone;
        return refuse(400, { text: say.problems[redeemed.problem](least), field: 'next' });
      }
      log.info({ requestId: request.id }, 'password set by a code');
      return send(reply, 200, endedPage(language, say.setTitle, say.setText));
    });
  };
}
