import { spawn } from 'node:child_process';
import { existsSync, watch } from 'node:fs';
import { dirname, join } from 'node:path';
import { StackFailure } from '@pilar/stack/failure';
import { sdlPath, writeSupergraph } from '@pilar/stack/compose';
import type { Servers } from '@pilar/stack/servers';
import { root, subgraphs, type Subgraph } from '@pilar/stack/workspace';
import type { Command } from '../command.ts';
import { environment, readSettings } from '../env.ts';
import { buildConsole, consoleDir, generateClients, programOf } from '../prepare/code.ts';
import { readableLine } from '../run/readable-line.ts';
import { runStack } from '../run/run-stack.ts';

/** Everything, with the servers and the console following every change of a file. */
export const dev: Command = {
  name: 'dev',
  summary: 'As start, but servers and console follow your changes; dev people runs that subgraph with what it needs.',
  usage: '[subgraph]',
  details: 'A changed apps/<subgraph>/schema.graphql (npx pilar sdl writes it) is composed anew and the gateway restarted.',
  async run({ positionals }) {
    const only = positionals.map(subgraphNamed);
    const settings = readSettings();
    return runStack(settings, {
      only: only.length ? only : undefined,
      watch: true,
      onLine: (name, line) => {
        const text = readableLine(line);
        if (text) console.log(`[${name}] ${text}`);
      },
      async prepare() {
        await generateClients(only.length ? ['identity', ...only] : undefined);
        if (!existsSync(join(consoleDir, 'index.html'))) await buildConsole();
      },
      beside(servers, signal) {
        watchConsole(signal);
        watchSdl(servers, join(settings.dataDir, 'run', 'supergraph.graphql'), signal);
      },
    });
  },
};

function subgraphNamed(name: string): Subgraph {
  const found = subgraphs.find((subgraph) => subgraph === name);
  if (found) return found;
  throw new StackFailure('BAD_SETTING', `There is no subgraph ${name}: there are ${subgraphs.join(', ')}.`);
}

function watchConsole(signal: AbortSignal): void {
  const folder = join(root, 'apps/console');
  const child = spawn(process.execPath, [programOf('vite', folder), 'build', '--watch', '--logLevel', 'warn'], { cwd: folder, env: environment, stdio: ['ignore', 'inherit', 'inherit'] });
  child.on('error', (error) => console.error(`[console] ${error.message}`));
  signal.addEventListener('abort', () => child.kill());
}

function watchSdl(servers: Servers, supergraph: string, signal: AbortSignal): void {
  let soon: NodeJS.Timeout | undefined;
  const recompose = () => {
    try {
      writeSupergraph(supergraph, servers.urls);
      void servers.restart('gateway').then(() => console.log('[gateway] has the new supergraph.'), (error: unknown) => console.error(error instanceof Error ? error.message : error));
    } catch (error) {
      console.error(error instanceof Error ? error.message : error);
    }
  };
  for (const name of subgraphs) {
    // Editors replace files rather than write into them, so the folder is what to watch.
    watch(dirname(sdlPath(name)), { signal }, (_event, file) => {
      if (file !== 'schema.graphql') return;
      clearTimeout(soon);
      soon = setTimeout(recompose, 300);
    });
  }
}
