import { blockingKeys } from '@pilar/domain/duplicates/blocking';
import { soundsInOrder } from '@pilar/domain/duplicates/person-name';
import type { Compared } from '@pilar/domain/duplicates/score';
import { day } from '@pilar/subgraph/entity';
import { hex, SealedNumbers } from '@pilar/subgraph/sealed-numbers';
import type { Db } from '../db.ts';
import { motherNames, niks } from '../numbers.ts';

const digests = new SealedNumbers('beneficiaries:compared');
/** Whose records are compared: the dead too, who are entered again more than others; not those who stand for another record. */
const compared: readonly string[] = ['ACTIVE', 'DECEASED', 'MOVED_OUT'];

/** A person as compared with others. */
export type ComparedRow = { id: string; area: string; person: Compared };

/** Reads persons to be compared; who is merged or erased is left out. Numbers and mothers' names are opened in memory and go nowhere. */
export async function readCompared(tx: Db, ids: readonly string[]): Promise<ComparedRow[]> {
  const rows = await tx.beneficiary.findMany({ where: { id: { in: [...ids] }, erasedAt: null }, include: { secret: true, formerNiks: true } });
  return rows.filter(({ lifeState }) => compared.includes(lifeState)).map((row) => ({
    id: row.id,
    area: row.areaCode,
    person: {
      name: row.fullName, aliases: row.aliases, sex: row.sex, birthDate: day(row.birthDate), village: row.areaCode, family: row.familyId,
      nik: row.nikSealed && niks.open(row.id, row.nikSealed), formerNiks: row.formerNiks.map(({ nikSealed }) => niks.open(row.id, nikSealed)),
      mother: row.secret && motherNames.open(row.id, row.secret.motherNameSealed),
    },
  }));
}

/**
 * The keys of a person as numbers: keyed, for a name and a day of birth would be guessed from a plain digest. `own` are kept;
 * `wanted` are looked for, as others may still have theirs under a former secret.
 */
export function keyNumbers(person: Compared): { own: bigint[]; wanted: bigint[] } {
  const found = [...new Set(blockingKeys(person))].map((key) => digests.indexes(key).map((digest) => Buffer.from(digest).readBigInt64BE(0)));
  return { own: found.flatMap((keys) => keys.slice(0, 1)), wanted: found.flat() };
}

/** Digests of the numbers that a person has and had, as others may have them. */
export function numberDigests({ nik, formerNiks }: Compared): Uint8Array[] {
  return [nik, ...formerNiks].flatMap((number) => (number === null ? [] : niks.indexes(number)));
}

/**
 * Digests of what was compared of two persons, the one to be kept first; of their mothers' names how they sound, for another spelling is
 * no reason to ask again.
 */
export function comparedDigests(one: Compared, other: Compared): Uint8Array<ArrayBuffer>[] {
  const sounds = [one, other].map(({ mother }) => (mother === null ? [] : motherNames.indexes(soundsInOrder(mother)).map(hex)));
  const texts = digests.indexes('').map((_, at) => JSON.stringify([one, other].map((person, nth) => ({ ...person, mother: person.mother && (sounds[nth]?.[at] ?? null) }))));
  return texts.flatMap((text, at) => digests.indexes(text).slice(at, at + 1));
}
