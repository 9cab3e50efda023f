import { soundsOf } from '@pilar/domain/duplicates/person-name';
import { hex, SealedNumbers, useNumberSecret } from '@pilar/subgraph/sealed-numbers';
import { Chance } from './chance.ts';
import { household, type Household, type Member } from './household.ts';
import { inventedCard, InventedNiks } from './niks.ts';
import type { Place } from './places.ts';

const dayMs = 86_400_000;
const noValue = '\\N';

/** Columns of the rows, in their order. */
export const columns = {
  family: 'id, area_code, owner_code, address, rt, rw, card_sealed, card_index, desil, desil_source, desil_on, extreme_poor, extreme_poor_source, extreme_poor_on, signs_yes, signs_on, source',
  beneficiary: 'id, full_name, sounds, sex, birth_place, birth_date, marital_state, education, occupation, area_code, owner_code, family_id, relation, nik_sealed, nik_index, nik_state, source',
} as const;

/** A family and its members as lines of COPY. */
export type Lines = { family: string; members: string[] };

/** Writes invented families as rows of the registry, their numbers sealed as the installation seals them. */
export class Rows {
  readonly #niks = new InventedNiks();
  readonly #day: number;
  readonly #today: string;
  readonly #nik = new SealedNumbers('beneficiaries:nik');
  readonly #card = new SealedNumbers('beneficiaries:family-card');

  /** @param today ISO date on which they are counted */
  constructor(secret: string, today: string) {
    this.#today = today;
    this.#day = Math.floor(Date.parse(today) / dayMs);
    useNumberSecret(secret, true);
  }

  /** The family of that number, which lives there; alike each time but for what is sealed. */
  lines(number: number, place: Place): Lines {
    const { members, ...home } = household(place, this.#day, new Chance(number));
    const id = familyId(number);
    return { family: this.#family(id, number, place, home), members: members.map((member, at) => this.#member(personId(number, at), id, place, member)) };
  }

  #family(id: string, number: number, { village, regency }: Place, { street, rt, rw, desil, extremePoor, signs }: Omit<Household, 'members'>): string {
    return row([id, village, regency, street, rt, rw, ...sealed(this.#card, id, inventedCard(number)), String(desil), 'DTSEN', this.#today,
      extremePoor ? 't' : noValue, extremePoor ? 'P3KE' : noValue, extremePoor ? this.#today : noValue, `{${signs.join(',')}}`, signs.length > 0 ? this.#today : noValue, 'IMPORT']);
  }

  #member(id: string, family: string, { village, regency }: Place, { name, sex, born, relation, married, schooling, work }: Member): string {
    const nik = this.#niks.next(sex, born);
    return row([id, name, soundsOf(name), sex, 'Banten', new Date(born * dayMs).toISOString().slice(0, 10), married, schooling, work ?? noValue, village, regency, family, relation,
      ...(nik === null ? [noValue, noValue] : sealed(this.#nik, id, nik)), nik === null ? 'UNCHECKED' : 'MATCHED', 'IMPORT']);
  }
}

/** Ids say of themselves that they are of the invented population. */
export const familyId = (number: number): string => `0190be30-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;
export const personId = (family: number, at: number): string => `0190be31-0000-7000-8000-${(family * 16 + at).toString(16).padStart(12, '0')}`;

function sealed(numbers: SealedNumbers, id: string, number: string): [string, string] {
  return [`\\\\x${hex(numbers.seal(id, number))}`, `\\\\x${hex(numbers.index(number))}`];
}

function row(values: readonly string[]): string {
  return `${values.join('\t')}\n`;
}
