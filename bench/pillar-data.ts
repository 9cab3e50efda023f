import { regionsWithin } from '@pilar/domain/regions';
import { asClient } from '@pilar/stack/owner';
import type pg from 'pg';
import { givenNames, familyNames, middleNames } from './pillar-names.ts';

/** A tenfold Banten: invented persons, and terms of service of each. */
export const persons = 50_000;
export const termsEach = 4;

/** First digits of the ids that the data set has, so that it is put there once and known again. */
const idStart = '0190be2c';

/**
 * Puts 50,000 invented persons with 200,000 terms of service into the database, past the graph: how they come in is measured
 * elsewhere. Repeatable to the letter. Those already there stay as they are.
 */
export async function putPillars(databaseUrl: string): Promise<void> {
  await asClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM people.person WHERE id = $1', [`${idStart}-0000-7000-8000-000000000001`]);
    if (rowCount) return;
    await drawPersons(client);
    await client.query(personRows);
    await client.query(privateRows);
    await client.query(termRows);
    // As a database stands some time later: else the writing and tidying of so many rows would be measured too.
    for (const table of ['person', 'person_private', 'pillar']) await client.query(`VACUUM ANALYZE people.${table}`);
    await client.query('CHECKPOINT');
  });
}

/**
 * Who each person is, by draws from their number. Names are drawn with a lean to the first of each list, as in life. Of 100
 * persons 62 serve as PSM in a village and 2 as TKSK in a district; in every ninth village nobody serves now.
 */
async function drawPersons(client: pg.Client): Promise<void> {
  const [villages, districts] = (['VILLAGE', 'DISTRICT'] as const).map((level) => regionsWithin('36', level).map(({ code }) => code));
  await client.query(`CREATE TEMP TABLE drawn AS SELECT n, name, kind, place, born, woman,
      CASE WHEN kind IN ('PSM', 'WPKS') THEN ($2::text[])[1 + place % cardinality($2)] ELSE ($3::text[])[1 + place % cardinality($3)] END AS area,
      CASE WHEN kind = 'TKSK' AND (n / 50 >= cardinality($3) OR n % 11 = 0) OR kind = 'PSM' AND place % cardinality($2) % 9 = 0 OR luck >= 90 THEN 'ENDED'
        WHEN kind = 'TKSK' OR luck < 72 THEN 'ACTIVE' WHEN luck < 78 THEN 'PROPOSED' WHEN luck < 81 THEN 'SELECTED' WHEN luck < 84 THEN 'SUSPENDED'
        WHEN kind = 'PSM' THEN 'DORMANT' ELSE 'ACTIVE' END AS state
    FROM (SELECT n, concat_ws(' ', ($4::text[])[1 + floor(cardinality($4) * a * a)::int], ($5::text[])[1 + floor(cardinality($5) * b * b)::int], ($6::text[])[1 + floor(cardinality($6) * c)::int]) AS name,
        -- each TKSK person is one of a district in turn; all others are spread at random
        CASE WHEN n % 50 = 0 THEN n / 50 ELSE floor(d * 1000000)::int END AS place,
        CASE WHEN n % 50 = 0 THEN 'TKSK' WHEN n % 100 < 63 THEN 'PSM' ELSE (ARRAY['TAGANA', 'TAGANA', 'TKS', 'PENSOS', 'WPKS', 'PSP'])[1 + n % 6] END AS kind,
        date '1966-01-01' + floor(12000 * b)::int AS born, c < 0.5 AS woman, floor(a * 100)::int AS luck
      FROM (SELECT n, draw(n, 1) AS a, draw(n, 2) AS b, draw(n, 3) AS c, draw(n, 4) AS d FROM generate_series(1, $1::int) AS n) AS draws) AS persons`
    .replaceAll(/draw\(n, (\d)\)/g, '(hashint4extended(n, $1) & 1048575) / 1048576.0'), [persons, villages, districts, givenNames, middleNames, familyNames]);
}

/** Where it is put: the person's region, on account of its regency or, of one in eight, of the province. */
const owner = "CASE WHEN n % 8 = 0 THEN '36' ELSE left(area, 5) END";
const personId = (number: string) => `('${idStart}-0000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;
const termId = (number: string) => `('${idStart}-1000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

const personRows = `INSERT INTO people.person (id, full_name, titles_after, area_code, owner_code, source)
  SELECT ${personId('n')}, name, CASE WHEN n % 6 = 0 THEN 'S.Sos.' END, area, ${owner}, 'IMPORT' FROM drawn`;

// Numbers as long as real ones, of which nobody could be found again.
const privateRows = `INSERT INTO people.person_private (person_id, nik_sealed, nik_index, birth_date, sex)
  SELECT ${personId('n')}, sha256(('sealed ' || n)::bytea), sha256(('index ' || n)::bytea), born, CASE WHEN woman THEN 'P' ELSE 'L' END FROM drawn`;

/**
 * Terms of three years one after the other, the first ones ended, the last one as it was drawn. Who moves has served in
 * another region of the same kind before. The demo's own TKSK keep their districts (rule 8).
 */
const termRows = `INSERT INTO people.pillar (id, person_id, person_name, type, area_code, owner_code, state, state_since, appointer, decree_number, decree_date, valid_from, valid_to,
    member_number, end_reason, ended_on, predecessor_id, source)
  SELECT ${termId(`n * ${termsEach} + k`)}, ${personId('n')}, name, kind, served, ${owner}, now_state, CASE WHEN now_state = 'ENDED' THEN until ELSE since END,
    CASE n % 3 WHEN 0 THEN 'KEMENSOS' WHEN 1 THEN 'DINSOS_PROV' ELSE 'DINSOS_KAB' END,
    CASE WHEN decreed THEN '460/' || n % 900 + 100 || '/Dinsos/' || extract(year FROM since) END, CASE WHEN decreed THEN since END, CASE WHEN decreed THEN since END,
    CASE WHEN decreed THEN (since + interval '3 years' - interval '1 day')::date END, kind || '-' || n, CASE WHEN now_state = 'ENDED' THEN (ARRAY['TERM_END', 'NOT_EXTENDED', 'RESIGNED', 'AGE'])[1 + n % 4] END,
    CASE WHEN now_state = 'ENDED' THEN until END, CASE WHEN k > 0 AND served <> lag(served) OVER (PARTITION BY n ORDER BY k) THEN ${termId(`n * ${termsEach} + k - 1`)} END, 'IMPORT'
  FROM (SELECT *, now_state NOT IN ('PROPOSED', 'SELECTED') AS decreed, (since + interval '2 years' + make_interval(days => n % 365))::date AS until
    FROM (SELECT drawn.*, k, make_date(2012 + 4 * k + n % 2, 1 + n % 12, 2) AS since,
        CASE WHEN n % 5 = 0 AND k < 2 AND kind <> 'TKSK' THEN elsewhere ELSE area END AS served,
        CASE WHEN k < ${termsEach - 1} OR held IS NOT NULL THEN 'ENDED' ELSE state END AS now_state
      FROM (SELECT drawn.*, coalesce(lead(area) OVER (PARTITION BY kind, left(area, 5) ORDER BY area, n), area) AS elsewhere, held.id AS held FROM drawn
        LEFT JOIN people.pillar AS held ON drawn.kind = 'TKSK' AND held.type = 'TKSK' AND held.state = 'ACTIVE' AND held.area_code = drawn.area) AS drawn
      CROSS JOIN generate_series(0, ${termsEach - 1}) AS k) AS terms) AS dated`;
