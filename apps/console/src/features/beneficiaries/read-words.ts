import { readCaseNumber } from '@pilar/domain/case-number';
import { numberDigits } from '@pilar/domain/nik';

/** What somebody has typed to find a person served. `digits`: a number that is none, with how many it has. */
export type Words = { kind: 'number'; number: string } | { kind: 'digits'; count: number } | { kind: 'case'; number: string } | { kind: 'name'; text: string } | { kind: 'none' };

const numberLength = 16;
const fewestLetters = 2;

/** Tells a NIK, the number of a family card, or that of a case from a name. The digits may be apart, as they stand on cards. */
export function readWords(typed: string): Words {
  const text = typed.trim();
  const digits = numberDigits(text);
  if (/^\d+$/.test(digits)) return digits.length === numberLength ? { kind: 'number', number: digits } : { kind: 'digits', count: digits.length };
  const number = readCaseNumber(text);
  if (number !== null) return { kind: 'case', number };
  return text.length < fewestLetters ? { kind: 'none' } : { kind: 'name', text };
}
