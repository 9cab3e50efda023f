import { expect, it } from 'vitest';
import { base32 } from './base32.ts';
import { codeOf, stepOf, stepOfCode } from './totp.ts';

const secret = Buffer.from('12345678901234567890');

// RFC 6238, appendix B; its eight figures end in our six.
it.each([[59, '287082'], [1_111_111_109, '081804'], [1_234_567_890, '005924'], [2_000_000_000, '279037'], [20_000_000_000, '353130']])('gives at second %i the code of the standard', (seconds, code) => {
  expect(codeOf(secret, stepOf(new Date(seconds * 1000)))).toBe(code);
});

it('takes a code half a minute early or late, once, and no older one after it', () => {
  const at = new Date('2026-07-12T02:00:00Z');
  const now = stepOf(at);
  for (const off of [-1, 0, 1]) expect(stepOfCode(secret, codeOf(secret, now + off), at, 0)).toBe(now + off);
  for (const off of [-2, 2]) expect(stepOfCode(secret, codeOf(secret, now + off), at, 0)).toBeNull();
  expect(stepOfCode(secret, codeOf(secret, now), at, now)).toBeNull();
  expect(stepOfCode(secret, codeOf(secret, now - 1), at, now)).toBeNull();
  const code = codeOf(secret, now);
  expect(stepOfCode(secret, ` ${code.slice(0, 3)} ${code.slice(3)} `, at, 0)).toBe(now);
  for (const typed of ['', '12345', '1234567', 'abcdef']) expect(stepOfCode(secret, typed, at, 0)).toBeNull();
});

it('writes letters as the standard does', () => {
  expect(base32(Buffer.from('foobar'))).toBe('MZXW6YTBOI');
});
