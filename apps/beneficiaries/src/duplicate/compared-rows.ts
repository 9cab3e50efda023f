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

/** A person as compared with others, with the digests of the numbers they have and had. */
export type ComparedRow = { id: string; area: string; numbers: Uint8Array[]; person: Compared };

/** Reads persons to be compared; who is merged or erased is left out. Numbers and mothers' names are opened in memory and go nowhere. */
export async function readCompared(tx: Db, ids: readonly string[]): Promise<ComparedRow[]> {
  const rows = await tx.beneficiary.findMany({ where: { id: { in: [...ids] }, erasedAt: null }, include: { secret: true, formerNiks: true } });
  return rows.filter(({ lifeState }) => compared.includes(lifeState)).map((row) => ({
    id: row.id,
    area: row.areaCode,
    numbers: [row.nikIndex, ...row.formerNiks.map(({ nikIndex }) => nikIndex)].flatMap((digest) => digest ?? []),
    person: {
      name: row.fullName, aliases: row.aliases, sex: row.sex, birthDate: day(row.birthDate), village: row.areaCode, family: row.familyId,
      nik: row.nikSealed && niks.open(row.id, row.nikSealed), formerNiks: row.formerNiks.map(({ nikSealed }) => niks.open(row.id, nikSealed)),
      mother: row.secret && motherNames.open(row.id, row.secret.motherNameSealed),
    },
  }));
}

/** The keys of a person as numbers: keyed, for a name and a day of birth would be guessed from a plain digest. */
export function keyNumbers(person: Compared): bigint[] {
  return [...new Set(blockingKeys(person))].map((key) => Buffer.from(digests.index(key)).readBigInt64BE(0));
}

/** Digest of what was compared of two persons; of their mothers' names how they sound, for another spelling is no reason to ask again. */
export function comparedDigest(one: Compared, other: Compared): Uint8Array<ArrayBuffer> {
  return digests.index(JSON.stringify([one, other].map((person) => ({ ...person, mother: person.mother && hex(motherNames.index(soundsInOrder(person.mother))) }))));
}
