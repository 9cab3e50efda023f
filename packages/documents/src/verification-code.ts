import { randomBytes } from 'node:crypto';

/** Crockford's letters: none that is taken for another when it is read aloud or typed from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const length = 16;

/** A new code, "7K3M-9QPA-…": four groups of four, 80 random bits, so that nobody comes upon one by trying. */
export function newVerificationCode(): string {
  return grouped(Array.from(randomBytes(length), (byte) => letters[byte % letters.length]).join(''));
}

/** The code as it is stored, from what somebody typed or scanned: any case, O for 0, I or L for 1, any separators; null when it is none. */
export function parseVerificationCode(typed: string): string | null {
  const code = typed.slice(0, 60).toUpperCase().replace(/[\s-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === length && [...code].every((letter) => letters.includes(letter)) ? grouped(code) : null;
}

function grouped(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}
