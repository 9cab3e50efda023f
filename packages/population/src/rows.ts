import { soundsOf } from '@pilar/domain/duplicates/person-name';
import { hex, SealedNumbers, useNumberSecret } from '@pilar/subgraph/sealed-numbers';
import { Cases, type CaseType } from './cases.ts';
import { Chance } from './chance.ts';
import { dayOf, isoDay } from './days.ts';
import { household, type Household, type Member } from './household.ts';
import { familyId, personId } from './ids.ts';
import { inventedCard, InventedNiks } from './niks.ts';
import type { Place } from './places.ts';
import { Proposals } from './proposals.ts';
import { list, none, type Write } from './tables.ts';

/** Begins of chance for villages, apart from those of families. */
const villages = 0x40000000;
/** More families than any population has. */
const laterFamilies = 6_000_000;
const noNumber = { NEWBORN: 'NIK belum terbit', OTHER: 'Belum merekam KTP-el' };
const doubt = JSON.stringify([{ field: 'nik', kind: 'CONTRADICTORY', text: 'Tanggal lahir di KTP berbeda' }]);

/** Writes invented families as rows of the registry, with their cases and proposals; numbers sealed as the installation seals them. */
export class Rows {
  readonly #niks = new InventedNiks();
  readonly #taken: ReadonlySet<string>;
  readonly #sounds = new Map<string, string>();
  readonly #day: number;
  readonly #today: string;
  readonly #nik = new SealedNumbers('beneficiaries:nik');
  readonly #card = new SealedNumbers('beneficiaries:family-card');
  readonly #cases: Cases;
  readonly #proposals: Proposals;
  readonly #write: Write;

  /** @param today ISO date on which they are counted */
  constructor({ secret, today, types, taken }: { secret: string; today: string; types: readonly CaseType[]; /** Digests of numbers that others have, in hexadecimal digits. */ taken: readonly string[] }, write: Write) {
    this.#today = today;
    this.#taken = new Set(taken);
    this.#day = dayOf(today);
    this.#write = write;
    this.#cases = new Cases(types, this.#day, write);
    this.#proposals = new Proposals(this.#day, write);
    useNumberSecret(secret, true);
  }

  /** What belongs to the village as a whole; its families follow. */
  village(nth: number, place: Place): void {
    const chance = new Chance(villages + nth);
    this.#proposals.begin(place, chance);
    this.#cases.ofVillage(place, chance);
  }

  /** The family of that number, which lives there; alike each time but for what is sealed. */
  family(number: number, place: Place): void {
    const chance = new Chance(number);
    const { members, ...home } = household(place, this.#day, chance);
    const id = familyId(number);
    const persons = members.map((member, at) => ({ ...member, id: personId(number, at) }));
    const living = persons.filter(({ died }) => died === null);
    const seen = this.#proposals.of(place, { family: id, head: personId(number, 0), desil: home.desil, living: living.map((person) => person.id) }, chance);
    this.#home(id, number, place, home);
    for (const person of persons) this.#person(person, id, place, seen?.seen.includes(person.id) ? isoDay(seen.on) : none);
    this.#cases.ofFamily(place, id, home.desil, chance);
    for (const person of living) this.#cases.ofPerson(place, { person: person.id, sex: person.sex, born: person.born }, chance);
  }

  #home(id: string, number: number, { village, regency }: Place, { street, rt, rw, desil, extremePoor, signs }: Omit<Household, 'members'>): void {
    this.#write('family', [
      id, village, regency, street, rt, rw, ...sealed(this.#card, id, this.#freeCard(number)), String(desil), 'DTSEN', this.#today,
      extremePoor ? 't' : none, extremePoor ? 'P3KE' : none, extremePoor ? this.#today : none, list(signs), signs.length > 0 ? this.#today : none, 'IMPORT',
    ]);
  }

  #person({ id, name, sex, born, relation, married, schooling, work, number, died }: Member & { id: string }, family: string, { village, regency }: Place, verified: string): void {
    // A number in doubt is that of the next day.
    const nik = number === 'NONE' ? null : this.#nextNik(sex, number === 'DOUBTFUL' ? born + 1 : born);
    const state = nik === null ? 'UNCHECKED' : number === 'DOUBTFUL' ? 'FORMAT_OK' : number;
    this.#write('beneficiary', [
      id, name, this.#soundsOf(name), sex, 'Banten', isoDay(born), married, schooling, work ?? none, village, regency, family, relation,
      ...(nik === null ? [none, none] : sealed(this.#nik, id, nik)), state, nik === null ? noNumber[this.#day - born < 366 ? 'NEWBORN' : 'OTHER'] : none,
      isoDay(this.#day - (born % 700 + 700) % 700), nik !== null && number === 'DOUBTFUL' ? doubt : '[]',
      died === null ? 'ACTIVE' : 'DECEASED', died === null ? none : isoDay(died), verified, 'IMPORT',
    ]);
  }

  /** A number that nobody has, with its digest; null when all are given. */
  #nextNik(sex: Member['sex'], born: number): Numbered | null {
    for (;;) {
      const number = this.#niks.next(sex, born);
      if (number === null) return null;
      const index = hex(this.#nik.index(number));
      if (!this.#taken.has(index)) return { number, index };
    }
  }

  /** The card of the family of that number; one of a much later family where somebody has it. */
  #freeCard(family: number): Numbered {
    const number = inventedCard(family);
    const index = hex(this.#card.index(number));
    return this.#taken.has(index) ? this.#freeCard(family + laterFamilies) : { number, index };
  }

  /** How a name sounds; few names are borne by many. */
  #soundsOf(name: string): string {
    let sounds = this.#sounds.get(name);
    if (sounds === undefined) this.#sounds.set(name, (sounds = soundsOf(name)));
    return sounds;
  }
}

/** A number and its digest in hexadecimal digits. */
type Numbered = { number: string; index: string };

function sealed(numbers: SealedNumbers, id: string, { number, index }: Numbered): [string, string] {
  return [`\\\\x${hex(numbers.seal(id, number))}`, `\\\\x${index}`];
}
