import type { Code } from '@pilar/domain/vocabulary';
import type { RawDb } from '@pilar/subgraph/context';
import { lookedUp } from '@pilar/subgraph/sealed-numbers';
import { inArea, sql } from '@pilar/subgraph/sql';
import { niks } from '../numbers.ts';
import { standingId } from '../standing-id.ts';

/** A proposal that the ministry may have answered, by a number in its answer. `present`: the person's number still is that one. */
export type Sent = {
  id: string; person: string; name: string; present: boolean; state: Code<'PROPOSAL_STATE'>; nextStep: string | null;
  /** Programmes of the files that it is in; none where it was sent without one. */
  programmes: readonly string[];
};

/** Why no proposal can be told from a number. */
export type Unclear = 'notWaiting' | 'notSent' | 'otherProgramme' | 'several';

const answered: ReadonlySet<string> = new Set(['NATIONAL_OK', 'NATIONAL_REJECTED']);

/**
 * Proposals of the area that were to be sent, by the numbers of their persons or heads, the last changed first. Whoever was sent is found
 * by the number of that day also where it was corrected since, and where the record was merged into another.
 */
export async function readSent(db: RawDb, area: string, numbers: readonly string[]): Promise<(nik: string) => readonly Sent[]> {
  const { keys, digests, keyOf } = lookedUp(niks, numbers);
  const rows = await db.$queryRaw<(Sent & { digest: string })[]>(sql`
    SELECT given.key AS digest, proposal.id::text AS id, person.id::text AS person, person.full_name AS name, coalesce(person.nik_index = given.digest, false) AS present,
      proposal.state, proposal.next_step AS "nextStep", files.programmes
    FROM (SELECT key, decode(digits, 'hex') AS digest FROM unnest(${keys}::text[], ${digests}::text[]) AS pair (key, digits)) AS given
    CROSS JOIN LATERAL (
      SELECT held.id FROM beneficiaries.beneficiary AS held WHERE held.nik_index = given.digest AND held.life_state <> 'MERGED'
      UNION SELECT beneficiary_id FROM beneficiaries.former_nik WHERE former_nik.nik_index = given.digest) AS found
    JOIN beneficiaries.beneficiary AS named ON named.id = found.id
    JOIN beneficiaries.beneficiary AS person ON person.id = ${standingId('named')}
    CROSS JOIN LATERAL (
      SELECT entry.proposal_id AS id FROM beneficiaries.ministry_file_entry AS entry WHERE entry.beneficiary_id IN (named.id, person.id)
      UNION SELECT entry.proposal_id FROM beneficiaries.beneficiary AS gone JOIN beneficiaries.ministry_file_entry AS entry ON entry.beneficiary_id = gone.id WHERE gone.merged_into = person.id
      UNION SELECT one.id FROM beneficiaries.proposal AS one WHERE one.beneficiary_id IN (named.id, person.id)
      UNION SELECT one.id FROM beneficiaries.proposal AS one WHERE one.family_id = person.family_id AND person.relation = 'KEPALA_KELUARGA') AS sent
    JOIN beneficiaries.proposal ON proposal.id = sent.id
    CROSS JOIN LATERAL (
      SELECT coalesce(array_agg(DISTINCT file.programme), '{}') AS programmes
      FROM beneficiaries.ministry_file_entry AS entry JOIN beneficiaries.ministry_file AS file ON file.id = entry.file_id WHERE entry.proposal_id = proposal.id) AS files
    WHERE ${inArea('proposal.area_code', area)} AND (proposal.next_step IN ('SENDING', 'ANSWER') OR proposal.state IN ('NATIONAL_OK', 'NATIONAL_REJECTED'))
    ORDER BY proposal.updated_at DESC, proposal.id`);
  const byDigest = Map.groupBy(rows, ({ digest }) => digest);
  return (nik) => byDigest.get(keyOf(nik)) ?? [];
}

/** The proposal that an answer means: the one that waits for it, by its programme where several do; else one that is answered. */
export function meantBy(sent: readonly Sent[], programme: string | undefined): Sent | Unclear {
  const waiting = sent.filter(({ nextStep }) => nextStep === 'ANSWER');
  if (waiting.length === 0) return sent.some(({ nextStep }) => nextStep === 'SENDING') ? 'notSent' : sent.find(({ state }) => answered.has(state)) ?? 'notWaiting';
  // A number of today and one of that day may both lead to a proposal.
  const meant = [...new Map(waiting.filter(({ programmes }) => programme === undefined || programmes.length === 0 || programmes.includes(programme)).map((one) => [one.id, one])).values()];
  const [one] = meant;
  return one === undefined ? 'otherProgramme' : meant.length > 1 ? 'several' : one;
}
