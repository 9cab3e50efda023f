import { viewers } from '@pilar/testing/viewers';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openEntitlements, type Made } from './entitlement-stage.ts';
import { steps, type Step } from './entitlement-rules.ts';

let world: Awaited<ReturnType<typeof openEntitlements>>;
beforeAll(async () => { world = await openEntitlements(); });
afterAll(() => world.close());

const why: Partial<Record<Step, string>> = { SUSPEND: 'DATA_DOUBT', GRADUATE: 'INCOME_ROSE', TERMINATE: 'REFUSED' };
const names = { ASSESS: 'assess', APPROVE: 'approve', ACTIVATE: 'activate', SUSPEND: 'suspend', RESUME: 'resume', GRADUATE: 'graduate', TERMINATE: 'terminate' } as const;
// Most tries lead on, so that histories come far.
const tries = fc.constantFrom<Step | 'DEATH' | 'LIFE'>('ASSESS', 'ASSESS', 'APPROVE', 'APPROVE', 'ACTIVATE', 'ACTIVATE', 'SUSPEND', 'RESUME', 'GRADUATE', 'TERMINATE', 'DEATH', 'LIFE');

type Row = { state: string; version: number; frozen: boolean; ledger: { version: number; kind: string; state: string }[] };

/** Whether the record is what its ledger says, entry by entry. */
function followsFrom({ state, version, frozen, ledger }: Row): void {
  expect(ledger.map((entry) => entry.version)).toEqual(ledger.map((_entry, nth) => nth + 1));
  expect(ledger.at(-1)).toMatchObject({ version, state });
  let now = 'PROPOSED';
  let cold = false;
  for (const { kind, state: left } of ledger) {
    const step = steps[kind as Step];
    if (step) {
      expect(step.from).toContain(now);
      expect(cold && !step.whileFrozen).toBe(false);
      now = step.to;
    } else if (kind === 'FREEZE') cold = true;
    else if (kind === 'UNFREEZE') cold = false;
    expect(left).toBe(now);
  }
  expect(cold).toBe(frozen);
}

it('the record follows from its ledger, whatever is tried', async () => {
  const programme = await world.programme({ target: 'PERSON' });
  await fc.assert(fc.asyncProperty(fc.array(tries, { minLength: 6, maxLength: 14 }), async (given) => {
    const person = await world.person();
    const { id } = await world.propose(programme, { beneficiary: person.id });
    for (const one of given) {
      const version = async (table: string, of: string): Promise<Made> => (await world.stage.arrange(`SELECT id, version FROM beneficiaries.${table} WHERE id = $1`, [of])).rows[0];
      if (one === 'DEATH') await world.stage.mutate('recordDeath', '... on Beneficiary { id }', { ...await version('beneficiary', person.id), happenedOn: '2026-05-02' }, viewers.lebak);
      else if (one === 'LIFE') await world.stage.mutate('undoDeath', '... on Beneficiary { id }', { ...await version('beneficiary', person.id), reason: 'Salah orang' }, viewers.lebak);
      else await world[names[one]](await version('entitlement', id), why[one] ? { why: why[one] } : {});
    }
    const { rows } = await world.stage.arrange(`SELECT state, version, frozen_on IS NOT NULL AS frozen,
      (SELECT json_agg(json_build_object('version', entry.version, 'kind', entry.kind, 'state', entry.state) ORDER BY entry.version) FROM beneficiaries.entitlement_step AS entry WHERE entitlement_id = entitlement.id) AS ledger
      FROM beneficiaries.entitlement WHERE id = $1`, [id]);
    followsFrom(rows[0]);
  }), { numRuns: 12 });
}, 120_000);

it('nobody changes the ledger', async () => {
  await expect(world.stage.arrange(`UPDATE beneficiaries.entitlement_step SET kind = 'ACTIVATE'`, [])).rejects.toThrow();
  await expect(world.stage.arrange('DELETE FROM beneficiaries.entitlement_step', [])).rejects.toThrow();
});
