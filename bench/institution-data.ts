import { regionsWithin } from '@pilar/domain/regions';
import { asClient } from '@pilar/stack/owner';
import type pg from 'pg';

/** Institutions of a tenfold Banten, invented, each with a registration, three papers and a monitoring in each of ten years. */
export const institutions = 20_000;
export const monitoredYears = 10;
/** The last of them, of which some are still under way. */
export const lastYear = 2026;

/** First digits of the ids that the data set has, so that it is put there once and known again. */
const idStart = '0190be2d';
const id = (kind: number, number: string) => `('${idStart}-${kind}000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/**
 * Puts 20,000 invented institutions into the database, past the graph: three of four are registered, one of ten has a registration
 * that ended, one of twenty applies; each was monitored in ten years. Villages without a Karang Taruna get one with ten programmes.
 * Repeatable to the letter; those already there stay.
 */
export async function putInstitutions(databaseUrl: string): Promise<void> {
  await asClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM institutions.institution WHERE id = $1', [`${idStart}-0000-7000-8000-000000000001`]);
    if (rowCount) return;
    const villages = regionsWithin('36', 'VILLAGE').map(({ code }) => code);
    await client.query(`CREATE TEMP TABLE drawn AS SELECT n, ($2::text[])[1 + floor(draw(n, 1) * cardinality($2))::int] AS area, floor(draw(n, 2) * 100)::int AS luck,
        date '2022-01-03' + floor(draw(n, 3) * 1600)::int AS granted,
        (ARRAY['LKSA', 'Panti Wreda', 'Yayasan', 'Rumah Singgah', 'LKS Disabilitas'])[1 + n % 5] || ' ' || (ARRAY['Harapan', 'Kasih', 'Mandiri', 'Cahaya', 'Budi', 'Insan', 'Tunas'])[1 + n % 7] || ' ' || n AS name
      FROM generate_series(1, $1::int) AS n`.replaceAll(/draw\(n, (\d)\)/g, '(hashint4extended(n, $1) & 1048575) / 1048576.0'), [institutions, villages]);
    await client.query(`INSERT INTO institutions.institution (id, name, kind, legal_form, owner, working_level, services, settings, capacity, area_code, owner_code, standing, registration_number, registered_until, clients_male, clients_female, clients_as_of, source)
      SELECT ${id(0, 'n')}, name, CASE WHEN n % 40 = 0 THEN 'LK3' ELSE 'LKS' END, CASE WHEN n % 4 = 0 THEN 'TIDAK_BERBADAN_HUKUM' ELSE 'BERBADAN_HUKUM' END, 'MASYARAKAT', 'REGENCY',
        ARRAY[(ARRAY['CHILD', 'ELDERLY', 'POOR', 'HOMELESS', 'DISABILITY'])[1 + n % 5]], ARRAY['INSIDE'], 20 + n % 40, area, left(area, 5),
        CASE WHEN luck < 75 THEN 'REGISTERED' ELSE 'UNREGISTERED' END, CASE WHEN luck < 75 THEN '460/' || n END, CASE WHEN luck < 75 THEN (granted + interval '5 years')::date END, n % 20, n % 17, '2026-06-30', 'IMPORT' FROM drawn`);
    await client.query(`INSERT INTO institutions.institution_paper (id, institution_id, kind, number, dated, valid_to)
      SELECT ${id(1, 'n * 3 + k')}, ${id(0, 'n')}, (ARRAY['DEED', 'STATUTES', 'DOMICILE'])[1 + k], n || '/' || k, '2020-01-06', CASE WHEN k = 2 THEN date '2026-06-01' + n % 1500 END FROM drawn CROSS JOIN generate_series(0, 2) AS k`);
    await client.query(`INSERT INTO institutions.registration (id, institution_id, institution_name, area_code, owner_code, kind, authority, state, letter_number, due_on, number, issuer_id, granted_on, valid_to)
      SELECT ${id(2, 'n')}, ${id(0, 'n')}, name, area, left(area, 5), 'NEW', 'REGENCY', CASE WHEN luck < 75 THEN 'REGISTERED' ELSE (ARRAY['SUBMITTED', 'DOCS_CHECKED', 'FIELD_VERIFIED', 'RETURNED'])[1 + n % 4] END, n::text,
        CASE WHEN luck >= 75 AND n % 4 < 3 THEN date '2026-11-20' + n % 20 END, CASE WHEN luck < 75 THEN '460/' || n END, CASE WHEN luck < 75 THEN (SELECT id FROM institutions.office WHERE kind = 'DINAS_SOSIAL' AND area_code = left(area, 5) LIMIT 1) END,
        CASE WHEN luck < 75 THEN granted END, CASE WHEN luck < 75 THEN (granted + interval '5 years')::date END FROM drawn WHERE luck < 80`);
    await putMonitorings(client);
    await putYouth(client, villages);
    // As a database stands some time later: else the writing and tidying of so many rows would be measured too.
    // An institution has a dead version for each of its papers, which years of tidying would have given back.
    await client.query('VACUUM FULL institutions.institution');
    for (const table of ['institution', 'institution_paper', 'registration', 'monitoring', 'youth_organisation', 'work_programme']) await client.query(`VACUUM ANALYZE institutions.${table}`);
    await client.query('CHECKPOINT');
  });
}

/** A monitoring of each institution in each of the years; of the last one every fifth is planned, visited, scored or followed up. */
async function putMonitorings(client: pg.Client): Promise<void> {
  await client.query(`INSERT INTO institutions.monitoring_instrument (id, name, edition, sections, published_on, owner_code) VALUES (${id(3, '1')}, 'Ukur', 1, '[]', '2016-01-04', '36')`);
  await client.query(`INSERT INTO institutions.monitoring_plan (id, year, area_code, owner_code, instrument_id, first_day, last_day, planned)
    SELECT ${id(4, 'back + 1')}, ${lastYear} - back, '36', '36', ${id(3, '1')}, make_date(${lastYear} - back, 1, 4), make_date(${lastYear} - back, 12, 18), ${institutions} FROM generate_series(0, ${monitoredYears - 1}) AS back`);
  await client.query(`INSERT INTO institutions.monitoring (id, institution_id, plan_id, instrument_id, year, area_code, owner_code, state, planned_on, visited_on, scored_on, score, open_findings, next_due, closed_on)
    SELECT ${id(5, `n * ${monitoredYears} + back`)}, ${id(0, 'n')}, ${id(4, 'back + 1')}, ${id(3, '1')}, ${lastYear} - back, area, left(area, 5), state, day,
      CASE WHEN state <> 'PLANNED' THEN day END, CASE WHEN state IN ('SCORED', 'FOLLOW_UP', 'CLOSED') THEN day + 7 END, CASE WHEN state IN ('SCORED', 'FOLLOW_UP', 'CLOSED') THEN 50 + n % 50 END,
      CASE WHEN state = 'FOLLOW_UP' THEN 1 ELSE 0 END, CASE WHEN state = 'FOLLOW_UP' THEN day + 60 END, CASE WHEN state = 'CLOSED' THEN day + 90 END
    FROM (SELECT n, area, back, make_date(${lastYear} - back, 1 + n % 11, 5) AS day, CASE WHEN back > 0 THEN 'CLOSED' ELSE (ARRAY['PLANNED', 'VISITED', 'SCORED', 'FOLLOW_UP', 'CLOSED'])[1 + n % 5] END AS state
      FROM drawn CROSS JOIN generate_series(0, ${monitoredYears - 1}) AS back) AS monitored`);
}

/** A Karang Taruna in every village that has none, with a programme in each of the years. */
async function putYouth(client: pg.Client, villages: readonly string[]): Promise<void> {
  await client.query(`INSERT INTO institutions.youth_organisation (id, name, area_code, owner_code, state, state_since, last_active_on, programme_years, report_years)
    SELECT ${id(6, 'n')}, 'Karang Taruna Ukur ' || n, code, left(code, 5), CASE WHEN n % 3 = 0 THEN 'DORMANT' ELSE 'ACTIVE' END, '2020-01-06', '2026-06-01', ARRAY[${lastYear} - 1, ${lastYear}], ARRAY[${lastYear} - 1]
    FROM unnest($1::text[]) WITH ORDINALITY AS village(code, n) WHERE NOT EXISTS (SELECT FROM institutions.youth_organisation WHERE area_code = code AND state <> 'DISSOLVED')`, [villages]);
  await client.query(`INSERT INTO institutions.work_programme (id, organisation_id, year, area_code, owner_code, state, adopted_on, adopted_by)
    SELECT ${id(7, `row_number() OVER (ORDER BY id) * ${monitoredYears} + back`)}, id, ${lastYear} - back, area_code, owner_code, 'ADOPTED', make_date(${lastYear} - back, 1, 20), 'Musyawarah' FROM institutions.youth_organisation
    CROSS JOIN generate_series(0, ${monitoredYears - 1}) AS back WHERE name LIKE 'Karang Taruna Ukur %'`);
}
