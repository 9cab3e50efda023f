import { createHash, randomBytes } from 'node:crypto';

// RFC 4648: no 0, 1, 8 and 9, so that nobody takes one letter for another.
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** Bytes as letters that authenticator programs and people read. */
export function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  return (bits.match(/.{1,5}/g) ?? []).map((five) => letters[Number.parseInt(five.padEnd(5, '0'), 2)]).join('');
}

/** The same in groups of four, to be read out or typed. */
export function inGroups(text: string): string {
  return (text.match(/.{1,4}/g) ?? []).join('-');
}

/** What was typed of such letters: without spaces and lines, in capitals. */
function typedLetters(text: string): string {
  return text.toUpperCase().replace(/[\s-]/g, '');
}

/** A code of that many random bytes, in groups to be typed. */
export function newCode(bytes: number): string {
  return inGroups(base32(randomBytes(bytes)));
}

/** All that is kept of a code: the same however it was typed. */
export function digestOf(code: string): string {
  return createHash('sha256').update(typedLetters(code)).digest('hex');
}
