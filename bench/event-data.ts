import { regionsWithin } from '@pilar/domain/regions';
import { asClient } from '@pilar/stack/owner';
import type pg from 'pg';
import { familyNames, givenNames } from './pillar-names.ts';

/** How many events and participations a Banten of years has. */
export const events = 100_000;
export const participationsEach = 50;
/** On the list of the one large event whose page is measured. */
export const participantsOfLargest = 500;

/** First digits of the ids that the data set has, so that it is put there once and known again. */
const idStart = '0190be2d';
const numbered = (kind: number, number: string) => `('${idStart}-${kind}000-7000-8000-' || lpad(to_hex(${number}), 12, '0'))::uuid`;

/** Id of the event of that number, from 1; the first is the large one. */
export const eventId = (number: number): string => `${idStart}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

/**
 * Puts 100,000 invented events of ten years with 5,000,000 participations into the database, past the graph: how they come in is
 * measured elsewhere. Repeatable to the letter. What is already there stays as it is.
 */
export async function putEvents(databaseUrl: string, count: number = events): Promise<void> {
  await asClient(databaseUrl, async (client) => {
    const { rowCount } = await client.query('SELECT FROM events.event WHERE id = $1', [eventId(1)]);
    if (rowCount) return;
    await putRows(client, count);
    // As a database stands some time later: else the writing and tidying of so many rows would be measured too.
    for (const table of ['event', 'event_role', 'topic', 'key_point', 'participant_group', 'participant']) await client.query(`VACUUM ANALYZE events.${table}`);
    await client.query('CHECKPOINT');
  });
}

/** Among which records questions about events are asked. */
export const amongEvents = { put: (databaseUrl: string) => putEvents(databaseUrl), size: `${events.toLocaleString('en')} events with ${(events * participationsEach).toLocaleString('en')} participations` };

async function putRows(client: pg.Client, count: number): Promise<void> {
  const districts = regionsWithin('36', 'DISTRICT').map(({ code }) => code);
  await client.query(eventRows, [count, districts]);
  await client.query(roleRows, [idStart]);
  await client.query(topicRows);
  await client.query(pointRows);
  await client.query(groupRows);
  // Five indexes are made sooner over whole tables than row by row, and events that were just put there need not be looked up again.
  const { rows: indexes } = await client.query<{ name: string; definition: string }>(`SELECT indexname AS name, indexdef AS definition FROM pg_indexes WHERE schemaname = 'events' AND tablename = 'participant' AND indexname <> 'participant_pkey'`);
  for (const { name } of indexes) await client.query(`DROP INDEX events.${name}`);
  await client.query("SET session_replication_role = replica; SET maintenance_work_mem = '256MB'");
  // In parts: each is a transaction that is written and done with.
  const step = 10_000;
  for (let from = 1; from <= count; from += step) await client.query(participantRows, [from, Math.min(from + step - 1, count), districts, givenNames, familyNames]);
  for (const { definition } of indexes) await client.query(definition);
  await client.query('RESET session_replication_role; RESET maintenance_work_mem');
}

const ours = `id BETWEEN ${numbered(0, '1')} AND ${numbered(0, '268435455')}`;

/** Nine of ten were held in the ten years before this day, the others are to come within three months; one in eight is the province's. */
const eventRows = `INSERT INTO events.event (id, title, type, state, purpose, date, start_at, end_at, mode, venue_name, venue_area_code, owner_code, target_codes, area_code, source)
  SELECT ${numbered(0, 'n')}, (ARRAY['Penyuluhan Sosial Keliling', 'Rapat Koordinasi Kesos', 'Pembinaan LKS', 'Sosialisasi Perda'])[1 + n % 4] || ' ke-' || n,
    (ARRAY['PENSOSKEL', 'RAKOR_KECAMATAN', 'PEMBINAAN_LKS', 'SOSIALISASI_PERDA'])[1 + n % 4],
    CASE WHEN day > current_date THEN (ARRAY['SCHEDULED', 'INVITED', 'DRAFT'])[1 + n % 3] ELSE (ARRAY['PUBLISHED', 'REPORTED', 'HELD', 'PUBLISHED'])[1 + n % 4] END,
    'Contoh', day, (day + time '09:00') AT TIME ZONE 'Asia/Jakarta', (day + time '12:00') AT TIME ZONE 'Asia/Jakarta', 'TATAP_MUKA', 'Aula ' || n, district,
    CASE WHEN n % 8 = 0 THEN '36' ELSE left(district, 5) END, ARRAY[CASE WHEN n % 4 = 1 THEN district ELSE left(district, 5) END], CASE WHEN n % 4 = 1 THEN district ELSE left(district, 5) END, 'IMPORT'
  FROM (SELECT n, ($2::text[])[1 + n % cardinality($2)] AS district, CASE WHEN n = 1 THEN current_date WHEN n % 10 = 0 THEN current_date + 1 + n % 90 ELSE current_date - n % 3650 END AS day
    FROM generate_series(1, $1::int) AS n) AS drawn`;

const roleRows = `INSERT INTO events.event_role (id, event_id, position, role, name, affiliation, event_date)
  SELECT overlay(event.id::text placing '1' || at from 10 for 2)::uuid, event.id, at, CASE at WHEN 0 THEN 'PEMBUKA' ELSE 'NARASUMBER' END, 'Contoh ' || at, 'Dinas Contoh', event.date
  FROM events.event CROSS JOIN generate_series(0, 1) AS at WHERE event.id::text LIKE $1 || '-0000-%'`;
const topicRows = `INSERT INTO events.topic (id, event_id, position, text) SELECT overlay(id::text placing '2' from 10 for 1)::uuid, id, 0, 'Materi' FROM events.event WHERE ${ours}`;
const pointRows = `INSERT INTO events.key_point (id, event_id, position, text, category) SELECT overlay(id::text placing '3' from 10 for 1)::uuid, id, 0, 'Pokok', 'INFORMATION' FROM events.event WHERE ${ours}`;
const groupRows = `INSERT INTO events.participant_group (id, event_id, position, "group", count) SELECT overlay(id::text placing '4' from 10 for 1)::uuid, id, 0, 'TKSK', 30 FROM events.event WHERE ${ours} AND date <= current_date`;

/** Fifty on each list, 500 on the first. Half of them are persons of the other data set. */
const participantRows = `INSERT INTO events.participant (id, event_id, person_id, name, affiliation, "group", area_code, owner_code, event_date, state, code, check_in_method, checked_in_at, source)
  SELECT overlay(overlay(event.id::text placing '5' from 10 for 1) placing lpad(to_hex(k), 3, '0') from 25 for 3)::uuid, event.id,
    CASE WHEN k % 2 = 0 THEN ('0190be2c-0000-7000-8000-' || lpad(to_hex(1 + (n * 50 + k) % 50000), 12, '0'))::uuid END,
    ($4::text[])[1 + (n * 7 + k * 13) % cardinality($4)] || ' ' || ($5::text[])[1 + (n * 3 + k * 5) % cardinality($5)], CASE WHEN k % 2 = 1 THEN 'Lembaga ' || k % 40 END,
    (ARRAY['TKSK', 'PSM', 'KARANG_TARUNA', 'LKS', 'UNDANGAN'])[1 + k % 5], ($3::text[])[1 + (n + k) % cardinality($3)], event.owner_code, event.date,
    CASE WHEN event.date > current_date OR n = 1 THEN 'INVITED' WHEN k % 10 = 0 THEN 'ABSENT' ELSE 'PRESENT' END, lpad(upper(to_hex(1048576 + k)), 6, '2'),
    CASE WHEN event.date <= current_date AND n <> 1 AND k % 10 <> 0 THEN 'LIST' END, CASE WHEN event.date <= current_date AND n <> 1 AND k % 10 <> 0 THEN event.start_at END, 'IMPORT'
  FROM generate_series($1::int, $2::int) AS n JOIN events.event ON event.id = ${numbered(0, 'n')}
  CROSS JOIN LATERAL generate_series(1, CASE WHEN n = 1 THEN ${participantsOfLargest} ELSE ${participationsEach} END) AS k`;
