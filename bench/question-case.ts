import { bareSql, type Statement } from './bare-sql.ts';
import { areas, callers, type Caller } from './callers.ts';
import type { Inside, Installation } from './installation.ts';
import { closedLoop, steadyLoop, type Shot, type Steady } from './load.ts';
import { putPillars } from './pillar-data.ts';
import { cpuPerRequest, cpuSeconds } from './processes.ts';
import { checksum, type Sender } from './requests.ts';
import type { Result } from './result.ts';

/** One thing that a page of the console asks, and the statements that it needs. */
export type Question = { name: string; by: Caller; query: string; variables?: object; rows: (data: never) => number; sql: Statement[] };

/** What was found of one question; `oneConnection` beside the bare SQL at the same moment. */
type Measured = { openLoop: Steady; oneConnection: number; sql: number; rows: number; cpuMs: Record<string, number> };

const rate = 50;

/** Among which records questions are asked: what puts them there, and how many they are in words. */
type Among = { put: (databaseUrl: string) => Promise<void>; size: string };

/** Measures each question by itself among many records, 200,000 terms of service unless told otherwise: at 50 requests/s, and at one connection in turn with its bare SQL. */
export async function measureQuestions(name: string, questions: readonly Question[], p95: number, installation: Installation, seconds: number, { put, size }: Among = { put: putPillars, size: '50,000 persons with 200,000 terms' }): Promise<Result> {
  const target = `p95 ≤ ${p95} ms at ${rate}/s among ${size}`;
  const { inside } = installation;
  if (!inside) return { case: name, target, met: null, note: 'needs an installation of our own: leave --url out' };
  await put(inside.superuserUrl);
  const senders = await callers(installation);
  // Servers that have run for a while: what the first question would pay for the compiling of the rest is nobody's wait.
  for (const question of questions) await closedLoop((await shotOf(question, senders[question.by])).shot, 4, 2);
  const found: Record<string, Measured> = {};
  for (const question of questions) found[question.name] = await measure(question, senders[question.by], inside, seconds);
  const met = Object.values(found).every(({ openLoop: { p95: own, failed } }) => own <= p95 && failed === 0);
  return { case: name, target, met, ...found };
}

async function measure(question: Question, send: Sender, inside: Inside, seconds: number): Promise<Measured> {
  const { shot, rows } = await shotOf(question, send);
  await closedLoop(shot, 4, 2);
  const before = cpuSeconds(inside.processes());
  const open = await steadyLoop(shot, rate, seconds);
  const cpuMs = cpuPerRequest(before, cpuSeconds(inside.processes()), open.shots);
  return { openLoop: open, ...await besideSql(question, shot, inside), rows, cpuMs };
}

/** Median of the question asked one at a time, beside that of its bare SQL. */
export async function measureAlone(question: Question, send: Sender, inside: Inside): Promise<{ oneConnection: number; sql: number; rows: number }> {
  const { shot, rows } = await shotOf(question, send);
  await closedLoop(shot, 1, 1);
  return { ...await besideSql(question, shot, inside), rows };
}

async function besideSql(question: Question, shot: Shot, inside: Inside): Promise<{ oneConnection: number; sql: number }> {
  const sql = await bareSql(question.sql, inside, areas[question.by]);
  const [oneConnection, bare] = await inTurn(shot, () => sql.run().then(() => {}));
  await sql.close();
  return { oneConnection, sql: bare };
}

/** The questions one after the other, over and over, as one shot. */
export async function streamOf(questions: readonly Question[], send: Sender): Promise<{ shot: Shot }> {
  const shots: Shot[] = [];
  for (const question of questions) shots.push((await shotOf(question, send)).shot);
  let next = 0;
  return { shot: async () => shots[next++ % shots.length]?.() };
}

/** Asks the question and expects the same answer again; cursors, which are sealed anew each time, aside. */
export async function shotOf({ name, query, variables = {}, rows }: Pick<Question, 'name' | 'query' | 'variables' | 'rows'>, send: Sender): Promise<{ shot: Shot; rows: number; data: never }> {
  const body = JSON.stringify({ query, variables });
  const content = (answer: string) => checksum(answer.replaceAll(/"endCursor":"[^"]*"/g, ''));
  const first = await send(body);
  const { data, errors } = JSON.parse(first) as { data: never; errors?: { message: string }[] };
  if (errors?.length) throw new Error(`${name}: ${errors[0]?.message}`);
  const count = rows(data);
  const sum = content(first);
  return { data, rows: count, shot: async () => { if (content(await send(body)) !== sum) throw new Error('another answer'); } };
}

/** Medians of the two, asked in turn, so that both see the same machine: a hundred times unless told fewer, or as often as ten seconds allow. */
export async function inTurn(shot: Shot, other: Shot, most = 100): Promise<[number, number]> {
  const times: [number[], number[]] = [[], []];
  for (const end = performance.now() + 10_000; times[1].length < most && performance.now() < end;) {
    for (const [at, one] of [shot, other].entries()) {
      const start = performance.now();
      await one();
      times[at]?.push(performance.now() - start);
    }
  }
  const [first = 0, second = 0] = times.map((own) => own.toSorted((a, b) => a - b)[Math.floor(own.length / 2)] ?? 0);
  return [first, second];
}
