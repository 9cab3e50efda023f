import { startSubgraph } from '@pilar/subgraph/main';
import type { Viewer } from '@pilar/domain/viewer';
import { testDatabase } from '@pilar/testing/database';
import { execute, respond, type Target } from '@pilar/testing/execute';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { subgraph } from '../src/subgraph.ts';

/** What a refusal shows. */
const refusal = '... on Error { code message path retryable } ... on InvalidInput { problems { path message } } ... on Conflict { currentVersion } ... on Duplicate { existingId }';

/** The subgraph over a database of its own, and how a test speaks with it. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Starts the subgraph over an empty database. */
export async function openStage() {
  const database = await testDatabase();
  const env = { PORT: 1, DATABASE_URL: database.roleUrls.institutions, PILAR_SECRET: database.secret, PILAR_DEMO: false, PUBLIC_URL: 'http://localhost:4000', LOG_LEVEL: 'silent' as const, POOL_SIZE: 4 };
  const running = await startSubgraph(subgraph, env, false);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const target: Target = { subgraph: 'institutions', server: running.app, secret: database.secret };
  const ask = (query: string, viewer: Viewer = viewers.admin, variables: Record<string, unknown> = {}) => execute(target, { query, viewer, variables });

  return {
    target,
    ask,

    /** Code of the error that a refused query ends with. */
    errorOf: async (query: string, viewer: Viewer = viewers.admin, variables: Record<string, unknown> = {}) =>
      (await respond(target, { query, viewer, variables })).errors?.[0]?.extensions?.code,

    /** Sends a mutation with a fresh key unless one is given; the result with the asked fields, or the refusal. */
    mutate: async (name: string, success: string, input: object, viewer: Viewer = viewers.admin) => {
      const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { result: ${name}(input: $input) { __typename ${success} ${refusal} } }`;
      return (await ask(query, viewer, { input: { idempotencyKey: randomUUID(), ...input } })).result;
    },

    /** What representations of those ids resolve to. */
    entities: async (type: string, fields: string, ids: string[], viewer: Viewer) =>
      (await ask(`query ($r: [_Any!]!) { found: _entities(representations: $r) { ... on ${type} { ${fields} } } }`, viewer, { r: ids.map((id) => ({ __typename: type, id })) })).found,

    /** Makes a person of `people` known here, as its outbox would. */
    knowPerson: async (area: string, official = false): Promise<string> => {
      const id = randomUUID();
      await admin.query(`INSERT INTO institutions.ref_entity (entity_type, entity_id, version, label, area_code, areas, downward, open)
        VALUES ('Person', $1, 1, 'Contoh Pejabat', $2, ARRAY[$2], $3, false)`, [id, area, official ? [area] : []]);
      return id;
    },

    close: async () => {
      await admin.end();
      await running.close();
    },
  };
}
