import { randomBytes } from 'node:crypto';
import { beforeEach, describe, expect, test } from 'vitest';
import { acceptsInvented, concealed, SealedNumbers, useNumberSecret, withDots } from '../src/sealed-numbers.ts';

const secret = randomBytes(32).toString('base64url');
const nik = '3604340501850000';
const niks = new SealedNumbers('test:nik');
beforeEach(() => useNumberSecret(secret, true));

describe('a sealed number', () => {
  test('opens for its record and for no other, nor when it was changed', () => {
    const sealed = niks.seal('a', nik);
    expect(niks.open('a', sealed)).toBe(nik);
    expect(() => niks.open('b', sealed)).toThrow();
    expect(() => new SealedNumbers('test:card').open('a', sealed)).toThrow();
    const changed = sealed.slice();
    changed[changed.length - 1] = (changed.at(-1) ?? 0) ^ 1;
    expect(() => niks.open('a', changed)).toThrow();
  });

  test('looks otherwise each time, its index the same', () => {
    expect(niks.seal('a', nik)).not.toEqual(niks.seal('a', nik));
    expect(niks.index(nik)).toEqual(niks.index(nik));
    expect(Buffer.from(niks.seal('a', nik)).includes(nik)).toBe(false);
  });

  test('has another index for another purpose and under another secret', () => {
    const index = niks.index(nik);
    expect(new SealedNumbers('other:nik').index(nik)).not.toEqual(index);
    const sealed = niks.seal('a', nik);
    useNumberSecret(randomBytes(32).toString('base64url'), false);
    expect(niks.index(nik)).not.toEqual(index);
    expect(() => niks.open('a', sealed)).toThrow();
    expect(acceptsInvented()).toBe(false);
  });
});

describe('a concealed fact', () => {
  test('differs where the value does, and shows as dots', () => {
    expect(concealed(nik)).toBe(concealed(nik));
    expect(concealed(nik)).not.toBe(concealed('3604340501850001'));
    expect([concealed(null), concealed(''), concealed(undefined)]).toEqual([null, null, null]);
    expect(withDots(`${concealed(nik)}\n${concealed('x')}`)).toBe('•••\n•••');
    expect(concealed(nik)).not.toContain('3604');
  });
});
