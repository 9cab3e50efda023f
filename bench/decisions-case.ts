import { asClient } from '@pilar/stack/owner';
import { signInWithPassword } from '@pilar/stack/sign-in';
import { randomUUID } from 'node:crypto';
import { decide } from './decide.ts';
import type { Installation } from './installation.ts';
import { summarise } from './load.ts';
import { sender, type Sender } from './requests.ts';
import type { Result } from './result.ts';

const [atOnce, batches, singles] = [5_000, 3, 200];
const [secondsTarget, oneTarget] = [5, 50];
/** The path that the database comes with, and a village of the regency that verifies. */
const [path, village, regency] = ['01900000-0000-7000-8000-0000000000c1', '36.02.05.2001', '36.02'];

const many = 'mutation ($input: DecideProposalsInput!) { decideProposals(input: $input) { __typename ... on DecisionBatch { decided refused { proposal code } } ... on Error { message } } }';

type Batch = { __typename: string; message?: string; decided: number; refused: { proposal: string; code: string }[] };
type Decision = { id: string; version: number; verdict: 'ACCEPTED' | 'RETURNED'; why?: string };

/**
 * 5,000 decisions of an officer of Kab. Lebak in one request through the gateway, accepted and returned in turn, three times over; one in a hundred was
 * read too early and is told so in its place. Then 200 by themselves, one after the other.
 */
export async function measureDecisions({ url, inside }: Installation): Promise<Result> {
  const target = `${atOnce} decisions in one request ≤ ${secondsTarget} s, one by itself p95 ≤ ${oneTarget} ms`;
  if (!inside) return { case: 'decisions', target, met: null, note: 'needs an installation of our own: leave --url out' };
  const cookie = await signInWithPassword(url, 'lebak@demo.pilar', 'pilar-demo');
  const send = sender(url, async () => ({ cookie, origin: new URL(url).origin }));
  const ids = await putProposals(inside.superuserUrl, atOnce * batches + singles);
  const seconds: number[] = [];
  let kilobytes = 0;
  for (let batch = 0; batch < batches; batch += 1) {
    const body = JSON.stringify({ query: many, variables: { input: { idempotencyKey: randomUUID(), decisions: ids.slice(batch * atOnce, (batch + 1) * atOnce).map(decisionOf) } } });
    kilobytes = body.length / 1_000;
    seconds.push(await timed(() => decideAll(send, body)) / 1_000);
  }
  const latencies: number[] = [];
  for (const id of ids.slice(-singles)) latencies.push(await timed(() => decide(send, { idempotencyKey: randomUUID(), ...decisionOf(id, 0) })));
  const { p50, p95 } = summarise(latencies, 0);
  return { case: 'decisions', target, met: Math.max(...seconds) <= secondsTarget && p95 <= oneTarget, seconds, kilobytes, alone: { p50, p95 } };
}

const stale = (at: number) => at % 100 === 99;

function decisionOf(id: string, at: number): Decision {
  const version = stale(at) ? 7 : 1;
  return at % 2 === 0 ? { id, version, verdict: 'ACCEPTED' } : { id, version, verdict: 'RETURNED', why: 'ADDRESS_WRONG' };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function decideAll(send: Sender, body: string): Promise<void> {
  const { data } = JSON.parse(await send(body)) as { data?: { decideProposals: Batch } };
  const told = data?.decideProposals;
  if (told?.decided !== atOnce * 0.99 || told.refused.some(({ code }) => code !== 'CONFLICT')) throw new Error(`The batch was not decided as it was to be: ${told?.message ?? JSON.stringify(told).slice(0, 300)}`);
}

/** So many proposals that wait for the regency, each of a family of its own and with its ledger, past the graph. */
async function putProposals(databaseUrl: string, count: number): Promise<string[]> {
  return asClient(databaseUrl, async (client) => {
    const { rows } = await client.query<{ id: string }>(`
      WITH families AS (INSERT INTO beneficiaries.family (id, area_code, owner_code) SELECT uuidv7(), $2, $3 FROM generate_series(1, $4::int) RETURNING id, area_code, owner_code),
        made AS (INSERT INTO beneficiaries.proposal (id, kind, origin, family_id, area_code, owner_code, grounds, path_id, state, passed, next_step, proposed_by, entries)
          SELECT uuidv7(), 'NEW', 'VILLAGE', id, area_code, owner_code, 'Usulan contoh', $1, 'MUSDES_ACCEPTED', '{SUBMISSION,MEETING}', 'REGENCY_VERIFICATION', 'bench', 1 FROM families RETURNING id, area_code, owner_code),
        written AS (INSERT INTO beneficiaries.verification_step (id, proposal_id, nth, step, verdict, account, account_name, role, state, area_code, owner_code, arrived_at)
          SELECT uuidv7(), id, 1, 'SUBMISSION', 'ACCEPTED', 'bench', 'Bench', 'VILLAGE_OPERATOR', 'MUSDES_ACCEPTED', area_code, owner_code, now() FROM made)
      SELECT id::text FROM made ORDER BY id`, [path, village, regency, count]);
    await client.query('ANALYZE beneficiaries.proposal, beneficiaries.verification_step, beneficiaries.family');
    return rows.map(({ id }) => id);
  });
}
