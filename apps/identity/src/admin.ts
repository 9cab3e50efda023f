import { text } from 'node:stream/consumers';
import { listAccounts } from './admin/accounts.ts';
import { add, addMachine, bindDemo, CommandRefused, inviteAll, rotateMachine, seedDemo } from './admin/commands.ts';
import { openWorkerDatabase, type WorkerDatabase } from './db.ts';
import { readCommandEnv, type Env } from './env.ts';

const commands: Record<string, (database: WorkerDatabase, env: Env, input: () => Promise<unknown>) => Promise<unknown>> = {
  'seed-demo': (database, env) => seedDemo(database, env.PILAR_DEMO),
  'bind-demo': (database, env) => bindDemo(database, env.PILAR_DEMO),
  add: async (database, _env, input) => add(database, await input()),
  'add-client': async (database, _env, input) => addMachine(database, await input()),
  invite: async (database, _env, input) => inviteAll(database, await input()),
  'rotate-client': async (database, _env, input) => rotateMachine(database, await input()),
  list: (database) => listAccounts(database),
};

/** `node admin.ts <command> [json]`, the JSON else on stdin; answers one JSON document. Used by `pilar accounts` and `pilar seed`. */
async function main(): Promise<void> {
  const [name = '', argument] = process.argv.slice(2);
  const command = commands[name];
  if (!command) throw new CommandRefused(`Unknown command "${name}"; there are ${Object.keys(commands).join(', ')}`);
  const env = readCommandEnv();
  const database = openWorkerDatabase(env.DATABASE_URL);
  try {
    const result = await command(database, env, async () => parseJson(argument ?? (await text(process.stdin))));
    process.stdout.write(`${JSON.stringify(result)}\n`);
  } finally {
    await database.end();
  }
}

function parseJson(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch (cause) {
    throw new CommandRefused('The input is not JSON', { cause });
  }
}

try {
  await main();
} catch (error) {
  // A refusal is told in one line; anything else is ours to look into.
  console.error(error instanceof CommandRefused ? error.message : error);
  process.exitCode = 1;
}
