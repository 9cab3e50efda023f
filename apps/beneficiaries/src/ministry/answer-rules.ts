import { personName } from '@pilar/domain/duplicates/person-name';
import { maskNik, numberDigits } from '@pilar/domain/nik';
import type { Code } from '@pilar/domain/vocabulary';

/** The text with numbers of persons masked: what the ministry writes about one is kept, its digits are not. */
export function maskNumbers(text: string): string {
  return text.replace(/\d(?:[\s.-]?\d){15,}/g, (number) => maskNik(numberDigits(number)));
}

/** Whether both names may be one person's: they share a word, by its sound. */
export function mayBeSame(one: string, other: string): boolean {
  const sounds = new Set(personName(one).sounds);
  return personName(other).sounds.some((sound) => sounds.has(sound));
}

/** Why the ministry rejected, as far as its file says it in a code of ours: the number; everything else stands in its words. */
export function reasonOf(matched: boolean | null): Code<'DECISION_REASON'> {
  return matched === false ? 'NIK_UNMATCHED' : 'OTHER';
}
