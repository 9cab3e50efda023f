import { numberDigits } from '@pilar/domain/nik';

/** What somebody has typed to find a person served. `digits`: a number that is none, with how many it has. */
export type Words = { kind: 'number'; number: string } | { kind: 'digits'; count: number } | { kind: 'name'; text: string } | { kind: 'none' };

const numberLength = 16;
const fewestLetters = 2;

/** Tells a NIK or the number of a family card from a name. The digits may be apart, as they stand on cards. */
export function readWords(typed: string): Words {
  const text = typed.trim();
  const digits = numberDigits(text);
  if (/^\d+$/.test(digits)) return digits.length === numberLength ? { kind: 'number', number: digits } : { kind: 'digits', count: digits.length };
  return text.length < fewestLetters ? { kind: 'none' } : { kind: 'name', text };
}
