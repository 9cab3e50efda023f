import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { publicUrl } from './fake-identity.ts';
import { startGateway, type Gateway } from './gateway.ts';

let gateway: Gateway;
beforeAll(async () => { gateway = await startGateway({ PUBLIC_URL: 'https://pilar.example' }); });
afterAll(() => gateway.close());

type Headers = Record<string, unknown>;
const host = new URL('https://pilar.example').host;
const get = async (url: string, headers: Record<string, string> = {}, at = gateway) => (await at.app.inject({ url, headers: { host, accept: 'text/html', ...headers } })).headers as Headers;

/** A content policy by directive, its sources in order. */
const directivesOf = (headers: Headers) => Object.fromEntries(String(headers['content-security-policy']).split('; ').map((part) => {
  const [name = '', ...sources] = part.split(' ');
  return [name, sources.toSorted()];
}));

/** Addresses of every kind: pages, files, the graph, streams, what is passed on, and what is not there. */
const addresses = [
  '/', '/kegiatan/0198c5a0', '/assets/main-1a2b.js', '/assets/gone.js', '/graphql', '/graphql?query={viewer}', '/live', '/healthz', '/readyz', '/metrics',
  '/auth/sign-in', '/auth/callback', '/auth/sign-out', '/oidc/echo', '/oidc/jwks', '/oidc/none', '/files/none', '/../package.json', '/%2e%2e/x', '/%',
];

describe('every answer', () => {
  test.each(addresses)('%s keeps out frames, other origins and guesses of its type', async (url) => {
    for (const accept of ['text/html', 'application/json']) {
      const headers = await get(url, { accept });
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY',
        'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
        'strict-transport-security': 'max-age=63072000',
        'referrer-policy': expect.stringMatching(/^(same-origin|no-referrer)$/),
      });
      const directives = directivesOf(headers);
      expect(directives['default-src']).toEqual(["'none'"]);
      expect(directives['frame-ancestors']).toEqual(["'none'"]);
      expect(directives['base-uri']).toEqual(["'none'"]);
      expect(JSON.stringify(directives)).not.toMatch(/unsafe|\*|https?:|blob:/);
    }
  });

  test('is told by https alone, with the names below where the operator says so', async () => {
    const plain = await startGateway({ PUBLIC_URL: publicUrl, HSTS_SUBDOMAINS: '1' });
    const wide = await startGateway({ PUBLIC_URL: 'https://pilar.example', HSTS_SUBDOMAINS: '1' });
    expect(await get('/', {}, plain)).not.toHaveProperty('strict-transport-security');
    expect((await get('/', {}, wide))['strict-transport-security']).toBe('max-age=63072000; includeSubDomains');
    await Promise.all([plain.close(), wide.close()]);
  });
});

describe('the console', () => {
  test('loads its own files and nothing else, in every directive', async () => {
    expect(directivesOf(await get('/'))).toEqual({
      'default-src': ["'none'"], 'script-src': ["'self'"], 'style-src': ["'self'"], 'font-src': ["'self'"], 'img-src': ["'self'", 'data:'], 'connect-src': ["'self'"],
      'worker-src': ["'self'"], 'manifest-src': ["'self'"], 'base-uri': ["'none'"], 'form-action': ["'self'"], 'frame-ancestors': ["'none'"],
    });
  });

  test('asks the machine for nothing but the clipboard it writes to', async () => {
    const features = String((await get('/'))['permissions-policy']).split(', ');
    expect(features.length).toBeGreaterThan(20);
    expect(features.filter((feature) => !feature.endsWith('=()'))).toEqual(['clipboard-write=(self)']);
    expect(features).toEqual(expect.arrayContaining(['camera=()', 'microphone=()', 'geolocation=()', 'payment=()', 'usb=()', 'browsing-topics=()']));
  });

  test('may end a session at the operator’s own provider, and only there', async () => {
    const elsewhere = await startGateway({ PUBLIC_URL: 'https://pilar.example', OIDC_ISSUER: 'https://sso.example/realms/dinsos', OIDC_CLIENT_ID: 'pilar', OIDC_CLIENT_SECRET: 'secret' });
    expect(directivesOf(await get('/', {}, elsewhere))['form-action']).toEqual(["'self'", 'https://sso.example']);
    await elsewhere.close();
  });
});

test('a page that says why nobody can sign in holds no style of its own, and its sheet is served', async () => {
  const page = await gateway.app.inject({ url: '/auth/sign-in', headers: { host: 'other.example' } });
  expect(page.statusCode).toBe(403);
  expect(page.body).not.toMatch(/<style|style=|<script|\son\w+=/);
  expect(directivesOf(page.headers)).toEqual({
    'default-src': ["'none'"], 'style-src': ["'self'"], 'img-src': ["'self'", 'data:'], 'form-action': ["'self'"], 'frame-ancestors': ["'none'"], 'base-uri': ["'none'"],
  });
  const sheet = await gateway.app.inject({ url: /href="(\/auth\/gaya-[^"]+)"/.exec(page.body)?.[1] ?? '' });
  expect([sheet.statusCode, sheet.headers['content-type']]).toEqual([200, 'text/css; charset=utf-8']);
});
