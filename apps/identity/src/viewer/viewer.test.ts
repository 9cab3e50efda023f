import { execute, respond, type Target } from '@pilar/testing/execute';
import { viewers, viewerWith } from '@pilar/testing/viewers';
import type { Viewer } from '@pilar/domain/viewer';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openStage, type Stage } from '../../test/stage.ts';

let stage: Stage;
let target: Target;
let ids: Record<string, string>;
beforeAll(async () => {
  stage = await openStage();
  const { app, secret } = await stage.serve();
  target = { subgraph: 'identity', server: app, secret };
  const { rows } = await stage.database.query<{ email: string; id: string }>('SELECT email, account_id AS id FROM sign_in');
  ids = Object.fromEntries(rows.map(({ email, id }) => [email.split('@')[0] ?? '', id]));
});
afterAll(() => stage.end());

/** A demo officer under the first of its grants, as the gateway would sign it. */
async function as(name: string): Promise<Viewer> {
  const { rows } = await stage.database.query<{ id: string; role: 'PROV_ADMIN'; area: string }>('SELECT id, role, area_code AS area FROM role_grant WHERE account_id = $1 ORDER BY id LIMIT 1', [ids[name]]);
  const grant = rows[0];
  if (!grant) throw new Error(`${name} has no grant`);
  return { kind: 'officer', accountId: ids[name] ?? '', name: `Demo ${name}`, grant: { ...grant, validFrom: null, validTo: null } };
}

it('tells an officer who they are, under which grant, and what they may do', async () => {
  await stage.database.query(`UPDATE role_grant SET valid_to = NULL`);
  const { viewer } = await execute(target, {
    viewer: await as('admin'), language: 'id',
    query: `{ viewer { kind name language account { displayName } client { id } grant { role area { code name } validTo } grants { role area { shortName } } can limits { pageSize requestsPerMinute documentTokens documentDepth documentRows documentCost } } }`,
  });
  expect({ ...viewer, can: viewer.can.length > 20 }).toMatchInlineSnapshot(`
    {
      "account": {
        "displayName": "Sri Contohwati",
      },
      "can": true,
      "client": null,
      "grant": {
        "area": {
          "code": "36",
          "name": "Banten",
        },
        "role": "PROV_ADMIN",
        "validTo": null,
      },
      "grants": [
        {
          "area": {
            "shortName": "Banten",
          },
          "role": "PROV_ADMIN",
        },
        {
          "area": {
            "shortName": "Banten",
          },
          "role": "PROV_HEAD",
        },
      ],
      "kind": "OFFICER",
      "language": "ID",
      "limits": {
        "documentCost": 60000,
        "documentDepth": 15,
        "documentRows": 20000,
        "documentTokens": 2000,
        "pageSize": 100,
        "requestsPerMinute": 6000,
      },
      "name": "Demo admin",
    }
  `);
});

it('leaves out grants that have ended', async () => {
  const viewer = await as('admin');
  await stage.database.query(`UPDATE role_grant SET valid_from = '2020-01-01', valid_to = '2020-12-31' WHERE role = 'PROV_HEAD'`);
  const answer = await execute(target, { viewer, query: '{ viewer { grants { role validFrom } } }' });
  expect(answer.viewer.grants).toEqual([{ role: 'PROV_ADMIN', validFrom: null }]);
  await stage.database.query(`UPDATE role_grant SET valid_from = NULL, valid_to = NULL WHERE role = 'PROV_HEAD'`);
});

it('tells a machine client its own', async () => {
  const { viewer } = await execute(target, { viewer: viewers.machine3602, query: '{ viewer { kind account { id } client { clientId name scopes } grants { role area { code } } limits { pageSize } } }' });
  expect(viewer).toEqual({
    kind: 'MACHINE', account: null, client: { clientId: 'regency-3602', name: 'Sistem Kab. Lebak (demo)', scopes: [] },
    grants: [{ role: 'MACHINE', area: { code: '36.02' } }], limits: { pageSize: 500 },
  });
});

it('answers nothing without the gateway', async () => {
  const answer = await respond(target, { query: '{ viewer { name } }' });
  expect(answer).toMatchObject({ status: 401, errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
});

const entity = 'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Account { id displayName } } }';

it('shows accounts of the viewer\'s area, by query and by reference, and no other', async () => {
  const ask = async (viewer: Viewer, name: string) => {
    const of = [{ __typename: 'Account', id: ids[name] }];
    const [byId, byReference] = [
      await execute(target, { viewer, query: 'query ($id: ID!) { account(id: $id) { id displayName } }', variables: { id: ids[name] } }),
      await execute(target, { viewer, query: entity, variables: { of } }),
    ];
    expect(byReference['_entities'][0]).toEqual(byId['account']);
    return byId['account']?.displayName ?? null;
  };
  expect(await ask(await as('admin'), 'tksk')).toBe('Dadang Permisalan');
  expect(await ask(await as('serang'), 'tksk')).toBe('Dadang Permisalan');
  expect(await ask(await as('lebak'), 'tksk')).toBeNull();
  expect(await ask(await as('lebak'), 'admin')).toBeNull();
  expect(await ask(await as('lebak'), 'lebak')).toBe('Jaka Umpama');
  // Without the right to read histories, only oneself.
  expect(await ask(await as('tksk'), 'tksk')).toBe('Dadang Permisalan');
  expect(await ask(viewerWith('TKSK', '36.04'), 'serang')).toBeNull();
  expect(await ask(viewers.machine3604, 'serang')).toBeNull();
});

it('refuses a malformed id by name, and as a reference treats it as none', async () => {
  const viewer = await as('admin');
  const answer = await respond(target, { viewer, query: '{ account(id: "nobody") { id } }' });
  expect(answer.errors?.[0]?.extensions?.['code']).toBe('BAD_ID');
  const { _entities } = await execute(target, { viewer, query: entity, variables: { of: [{ __typename: 'Account', id: 'nobody' }] } });
  expect(_entities).toEqual([null]);
});

it('keeps every table of sign-in away from any viewer', async () => {
  const { rows } = await stage.database.query<{ name: string }>(
    `SELECT c.relname AS name FROM pg_class AS c JOIN pg_namespace AS n ON n.oid = c.relnamespace
     WHERE n.nspname = 'identity' AND c.relkind = 'r' AND obj_description(c.oid) = 'visibility: internal' ORDER BY 1`,
  );
  const internal = rows.map(({ name }) => name);
  expect(internal).toEqual(expect.arrayContaining(['external_identity', 'machine_secret', 'oidc_payload', 'sign_in', 'sign_in_attempt', 'signing_keys']));
  const visible = await stage.database.transaction(async (connection) => {
    await connection.query(`SELECT set_config('pilar.kind', 'viewer', true), set_config('pilar.area', '36', true), set_config('pilar.area_end', '36/', true)`);
    const counts: unknown[] = [];
    for (const name of internal) counts.push((await connection.query(`SELECT count(*)::int AS n FROM identity.${name}`)).rows[0]);
    return counts;
  });
  expect(visible).toEqual(internal.map(() => ({ n: 0 })));
});
