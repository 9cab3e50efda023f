import { StackFailure } from '@pilar/stack/failure';
import { runCommand, table, type Command } from './command.ts';
import { accounts } from './commands/accounts.ts';
import { audit } from './commands/audit.ts';
import { keys } from './commands/keys.ts';
import { bench } from './commands/bench.ts';
import { dev } from './commands/dev.ts';
import { generate } from './commands/generate.ts';
import { migrate } from './commands/migrate.ts';
import { rebuildRefs } from './commands/rebuild-refs.ts';
import { sdl } from './commands/sdl.ts';
import { seed } from './commands/seed.ts';
import { start } from './commands/start.ts';

const commands: Command[] = [start, dev, migrate, seed, accounts, audit, keys, bench, sdl, rebuildRefs, generate];

async function main([name = '--help', ...args]: string[]): Promise<number> {
  if (name === '--help' || name === '-h' || name === 'help') {
    console.log(['pilar <command> [options]', '', ...table(commands.map((command) => [command.name, command.summary] as const)), '', 'pilar <command> --help says more.'].join('\n'));
    return 0;
  }
  const command = commands.find((candidate) => candidate.name === name);
  if (!command) throw new StackFailure('BAD_SETTING', `There is no command ${name}: see pilar --help.`);
  return runCommand(command, args);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  // What can be expected is told in a line; anything else is ours to look into.
  console.error(error instanceof StackFailure ? error.message : error);
  process.exitCode = 1;
}
