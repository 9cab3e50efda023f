import { randomBytes } from 'node:crypto';

/** Crockford's letters: none that is taken for another when it is read aloud or typed from paper. */
const letters = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** Eleven random letters (55 bits) and one that checks them. */
const length = 12;

/** The check letter: weights are odd, so that one wrong letter, and two neighbours swapped unless they differ by half the alphabet, are noticed. */
function checkOf(body: string): string {
  const sum = [...body].reduce((total, letter, at) => total + letters.indexOf(letter) * (2 * at + 1), 0);
  return letters[sum % letters.length] ?? '';
}

/** A new code, "7K3M-9QPA-2X4T". */
export function newReceiptCode(random: Uint8Array = randomBytes(length - 1)): string {
  const body = Array.from(random, (byte) => letters[byte % letters.length]).join('');
  return grouped(body + checkOf(body));
}

/** The code as it is stored, from what somebody typed: any case, O for 0, I or L for 1, any separators; null when it is none. */
export function parseReceiptCode(typed: string): string | null {
  const code = typed.slice(0, 40).toUpperCase().replace(/[\s.-]/g, '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return code.length === length && [...code].every((letter) => letters.includes(letter)) && checkOf(code.slice(0, -1)) === code.at(-1) ? grouped(code) : null;
}

function grouped(code: string): string {
  return (code.match(/.{4}/g) ?? []).join('-');
}
