import type { Code } from '@pilar/domain/vocabulary';
import type { RawDb } from '@pilar/subgraph/context';
import { inArea, sql, type Sql } from '@pilar/subgraph/sql';
import { standingId } from '../standing-id.ts';

export type Gap = Code<'MINISTRY_GAP'>;
export type Programme = Code<'MINISTRY_PROGRAMME'>;
/**
 * An approved proposal, whose row it would be in the ministry's file, and what keeps it out. `filed`: it is in a file already. `sentFor`:
 * programmes for which its person stands in a file by another proposal, which the ministry has not answered.
 */
export type Waiting = { id: string; version: number; personId: string | null; filed: boolean; sentFor: Programme[]; missing: Gap[] };

/** The person of each proposal, or the head of its family, as they stand; their family; where they live. */
export const subjects = sql`
  beneficiaries.proposal
  LEFT JOIN beneficiaries.beneficiary AS named ON named.id = proposal.beneficiary_id
  LEFT JOIN beneficiaries.family AS meant ON meant.id = proposal.family_id
  LEFT JOIN LATERAL (
    (SELECT * FROM beneficiaries.beneficiary AS one WHERE one.id = ${standingId('named')} AND one.life_state = 'ACTIVE')
    UNION ALL
    (SELECT * FROM beneficiaries.beneficiary AS head WHERE head.family_id = ${standingId('meant')} AND head.relation = 'KEPALA_KELUARGA' AND head.life_state = 'ACTIVE' LIMIT 1)
  ) AS person ON true
  LEFT JOIN beneficiaries.family ON family.id = person.family_id
  LEFT JOIN beneficiaries.beneficiary_secret AS secret ON secret.beneficiary_id = person.id
  LEFT JOIN LATERAL (
    SELECT given.* FROM (VALUES
      (1, family.address, family.rt, family.rw),
      (2, person.address_domicile ->> 'text', person.address_domicile ->> 'rt', person.address_domicile ->> 'rw'),
      (3, person.address_ktp ->> 'text', person.address_ktp ->> 'rt', person.address_ktp ->> 'rw')) AS given (rank, text, rt, rw)
    WHERE given.text IS NOT NULL AND (rank < 3 OR coalesce(person.address_ktp ->> 'village', person.area_code) = person.area_code) ORDER BY rank LIMIT 1
  ) AS home ON true`;

/** What the ministry's form asks for and nobody has recorded, and what is not to be sent at all: also whoever has become another regency's. Of numbers it matters only that they are there. */
const missing = sql`CASE WHEN ARRAY[proposal.beneficiary_id, proposal.family_id, person.id] && ARRAY(SELECT pilar.restricted_ids()) THEN ARRAY['RESTRICTED'] WHEN proposal.kind <> 'NEW' THEN ARRAY['NOT_NEW'] WHEN proposal.objection_open THEN ARRAY['OBJECTION'] WHEN person.id IS NULL OR left(person.area_code, 5) <> left(proposal.area_code, 5) THEN ARRAY['PERSON'] ELSE array_remove(ARRAY[
  CASE WHEN person.nik_sealed IS NULL THEN 'NIK' END, CASE WHEN family.card_sealed IS NULL THEN 'FAMILY_CARD' END, CASE WHEN person.birth_place IS NULL THEN 'BIRTH_PLACE' END,
  CASE WHEN person.birth_date IS NULL THEN 'BIRTH_DATE' END, CASE WHEN secret.beneficiary_id IS NULL THEN 'MOTHER_NAME' END, CASE WHEN person.sex IS NULL THEN 'SEX' END,
  CASE WHEN person.occupation IS NULL THEN 'OCCUPATION' END, CASE WHEN person.marital_state IS NULL THEN 'MARITAL_STATE' END, CASE WHEN home.text IS NULL THEN 'ADDRESS' END], NULL) END`;

/** Whoever stands for the proposal is in the file by another one too: as a person and as the head of a family. */
const sentFor = sql`ARRAY(SELECT DISTINCT file.programme FROM beneficiaries.ministry_file_entry AS entry
  JOIN beneficiaries.ministry_file AS file ON file.id = entry.file_id JOIN beneficiaries.proposal AS other ON other.id = entry.proposal_id
  WHERE entry.beneficiary_id IN (SELECT person.id UNION ALL SELECT gone.id FROM beneficiaries.beneficiary AS gone WHERE gone.merged_into = person.id)
    AND other.id <> proposal.id AND other.next_step IN ('SENDING', 'ANSWER') ORDER BY 1)`;

/** Proposals with what keeps each out of the ministry's file, who waits longest first. */
export async function readWaiting(db: RawDb, which: Sql): Promise<Waiting[]> {
  return db.$queryRaw<Waiting[]>(sql`
    SELECT proposal.id::text AS id, proposal.version, person.id::text AS "personId", ${missing} AS missing, ${sentFor} AS "sentFor",
      EXISTS (SELECT FROM beneficiaries.ministry_file_entry AS entry WHERE entry.proposal_id = proposal.id) AS filed
    FROM ${subjects} WHERE ${which} ORDER BY proposal.waiting_since, proposal.id`);
}

/** Marks whoever waits for the ministry's answer already: for that programme, or for any. */
export function notSent(rows: readonly Waiting[], programme: Programme | null): Waiting[] {
  const waits = ({ sentFor: programmes }: Waiting) => (programme === null ? programmes.length > 0 : programmes.includes(programme));
  return rows.map((row) => (row.missing.length === 0 && waits(row) ? { ...row, missing: ['FILED'] } : row));
}

/** Marks whoever would stand in one file twice. */
export function onceEach(rows: readonly Waiting[]): Waiting[] {
  const seen = new Set<string>();
  return rows.map((row) => {
    if (row.missing.length > 0 || row.personId === null) return row;
    if (seen.has(row.personId)) return { ...row, missing: ['TWICE'] };
    seen.add(row.personId);
    return row;
  });
}

/** Proposals of the region that wait to be sent. */
export function waitingIn(area: string): Sql {
  return sql`proposal.next_step = 'SENDING' AND ${inArea('proposal.area_code', area)}`;
}

/** Proposals of a file that the ministry has not answered. */
export function unansweredOf(file: string): Sql {
  return sql`proposal.next_step IN ('SENDING', 'ANSWER') AND proposal.id IN (SELECT proposal_id FROM beneficiaries.ministry_file_entry WHERE file_id = ${file}::uuid)`;
}

/** Of those, where the same person stands for the proposal as when the file was made. */
export function unchangedOf(file: string): Sql {
  return sql`${unansweredOf(file)} AND (proposal.id, person.id) IN (SELECT proposal_id, beneficiary_id FROM beneficiaries.ministry_file_entry WHERE file_id = ${file}::uuid)`;
}
