import { generateKeyPairSync, randomUUID } from 'node:crypto';
import { deriveKeys, seal, unseal } from '@pilar/domain/secret';
import type { JWKS } from 'oidc-provider';
import type { WorkerDatabase } from '../db.ts';

/**
 * The provider's signing keys: made once, then kept sealed in the database, so that tokens stay valid over
 * restarts and replicas while a copy of the database alone signs nothing. Those under a former secret are known to whoever knows that
 * one: they are replaced, not sealed anew, and who is signed in signs in again.
 */
export async function loadSigningKeys(database: WorkerDatabase, secret: string): Promise<JWKS> {
  const [key, ...former] = deriveKeys(secret, 'oidc:jwks');
  if (!key) throw new Error('PILAR_SECRET is empty');
  const stored = await readSealed(database);
  if (stored && !former.some((one) => opens(stored, one))) return opened(stored, key);
  if (stored) await database.query('UPDATE signing_keys SET sealed = $1 WHERE sealed = $2', [seal(key, '', JSON.stringify(makeKeys())), stored]);
  // Two replicas may start at once: the first insert wins and both read it back.
  await database.query('INSERT INTO signing_keys (sealed) VALUES ($1) ON CONFLICT DO NOTHING', [seal(key, '', JSON.stringify(makeKeys()))]);
  const kept = await readSealed(database);
  if (!kept) throw new Error('The signing keys could not be stored');
  return opened(kept, key);
}

async function readSealed(database: WorkerDatabase): Promise<Buffer | undefined> {
  const { rows } = await database.query<{ sealed: Buffer }>('SELECT sealed FROM signing_keys');
  return rows[0]?.sealed;
}

/** RS256 for id tokens, which every client must understand; Ed25519 for access tokens, since it signs many times faster. */
function makeKeys(): JWKS {
  const rsa = generateKeyPairSync('rsa', { modulusLength: 2048 }).privateKey.export({ format: 'jwk' });
  const edwards = generateKeyPairSync('ed25519').privateKey.export({ format: 'jwk' });
  return {
    keys: [
      { ...rsa, alg: 'RS256', use: 'sig', kid: randomUUID() },
      { ...edwards, alg: 'EdDSA', use: 'sig', kid: randomUUID() },
    ],
  } as JWKS;
}

function opens(sealed: Buffer, key: Buffer): boolean {
  try {
    unseal(key, '', sealed);
    return true;
  } catch {
    return false;
  }
}

function opened(sealed: Buffer, key: Buffer): JWKS {
  try {
    return JSON.parse(unseal(key, '', sealed)) as JWKS;
  } catch (cause) {
    throw new Error('PILAR_SECRET is not the one that this database was set up with: its signing keys do not open', { cause });
  }
}
