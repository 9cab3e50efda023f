import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '@pilar/stack/ports';
import { spawnServer, stopServer, untilServerReady } from '@pilar/stack/server-process';
import { root } from '@pilar/stack/workspace';
import { environment } from './env.ts';
import type { Inside } from './installation.ts';

/** A gateway with the limits that it has by itself, before the same subgraphs and for the same sessions: the installation's own knows none. */
export async function startGatewayBeside(publicUrl: string, { secret, urls, supergraph }: Inside): Promise<{ url: string; stop: () => Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'pilar-bench-gateway-'));
  const port = await freePort();
  writeFileSync(join(folder, 'supergraph.graphql'), supergraph);
  const spec = {
    name: 'gateway' as const, port, logFolder: folder, watch: false,
    env: {
      ...environment, NODE_ENV: 'production', LOG_LEVEL: 'warn', PORT: String(port), PILAR_SECRET: secret, PUBLIC_URL: publicUrl,
      SUBGRAPHS: JSON.stringify(urls), SUPERGRAPH: join(folder, 'supergraph.graphql'), CONSOLE_DIR: join(root, 'apps/console/dist'),
    },
  };
  const child = spawnServer(spec);
  const stop = async () => {
    await stopServer(child);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    await untilServerReady(spec, () => child, 60_000);
  } catch (error) {
    await stop();
    throw error;
  }
  return { url: `http://127.0.0.1:${port}`, stop };
}
