import { deriveKey } from '@pilar/domain/secret';
import {
  allowInsecureRequests, authorizationCodeGrant, buildAuthorizationUrl, buildEndSessionUrl, calculatePKCECodeChallenge,
  ClientSecretBasic, customFetch, discovery, randomNonce, randomPKCECodeVerifier, randomState, type Configuration,
} from 'openid-client';
import type { Env } from '../env.ts';
import type { ProviderFetch } from './provider-fetch.ts';

/** What must be remembered between leaving for the provider and coming back. */
export type Attempt = { state: string; nonce: string; verifier: string };
/** Who has signed in, as the provider says. */
export type SignedInSubject = {
  issuer: string; subject: string; idToken: string | undefined;
  /** The embedded provider's own session, to be ended with ours; another provider's is its own matter. */
  providerSession: string | undefined;
};

/** The OpenID provider as the console's client sees it. */
export type Provider = {
  issuer: string;
  /** Where to send the browser, and what to remember. */
  begin(language: string): Promise<{ url: URL; attempt: Attempt }>;
  /** Exchanges the code that the browser came back with. */
  finish(returned: URL, attempt: Attempt): Promise<SignedInSubject>;
  /** Where the provider ends its own session; null when it offers no such address. */
  endSession(idToken: string | undefined): Promise<URL | null>;
  keysUrl(): Promise<URL>;
};

const embeddedClientId = 'pilar-console';

/** The external provider that the environment names, else the embedded one. */
export function makeProvider(env: Env, fetch: ProviderFetch): Provider {
  const issuer = env.OIDC_ISSUER ?? `${env.PUBLIC_URL}/oidc`;
  const clientId = env.OIDC_CLIENT_ID ?? embeddedClientId;
  const secret = env.OIDC_CLIENT_SECRET ?? deriveKey(env.PILAR_SECRET, 'oidc:console').toString('base64url');
  let found: Promise<Configuration> | undefined;

  // Asked when first needed, since the provider starts beside us; a failure is not remembered.
  function configuration(): Promise<Configuration> {
    found ??= discovery(new URL(issuer), clientId, undefined, ClientSecretBasic(secret), {
      [customFetch]: (url, options) => fetch(url, options as RequestInit),
      execute: issuer.startsWith('http:') ? [allowInsecureRequests] : [],
      timeout: 5,
    }).catch((error: unknown) => {
      found = undefined;
      throw error;
    });
    return found;
  }

  return {
    issuer,
    async begin(language) {
      const attempt: Attempt = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
      const url = buildAuthorizationUrl(await configuration(), {
        redirect_uri: `${env.PUBLIC_URL}/auth/callback`,
        scope: 'openid',
        state: attempt.state,
        nonce: attempt.nonce,
        code_challenge: await calculatePKCECodeChallenge(attempt.verifier),
        code_challenge_method: 'S256',
        ui_locales: language,
      });
      return { url, attempt };
    },
    async finish(returned, { state, nonce, verifier }) {
      const tokens = await authorizationCodeGrant(await configuration(), returned, {
        expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier, idTokenExpected: true,
      });
      const claims = tokens.claims();
      if (!claims) throw new Error('The provider sent no id token');
      const own = env.OIDC_ISSUER ? undefined : claims['pilar_session'];
      return { issuer: claims.iss, subject: claims.sub, idToken: tokens.id_token, providerSession: typeof own === 'string' ? own : undefined };
    },
    async endSession(idToken) {
      const config = await configuration();
      if (!config.serverMetadata().end_session_endpoint) return null;
      return buildEndSessionUrl(config, {
        post_logout_redirect_uri: `${env.PUBLIC_URL}/`,
        ...(idToken ? { id_token_hint: idToken } : {}),
      });
    },
    async keysUrl() {
      const { jwks_uri: address } = (await configuration()).serverMetadata();
      if (!address) throw new Error('The provider names no keys');
      return new URL(address);
    },
  };
}
