import { regionsWithin } from '@pilar/domain/regions';
import { asClient } from '@pilar/stack/owner';

const regencies = `ARRAY[${regionsWithin('36', 'REGENCY').map(({ code }) => `'${code}'`).join(', ')}]`;
const inArea = "area_code >= within AND area_code < within || '/'";

/**
 * What whoever builds on PostGraphile writes by hand where tables alone do not answer: numbers by their partial indexes, names as they sound, and sums of the recap. They run as
 * whoever asks, so that the same policies hold, and use the indexes and sums that Pilar has.
 */
const functions = `
  CREATE SCHEMA IF NOT EXISTS rival;
  CREATE OR REPLACE FUNCTION rival.persons_by_nik(digest text) RETURNS SETOF beneficiaries.beneficiary LANGUAGE sql STABLE AS $$
    SELECT * FROM beneficiaries.beneficiary WHERE nik_index = decode(digest, 'hex') AND life_state <> 'MERGED' $$;
  CREATE OR REPLACE FUNCTION rival.families_by_card(digest text) RETURNS SETOF beneficiaries.family LANGUAGE sql STABLE AS $$
    SELECT * FROM beneficiaries.family WHERE card_index = decode(digest, 'hex') AND life_state IN ('ACTIVE', 'MOVED_OUT') $$;
  CREATE OR REPLACE FUNCTION rival.persons_named(sought text, within text) RETURNS SETOF beneficiaries.beneficiary LANGUAGE sql STABLE AS $$
    SELECT * FROM beneficiaries.beneficiary WHERE id IN (SELECT beneficiaries.find_beneficiaries(sought, NULL, within, ${regencies})) AND life_state <> 'MERGED' AND ${inArea} ORDER BY full_name COLLATE "C", id $$;
  CREATE OR REPLACE FUNCTION rival.recap_places(until integer) RETURNS TABLE (area_code text, type_code text, value bigint, before bigint) LANGUAGE sql STABLE AS $$
    SELECT area_code, type_code, sum(standing) FILTER (WHERE year <= until), sum(standing) FILTER (WHERE year < until)
    FROM beneficiaries.case_recap WHERE level = 5 AND area_code >= '36' AND area_code < '36/' GROUP BY 1, 2 $$;
  CREATE OR REPLACE FUNCTION rival.recap_persons(until integer) RETURNS TABLE (sex text, age_group text, value bigint, before bigint) LANGUAGE sql STABLE AS $$
    SELECT sex, age_group, sum(standing) FILTER (WHERE year <= until), sum(standing) FILTER (WHERE year < until)
    FROM beneficiaries.case_recap WHERE level = 2 AND area_code = '36' GROUP BY 1, 2 $$;
  CREATE OR REPLACE FUNCTION rival.recap_stale() RETURNS TABLE (type_code text, stale bigint, open bigint) LANGUAGE sql STABLE AS $$
    SELECT type_code, sum(open) FILTER (WHERE month < now() - interval '2 years'), sum(open) FROM beneficiaries.case_checks WHERE level = 2 AND area_code = '36' GROUP BY ROLLUP (type_code) $$;
  GRANT USAGE ON SCHEMA rival TO pilar_beneficiaries;
  GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA rival TO pilar_beneficiaries`;

/** Puts them into a schema of their own, which goes with the installation of the bench. */
export async function putRivalFunctions(superuserUrl: string): Promise<void> {
  await asClient(superuserUrl, (client) => client.query(functions));
}
