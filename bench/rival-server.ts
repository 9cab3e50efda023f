import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

/** What the bench tells it: the subgraph's own role, and the settings that its policies read. */
export type RivalSettings = { connectionString: string; pgSettings: Record<string, string> };

/** PostGraphile over the registry's tables, as a process of its own, so that its work can be counted. */
async function serve({ connectionString, pgSettings }: RivalSettings): Promise<void> {
  const instance = postgraphile({
    extends: [PostGraphileAmberPreset],
    pgServices: [makePgService({ connectionString, schemas: ['beneficiaries', 'rival'] })],
    grafast: { context: { pgSettings }, explain: false },
    grafserv: { graphqlPath: '/graphql', graphiql: false, websockets: false, watch: false },
  });
  const server = createServer();
  await instance.createServ(grafserv).addTo(server);
  server.listen(0, '127.0.0.1', () => process.send?.({ port: (server.address() as AddressInfo).port }));
}

process.once('message', (settings) => void serve(settings as RivalSettings));
process.once('disconnect', () => process.exit());
