import { randomUUID } from 'node:crypto';
import { asClient } from '@pilar/stack/owner';
import { signInWithPassword } from '@pilar/stack/sign-in';
import { bareSql } from './bare-sql.ts';
import { decide } from './decide.ts';
import type { Inside, Installation } from './installation.ts';
import { closedLoop, steadyLoop, type Shot, type Steady } from './load.ts';
import { cpuPerRequest, cpuSeconds } from './processes.ts';
import { inTurn } from './question-case.ts';
import { sender, type Sender } from './requests.ts';

const area = '36.02';
const rate = 50;
/** Decisions in turn with the bare statements, at most: as fast as they go, an officer's own allowance would end them. */
const alone = 200;
/** A regency takes these one after the other, of each proposal. */
const steps = ['REGENCY_VERIFICATION', 'APPROVAL', 'SENDING', 'ANSWER'];

type Waiting = { id: string; version: number };
export type Decisions = { openLoop: Steady; cpuMs: Record<string, number>; oneConnection: number; sql: number; proposals: number };

/** Decisions of an officer of Kab. Lebak, each of another proposal or its next step: as many as proposals allow where they are few. */
export async function measureDecisions({ url }: Installation, inside: Inside, seconds: number): Promise<Decisions> {
  const cookie = await signInWithPassword(url, 'lebak@demo.pilar', 'pilar-demo');
  const send = sender(url, async () => ({ cookie, origin: new URL(url).origin }));
  // The bare statements write into one of its own, or the next decision on it would be stale.
  const [apart, ...proposals] = await waiting(inside.superuserUrl);
  // A fifth warms up, and is asked alone in turn with the bare statements.
  const measured = Math.min(seconds, Math.floor((proposals.length * steps.length * 0.8) / rate));
  const shot = decider(send, proposals);
  await closedLoop(shot, 2, Math.min(2, measured / 10));
  const before = cpuSeconds(inside.processes());
  const open = await steadyLoop(shot, rate, measured);
  const cpuMs = cpuPerRequest(before, cpuSeconds(inside.processes()), open.shots);
  const sql = await bareSql(bare(apart?.id ?? ''), inside, area);
  const [oneConnection, least] = await inTurn(shot, async () => { await sql.run(); }, Math.min(alone, Math.floor(proposals.length * steps.length * 0.1)));
  await sql.close();
  return { openLoop: open, cpuMs, oneConnection, sql: least, proposals: proposals.length };
}

/** Decides the next proposal each time; all at their first step before any at its second. */
function decider(send: Sender, proposals: readonly Waiting[]): Shot {
  let next = 0;
  return async () => {
    const [round, at] = [Math.floor(next / proposals.length), next % proposals.length];
    next += 1;
    const [proposal, step] = [proposals[at], steps[round]];
    if (!proposal || !step) throw new Error('no proposal is left to be decided');
    const input = { idempotencyKey: randomUUID(), id: proposal.id, version: proposal.version + round, verdict: 'ACCEPTED', step, ...(step === 'APPROVAL' && { documentNumber: '460/Contoh', documentOn: '2026-01-15' }) };
    await decide(send, input);
  };
}

async function waiting(superuserUrl: string): Promise<Waiting[]> {
  const { rows } = await asClient(superuserUrl, (client) => client.query<Waiting>(`
    SELECT id::text, version FROM beneficiaries.proposal WHERE next_step = 'REGENCY_VERIFICATION' AND source = 'IMPORT' AND area_code >= $1 AND area_code < $1 || '/' ORDER BY id LIMIT 4000`, [area]));
  if (rows.length === 0) throw new Error('No proposal waits for a decision');
  return rows;
}

/** What a decision must write at least: its entry in the ledger and the proposal beside it, read before. */
function bare(id: string) {
  const one = `id = '${id}'`;
  return [
    'BEGIN', `SELECT * FROM beneficiaries.proposal WHERE ${one} FOR UPDATE`,
    `INSERT INTO beneficiaries.verification_step (id, proposal_id, nth, step, verdict, account, account_name, role, state, area_code, owner_code, arrived_at)
     SELECT uuidv7(), id, (SELECT max(nth) + 1 FROM beneficiaries.verification_step WHERE proposal_id = proposal.id), 'ANSWER', 'ACCEPTED', 'bench', 'bench', 'REG_OFFICER', state, area_code, owner_code, now() FROM beneficiaries.proposal WHERE ${one}`,
    `UPDATE beneficiaries.proposal SET updated_at = now(), waiting_since = now(), version = version + 1 WHERE ${one}`, 'COMMIT',
  ].map((text) => ({ subgraph: 'beneficiaries' as const, text }));
}
