import { createServer, type IncomingMessage } from 'node:http';
import { SignJWT, exportJWK, generateKeyPair, jwtVerify, type JWTPayload } from 'jose';
import { deriveKey } from '@pilar/domain/secret';
import type { Grant } from '@pilar/domain/viewer';
import { listen, stop } from './fake-subgraphs.ts';

export const secret = Buffer.alloc(32, 7).toString('base64url');
export const publicUrl = 'http://localhost:4000';
export const issuer = `${publicUrl}/oidc`;

const grant = (id: string, validTo: string | null = null): Grant => ({ id, role: 'REG_OFFICER', area: '36.02', validFrom: '2020-01-01', validTo });
const people: Record<string, unknown> = {
  ani: { kind: 'officer', accountId: 'account-ani', name: 'Ani', language: 'id', grants: [grant('old', '2020-12-31'), grant('lebak'), grant('second')] },
  past: { kind: 'officer', accountId: 'account-past', name: 'Past', language: 'id', grants: [grant('old', '2020-12-31')] },
  bare: { kind: 'officer', accountId: 'account-bare', name: 'Bare', language: 'id', grants: [] },
};
const machines: Record<string, unknown> = {
  'regency-3602': { kind: 'machine', clientId: 'regency-3602', name: 'Lebak', grants: [{ ...grant('machine'), role: 'MACHINE' }], scopes: [] },
  'regency-past': { kind: 'machine', clientId: 'regency-past', name: 'Past', grants: [{ ...grant('old', '2020-12-31'), role: 'MACHINE' }], scopes: [] },
};

/** Identity as the gateway sees it: its internal endpoint and the OpenID provider's side of a sign-in. */
export async function startFakeIdentity() {
  const { privateKey, publicKey } = await generateKeyPair('EdDSA', { crv: 'Ed25519', extractable: true });
  const stranger = await generateKeyPair('EdDSA', { crv: 'Ed25519' });
  const keys = { keys: [{ ...await exportJWK(publicKey), kid: 'one', alg: 'EdDSA', use: 'sig' }] };
  const asked: string[] = [];
  const seen: IncomingMessage['headers'][] = [];
  const told: { client: string; what: string; count: number }[] = [];
  const ended = new Set<string>();
  let begun = 0;
  let nonce = '';

  const sign = (claims: JWTPayload, options: { audience?: string; expires?: number; key?: CryptoKey } = {}) =>
    new SignJWT(claims).setProtectedHeader({ alg: 'EdDSA', kid: 'one' }).setIssuer(issuer).setAudience(options.audience ?? `${publicUrl}/graphql`)
      .setIssuedAt().setExpirationTime(Math.floor(Date.now() / 1000) + (options.expires ?? 600)).sign(options.key ?? privateKey);

  const server = createServer(async (request, response) => {
    const json = (status: number, body: unknown) => { response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body)); };
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString();
    const path = request.url?.split('?')[0];
    seen.push(request.headers);
    if (path === '/graphql') return json(200, { data: { viewer: 'you' } });
    if (path === '/readyz') return json(200, {});
    if (path === '/internal/subject') {
      await jwtVerify(String(request.headers['x-pilar-internal']), deriveKey(secret, 'internal:identity'), { audience: 'identity' });
      asked.push(body);
      const ref = JSON.parse(body) as { account?: { issuer: string; subject: string }; session?: string; client?: string };
      if (ref.session && ended.has(ref.session)) return json(404, {});
      const found = ref.client ? machines[ref.client] : ref.account?.issuer === issuer ? people[ref.account.subject] : undefined;
      return found ? json(200, found) : json(404, {});
    }
    if (path === '/internal/client-uses') {
      await jwtVerify(String(request.headers['x-pilar-internal']), deriveKey(secret, 'internal:identity'), { audience: 'identity' });
      told.push(...(JSON.parse(body) as { uses: typeof told }).uses);
      return json(200, {});
    }
    if (path === '/internal/session') {
      const { account } = JSON.parse(body) as { account: { subject: string } };
      begun += 1;
      return people[account.subject] ? json(200, { id: `0198c5a0-0000-7000-8000-${String(begun).padStart(12, '0')}` }) : json(404, {});
    }
    if (path === '/internal/session/end') {
      ended.add((JSON.parse(body) as { id: string }).id);
      return json(200, {});
    }
    if (path === '/oidc/.well-known/openid-configuration') {
      return json(200, {
        issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/jwks`,
        end_session_endpoint: `${issuer}/session/end`, id_token_signing_alg_values_supported: ['EdDSA'], response_types_supported: ['code'],
      });
    }
    if (path === '/oidc/jwks') return json(200, keys);
    if (path === '/oidc/echo') return json(200, { headers: request.headers, body });
    if (path === '/oidc/token') {
      const subject = new URLSearchParams(body).get('code') ?? '';
      return json(200, { access_token: 'opaque', token_type: 'bearer', id_token: await sign({ sub: subject, nonce }, { audience: 'pilar-console' }) });
    }
    return json(404, {});
  });
  const url = await listen(server);
  return {
    url, asked, seen, told, ended, sign, strangersKey: stranger.privateKey,
    /** The nonce that the next id token carries. */
    expectNonce: (value: string) => { nonce = value; },
    token: (who: string, options?: Parameters<typeof sign>[1]) => sign(machines[who] ? { sub: who, client_id: who } : { sub: who, client_id: 'pilar-console' }, options),
    close: () => stop(server),
  };
}

export type FakeIdentity = Awaited<ReturnType<typeof startFakeIdentity>>;
