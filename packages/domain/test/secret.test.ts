import { deriveKey, deriveKeys, parseSecret, seal, secretName, secretNames, unseal, withAnyKey } from '@pilar/domain/secret';
import { expect, test } from 'vitest';

const [newest, former] = [Buffer.alloc(32, 1).toString('base64url'), Buffer.alloc(32, 2).toString('base64url')];
const ring = `${newest},${former}`;

test('with former secrets behind it, the one in use alone makes and checks what passes', () => {
  expect(parseSecret(ring)).toEqual(parseSecret(newest));
  expect(deriveKey(ring, 'session')).toEqual(deriveKey(newest, 'session'));
  expect(secretName(ring)).toBe(secretName(newest));
  expect(secretNames(ring)).toEqual([secretName(newest), secretName(former)]);
  expect(deriveKeys(ring, 'seal')).toEqual([deriveKey(newest, 'seal'), deriveKey(former, 'seal')]);
});

test('what is at rest opens under any of them, and under no other', () => {
  const sealed = seal(deriveKey(former, 'seal'), 'here', 'kept');
  const open = (secret: string) => withAnyKey(deriveKeys(secret, 'seal'), (key) => unseal(key, 'here', sealed));
  expect(open(ring)).toBe('kept');
  expect(() => open(newest)).toThrow();
});

test.each(['', ',', `${newest},`, `,${newest}`, `${newest},short`, `${newest};${former}`])('%j is no list of secrets', (text) => {
  expect(() => parseSecret(text)).toThrow('PILAR_SECRET must be 32 bytes');
});
