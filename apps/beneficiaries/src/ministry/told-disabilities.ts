import type { Code } from '@pilar/domain/vocabulary';
import type { RawDb } from '@pilar/subgraph/context';
import { sql } from '@pilar/subgraph/sql';
import { inOrder, openParticulars } from '../case/particulars.ts';

type Row = { person: string; id: string; sealed: Uint8Array | null };

/** Kinds of disability by person, as their open cases tell them; nobody without such a case, and nobody of whose cases the viewer may not know. Which cases those are says `takesDisability`. */
export async function readDisabilities(db: RawDb, persons: readonly string[]): Promise<ReadonlyMap<string, Code<'DISABILITY_KIND'>[]>> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT one.beneficiary_id::text AS person, one.id::text AS id, particulars.sealed
    FROM beneficiaries.welfare_case AS one LEFT JOIN beneficiaries.welfare_case_particulars AS particulars ON particulars.case_id = one.id
    WHERE one.beneficiary_id = ANY(${[...persons]}::uuid[]) AND one.open AND one.criterion = 'KECACATAN' AND 'HEALTH' = ANY(one.sensitivities)`);
  const told = rows.map(({ person, id, sealed }) => ({ person, kinds: sealed ? openParticulars(id, sealed).disabilities : [] }));
  return new Map([...Map.groupBy(told, ({ person }) => person)].map(([person, cases]) => [person, inOrder(cases.flatMap(({ kinds }) => kinds))]));
}
