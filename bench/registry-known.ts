import { Chance } from '@pilar/population/chance';
import { personId } from '@pilar/population/ids';
import { asClient } from '@pilar/stack/owner';
import { SealedNumbers, useNumberSecret } from '@pilar/subgraph/sealed-numbers';
import type { Inside } from './installation.ts';

/** Somebody of the population who is looked for: a head of a family. */
export type Known = { id: string; name: string; nik: string; digest: string; family: string; village: string };

/** So many heads drawn by chance from all families, the same each time; with names of three words, which narrow a regency's search. */
export async function knownPersons({ superuserUrl, secret }: Inside, families: number, count: number): Promise<Known[]> {
  useNumberSecret(secret, true);
  const niks = new SealedNumbers('beneficiaries:nik');
  const chance = new Chance(20_261_127);
  // About a fifth of the names have three words.
  const ids = Array.from({ length: count * 10 }, () => personId(1 + chance.below(families), 0));
  const { rows } = await asClient(superuserUrl, (client) => client.query<{ id: string; name: string; sealed: Buffer; digest: string; family: string; village: string }>(`
    SELECT id::text, full_name AS name, nik_sealed AS sealed, encode(nik_index, 'hex') AS digest, family_id::text AS family, area_code AS village FROM beneficiaries.beneficiary
    WHERE id = ANY ($1::uuid[]) AND nik_sealed IS NOT NULL AND full_name LIKE '% % %' ORDER BY md5(id::text) LIMIT $2`, [ids, count]));
  if (rows.length === 0) throw new Error('The population has nobody who is known');
  return rows.map(({ sealed, ...person }) => ({ ...person, nik: niks.open(person.id, sealed) }));
}
