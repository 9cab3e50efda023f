import { readSettings } from '../env.ts';
import { buildConsole, generateClients } from '../prepare/code.ts';
import { runStack } from '../run/run-stack.ts';
import type { Command } from '../command.ts';

/** Everything, in the foreground. */
export const start: Command = {
  name: 'start',
  summary: 'Start everything: database, servers and console; Ctrl-C stops it.',
  details: [
    'Settings are environment variables:',
    '  PORT            port of the console and the graph (4000); the six after it are taken as well',
    '  PUBLIC_URL      address that browsers use (http://localhost:PORT)',
    '  DATABASE_URL    an existing PostgreSQL instead of the embedded one',
    '  PILAR_DATA_DIR  folder of the embedded PostgreSQL and of logs (.pilar)',
    '  PILAR_DEMO      0 starts empty, for real data',
    '  PILAR_SECRET    32 bytes in base64url from which all keys derive',
  ].join('\n'),
  run: () => runStack(readSettings(), {
    async prepare() {
      const generated = await generateClients();
      if (generated.length) console.log(`Generated the clients of ${generated.join(', ')}.`);
      if (await buildConsole()) console.log('Built the console.');
    },
  }),
};
