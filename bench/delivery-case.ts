import { asClient } from '@pilar/stack/owner';
import { amongAid, type AidScale } from './aid-data.ts';
import { bareSql, type Statement } from './bare-sql.ts';
import { areas, callers } from './callers.ts';
import { bareAllocation, bareRecording, change, plan, take, type Distribution } from './distribute.ts';
import type { Inside, Installation } from './installation.ts';
import { cpuPerRequest, cpuSeconds } from './processes.ts';
import type { Result } from './result.ts';

/** Deliveries of one sending, at most; and how long all of a distribution may take. */
const [atOnce, secondsTarget] = [500, 5];

/** A distribution to 10,000: allocated, and recorded by the sendings that phones and systems make; each beside the bare statements that write as many rows of another one. */
export function measureDeliveries(scale: AidScale): (installation: Installation) => Promise<Result> {
  const { put, size, atPoints } = amongAid(scale);
  return async (installation) => {
    const told = { case: 'deliveries', target: `${atPoints.most.toLocaleString('en')} deliveries allocated, and recorded, ≤ ${secondsTarget} s each, among ${size}` };
    const { inside } = installation;
    if (!inside) return { ...told, met: null, note: 'needs an installation of our own: leave --url out' };
    await put(inside.superuserUrl);
    const { province } = await callers(installation);
    const [planned, other] = [await plan(province, atPoints, 10, 'DIRECT'), await plan(province, atPoints, 11, 'DIRECT')];
    const allocation = await timed(inside, () => take(province, 'allocateDistribution', planned));
    const running = await take(province, 'startDistribution', allocation.done);
    const ids = await deliveriesOf(inside, running);
    const recording = await timed(inside, async () => { for (let from = 0; from < ids.length; from += atOnce) await change(province, 'recordDeliveries', { batch: running.id, rows: ids.slice(from, from + atOnce).map(given) }); });
    const bare = { allocation: await bareSeconds(inside, bareAllocation(other)), recording: await bareSeconds(inside, bareRecording(other, ids.length, atOnce)) };
    const left = await standing(inside, running);
    const met = [allocation, recording].every(({ seconds }) => seconds <= secondsTarget) && left.delivered === ids.length && left.kept === ids.length && running.plannedCount === ids.length;
    return { ...told, met, deliveries: ids.length, allocation: figures(allocation, bare.allocation), recording: figures(recording, bare.recording) };
  };
}

const given = (delivery: string) => ({ delivery, deliveredAt: '2026-01-20T03:00:00Z', receivedBy: 'SELF' });
const figures = ({ seconds, cpuMs }: Timed<unknown>, bare: number) => ({ seconds, bareSql: bare, cpuMs });

/** What was done, how long it took, and how much each of the servers worked for it (ms). */
export type Timed<Done> = { done: Done; seconds: number; cpuMs: Record<string, number> };

/** Does something and tells what it took. */
export async function timed<Done>(inside: Inside, work: () => Promise<Done>): Promise<Timed<Done>> {
  const [before, started] = [cpuSeconds(inside.processes()), performance.now()];
  const done = await work();
  const seconds = (performance.now() - started) / 1_000;
  const cpuMs = cpuPerRequest(before, cpuSeconds(inside.processes()), 1);
  return { done, seconds, cpuMs: Object.fromEntries(Object.entries(cpuMs).filter(([, ms]) => ms >= 10)) };
}

/** How long the bare statements take, one after the other, each its own transaction. */
export async function bareSeconds(inside: Inside, statements: Statement[]): Promise<number> {
  const bare = await bareSql(statements, inside, areas.province);
  const started = performance.now();
  await bare.run();
  const seconds = (performance.now() - started) / 1_000;
  await bare.close();
  return seconds;
}

function deliveriesOf({ superuserUrl }: Inside, { id }: Distribution): Promise<string[]> {
  return asClient(superuserUrl, async (client) => (await client.query<{ id: string }>('SELECT id::text FROM beneficiaries.delivery WHERE batch_id = $1 ORDER BY nth', [id])).rows.map((row) => row.id));
}

/** Deliveries of a distribution that were given, once each, and how many the sums that are kept up tell. */
export async function standing({ superuserUrl }: Inside, { id }: Distribution): Promise<{ delivered: number; kept: number }> {
  const { rows: [row] } = await asClient(superuserUrl, (client) => client.query<{ delivered: number; kept: number }>(`
    SELECT (SELECT count(*)::int FROM beneficiaries.delivery WHERE batch_id = $1 AND state = 'DELIVERED' AND version = 2) AS delivered,
      (SELECT sum(count)::int FROM beneficiaries.distribution_sum WHERE batch_id = $1 AND state = 'DELIVERED') AS kept`, [id]));
  return row ?? { delivered: 0, kept: 0 };
}
