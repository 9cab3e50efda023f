import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { pino } from 'pino';
import { readEnv } from '../src/env.ts';
import { makeServer } from '../src/server.ts';
import { publicUrl, secret, startFakeIdentity } from './fake-identity.ts';
import { composeFakes, startFakeSubgraph } from './fake-subgraphs.ts';

/** A whole gateway between fakes. `prepare` adds to it what it has of itself in no test. */
export async function startGateway(settings: Record<string, string> = {}, prepare: (app: FastifyInstance) => void = () => undefined) {
  const [people, events, identity, supergraph] = await Promise.all([
    startFakeSubgraph('people'), startFakeSubgraph('events'), startFakeIdentity(), composeFakes(),
  ]);
  const consoleDir = await mkdtemp(join(tmpdir(), 'pilar-console-'));
  await mkdir(join(consoleDir, 'assets'));
  await writeFile(join(consoleDir, 'index.html'), '<!doctype html><title>Pilar</title>');
  await writeFile(join(consoleDir, 'assets', 'main-1a2b.js'), 'plain');
  await writeFile(join(consoleDir, 'assets', 'main-1a2b.js.br'), 'packed');
  const lines: string[] = [];
  const app = await makeServer(readEnv({
    PILAR_SECRET: secret, PUBLIC_URL: publicUrl, SUPERGRAPH: supergraph, CONSOLE_DIR: consoleDir,
    SUBGRAPHS: JSON.stringify({ people: people.url, events: events.url, identity: identity.url }),
    SUBGRAPH_TIMEOUT: '1000',
    ...settings,
  }), pino({ level: 'info' }, { write: (line: string) => { lines.push(line); } }));
  prepare(app);
  await app.ready();

  /** One request to the graph as a signed-in officer, unless headers say otherwise. */
  async function ask(query: string, headers: Record<string, string> = {}, variables?: Record<string, unknown>) {
    const authorization = `Bearer ${await identity.token('ani')}`;
    const response = await app.inject({ method: 'POST', url: '/graphql', headers: { authorization, ...headers }, payload: { query, variables } });
    return { status: response.statusCode, headers: response.headers, body: response.json() as { data?: unknown; errors?: GraphError[] } };
  }
  return {
    app, ask, lines, people, events, identity,
    close: async () => {
      await app.close();
      await Promise.all([people.close(), events.close(), identity.close()]);
    },
  };
}

export type GraphError = { message: string; path?: (string | number)[]; extensions: { code: string; requestId: string; retryAfter?: number } };
export type Gateway = Awaited<ReturnType<typeof startGateway>>;
