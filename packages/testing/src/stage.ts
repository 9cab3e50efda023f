import { startSubgraph, type SubgraphParts } from '@pilar/subgraph/main';
import type { Subgraph } from '@pilar/stack/workspace';
import type { Viewer } from '@pilar/domain/viewer';
import { testDatabase } from './database.ts';
import { execute, respond, type Data, type Target } from './execute.ts';
import { signViewer, viewers } from './viewers.ts';
import { randomUUID } from 'node:crypto';
import pg from 'pg';

/** What a refusal shows. */
const refusal = '... on Error { code message path retryable } ... on InvalidInput { problems { path message } } ... on Conflict { currentVersion } ... on Duplicate { existingId candidates }';

/** The subgraph over a database of its own, and how a test speaks with it. */
export type Stage = Awaited<ReturnType<typeof openStage>>;

/** Starts the subgraph over an empty database. Its requests are injected: it listens on no port. A demo accepts invented NIK (rule 5). */
export async function openStage<Client extends object>(subgraph: SubgraphParts<Client>, { demo = false, personalRows = 200_000 }: { demo?: boolean; personalRows?: number } = {}) {
  const name = subgraph.name as Subgraph;
  const database = await testDatabase();
  const env = { PORT: 1, DATABASE_URL: database.roleUrls[name], PILAR_SECRET: database.secret, PILAR_DEMO: demo, PUBLIC_URL: 'http://localhost:4000', LOG_LEVEL: 'silent' as const, MAX_PERSONAL_ROWS: personalRows, POOL_SIZE: 4 };
  const running = await startSubgraph(subgraph, env, false);
  const admin = new pg.Client({ connectionString: database.adminUrl });
  await admin.connect();
  const target: Target = { subgraph: name, server: running.app, secret: database.secret };
  const ask = (query: string, viewer: Viewer = viewers.admin, variables: Record<string, unknown> = {}) => execute(target, { query, viewer, variables });

  return {
    target,
    database,
    /** The server itself, for routes that are no part of the graph. */
    app: running.app,
    ask,

    /** Code of the error that a refused query ends with. */
    errorOf: async (query: string, viewer: Viewer = viewers.admin, variables: Record<string, unknown> = {}) =>
      (await respond(target, { query, viewer, variables })).errors?.[0]?.extensions?.code,

    /** Sends a mutation with a fresh key unless one is given; the result with the asked fields, or the refusal. */
    mutate: async (mutation: string, success: string, input: object, viewer: Viewer = viewers.admin) => {
      const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}Input`;
      const query = `mutation ($input: ${type}!) { result: ${mutation}(input: $input) { __typename ${success} ${refusal} } }`;
      return (await ask(query, viewer, { input: { idempotencyKey: randomUUID(), ...input } })).result;
    },

    /** Asks a work route: its status, and each line of what it answers. */
    work: async (path: `/work/${string}`, body: object, viewer: Viewer = viewers.admin, language: 'id' | 'en' = 'en'): Promise<{ status: number; lines: Data[] }> => {
      const headers = { 'content-type': 'application/json', 'x-pilar-language': language, ...await signViewer(name, viewer, database.secret) };
      const answer = await running.app.inject({ method: 'POST', url: path, headers, payload: JSON.stringify(body) });
      return { status: answer.statusCode, lines: answer.body.trimEnd().split('\n').map((line) => JSON.parse(line) as Data) };
    },

    /** What representations of those ids resolve to. */
    entities: async (type: string, fields: string, ids: string[], viewer: Viewer) =>
      (await ask(`query ($r: [_Any!]!) { found: _entities(representations: $r) { ... on ${type} { ${fields} } } }`, viewer, { r: ids.map((id) => ({ __typename: type, id })) })).found,

    /**
     * Makes another subgraph's record known, as its outbox would; answers its id. Without an area it is open to all;
     * `official` is seen also from below its area.
     */
    know: async (type: string, label: string, area: string | null, official = false): Promise<string> => {
      const id = randomUUID();
      await admin.query(`INSERT INTO ${name}.ref_entity (entity_type, entity_id, version, label, area_code, areas, downward, open) VALUES ($1, $2, 1, $3, $4, $5, $6, $7)`,
        [type, id, label, area, area === null ? [] : [area], official ? [area] : [], area === null]);
      return id;
    },

    /** Puts rows past row-level security, to arrange what the graph cannot. */
    arrange: (query: string, values: unknown[]) => admin.query(query, values),

    close: async () => {
      await admin.end();
      await running.close();
    },
  };
}
