import { today } from '@pilar/domain/dates';
import { putPopulation } from '@pilar/population/put-population';
import { asClient } from '@pilar/stack/owner';
import { testDatabase } from '@pilar/testing/database';
import { expect, it } from 'vitest';
import { standingOf, stepsFor, type Entry, type Origin, type PathStep } from './proposal-rules.ts';

it('the proposals of an invented population stand where their ledgers lead (rule 29)', async () => {
  const database = await testDatabase();
  try {
    await putPopulation(database.ownerUrl, database.secret, 2_500, today());
    const rows = await asClient(database.adminUrl, async (client) => (await client.query<{ origin: Origin; steps: PathStep[]; ledger: Entry[]; entries: number; arrived: boolean }>(`
      SELECT proposal.state, passed, next_step AS next, optional_steps AS optional, objection_open AS objection, origin, path.steps, entries,
        (SELECT coalesce(json_agg(json_build_object('id', entry.id, 'step', step, 'verdict', verdict, 'undoes', undoes) ORDER BY nth), '[]') FROM beneficiaries.verification_step AS entry WHERE proposal_id = proposal.id) AS ledger,
        coalesce((SELECT last.state = proposal.state AND last.at = waiting_since FROM beneficiaries.verification_step AS last WHERE proposal_id = proposal.id AND nth = entries), true) AS arrived
      FROM beneficiaries.proposal JOIN beneficiaries.proposal_path AS path ON path.id = path_id`)).rows);
    expect(rows.length).toBeGreaterThan(80);
    for (const { origin, steps, ledger, entries, arrived, ...standing } of rows) {
      expect(standing).toEqual(standingOf(stepsFor(steps, origin), ledger));
      expect({ entries, arrived }).toEqual({ entries: ledger.length, arrived: true });
    }
  } finally {
    await database.drop();
  }
});
