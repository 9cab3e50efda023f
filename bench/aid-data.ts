import { regionsWithin } from '@pilar/domain/regions';
import { asClient } from '@pilar/stack/owner';
import type pg from 'pg';

/** Families with aid in each of four years; first digits of the ids of each set, so that it is put there once, known again, and stands beside the other; and how its programmes are called. */
const sets = { sample: { families: 50_000, start: '0190a1d0', code: 'SAMPLE' }, whole: { families: 500_000, start: '0190a1d1', code: 'WHOLE' } } as const;
export type AidScale = keyof typeof sets;
const years = [2023, 2024, 2025, 2026] as const;
/** How often a year they were given it: 2,000,000 entitlements have 10,000,000 deliveries. */
const eachYear = 5;

/** Entitlements of this year, beside these, of programmes that nothing was given of yet: as many as there are families, at most. */
const waiting = { atPoints: { programme: 4, area: '36.02', most: 10_000 }, byBank: { programme: 5, area: '36', most: 100_000 } } as const;
/** What each of them is given each time. */
export const amount = 200_000;

const shown = (count: number) => count.toLocaleString('en');

/** Among which records questions about aid are asked: what puts them there, the id of a family by its number (from 1), and the programmes of which aid is still to be given. */
export function amongAid(scale: AidScale) {
  const { families, start, code } = sets[scale];
  const named = ({ programme, area, most }: (typeof waiting)[keyof typeof waiting]) => ({ programme: `${code}-${programme}`, area, most });
  return {
    families, put: (url: string) => putAid(url, scale), size: `${shown(families * years.length)} entitlements with ${shown(families * years.length * eachYear)} deliveries`,
    family: (number: number) => `${start}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`,
    atPoints: named(waiting.atPoints), byBank: named(waiting.byBank),
  };
}

/**
 * Puts invented families with four years of aid into the database, past the graph: how they come in is measured elsewhere. Nothing of them is
 * sealed, as they have no numbers. Repeatable to the letter. What is already there stays as it is.
 */
async function putAid(databaseUrl: string, scale: AidScale): Promise<void> {
  await asClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM beneficiaries.family WHERE id = $1', [amongAid(scale).family(1)]);
    if (rowCount) return;
    const { families, start, code } = sets[scale];
    await putRows(families, (statement, values) => client.query(statement.replaceAll('{start}', start).replaceAll('{code}', code), values));
    // As a database stands some time later: else the writing and tidying of so many rows would be measured too.
    for (const table of tables) await client.query(`VACUUM ANALYZE beneficiaries.${table}`);
    await client.query('CHECKPOINT');
  });
}

const tables = ['programme', 'programme_amount', 'programme_budget', 'family', 'beneficiary', 'entitlement', 'entitlement_step', 'distribution_batch', 'delivery', 'distribution_sum', 'six_t_check', 'six_t_sum'] as const;

type Run = (statement: string, values?: unknown[]) => Promise<pg.QueryResult>;

async function putRows(families: number, run: Run): Promise<void> {
  const villages = regionsWithin('36', 'VILLAGE').map(({ code }) => code).toSorted();
  const districts = [...new Set(villages.map((code) => code.slice(0, 8)))];
  await run("SET session_replication_role = replica; SET maintenance_work_mem = '256MB'; CREATE TEMP TABLE place (at integer PRIMARY KEY, village text, district integer)");
  await run('INSERT INTO place SELECT nth - 1, village, array_position($2::text[], left(village, 8)) FROM unnest($1::text[]) WITH ORDINALITY AS placed (village, nth)', [villages, districts]);
  for (const statement of [programmeRows, amountRows, budgetRows]) await run(statement);
  await run(familyRows, [families]);
  await run(headRows, [families]);
  await run(batchRows, [districts, years, eachYear]);
  // Many indexes are made sooner over whole tables than row by row.
  const { rows: indexes } = await run(`SELECT indexname AS name, indexdef AS definition FROM pg_indexes LEFT JOIN pg_constraint ON conname = indexname
    WHERE schemaname = 'beneficiaries' AND tablename IN ('entitlement', 'entitlement_step', 'delivery') AND conname IS NULL`) as pg.QueryResult<{ name: string; definition: string }>;
  for (const { name } of indexes) await run(`DROP INDEX beneficiaries.${name}`);
  // Each year is a transaction that is written and done with.
  for (const [at, year] of years.entries()) for (const statement of [entitlementRows, stepRows, deliveryRows]) await run(statement, statement === deliveryRows ? [at, year, families, eachYear] : [at, year, families]);
  for (const { programme, area, most } of Object.values(waiting)) {
    await run(waitingRows, [programme, `${area}.`, most]);
    await run(waitingStepRows, [programme]);
  }
  for (const { definition } of indexes) await run(definition);
  for (const statement of [sumRows, checkRows, sampledRows, checkSumRows]) await run(statement);
  await run('RESET session_replication_role; RESET maintenance_work_mem');
}

/** Id of the row of that number, of a kind of its own. */
const numbered = (kind: number, number: string) => `('{start}-${kind}000-7000-8000-' || lpad(to_hex((${number})::bigint), 12, '0'))::uuid`;
const placed = (number: string) => `place ON place.at = ${number} % (SELECT count(*) FROM place)`;
/** A village's district has one programme. */
const programme = numbered(1, 'place.district % 4');
const batch = (at: string, nth: string) => numbered(4, `(${at}) * 10000 + place.district * 10 + ${nth}`);

const programmeRows = `INSERT INTO beneficiaries.programme (id, code, name, owner_level, fund_source, service_field, effort_form, aid_form, target, frequency, year_from, area_code, owner_code)
  SELECT ${numbered(1, 'n')}, '{code}-' || n, 'Bantuan contoh ' || n, 'CENTRAL', 'APBN', 'LINSOS', 'PENUNJANG', 'CASH', 'FAMILY', 'MONTHLY', 2020, '36', '36' FROM generate_series(0, 5) AS n`;
const amountRows = `INSERT INTO beneficiaries.programme_amount (id, programme_id, valid_from, amount, per, citation, checked_on)
  SELECT uuidv7(), id, '2020-01-01', ${amount}, 'OCCASION', 'Contoh', '2026-01-05' FROM beneficiaries.programme WHERE code LIKE '{code}-%'`;
const budgetRows = `INSERT INTO beneficiaries.programme_budget (id, programme_id, year, kind, area_code, amount)
  SELECT uuidv7(), id, 2026, kind, '36', 1000000000000 FROM beneficiaries.programme, unnest(ARRAY['BUDGET', 'ALLOCATION']) AS kind WHERE code LIKE '{code}-%'`;
const familyRows = `INSERT INTO beneficiaries.family (id, area_code, owner_code) SELECT ${numbered(0, 'n')}, village, left(village, 5) FROM generate_series(1, $1::int) AS n JOIN ${placed('n')}`;
const headRows = `INSERT INTO beneficiaries.beneficiary (id, full_name, sounds, birth_date, area_code, owner_code, no_nik_reason, family_id, relation)
  SELECT ${numbered(2, 'n')}, 'Contoh Penerima', 'contoh penerima', '1950-01-01'::date + n % 18000, village, left(village, 5), 'Contoh', ${numbered(0, 'n')}, 'KEPALA_KELUARGA' FROM generate_series(1, $1::int) AS n JOIN ${placed('n')}`;
/** A distribution for each district, year and occasion. */
const batchRows = `INSERT INTO beneficiaries.distribution_batch (id, programme_id, year, period, area_code, owner_code, channel, starts_on, ends_on, planned_count, planned_amount, state, started_on)
  SELECT ${batch('at - 1', 'nth')}, ${programme}, year, year || '-' || lpad((nth * 2)::text, 2, '0'), place.code, left(place.code, 5), (ARRAY['BANK', 'POST', 'AGENT', 'DIRECT'])[1 + place.district % 4],
    make_date(year, nth * 2, 1), make_date(year, nth * 2, 25), 3000, 3000 * ${amount}, CASE WHEN year = 2026 AND nth = 5 THEN 'RUNNING' ELSE 'CLOSED' END, make_date(year, nth * 2, 1)
  FROM unnest($1::text[]) WITH ORDINALITY AS place (code, district), unnest($2::int[]) WITH ORDINALITY AS years (year, at), generate_series(1, $3::int) AS nth`;
const entitlementRows = `INSERT INTO beneficiaries.entitlement (id, programme_id, year, family_id, area_code, owner_code, state, decree_number, decree_on, since)
  SELECT ${numbered(3, '$1::int * 1000000 + n')}, ${programme}, $2::int, ${numbered(0, 'n')}, village, left(village, 5), CASE WHEN $2::int = 2026 THEN 'ACTIVE' ELSE 'GRADUATED' END, '460/contoh', make_date($2::int, 1, 5), make_date($2::int, 1, 5)
  FROM generate_series(1, $3::int) AS n JOIN ${placed('n')}`;
/** Entered, found eligible, and active. */
const stepRows = `INSERT INTO beneficiaries.entitlement_step (id, entitlement_id, version, kind, state, happened_on, account, account_name, role, area_code, owner_code, at)
  SELECT ${numbered(5, '($1::int * 1000000 + n) * 8 + version')}, ${numbered(3, '$1::int * 1000000 + n')}, version, kind, state, make_date($2::int, 1, version), 'contoh', 'Contoh', 'REG_OFFICER', village, left(village, 5), make_date($2::int, 1, version)
  FROM generate_series(1, $3::int) AS n JOIN ${placed('n')}, (VALUES (1, 'PROPOSE', 'PROPOSED'), (2, 'ASSESS', 'ELIGIBLE'), (3, 'ACTIVATE', 'ACTIVE')) AS steps (version, kind, state)`;
/** One in forty came back or failed; the last occasion of this year is under way. */
const deliveryRows = `INSERT INTO beneficiaries.delivery (id, batch_id, entitlement_id, programme_id, period, area_code, owner_code, nth, amount, state, delivered_at, received_by, failure)
  SELECT ${numbered(6, '($1::int * 1000000 + n) * 8 + nth')}, ${batch('$1::int', 'nth')}, ${numbered(3, '$1::int * 1000000 + n')}, ${programme}, $2::int || '-' || lpad((nth * 2)::text, 2, '0'), village, left(village, 5), n, 200000, state,
    CASE WHEN state = 'CONFIRMED' THEN make_date($2::int, nth * 2, 1 + n % 20) END, CASE WHEN state = 'CONFIRMED' THEN 'SELF' END, CASE WHEN state = 'FAILED' THEN 'ABSENT' END
  FROM generate_series(1, $3::int) AS n JOIN ${placed('n')}, generate_series(1, $4::int) AS nth, LATERAL (SELECT CASE WHEN $2::int = 2026 AND nth = 5 THEN 'PENDING' WHEN n % 40 = 0 THEN 'FAILED' ELSE 'CONFIRMED' END AS state) AS stands`;

/** Families that have aid already, spread over the area, are entitled to more. */
const waitingRows = `INSERT INTO beneficiaries.entitlement (id, programme_id, year, family_id, area_code, owner_code, state, decree_number, decree_on, since, version)
  SELECT ${numbered(3, '(5 + $1::int) * 1000000 + row_number() OVER (ORDER BY id)')}, ${numbered(1, '$1::int')}, 2026, id, area_code, owner_code, 'ACTIVE', '460/contoh', '2026-01-05', '2026-01-05', 3
  FROM beneficiaries.family WHERE id::text LIKE '{start}-%' AND starts_with(area_code, $2) ORDER BY id LIMIT $3`;
const waitingStepRows = `INSERT INTO beneficiaries.entitlement_step (id, entitlement_id, version, kind, state, happened_on, account, account_name, role, area_code, owner_code, at)
  SELECT uuidv7(), id, 3, 'ACTIVATE', 'ACTIVE', '2026-01-05', 'contoh', 'Contoh', 'REG_OFFICER', area_code, owner_code, '2026-01-05' FROM beneficiaries.entitlement WHERE programme_id = ${numbered(1, '$1::int')}`;
const sumRows = `INSERT INTO beneficiaries.distribution_sum (batch_id, area_code, state, count, amount) SELECT batch_id, area_code, state, count(*), sum(amount) FROM beneficiaries.delivery WHERE id::text LIKE '{start}-%' GROUP BY 1, 2, 3 ON CONFLICT DO NOTHING`;

const dimensions = `unnest(ARRAY['SASARAN', 'JUMLAH', 'HARGA', 'WAKTU', 'KUALITAS', 'ADMINISTRASI']) WITH ORDINALITY AS ways (dimension, way)`;
/** One answer in thirty is a finding, and a quarter of these are open. */
const answered = (number: string) => `LATERAL (SELECT CASE WHEN dimension IN ('HARGA', 'KUALITAS') THEN 'NOT_APPLICABLE' WHEN (${number}) % 30 = 0 THEN 'FINDING' ELSE 'OK' END AS result, (${number}) % 120 = 0 AS open) AS found`;
const checkColumns = 'id, batch_id, delivery_id, programme_id, year, channel, area_code, owner_code, dimension, result, note, checked_on, checked_by, severity, responsible, due_on, state, answer, answered_on, answered_by, closed_on';
const findingColumns = (checked: string) => `CASE WHEN result = 'FINDING' THEN 'Contoh' END, ${checked}, 'contoh', CASE WHEN result = 'FINDING' THEN 'MAJOR' END, CASE WHEN result = 'FINDING' THEN 'Koordinator contoh' END, CASE WHEN result = 'FINDING' THEN ${checked} + 14 END,
  CASE WHEN result = 'FINDING' THEN CASE WHEN open THEN 'OPEN' ELSE 'CLOSED' END END, CASE WHEN result = 'FINDING' AND NOT open THEN 'Contoh' END, CASE WHEN result = 'FINDING' AND NOT open THEN ${checked} + 5 END,
  CASE WHEN result = 'FINDING' AND NOT open THEN 'contoh' END, CASE WHEN result = 'FINDING' AND NOT open THEN ${checked} + 9 END`;
/** The six answers of each distribution, and of three deliveries of each. */
const checkRows = `INSERT INTO beneficiaries.six_t_check (${checkColumns})
  SELECT uuidv7(), batch.id, NULL, programme_id, year, channel, area_code, owner_code, dimension, result, ${findingColumns('ends_on')}
  FROM (SELECT *, row_number() OVER (ORDER BY id) AS number FROM beneficiaries.distribution_batch WHERE id::text LIKE '{start}-%') AS batch, ${dimensions}, ${answered('number + way')}`;
const sampledRows = `INSERT INTO beneficiaries.six_t_check (${checkColumns})
  SELECT uuidv7(), batch.id, delivery.id, batch.programme_id, year, channel, delivery.area_code, delivery.owner_code, dimension, result, ${findingColumns('ends_on')}
  FROM (SELECT *, row_number() OVER (ORDER BY id) AS number FROM beneficiaries.distribution_batch WHERE id::text LIKE '{start}-%') AS batch,
    LATERAL (SELECT * FROM beneficiaries.delivery WHERE batch_id = batch.id ORDER BY state, nth LIMIT 3) AS delivery, ${dimensions}, ${answered('number + way + delivery.nth')}`;
const checkSumRows = `INSERT INTO beneficiaries.six_t_sum (year, programme_id, channel, area_code, dimension, outcome, count, days)
  SELECT year, programme_id, channel, area_code, dimension, coalesce(state, result), count(*), coalesce(sum(closed_on - checked_on), 0) FROM beneficiaries.six_t_check GROUP BY 1, 2, 3, 4, 5, 6 ON CONFLICT DO NOTHING`;
