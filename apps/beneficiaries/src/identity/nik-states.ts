import type { Code } from '@pilar/domain/vocabulary';
import type { Context } from '@pilar/subgraph/context';
import { retell } from '@pilar/subgraph/retell';
import { sql } from '@pilar/subgraph/sql';
import type { Db } from '../db.ts';
import { beneficiaryEntity } from '../beneficiary/beneficiary-entity.ts';
import { noteNiks } from './note-nik.ts';

/** How far a number is known to be right: by whom and for which day (ISO), and since when (ISO) it has stood so. */
export type NikStanding = { state: string; source: string | null; checkedOn: string | null; since: string };

/** A change of it, noted as the record of that id. */
export type NikChange = { record: string; person: string; before: NikStanding; after: NikStanding; source: Code<'NIK_SOURCE'>; note: string | null };

/** The standing of those persons' numbers, locked, as far as they are the viewer's to change: who is only about to arrive is not. `digest` is the number's index in hexadecimal signs. */
export async function lockNiks(tx: Db, persons: readonly string[]): Promise<Map<string, NikStanding & { digest: string | null }>> {
  const rows = await tx.$queryRaw<({ id: string; digest: string | null; at: Date } & Omit<NikStanding, 'since'>)[]>(sql`
    SELECT id::text AS id, encode(nik_index, 'hex') AS digest, nik_state AS state, nik_source AS source, nik_checked_on::text AS "checkedOn", nik_since AS at
    FROM beneficiaries.beneficiary WHERE id = ANY(${[...persons]}::uuid[]) AND life_state <> 'MERGED' AND (pilar.in_area(area_code) OR pilar.in_area(owner_code)) ORDER BY id FOR NO KEY UPDATE`);
  return new Map(rows.map(({ id, at, ...standing }) => [id, { ...standing, since: at.toISOString() }]));
}

/** Changes many at once: a record of each, and the persons told anew. */
export async function changeNiks(tx: Db, ctx: Context, changes: readonly NikChange[], entry: { mutation: string; reason: string | null }): Promise<void> {
  if (changes.length === 0) return;
  await noteNiks(tx, ctx, changes.map(({ record, person, before, after, source, note }) => ({
    id: record, beneficiaryId: person, before: before.state, after: after.state, renumbered: false, source, checkedOn: after.checkedOn, note,
  })));
  const given = JSON.stringify(changes.map(({ person, after }) => ({ id: person, state: after.state, source: after.source, checked_on: after.checkedOn, since: after.since })));
  await retell(tx, ctx, 'beneficiaries', beneficiaryEntity, changes.map(({ person }) => person), entry, () => tx.$executeRaw(sql`
    UPDATE beneficiaries.beneficiary SET nik_state = given.state, nik_source = given.source, nik_checked_on = given.checked_on, nik_since = given.since
    FROM jsonb_to_recordset(${given}::jsonb) AS given (id uuid, state text, source text, checked_on date, since timestamptz) WHERE beneficiary.id = given.id`));
}

/** How a number stands once that is said of it. Said once more, it has stood as long as before: its place in the queue stays. */
export function saidOf(before: NikStanding, { state, source, checkedOn }: Omit<NikStanding, 'since'>): NikStanding {
  return { state, source, checkedOn, since: state === before.state ? before.since : new Date().toISOString() };
}
