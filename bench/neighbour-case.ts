import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { signInWithPassword } from '@pilar/stack/sign-in';
import { getIntrospectionQuery } from 'graphql';
import { startGatewayBeside } from './gateway-beside.ts';
import type { Installation } from './installation.ts';
import { openLoop, summarise, type Latencies } from './load.ts';
import { eventPage } from './pages.ts';
import { sender, type Sender } from './requests.ts';
import type { Result } from './result.ts';

/** What the attacking thread is given, and what it tells at its end: answers, and refusals by rate and for other reasons. */
export type Attack = { url: string; headers: Record<string, string>; documents: string[]; connections: number };
export type Attacked = { answered: number; limited: number; refused: number };

const connections = 64;
const perSecond = 10;
const rounds = 3;
const most = 2;
const [burstMs, underWayMs] = [20_000, 2_000];

const region = 'code fullName children { code } pillars(first: 1) { totalCount { value } } institutions(first: 1) { totalCount { value } } events(first: 1) { totalCount { value } }';
/** The most that is taken of each kind; `$` makes each another document. */
const documents = [
  // A plan as large as ten kilobytes make one, over all subgraphs.
  `query Wide$ { ${Array.from({ length: 20 }, (_one, at) => `r${at}x$: region(code: "36.0${1 + (at % 4)}") { ${region} path { ${region} } }`).join(' ')} }`,
  // Rows up to the bound.
  `query Rows$ { ${Array.from({ length: 20 }, (_one, at) => `p${at}x$: pillars(first: 500) { edges { node { id type state person { id displayName } area { fullName } } } }`).join(' ')} }`,
  // Patterns that no index helps with.
  `query Patterns$ { ${Array.from({ length: 20 }, (_one, at) => `s${at}x$: people(first: 100, filter: { text: "a e i o u ${at} $" }) { totalCount { value } edges { node { id displayName } } }`).join(' ')} }`,
  getIntrospectionQuery().replace('IntrospectionQuery', 'Schema$'),
];

const list = `{ pillars(first: 25) { totalCount { value } edges { node { id type state person { id displayName } area { code fullName } } } } }`;

/** Officers' list and record page, alone and beside an account that sends the most costly documents that are taken, over many connections; in turn, in one run. */
export async function measureNeighbour(installation: Installation, seconds: number): Promise<Result> {
  const target = `p99 of a list and of a record page beside an account that asks for as much as it can < ${most} × alone`;
  const { inside } = installation;
  if (!inside) return { case: 'neighbour', target, met: null, note: 'needs an installation of our own: leave --url out' };
  const gateway = await startGatewayBeside(installation.url, inside);
  try {
    const headersOf = async (account: string) => ({ cookie: await signInWithPassword(installation.url, `${account}@demo.pilar`, 'pilar-demo'), origin: new URL(installation.url).origin });
    // Two, as nobody reads ten pages a second by themself.
    const officers = await Promise.all(['lebak', 'auditor'].map(headersOf));
    const senders = officers.map((headers) => sender(gateway.url, async () => headers));
    let turn = 0;
    const attack: Attack = { url: gateway.url, headers: await headersOf('admin'), documents, connections };
    const pages = { list, record: eventPage.query };
    for (const send of senders) for (const query of [...Object.values(pages), list]) await answered(send, query);
    // What an account may ask for at once is asked for by then, and others wait meanwhile: over time it is less.
    const first = begin(attack);
    const waited = await openLoop(() => answered(nextOf(senders, turn++), list), perSecond, burstMs / 1_000);
    const burst = { ...await first(), beside: waited };
    const times: Record<string, { alone: Latencies[]; beside: Latencies[] }> = {};
    const attacked: Attacked = { answered: 0, limited: 0, refused: 0 };
    for (let round = 0; round < rounds; round++) {
      for (const [name, query] of Object.entries(pages)) {
        const found = times[name] ??= { alone: [], beside: [] };
        const shoot = () => openLoop(() => answered(nextOf(senders, turn++), query), perSecond, seconds / 2);
        found.alone.push(await shoot());
        const end = begin(attack);
        await pause(underWayMs);
        found.beside.push(await shoot());
        for (const [kind, count] of Object.entries(await end())) attacked[kind as keyof Attacked] += count;
      }
    }
    const told = Object.fromEntries(Object.entries(times).map(([name, { alone, beside }]) => [name, compared(alone, beside)]));
    return { case: 'neighbour', target, met: Object.values(told).every(({ ratio, failed }) => ratio < most && failed === 0), ...told, burst, attacked, connections };
  } finally {
    await gateway.stop();
  }
}

/** Begins the attack; the result ends it. */
function begin(attack: Attack): () => Promise<Attacked> {
  const worker = new Worker(new URL('attack.ts', import.meta.url), { workerData: attack });
  return async () => {
    const told = once(worker, 'message') as Promise<[Attacked]>;
    worker.postMessage('end');
    return (await told)[0];
  };
}

function nextOf(senders: readonly Sender[], turn: number): Sender {
  const send = senders[turn % senders.length];
  if (!send) throw new Error('Nobody asks');
  return send;
}

async function answered(send: Sender, query: string): Promise<void> {
  const { errors } = JSON.parse(await send(JSON.stringify({ query }))) as { errors?: { message: string }[] };
  if (errors?.length) throw new Error(errors[0]?.message);
}

/** The middle of the rounds for each, so that one moment in which the machine is taken away does not decide. */
function compared(alone: Latencies[], beside: Latencies[]) {
  const middle = (of: 'p50' | 'p99', from: Latencies[]) => summarise(from.map((one) => one[of]), 0).p50;
  const failed = [...alone, ...beside].reduce((sum, one) => sum + one.failed, 0);
  const ratio = middle('p99', beside) / middle('p99', alone);
  return { alone: { p50: middle('p50', alone), p99: middle('p99', alone) }, beside: { p50: middle('p50', beside), p99: middle('p99', beside) }, ratio, failed };
}
