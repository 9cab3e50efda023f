import type { RawDb } from '@pilar/subgraph/context';
import { isRestricted } from '@pilar/subgraph/restricted';
import { lookedUp } from '@pilar/subgraph/sealed-numbers';
import { inArea, sql } from '@pilar/subgraph/sql';
import { bearersOf, niks } from '../numbers.ts';
import { standingId } from '../standing-id.ts';

/** Whom a number means: who has it, or had it before a correction. */
export type Meant = { id: string; name: string; area: string; restricted: boolean };

/** Persons of the area by numbers that they have or had; who has one now comes before who had it. Of whoever lies elsewhere nothing is found. */
export async function readMeant(db: RawDb, area: string, numbers: readonly string[]): Promise<(nik: string) => Meant | undefined> {
  const { keys, digests, keyOf } = lookedUp(niks, numbers);
  const rows = await db.$queryRaw<(Meant & { digest: string })[]>(sql`
    SELECT DISTINCT ON (given.key) given.key AS digest, person.id::text AS id, person.full_name AS name, person.area_code AS area,
      ${isRestricted(sql`person.id`)} AS restricted
    FROM (SELECT key, decode(digits, 'hex') AS digest FROM unnest(${keys}::text[], ${digests}::text[]) AS pair (key, digits)) AS given
    CROSS JOIN LATERAL (${bearersOf(sql`given.digest`)}) AS found
    JOIN beneficiaries.beneficiary AS named ON named.id = found.id
    JOIN beneficiaries.beneficiary AS person ON person.id = ${standingId('named')}
    WHERE ${inArea('person.area_code', area)}
    ORDER BY given.key, coalesce(person.nik_index = given.digest, false) DESC, person.id`);
  const byDigest = new Map(rows.map(({ digest, ...meant }) => [digest, meant]));
  return (nik) => byDigest.get(keyOf(nik));
}
