import { today } from '@pilar/domain/dates';
import { putPopulation, scales, type Scale } from '@pilar/population/put-population';
import { asClient } from '@pilar/stack/owner';
import { bareSql } from './bare-sql.ts';
import { areas, callers } from './callers.ts';
import type { Inside, Installation } from './installation.ts';
import { latePage } from './late-page.ts';
import { closedLoop, steadyLoop, type Shot, type Steady } from './load.ts';
import { replay, waveRecorder } from './plan.ts';
import { cpuPerRequest, cpuSeconds } from './processes.ts';
import { inTurn, shotOf } from './question-case.ts';
import { measureDecisions } from './registry-decisions.ts';
import { knownPersons, type Known } from './registry-known.ts';
import { lists } from './registry-lists.ts';
import { kinds, type Kind } from './registry-questions.ts';
import type { Sender } from './requests.ts';
import type { Result } from './result.ts';
import { startRival, type Rivals } from './rival.ts';

const rate = 50;
/** Persons asked for in turn, so that not one family alone is kept in memory. */
const persons = 60;
const [latest, pageTarget, guardTarget] = [10_000, 1.2, 1.5];
const target = `p95 at ${rate}/s: ${kinds.map(({ name, p95 }) => `${name} ≤ ${p95}`).join(', ')}, decision ≤ 50 ms; page ${latest.toLocaleString('en')} ≤ ${pageTarget} × the first; row-level security ≤ ${guardTarget} ×`;

/** One way of asking: latencies at 50/s, and what each of the servers works for a request. */
type Way = Steady & { cpuMs: Record<string, number> };

/** The registry of persons served at a size: each of its reads through the gateway, straight at the subgraph, beside PostGraphile, and as bare SQL with and without its policies. */
export function measureRegistry(scale: Scale): (installation: Installation, seconds: number) => Promise<Result> {
  return async (installation, seconds) => {
    const name = `registry-${scale}`;
    const { inside } = installation;
    if (!inside) return { case: name, target, met: null, note: 'needs an installation of our own: leave --url out' };
    const put = await putTimed(inside, scale);
    const { province } = await callers(installation);
    const known = await knownPersons(inside, scales[scale], persons);
    const rivals = await startRival(inside, areas.province);
    const measured: Record<string, Measured> = {};
    try {
      for (const kind of kinds) {
        const one = await measureKind(kind, known, { province, inside, rivals, seconds: seconds / 2 });
        measured[kind.name] = one;
        // A run takes half an hour; what it has measured must not be lost with what comes after.
        console.error(`${name} ${kind.name}: p95 ${one.gateway.p95.toFixed(0)} ms, subgraph ${one.subgraph.p95.toFixed(0)}, PostGraphile ${one.postgraphile?.p95.toFixed(0) ?? '-'} (CPU ${cpuOf(one.subgraph)} and ${one.postgraphile ? cpuOf(one.postgraphile) : '-'} ms), policies ${one.guardRatio.toFixed(2)} ×`);
      }
    } finally {
      await rivals.stop();
    }
    const pages: Record<string, { page: number; ratio: number }> = {};
    for (const [list, paged] of Object.entries(lists)) pages[list] = await latePage(paged, latest, province);
    const decision = await measureDecisions(installation, inside, seconds / 2);
    const met = kinds.every((kind) => within(kind.p95, measured[kind.name])) && Object.values(pages).every(({ ratio }) => ratio <= pageTarget) && decision.openLoop.p95 <= 50 && decision.openLoop.failed === 0;
    return { case: name, target, met, put, ...measured, pages, decision };
  };
}

/** `guardRatio`: the bare SQL with the policies against without. `sql` in turn with the gateway at one connection. */
type Measured = { gateway: Way; subgraph: Way; postgraphile?: Way; oneConnection: number; sql: number; guardRatio: number; rows: number };

const within = (p95: number, measured: Measured | undefined) => measured !== undefined && measured.gateway.p95 <= p95 && measured.gateway.failed === 0 && measured.guardRatio <= guardTarget;

async function measureKind(kind: Kind, known: readonly Known[], { province, inside, rivals, seconds }: { province: Sender; inside: Inside; rivals: Rivals; seconds: number }): Promise<Measured> {
  const questions = known.map((person) => kind.ask(person));
  const asked = [];
  for (const question of questions) asked.push(await shotOf(question, province));
  const shot = turning(asked.map((one) => one.shot));
  const gateway = await way(shot, seconds, inside, []);

  const record = await waveRecorder(inside.supergraph, { urls: inside.urls, secret: inside.secret, area: areas.province });
  const straight: Shot[] = [];
  for (const { query, variables } of questions) {
    const waves = await record(query, { ...variables });
    straight.push(() => replay(waves));
  }
  const subgraph = await way(turning(straight), seconds, inside, []);

  const rivalShots: Shot[] = [];
  for (const person of kind.rival ? known : []) {
    const rival = kind.rival?.(person);
    if (rival) rivalShots.push((await shotOf({ name: `PostGraphile's ${kind.name}`, ...rival }, rivals.send)).shot);
  }
  const postgraphile = rivalShots.length > 0 ? await way(turning(rivalShots), seconds, inside, [rivals.pid]) : null;

  const [guarded, unguarded] = [await turningSql(questions, inside, false), await turningSql(questions, inside, true)];
  const [oneConnection, sql] = await inTurn(shot, guarded.run);
  const [withPolicies, without] = await inTurn(guarded.run, unguarded.run);
  await Promise.all([guarded.close(), unguarded.close()]);
  return { gateway, subgraph, ...(postgraphile && { postgraphile }), oneConnection, sql, guardRatio: withPolicies / without, rows: Math.max(...asked.map(({ rows }) => rows)) };
}

const cpuOf = ({ cpuMs }: Way) => Object.values(cpuMs).reduce((sum, ms) => sum + ms, 0).toFixed(1);

async function way(shot: Shot, seconds: number, inside: Inside, rival: number[]): Promise<Way> {
  const processes = () => ({ ...inside.processes(), ...(rival.length > 0 && { postgraphile: rival }) });
  await closedLoop(shot, 4, 2);
  const before = cpuSeconds(processes());
  const latencies = await steadyLoop(shot, rate, seconds);
  const cpuMs = cpuPerRequest(before, cpuSeconds(processes()), latencies.shots);
  // What idles on does not belong to the question.
  return { ...latencies, cpuMs: Object.fromEntries(Object.entries(cpuMs).filter(([, ms]) => ms >= 0.05)) };
}

/** One after the other, over and over. */
function turning(shots: readonly Shot[]): Shot {
  let next = 0;
  return async () => shots[next++ % shots.length]?.();
}

/** The bare statements of the questions in turn. */
async function turningSql(questions: readonly ReturnType<Kind['ask']>[], inside: Inside, unguarded: boolean): Promise<{ run: Shot; close: () => Promise<void> }> {
  const one = questions.slice(0, 10);
  const each = await Promise.all(one.map(({ sql }) => bareSql(sql, inside, areas.province, unguarded)));
  return { run: turning(each.map(({ run }) => async () => { await run(); })), close: async () => { await Promise.all(each.map(({ close }) => close())); } };
}

/** Puts the population there, and tells what that took. */
async function putTimed({ superuserUrl, secret }: Inside, scale: Scale): Promise<{ seconds: number; rowsPerSecond: number; gigabytes: number }> {
  const begun = performance.now();
  const rows = await putPopulation(superuserUrl, secret, scales[scale], today());
  const seconds = (performance.now() - begun) / 1_000;
  const { rows: [size] } = await asClient(superuserUrl, (client) => client.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes'));
  return { seconds: Math.round(seconds), rowsPerSecond: Math.round((rows ?? 0) / seconds), gigabytes: Number(size?.bytes ?? 0) / 1e9 };
}
