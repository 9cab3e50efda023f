import { bareSql } from './bare-sql.ts';
import type { Result } from './result.ts';
import type { Inside, Installation } from './installation.ts';
import { closedLoop, steadyLoop, type Shot, type Steady } from './load.ts';
import type { Page } from './pages.ts';
import { recordWaves, replay } from './plan.ts';
import { cpuPerRequest, cpuSeconds, pssMegabytes } from './processes.ts';
import { checksum, sender } from './requests.ts';

const rate = 50;
const p95Target = 60;
const ratioTarget = 1.5;
const area = '36.02';

/** One way of serving the page. */
type Way = {
  openLoop: Steady;
  oneConnection: number;
  saturation: number;
  cpuMs?: Record<string, number>;
};

/** Measures a page all three ways in one run, so that the ratios hold whatever the machine's speed is today. */
export async function measurePage(page: Page, installation: Installation, seconds: number): Promise<Result> {
  const { inside } = installation;
  const { shot, rows, sum } = await gatewayShot(page, installation);
  const gateway = await measureWay(shot, seconds, inside);
  const memoryMb = inside && pssMegabytes(inside.processes());
  const target = `p95 ≤ ${p95Target} ms at ${rate}/s; at one connection ≤ ${ratioTarget} × the critical path through the subgraphs`;
  const measured = { case: page.name, target, rows, checksum: sum, gateway, ...(memoryMb ? { memoryMb } : {}) };
  if (!inside) return { ...measured, met: gateway.openLoop.p95 <= p95Target && gateway.openLoop.failed === 0, note: 'ratios need an installation of our own: leave --url out' };

  const waves = await recordWaves(inside.supergraph, page.query, {}, { urls: inside.urls, secret: inside.secret, area });
  const sql = await bareSql(page.sql, inside, area);
  const straightShot = () => replay(waves);
  const sqlShot = () => sql.run().then((found) => { if (found === 0) throw new Error('no rows'); });
  const subgraphs = await measureWay(straightShot, seconds, inside);
  const bare = await measureWay(sqlShot, seconds, inside);
  // Interleaved at one connection: the two see the same machine at the same time.
  const ratio = await interleaved(shot, straightShot);
  await sql.close();
  const failed = gateway.openLoop.failed + subgraphs.openLoop.failed + bare.openLoop.failed;
  return {
    ...measured, subgraphs, sql: bare,
    calls: waves.map((wave) => wave.length),
    ratioToSubgraphs: ratio, ratioToSql: gateway.oneConnection / bare.oneConnection,
    met: gateway.openLoop.p95 <= p95Target && ratio <= ratioTarget && failed === 0,
  };
}

async function gatewayShot(page: Page, { url, token }: Installation): Promise<{ shot: Shot; rows: number; sum: string }> {
  const send = sender(url, async () => ({ authorization: `Bearer ${token}` }));
  const body = JSON.stringify({ query: page.query });
  const expected = await send(body);
  const { data, errors } = JSON.parse(expected) as { data: never; errors?: { message: string }[] };
  if (errors?.length) throw new Error(`${page.name}: ${errors[0]?.message}`);
  const rows = page.rows(data);
  if (rows < page.atLeast) throw new Error(`${page.name}: ${rows} rows, at least ${page.atLeast} expected; is the demo data loaded?`);
  const sum = checksum(expected);
  return { rows, sum, shot: async () => { if (checksum(await send(body)) !== sum) throw new Error('another answer'); } };
}

async function measureWay(shot: Shot, seconds: number, inside: Inside | undefined): Promise<Way> {
  await closedLoop(shot, 4, Math.min(4, seconds));
  const { p50: oneConnection } = await closedLoop(shot, 1, seconds / 4);
  const before = inside && cpuSeconds(inside.processes());
  const open = await steadyLoop(shot, rate, seconds);
  const cpuMs = inside && before && cpuPerRequest(before, cpuSeconds(inside.processes()), open.shots);
  let saturation = 0;
  for (const width of [4, 8, 16]) saturation = Math.max(saturation, (await closedLoop(shot, width, seconds / 8)).perSecond);
  return { openLoop: open, oneConnection, saturation, ...(cpuMs ? { cpuMs } : {}) };
}

/** Median ratio of the two, asked in turn. */
async function interleaved(shot: Shot, other: Shot): Promise<number> {
  const ratios: number[] = [];
  for (let turn = 0; turn < 200; turn++) {
    const start = performance.now();
    await shot();
    const middle = performance.now();
    await other();
    ratios.push((middle - start) / (performance.now() - middle));
  }
  return ratios.toSorted((a, b) => a - b)[ratios.length / 2] ?? 0;
}
