import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';

// 19 MiB and two passes of argon2id (the library's default): OWASP's least, about 10 ms here.
const cost = { memoryCost: 19 * 1024, timeCost: 2, parallelism: 1 };

/** Hashes a password or a client's secret for storage. */
export function hashPassword(password: string): Promise<string> {
  return hash(password.normalize('NFC'), cost);
}

let dummy: Promise<string> | undefined;

/**
 * Whether the password is the one stored. Without a stored hash it works just as long on one nobody knows,
 * so that the time of an answer does not tell which accounts exist.
 */
export async function verifyPassword(stored: string | null | undefined, password: string): Promise<boolean> {
  dummy ??= hashPassword(randomBytes(24).toString('base64url'));
  const matches = await verify(stored ?? (await dummy), password.normalize('NFC'));
  return matches && stored != null;
}

const rememberedSecrets = 500;

/**
 * Verifies machine secrets. Regencies fetch a token every ten minutes from many processes, so a secret that
 * has matched a hash is remembered, as an HMAC under a key that lives and dies with this process.
 */
export function secretVerifier(): (stored: string, secret: string) => Promise<boolean> {
  const key = randomBytes(32);
  const matched = new Map<string, Buffer>();
  return async (stored, secret) => {
    const digest = createHmac('sha256', key).update(secret).digest();
    const known = matched.get(stored);
    if (known && timingSafeEqual(known, digest)) return true;
    if (!(await verifyPassword(stored, secret))) return false;
    if (matched.size >= rememberedSecrets) matched.clear();
    matched.set(stored, digest);
    return true;
  };
}
