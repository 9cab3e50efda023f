import { Chance } from './chance.ts';
import { household } from './household.ts';
import { InventedNiks } from './niks.ts';
import type { Place } from './places.ts';
import { familyId, personId } from './rows.ts';

const dayMs = 86_400_000;

/** What is known of the first family of a population that was put there on that day, so that it can be looked for. */
export function firstFamily(places: readonly Place[], today: string): { family: string; head: string; name: string; nik: string; village: string; members: number } {
  const [place] = places;
  if (!place) throw new Error('A population without a village');
  const { members } = household(place, Math.floor(Date.parse(today) / dayMs), new Chance(1));
  const [head] = members;
  // The first number of all is given to the first of all.
  const nik = head && new InventedNiks().next(head.sex, head.born);
  if (!head || !nik) throw new Error('The first family has no head');
  return { family: familyId(1), head: personId(1, 0), name: head.name, nik, village: place.village, members: members.length };
}
