import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { deriveKey, parseSecret } from '@pilar/domain/secret';
import { readIfThere, writePrivate } from './data-dir.ts';
import { StackFailure } from './failure.ts';
import { databaseRole, type DatabaseUser } from './workspace.ts';

/** Checks a secret given from outside, with former ones behind it where there are any, and answers it unchanged. */
export function checkSecret(secret: string, where = 'PILAR_SECRET'): string {
  try {
    parseSecret(secret);
    return secret;
  } catch (error) {
    throw new StackFailure('BAD_SETTING', `${where} must be 32 random bytes in base64url (43 characters), such as \`openssl rand -base64 32 | tr '+/' '-_' | tr -d '='\` makes.`, { cause: error });
  }
}

/** The installation's secret as kept in the data folder, made on first use. */
export function keptSecret(dataDir: string): string {
  const path = secretPath(dataDir);
  const kept = readIfThere(path)?.trim();
  if (kept) return checkSecret(kept.split(/\s+/).join(','), path);
  const secret = randomSecret();
  writePrivate(path, `${secret}\n`);
  return secret;
}

/** One secret a line, the one in use first. */
const secretPath = (dataDir: string) => join(dataDir, 'secret');

/** Takes a new secret into use from the next start on, before the one of the data folder; answers the file's path. */
export function addSecret(dataDir: string): string {
  const path = secretPath(dataDir);
  const kept = readIfThere(path);
  if (kept === undefined) throw new StackFailure('BAD_SETTING', `There is no secret in ${path}: name the data folder of the installation in PILAR_DATA_DIR, or its secret in PILAR_SECRET.`);
  writePrivate(path, `${randomSecret()}\n${kept}`);
  return path;
}

/** Leaves the secret in use alone in the data folder; answers the file's path. */
export function dropFormer(dataDir: string): string {
  const path = secretPath(dataDir);
  writePrivate(path, `${keptSecret(dataDir).split(',')[0] ?? ''}\n`);
  return path;
}

/** A new secret. */
export function randomSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** The password of a server's database role: derived, so that nothing has to keep it. */
export function rolePassword(secret: string, user: DatabaseUser): string {
  return deriveKey(secret, `db:${databaseRole(user)}`).toString('base64url');
}

/** The same database as seen by a server's own role. */
export function roleUrl(databaseUrl: string, secret: string, user: DatabaseUser): string {
  const url = new URL(databaseUrl);
  url.username = databaseRole(user);
  url.password = rolePassword(secret, user);
  return url.href;
}
