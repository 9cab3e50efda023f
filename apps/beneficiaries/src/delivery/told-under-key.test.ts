import { asClient } from '@pilar/stack/owner';
import { viewers } from '@pilar/testing/viewers';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDistribution } from '../distribution/distribution-stage.ts';

let world: Awaited<ReturnType<typeof openDistribution>>;
beforeAll(async () => { world = await openDistribution(); });
afterAll(() => world.close());

const kept = async (word: string) => (await world.stage.arrange("SELECT FROM audit.entry WHERE changes::text || coalesce(reason, '') LIKE '%' || $1 || '%'", [word])).rowCount;
const told = async (field: 'delivery' | 'sixTCheck', id: string) => {
  const { found } = await world.stage.ask(`query ($id: ID!) { found: ${field}(id: $id) { history(first: 1) { edges { node { operation changes { field after } } } } } }`, viewers.lebak, { id });
  return found.history.edges[0].node;
};

it('keeps what is written of a delivery and its check under the key of whose it was, and tells it no more once that is gone', async () => {
  const { deliveries, ...batch } = await world.running(await world.programme({ families: 2 }));
  const [one, two] = deliveries as [{ id: string; nth?: number }, { id: string }];
  const give = (id: string, note: string | null) => world.stage.mutate('recordDelivery', '... on Delivery { id }', { delivery: id, deliveredAt: `${world.year}-01-06T02:00:00.000Z`, receivedBy: 'SELF', note }, viewers.lebak);
  expect(await give(one.id, 'Diterima di rumah Kenanga')).toMatchObject({ id: one.id });
  expect(await give(two.id, null)).toMatchObject({ id: two.id });
  expect(await world.stage.mutate('recordSixTChecks', '... on DistributionBatch { id }', {
    batch: batch.id, nth: 1, checkedOn: `${world.year}-01-06`, answers: [{ dimension: 'JUMLAH', result: 'FINDING', note: 'Keluarga Melati kurang', severity: 'MINOR', responsible: 'Bank', dueOn: `${world.year}-01-20` }],
  }, viewers.lebak)).toMatchObject({ id: batch.id });
  const { rows: [check] } = await world.stage.arrange('SELECT id FROM beneficiaries.six_t_check WHERE batch_id = $1 AND delivery_id IS NOT NULL', [batch.id]);
  const { rows: [holder] } = await world.stage.arrange(`SELECT CASE WHEN beneficiary_id IS NULL THEN 'Family' ELSE 'Beneficiary' END AS type, coalesce(beneficiary_id, family_id) AS id
    FROM beneficiaries.six_t_check AS made JOIN beneficiaries.delivery ON delivery.id = delivery_id JOIN beneficiaries.entitlement ON entitlement.id = entitlement_id WHERE made.id = $1`, [check?.id]);

  const { rows: [first] } = await world.stage.arrange('SELECT delivery_id AS id FROM beneficiaries.six_t_check WHERE id = $1', [check?.id]);
  expect(first?.id).toBe(one.id);
  expect((await told('delivery', one.id)).changes).toContainEqual({ field: 'note', after: 'Diterima di rumah Kenanga' });
  expect((await told('sixTCheck', check?.id ?? '')).changes).toContainEqual({ field: 'note', after: 'Keluarga Melati kurang' });
  expect([await kept('Kenanga'), await kept('Melati')]).toEqual([0, 0]);

  await asClient(world.stage.database.ownerUrl, async (client) => {
    await client.query('SET ROLE pilar_eraser');
    await client.query('SELECT audit.forget_subject($1, $2)', [holder?.type, holder?.id]);
  });
  expect((await told('delivery', one.id)).changes).toContainEqual({ field: 'note', after: '•••' });
  expect((await told('sixTCheck', check?.id ?? '')).changes).toContainEqual({ field: 'note', after: '•••' });
  // Of another, on whom no word was written, history tells as before.
  expect((await told('delivery', two.id)).changes).toContainEqual({ field: 'state', after: 'DELIVERED' });
});
