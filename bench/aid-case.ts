import { randomUUID } from 'node:crypto';
import { asClient } from '@pilar/stack/owner';
import { amongAid, atOnePoint, familyId, waitingArea, waitingBatch } from './aid-data.ts';
import { bareSql } from './bare-sql.ts';
import { callers } from './callers.ts';
import type { Installation } from './installation.ts';
import { measureQuestions, type Question } from './question-case.ts';
import type { Sender } from './requests.ts';
import type { Result } from './result.ts';

/** Deliveries of one sending, at most; and how long all of a batch may take. */
const [atOnce, secondsTarget] = [500, 5];
/** Families asked for, by number. */
const asked = [1, 8_311, 333_333];

const history = `query ($id: ID!) { family(id: $id) { id aidHistory(first: 20) {
  edges { node { id kind at period amount goods entitlement { id year state programme { code name } } step { id kind state happenedOn } } } pageInfo { hasNextPage endCursor } } } }`;
const dashboard = `{ sixTFigures(year: 2026) { year area { code } total { checked ok notApplicable open answered closed overdue closedDays }
  dimensions { dimension count { checked ok open } } programmes { programme { code name } count { checked ok open } } channels { channel count { checked open } } regions { region { code level shortName } count { checked open } } } }`;

/** The history of one family's aid across programmes and years: steps and deliveries, the latest first. */
const historyOf = (id: string): Question => ({
  name: 'history', by: 'province', query: history, variables: { id }, rows: ({ family }: { family: { aidHistory: { edges: object[] } } }) => family.aidHistory.edges.length,
  sql: [{ subgraph: 'beneficiaries', text: `SELECT id, at, kind FROM beneficiaries.entitlement_step WHERE entitlement_id IN (SELECT id FROM beneficiaries.entitlement WHERE family_id = '${id}')
    UNION ALL SELECT id, delivered_at, state FROM beneficiaries.delivery WHERE entitlement_id IN (SELECT id FROM beneficiaries.entitlement WHERE family_id = '${id}') AND state <> 'PENDING' ORDER BY at DESC LIMIT 21` }],
});

const figures: Question = {
  name: 'sixT', by: 'province', query: dashboard, rows: ({ sixTFigures }: { sixTFigures: { regions: object[] } }) => sixTFigures.regions.length,
  sql: [
    { subgraph: 'beneficiaries', text: "SELECT left(area_code, 5), dimension, programme_id, channel, outcome, sum(count), sum(days) FROM beneficiaries.six_t_sum WHERE year = 2026 AND area_code >= '36' AND area_code < '36/' GROUP BY 1, 2, 3, 4, 5" },
    { subgraph: 'beneficiaries', text: "SELECT left(area_code, 5), dimension, programme_id, channel, count(*) FROM beneficiaries.six_t_check WHERE state IN ('OPEN', 'ANSWERED') AND year = 2026 AND area_code >= '36' AND area_code < '36/' GROUP BY 1, 2, 3, 4" },
  ],
};

/** The 6T of the province, and the history of a family's aid. */
export async function measureAid(installation: Installation, seconds: number): Promise<Result> {
  const families = asked.map((number) => ({ ...historyOf(familyId(number)), name: `history${number}` }));
  const sixT = await measureQuestions('aid-6t', [figures], 150, installation, seconds, amongAid);
  const told = await measureQuestions('aid-history', families, 50, installation, seconds, amongAid);
  return { ...told, ...sixT, case: 'aid-figures', target: `6T of the province ≤ 150 ms, a family's history ≤ 50 ms, p95 at 50/s among ${amongAid.size}`, met: sixT.met === null ? null : Boolean(sixT.met && told.met) };
}

const record = 'mutation ($input: RecordDeliveriesInput!) { recordDeliveries(input: $input) { __typename ... on DistributionBatch { id } ... on Error { message } } }';

/** 10,000 deliveries of one distribution recorded by the sendings that phones and systems make, beside the bare statement that changes as many. */
export async function measureDeliveries(installation: Installation): Promise<Result> {
  const told = { case: 'deliveries', target: `${atOnePoint.toLocaleString('en')} deliveries recorded ≤ ${secondsTarget} s, among ${amongAid.size}` };
  const { inside } = installation;
  if (!inside) return { ...told, met: null, note: 'needs an installation of our own: leave --url out' };
  await amongAid.put(inside.superuserUrl);
  const { province } = await callers(installation);
  const ids = await asClient(inside.superuserUrl, async (client) => (await client.query<{ id: string }>('SELECT id::text FROM beneficiaries.delivery WHERE batch_id = $1 ORDER BY nth', [waitingBatch])).rows.map(({ id }) => id));
  const started = performance.now();
  for (let from = 0; from < ids.length; from += atOnce) await send(province, ids.slice(from, from + atOnce));
  const seconds = (performance.now() - started) / 1_000;
  const again = await bareSql([{ subgraph: 'beneficiaries', text: `UPDATE beneficiaries.delivery SET version = version + 1 WHERE batch_id = '${waitingBatch}'` }], inside, waitingArea);
  const begun = performance.now();
  await again.run();
  const bare = (performance.now() - begun) / 1_000;
  await again.close();
  const { rows: [left] } = await asClient(inside.superuserUrl, (client) => client.query<{ waiting: number; sums: number }>(`SELECT count(*) FILTER (WHERE state = 'PENDING')::int AS waiting,
    (SELECT sum(count)::int FROM beneficiaries.distribution_sum WHERE batch_id = $1 AND state = 'DELIVERED') AS sums FROM beneficiaries.delivery WHERE batch_id = $1`, [waitingBatch]));
  return { ...told, met: seconds <= secondsTarget && left?.waiting === 0 && left.sums === ids.length, seconds, bareUpdate: bare, deliveries: ids.length };
}

async function send(sender: Sender, deliveries: readonly string[]): Promise<void> {
  const rows = deliveries.map((delivery) => ({ delivery, deliveredAt: '2026-01-20T03:00:00Z', receivedBy: 'SELF' }));
  const { data, errors } = JSON.parse(await sender(JSON.stringify({ query: record, variables: { input: { idempotencyKey: randomUUID(), batch: waitingBatch, rows } } }))) as { data?: { recordDeliveries: { __typename: string; message?: string } }; errors?: { message: string }[] };
  if (data?.recordDeliveries.__typename !== 'DistributionBatch') throw new Error(`Deliveries were not recorded: ${data?.recordDeliveries.message ?? errors?.[0]?.message}`);
}
