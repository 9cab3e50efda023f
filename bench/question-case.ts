import { bareSql, type Statement } from './bare-sql.ts';
import { areas, callers, type Caller } from './callers.ts';
import type { Installation } from './installation.ts';
import { closedLoop, openLoop, type Latencies, type Shot } from './load.ts';
import { putPillars } from './pillar-data.ts';
import { cpuPerRequest, cpuSeconds } from './processes.ts';
import { checksum, type Sender } from './requests.ts';
import type { Result } from './result.ts';

/** One thing that a page of the console asks, and the statements that it needs. */
export type Question = { name: string; by: Caller; query: string; variables?: object; rows: (data: never) => number; sql: Statement[] };

/** What was found of one question; `oneConnection` beside the bare SQL at the same moment. */
type Measured = { openLoop: Latencies; oneConnection: number; sql: number; rows: number; cpuMs: Record<string, number> };

const rate = 50;

/** Measures each question by itself among 200,000 terms of service: at 50 requests/s, and at one connection in turn with its bare SQL. */
export async function measureQuestions(name: string, questions: readonly Question[], p95: number, installation: Installation, seconds: number): Promise<Result> {
  const target = `p95 ≤ ${p95} ms at ${rate}/s among 50,000 persons with 200,000 terms`;
  const { inside } = installation;
  if (!inside) return { case: name, target, met: null, note: 'needs an installation of our own: leave --url out' };
  await putPillars(inside.superuserUrl);
  const senders = await callers(installation);
  const found: Record<string, Measured> = {};
  for (const question of questions) found[question.name] = await measure(question, senders[question.by], inside, seconds / 2);
  const met = Object.values(found).every(({ openLoop: { p95: own, failed } }) => own <= p95 && failed === 0);
  return { case: name, target, met, ...found };
}

async function measure(question: Question, send: Sender, inside: NonNullable<Installation['inside']>, seconds: number): Promise<Measured> {
  const { shot, rows } = await shotOf(question, send);
  await closedLoop(shot, 4, 2);
  const before = cpuSeconds(inside.processes());
  const open = await openLoop(shot, rate, seconds);
  const cpuMs = cpuPerRequest(before, cpuSeconds(inside.processes()), open.shots);
  const sql = await bareSql(question.sql, inside, areas[question.by]);
  const [oneConnection, bare] = await inTurn(shot, () => sql.run().then(() => {}));
  await sql.close();
  return { openLoop: open, oneConnection, sql: bare, rows, cpuMs };
}

/** Asks the question and expects the same answer again; cursors, which are sealed anew each time, aside. */
export async function shotOf({ name, query, variables = {}, rows }: Question, send: Sender): Promise<{ shot: Shot; rows: number; data: never }> {
  const body = JSON.stringify({ query, variables });
  const content = (answer: string) => checksum(answer.replaceAll(/"endCursor":"[^"]*"/g, ''));
  const first = await send(body);
  const { data, errors } = JSON.parse(first) as { data: never; errors?: { message: string }[] };
  if (errors?.length) throw new Error(`${name}: ${errors[0]?.message}`);
  const count = rows(data);
  const sum = content(first);
  return { data, rows: count, shot: async () => { if (content(await send(body)) !== sum) throw new Error('another answer'); } };
}

/** Medians of the two, asked in turn, so that both see the same machine: a hundred times, or as often as ten seconds allow. */
export async function inTurn(shot: Shot, other: Shot): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (const end = performance.now() + 10_000; times[1].length < 100 && performance.now() < end;) {
    for (const [at, one] of [shot, other].entries()) {
      const start = performance.now();
      await one();
      times[at]?.push(performance.now() - start);
    }
  }
  const [first = 0, second = 0] = times.map((own) => own.toSorted((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0);
  return [first, second];
}
