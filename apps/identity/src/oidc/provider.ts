import { deriveKey } from '@pilar/domain/secret';
import Provider, { errors, interactionPolicy, type Configuration, type JWKS, type KoaContextWithOIDC } from 'oidc-provider';
import { findBySubject } from '../account/account-rows.ts';
import type { WorkerDatabase } from '../db.ts';
import type { Env } from '../env.ts';
import { errorPage } from '../sign-in/pages.ts';
import { secretVerifier } from '../sign-in/password.ts';
import { payloadAdapter } from './adapter.ts';
import { consoleClient, consoleClientId, hashesOf, machineClients } from './clients.ts';
import { languageOf } from './context.ts';
import { noteNewestSecret } from '../machine-client/machine-secrets.ts';
import { confirmSignOut, endQuietly, showSignedOut } from './sign-out.ts';

const minute = 60;
const hour = 60 * minute;

/** Lifetime of an access token in seconds. */
export const accessTokenSeconds = 10 * minute;

/** Path below which the provider answers. */
export const oidcPath = '/oidc';

const cookies = { session: 'pilar_oidc', interaction: 'pilar_oidc_interaction', resume: 'pilar_oidc_resume' };

/** The embedded OpenID provider, for the console and for machine clients. */
export function makeProvider(env: Env, database: WorkerDatabase, jwks: JWKS): Provider {
  const provider = new Provider(`${env.PUBLIC_URL}${oidcPath}`, {
    adapter: payloadAdapter(database, machineClients(database, env.PILAR_DEMO)),
    jwks,
    clients: [consoleClient(env)],
    clientAuthMethods: ['client_secret_basic', 'client_secret_post'],
    clientBasedCORS: () => false,
    cookies: {
      names: cookies,
      keys: [deriveKey(env.PILAR_SECRET, 'oidc:cookies')],
      long: { httpOnly: true, sameSite: 'lax', signed: true, path: oidcPath },
      short: { httpOnly: true, sameSite: 'lax', signed: true },
    },
    // Name and e-mail stand in the id token: access tokens are for the graph, so there is no userinfo to ask.
    conformIdTokenClaims: false,
    // The provider's own session stands there for the gateway, which registers it beside the console's, so that both end together.
    claims: { openid: ['sub', 'pilar_session'], profile: ['name', 'locale'], email: ['email'] },
    scopes: ['openid'],
    responseTypes: ['code'],
    pkce: { required: () => true },
    interactions: {
      policy: signInOnly(),
      url: (_context, interaction) => `${env.PUBLIC_URL}${oidcPath}/interaction/${interaction.uid}`,
    },
    features: features(env),
    ttl: {
      AccessToken: accessTokenSeconds,
      ClientCredentials: accessTokenSeconds,
      AuthorizationCode: minute,
      IdToken: hour,
      Interaction: 30 * minute,
      // A working day; closing the browser ends it earlier.
      Session: 10 * hour,
      Grant: 10 * hour,
    },
    async findAccount(_context, subject, token) {
      const account = await findBySubject(database, subject, env.PILAR_DEMO);
      return account && {
        accountId: subject,
        claims: async () => ({ sub: subject, pilar_session: (token as { sessionUid?: string } | undefined)?.sessionUid, name: account.displayName, locale: account.language, email: account.email }),
      };
    },
    loadExistingGrant: grantEverythingToConsole,
    renderError(context, out) {
      context.type = 'html';
      context.body = errorPage(languageOf(context), out.error, out.error_description);
    },
  });
  prepare(provider, env, database);
  return provider;
}

function features(env: Env): NonNullable<Configuration['features']> {
  const audience = `${env.PUBLIC_URL}/graphql`;
  return {
    devInteractions: { enabled: false },
    clientCredentials: { enabled: true },
    userinfo: { enabled: false },
    dPoP: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    resourceIndicators: {
      enabled: true,
      // There is one resource, so nobody need name it.
      defaultResource: () => audience,
      useGrantedResource: () => true,
      getResourceServerInfo(_context, resource) {
        if (resource !== audience) throw new errors.InvalidTarget(`the only resource is ${audience}`);
        return { scope: '', audience, accessTokenFormat: 'jwt', accessTokenTTL: accessTokenSeconds, jwt: { sign: { alg: 'EdDSA' } } };
      },
    },
    rpInitiatedLogout: {
      enabled: true,
      logoutSource: confirmSignOut,
      postLogoutSuccessSource: showSignedOut,
    },
  };
}

/**
 * The one interaction is signing in: whoever may use the console needs not consent to it. A session whose account
 * has been disabled since signs in anew.
 */
function signInOnly(): interactionPolicy.DefaultPolicy {
  const policy = interactionPolicy.base();
  policy.remove('consent');
  const { Check } = interactionPolicy;
  policy.get('login')?.checks.add(new Check('account_gone', 'the account of the session is gone', ({ oidc }) =>
    (oidc.session?.accountId !== undefined && !oidc.entities.Account ? Check.REQUEST_PROMPT : Check.NO_NEED_TO_PROMPT)), 0);
  return policy;
}

async function grantEverythingToConsole(context: KoaContextWithOIDC): Promise<InstanceType<Provider['Grant']> | undefined> {
  const { provider, client, session, account } = context.oidc;
  if (!client || !session || !account || client.clientId !== consoleClientId) return undefined;
  const kept = session.grantIdFor(client.clientId);
  const existing = kept === undefined ? undefined : await provider.Grant.find(kept);
  if (existing) return existing;
  const grant = new provider.Grant({ clientId: client.clientId, accountId: account.accountId });
  grant.addOIDCScope('openid profile email');
  await grant.save();
  return grant;
}

function prepare(provider: Provider, env: Env, database: WorkerDatabase): void {
  // The server sets the forwarded headers from PUBLIC_URL itself, so that every address it tells begins with it.
  provider.proxy = true;
  const matches = secretVerifier();
  const anyMatches = async (clientId: string, hashes: string[], secret: string): Promise<boolean> => {
    for (const [at, hash] of hashes.entries()) {
      if (!(await matches(hash, secret))) continue;
      // Newest first.
      if (at === 0 && hashes.length > 1) await noteNewestSecret(database, clientId);
      return true;
    }
    return false;
  };
  const secretOfConsole = consoleClient(env).client_secret;
  const { compareClientSecret } = provider.Client.prototype;
  provider.Client.prototype.compareClientSecret = function compare(actual: string) {
    if (this.clientSecret === undefined) return false;
    return this.clientSecret === secretOfConsole ? compareClientSecret.call(this, actual) : anyMatches(this.clientId, hashesOf(this.clientSecret), actual);
  };
  provider.use(endQuietly(env));
}
