import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Env } from '../env.ts';
import { signedOutPage, signOutPage } from '../sign-in/pages.ts';
import { consoleClientId } from './clients.ts';
import { languageOf } from './context.ts';

/**
 * Ends the session without asking when the console says who is leaving: its id token proves that the request is
 * the officer's own click. Anyone else's link to this address gets the question.
 */
export async function confirmSignOut(context: KoaContextWithOIDC, form: string): Promise<void> {
  const { client, entities, session, provider, params } = context.oidc;
  if (!session || client?.clientId !== consoleClientId || !entities.IdTokenHint) {
    context.type = 'html';
    context.body = signOutPage(languageOf(context), form);
    return;
  }
  const grant = session.grantIdFor(consoleClientId);
  if (grant !== undefined) {
    await provider.AuthorizationCode.revokeByGrantId(grant);
    await provider.AccessToken.revokeByGrantId(grant);
    await provider.Grant.adapter.destroy(grant);
  }
  await session.destroy();
  context.oidc.cookies.set(provider.cookieName('session'), null, { path: '/oidc', httpOnly: true, sameSite: 'lax', signed: true });
  leave(context, params);
}

/** The library's page after signing out, in our look. */
export function showSignedOut(context: KoaContextWithOIDC): void {
  context.type = 'html';
  context.body = signedOutPage(languageOf(context));
}

/**
 * Middleware around the provider: strict headers on its pages, and no page at all for signing out without a session,
 * where the library answers with a form that submits itself by script.
 */
export function endQuietly(env: Env) {
  return async (context: KoaContextWithOIDC, next: () => Promise<unknown>): Promise<void> => {
    await next();
    if (context.oidc?.route === 'end_session' && context.status === 200 && !context.oidc.session?.accountId) {
      leave(context, context.oidc.params, env.PUBLIC_URL);
    }
  };
}

function leave(context: KoaContextWithOIDC, params: KoaContextWithOIDC['oidc']['params'], home = '/'): void {
  const back = params?.['post_logout_redirect_uri'];
  const target = typeof back === 'string' ? new URL(back) : undefined;
  if (target && typeof params?.['state'] === 'string') target.searchParams.set('state', params['state']);
  context.body = '';
  context.status = 303;
  context.redirect(target?.href ?? home);
}
