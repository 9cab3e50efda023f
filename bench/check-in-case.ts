import { today } from '@pilar/domain/dates';
import { asClient } from '@pilar/stack/owner';
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { signInWithPassword } from '@pilar/stack/sign-in';
import { callers } from './callers.ts';
import { amongEvents } from './event-data.ts';
import type { Installation } from './installation.ts';
import { summarise } from './load.ts';
import type { Sender } from './requests.ts';
import type { Result } from './result.ts';

const people = 500;
const phones = 5;
/** Of ten who come, one is ticked on two phones at once: at two doors, or by two officers at one. */
const everyTwice = 10;
/** Share of requests whose line is cut, before they arrive or before their answer does. */
const dropped = 0.3;
const longestCutMs = 60;
const patienceMs = 120_000;

const recordEvent = 'mutation ($input: RecordEventInput!) { made: recordEvent(input: $input) { __typename ... on Event { id } ... on Error { message } } }';
const invite = 'mutation ($input: InviteParticipantsInput!) { made: inviteParticipants(input: $input) { __typename ... on Event { id } ... on Error { message } } }';
const tick = 'mutation ($input: RecordAttendanceInput!) { recordAttendance(input: $input) { __typename ... on Error { message } } }';
const list = 'query ($id: ID!, $after: String) { event(id: $id) { attendance(first: 100, after: $after) { pageInfo { hasNextPage endCursor } edges { node { id } } } } }';

type Phone = { sent: number; cut: number; latencies: number[] };

/**
 * 500 people checked in from five phones whose lines drop, among 5,000,000 participations. Five minutes at the door are pressed into the seconds that the
 * case is given, so the rate is the harder part of the truth. What arrived is counted in the database: each present once.
 */
export async function measureCheckIns(installation: Installation, seconds: number): Promise<Result> {
  const target = `${people} check-ins from ${phones} phones with lines that drop: none lost, none doubled`;
  const { inside } = installation;
  if (!inside) return { case: 'check-ins', target, met: null, note: 'needs an installation of our own: leave --url out' };
  await amongEvents.put(inside.superuserUrl);
  const { province } = await callers(installation);
  const event = await openEvent(province);
  const ids = await namesOf(province, event);
  const hands = await Promise.all(Array.from({ length: phones }, (_, phone) => handOf(installation, ids.filter((_id, at) => at % phones === phone || (at % everyTwice === 0 && (at + 1) % phones === phone)))));
  const started = performance.now();
  const told = await Promise.all(hands.map(({ cookie, rows }) => work(installation.url, cookie, event, rows, seconds)));
  const took = (performance.now() - started) / 1_000;
  const counted = await count(inside.superuserUrl, event);
  const { p50, p95, p99 } = summarise(told.flatMap(({ latencies }) => latencies), 0);
  const [sent, cut] = [told.reduce((sum, one) => sum + one.sent, 0), told.reduce((sum, one) => sum + one.cut, 0)];
  return {
    case: 'check-ins', target, met: counted.present === people && counted.doubled === 0 && ids.length === people, note: `five minutes pressed into ${seconds} s`,
    ...counted, lost: people - counted.present, ticks: told.reduce((sum, one) => sum + one.latencies.length, 0), sent, cut, seconds: took, untilAnswered: { p50, p95, p99 },
  };
}

/** An event that is under way today, with 500 guests by name on its list. */
async function openEvent(send: Sender): Promise<string> {
  const make = async (query: string, input: object): Promise<string> => {
    const { data } = JSON.parse(await send(JSON.stringify({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } } }))) as { data?: { made: { id?: string; message?: string } } };
    if (!data?.made.id) throw new Error(`The check-ins have no event: ${data?.made.message}`);
    return data.made.id;
  };
  const event = await make(recordEvent, {
    type: 'PENSOSKEL', title: 'Kegiatan contoh: lima pintu masuk', state: 'ONGOING', date: today(), mode: 'TATAP_MUKA', targetAreas: ['36.02'],
    venue: { name: 'Aula contoh', area: '36.02.14' }, organisers: [{ kind: 'MAIN', name: 'Dinas contoh' }], roles: [],
  });
  await make(invite, { event, names: Array.from({ length: people }, (_, at) => ({ name: `Tamu contoh ${at + 1}`, group: 'UNDANGAN' })) });
  return event;
}

async function namesOf(send: Sender, event: string): Promise<string[]> {
  const ids: string[] = [];
  for (let after: string | null = null; ;) {
    const { data } = JSON.parse(await send(JSON.stringify({ query: list, variables: { id: event, after } }))) as { data: { event: { attendance: { edges: { node: { id: string } }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } } };
    const { edges, pageInfo } = data.event.attendance;
    ids.push(...edges.map(({ node }) => node.id));
    if (!pageInfo.hasNextPage) return ids;
    after = pageInfo.endCursor;
  }
}

/** A phone with a session of its own, and whom it ticks. */
async function handOf({ url }: Installation, rows: string[]): Promise<{ cookie: string; rows: string[] }> {
  return { cookie: await signInWithPassword(url, 'admin@demo.pilar', 'pilar-demo'), rows };
}

/** Ticks one after the other, spread over the time, each until it is answered: as the outbox does, under one key. */
async function work(url: string, cookie: string, event: string, rows: readonly string[], seconds: number): Promise<Phone> {
  const phone: Phone = { sent: 0, cut: 0, latencies: [] };
  const started = performance.now();
  for (const [at, participant] of rows.entries()) {
    const due = started + (at / rows.length) * seconds * 1_000;
    if (due > performance.now()) await pause(due - performance.now());
    const from = performance.now();
    const body = JSON.stringify({ query: tick, variables: { input: { idempotencyKey: randomUUID(), event, rows: [{ participant, state: 'PRESENT', at: new Date().toISOString() }] } } });
    while (!(await attempt(url, cookie, body, phone))) if (performance.now() - from > patienceMs) throw new Error('A check-in was never answered');
    phone.latencies.push(performance.now() - from);
  }
  return phone;
}

/** Sends once; false where the line was cut, or the server asked to come again. */
async function attempt(url: string, cookie: string, body: string, phone: Phone): Promise<boolean> {
  phone.sent += 1;
  const line = new AbortController();
  const cut = Math.random() < dropped ? setTimeout(() => line.abort(), Math.random() * longestCutMs) : undefined;
  try {
    const response = await fetch(`${url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', cookie, origin: new URL(url).origin }, body, signal: line.signal });
    const { data } = await response.json() as { data?: { recordAttendance?: { __typename: string; message?: string } } };
    const answer = data?.recordAttendance;
    if (answer?.__typename === 'Event') return true;
    if (answer?.message && answer.__typename !== 'RateLimited') throw new Error(`A check-in was refused: ${answer.message}`);
  } catch (error) {
    if (!line.signal.aborted) throw error;
    phone.cut += 1;
  } finally {
    clearTimeout(cut);
  }
  await pause(Math.random() * 20);
  return false;
}

/** How many are present, and how many were recorded more often than once: each has one entry of it in the trail, and one in the change feed. */
async function count(databaseUrl: string, event: string): Promise<{ present: number; doubled: number }> {
  return asClient(databaseUrl, async (client) => {
    const { rows: [found] } = await client.query<{ present: number; doubled: number }>(`
      SELECT count(*) FILTER (WHERE state = 'PRESENT')::int AS present,
        count(*) FILTER (WHERE version <> 2
          OR (SELECT count(*) FROM audit.entry WHERE entity_id = part.id AND operation = 'recordAttendance') <> 1
          OR (SELECT count(*) FROM events.outbox WHERE entity_id = part.id AND operation = 'UPDATED') <> 1)::int AS doubled
      FROM events.participant AS part WHERE event_id = $1`, [event]);
    if (!found) throw new Error('The event of the check-ins is gone');
    return found;
  });
}
