import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { StackFailure } from '@pilar/stack/failure';
import { root, subgraphs, type Subgraph } from '@pilar/stack/workspace';
import { environment } from '../env.ts';
import { fingerprint, keptFingerprint } from './fingerprint.ts';

const consoleFolder = join(root, 'apps/console');

/** Where the built console lies. */
export const consoleDir = join(consoleFolder, 'dist');

/** Generates each subgraph's database client and the types of its graph, where the schema has changed. */
export async function generateClients(names: readonly Subgraph[] = subgraphs): Promise<Subgraph[]> {
  const changed = names.filter((name) => {
    const { mark, print } = clientMark(name);
    return keptFingerprint(mark) !== print;
  });
  // One after the other: each takes a processor for itself, and there may be two.
  for (const name of changed) {
    const { mark, print } = clientMark(name);
    rmSync(dirname(mark), { recursive: true, force: true });
    await run(`Client of ${name}`, join(root, 'prisma', name), [programOf('prisma', join(root, 'prisma', name)), 'generate', '--no-hints']);
    mkdirSync(dirname(mark), { recursive: true });
    writeFileSync(mark, print);
  }
  return changed;
}

/** Generates what the console's operations need to be type-checked. */
export async function generateConsole(): Promise<void> {
  await run('Types of the console', consoleFolder, [join(consoleFolder, 'build/generate.ts')]);
}

/** Builds the console, where anything it is made of has changed. */
export async function buildConsole(): Promise<boolean> {
  const mark = join(consoleDir, '.hash');
  const print = fingerprint(['apps/console', 'packages/domain', 'packages/map', 'pnpm-lock.yaml', ...subgraphs.map((name) => `apps/${name}/schema.graphql`)]);
  if (keptFingerprint(mark) === print && existsSync(join(consoleDir, 'index.html'))) return false;
  await generateConsole();
  await run('Console', consoleFolder, [programOf('vite', consoleFolder), 'build', '--logLevel', 'warn']);
  writeFileSync(mark, print);
  return true;
}

/** The script behind a package's command, so that it runs on this very Node. */
export function programOf(name: string, folder: string, command = name): string {
  const require = createRequire(join(folder, 'package.json'));
  const manifest = packageFile(name, require.resolve.paths(name) ?? []);
  const { bin } = require(manifest) as { bin: string | Record<string, string> };
  return join(dirname(manifest), typeof bin === 'string' ? bin : (bin[command] ?? ''));
}

function packageFile(name: string, folders: string[]): string {
  const found = folders.map((folder) => join(folder, name, 'package.json')).find((path) => existsSync(path));
  if (found) return found;
  throw new StackFailure('GENERATE_FAILED', `${name} is not installed: run npm start, which installs everything.`);
}

function clientMark(name: Subgraph): { mark: string; print: string } {
  return {
    mark: join(root, 'apps', name, 'src/__generated__/.hash'),
    print: fingerprint([`prisma/${name}/schema.prisma`, `prisma/${name}/prisma.config.ts`, `prisma/${name}/package.json`, 'pnpm-workspace.yaml']),
  };
}

function run(what: string, cwd: string, args: string[]): Promise<void> {
  return new Promise((resolve, reject) => {
    // These programs look for others of their package by name, and for Node.
    const PATH = [join(cwd, 'node_modules/.bin'), join(root, 'node_modules/.bin'), environment['PATH']].join(delimiter);
    // Neither of them shall ask its maker for news, nor tell them anything.
    const env = { ...environment, PATH, CHECKPOINT_DISABLE: '1', PRISMA_HIDE_UPDATE_MESSAGE: '1', NODE_ENV: 'production', NO_COLOR: '1' };
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    const listen = (text: string) => { said += text; };
    child.stdout.setEncoding('utf8').on('data', listen);
    child.stderr.setEncoding('utf8').on('data', listen);
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) return resolve();
      reject(new StackFailure('GENERATE_FAILED', `${what} could not be built:\n${said.trim()}`));
    });
  });
}
