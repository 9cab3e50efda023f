import { deriveKey } from '@pilar/domain/secret';
import { SignJWT } from 'jose';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, publicUrl, type Served, type Stage } from '../../test/stage.ts';

let stage: Stage;
let server: Served;
beforeAll(async () => {
  stage = await openStage();
  server = await stage.serve();
});
afterAll(() => stage.end());

function signed(purpose = 'internal:identity', audience = 'identity', seconds = 30): Promise<string> {
  return new SignJWT().setProtectedHeader({ alg: 'HS256' }).setAudience(audience).setExpirationTime(Math.floor(Date.now() / 1000) + seconds).sign(deriveKey(stage.secret, purpose));
}

async function ask(body: unknown, token: string | undefined, of = server) {
  const response = await fetch(`${of.address}/internal/subject`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token !== undefined && { 'x-pilar-internal': token }) },
    body: JSON.stringify(body),
  });
  return { status: response.status, body: (await response.json()) as Record<string, unknown> };
}

const client = { client: 'regency-3602' };

it('answers nobody without the gateway\'s signature', async () => {
  const refused = await Promise.all([
    ask(client, undefined), ask(client, 'x.y.z'), ask(client, await signed('viewer:identity')), ask(client, await signed('internal:identity', 'people')),
    ask(client, await signed('internal:identity', 'identity', -60)), ask(client, await signed('internal:identity', 'identity', 3600)),
  ]);
  expect(refused.map(({ status }) => status)).toEqual([401, 401, 401, 401, 401, 401]);
});

it('tells a machine client and its one grant', async () => {
  const { status, body } = await ask(client, await signed());
  expect(status).toBe(200);
  expect(body).toMatchObject({ kind: 'machine', clientId: 'regency-3602', name: 'Sistem Kab. Lebak (demo)', scopes: [], grants: [{ role: 'MACHINE', area: '36.02', validFrom: null, validTo: null }] });
});

it('tells an officer with all grants, expired ones too, by our own subject and by an external one', async () => {
  const { rows } = await stage.database.query<{ id: string; subject: string }>(`SELECT account_id AS id, subject FROM sign_in WHERE email = 'admin@demo.pilar'`);
  const { id, subject } = rows[0] ?? { id: '', subject: '' };
  await stage.database.query(`UPDATE role_grant SET valid_from = '2020-01-01', valid_to = '2020-12-31' WHERE role = 'PROV_HEAD'`);
  const own = await ask({ account: { issuer: `${publicUrl}/oidc`, subject } }, await signed());
  expect(own.body).toMatchObject({
    kind: 'officer', accountId: id, name: 'Sri Contohwati', language: 'id',
    grants: [{ role: 'PROV_ADMIN', area: '36', validFrom: null }, { role: 'PROV_HEAD', area: '36', validFrom: '2020-01-01', validTo: '2020-12-31' }],
  });
  const external = { account: { issuer: 'https://sso.example', subject: 'abc' } };
  expect((await ask(external, await signed())).status).toBe(404);
  await stage.database.query('INSERT INTO external_identity (issuer, subject, account_id) VALUES ($1, $2, $3)', ['https://sso.example', 'abc', id]);
  expect((await ask(external, await signed())).body).toEqual(own.body);
  // Another provider's subject of the same text is somebody else.
  expect((await ask({ account: { issuer: 'https://sso.example', subject } }, await signed())).status).toBe(404);
});

it('does not know the disabled, the unknown and, in earnest, the demo', async () => {
  const earnest = await stage.serve({ demo: false });
  expect((await ask(client, await signed(), earnest)).status).toBe(404);
  expect((await ask({ client: 'nobody' }, await signed())).status).toBe(404);
  await stage.database.query(`UPDATE machine_client SET disabled_at = now() WHERE client_id = 'regency-3604'`);
  expect((await ask({ client: 'regency-3604' }, await signed())).status).toBe(404);
  expect((await ask({ who: 'me' }, await signed())).status).toBe(400);
});
