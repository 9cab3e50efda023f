import { today } from '@pilar/domain/dates';
import type { Viewer } from '@pilar/domain/viewer';
import { FileTickets } from '@pilar/files/tickets';
import { accountOf } from '@pilar/subgraph/scope';
import { openStage } from '@pilar/testing/stage';
import { viewers } from '@pilar/testing/viewers';
import { randomUUID } from 'node:crypto';
import { checkAllRight } from '../six-t/six-t-stage.ts';
import { subgraph } from '../subgraph.ts';

export const village = '36.02.01.2002';
const year = Number(today().slice(0, 4));
export const fields = '... on DistributionBatch { id version state nextSteps plannedCount plannedAmount sums { state count amount } }';

/** A stage on which a programme of Rp200,000 a month is given out in Lebak. */
export async function openDistribution() {
  const stage = await openStage(subgraph, { demo: true });
  const tickets = new FileTickets(stage.database.secret);
  const programmeId = async (code: string) => (await stage.arrange('SELECT id FROM beneficiaries.programme WHERE code = $1', [code])).rows[0]?.id as string;
  let codes = 0;

  /** A programme of its own with an allocation for Lebak, and so many families entitled to it in the village. */
  const programme = async ({ families = 3, allocation = '100000000', area = '36.02', at = village, aidForm = 'CASH' } = {}) => {
    const code = `SEMBAKO-${codes += 1}`;
    const made = await stage.mutate('registerProgramme', '... on Programme { id version }', {
      code, name: code, ownerLevel: 'PROVINCE', fundSource: 'APBD_PROV', serviceField: 'JAMSOS', effortForm: 'PENUNJANG', aidForm, target: 'FAMILY', frequency: 'MONTHLY', yearFrom: 2020,
    }, viewers.officer);
    await stage.mutate('setProgrammeAmounts', '... on Programme { id }', { id: made.id, version: 1, validFrom: '2020-01-01', per: 'MONTH', amounts: [{ amount: '200000' }], citation: 'Contoh', checkedOn: '2020-01-01' }, viewers.officer);
    await stage.arrange('INSERT INTO beneficiaries.programme_budget (id, programme_id, year, kind, area_code, amount) VALUES ($1, $2, $3, $4, $5, $6)', [randomUUID(), made.id, year, 'ALLOCATION', area, allocation]);
    await entitle(code, families, at);
    return code;
  };

  /** So many more families of the village, each with a head and an active entitlement. */
  const entitle = async (code: string, families: number, at = village) => {
    await stage.arrange(`
      WITH given AS (SELECT uuidv7() AS family, uuidv7() AS head, nth FROM generate_series(1, $1::int) AS nth),
      families AS (INSERT INTO beneficiaries.family (id, area_code, owner_code, address) SELECT family, $2, left($2, 5), 'Kampung Contoh ' || nth FROM given RETURNING id),
      heads AS (INSERT INTO beneficiaries.beneficiary (id, full_name, area_code, owner_code, family_id, relation, no_nik_reason, sounds)
        SELECT head, 'Contoh ' || nth, $2, left($2, 5), family, 'KEPALA_KELUARGA', 'Hilang', '{}' FROM given RETURNING id)
      SELECT count(*) FROM families, heads WHERE false`, [families, at]);
    await stage.arrange(`INSERT INTO beneficiaries.entitlement (id, programme_id, year, family_id, area_code, owner_code, state, decree_number, decree_on)
      SELECT uuidv7(), $1, $2, id, area_code, owner_code, 'ACTIVE', 'SK/1', now() FROM beneficiaries.family
      WHERE area_code = $3 AND NOT EXISTS (SELECT FROM beneficiaries.entitlement WHERE family_id = family.id) ORDER BY id DESC LIMIT $4`, [await programmeId(code), year, at, families]);
  };

  const plan = (code: string, input: object = {}, viewer: Viewer = viewers.lebak) =>
    stage.mutate('planDistribution', fields, { programme: code, period: `${year}-03`, area: '36.02', channel: 'DIRECT', startsOn: `${year}-01-05`, endsOn: `${year}-01-30`, ...input }, viewer);
  const step = async (mutation: string, batch: { id: string; version: number }, viewer: Viewer = viewers.lebak, input: object = {}) => {
    if (mutation === 'completeDistribution') await checkAllRight(stage, batch.id);
    return stage.mutate(mutation, fields, { id: batch.id, version: batch.version, ...input }, viewer);
  };

  return {
    stage, year, programme, entitle, plan, step,
    close: () => stage.close(),

    /** A distribution that is running, with its deliveries by number. */
    async running(code: string, input: object = {}) {
      const planned = await plan(code, input);
      const batch = await step('startDistribution', await step('allocateDistribution', planned));
      return { ...batch, deliveries: await this.deliveriesOf(batch.id) };
    },
    deliveriesOf: async (batch: string, viewer: Viewer = viewers.lebak): Promise<{ id: string; nth: number; version: number; state: string; recipient: string; stopped: boolean }[]> =>
      (await stage.ask('query ($id: ID!) { deliveries(first: 100, filter: { batch: $id }) { edges { node { id nth version state amount recipient stopped failure } } } }', viewer, { id: batch })).deliveries.edges.map(({ node }: { node: object }) => node),
    give: (delivery: { id: string }, viewer: Viewer = viewers.lebak, input: object = {}) =>
      stage.mutate('recordDelivery', '... on Delivery { id version state receivedBy mandateUrl }', { delivery: delivery.id, deliveredAt: `${year}-01-06T02:00:00.000Z`, receivedBy: 'SELF', ...input }, viewer),
    fail: (delivery: { id: string }, viewer: Viewer = viewers.lebak, input: object = {}) =>
      stage.mutate('failDelivery', '... on Delivery { id version state failure }', { delivery: delivery.id, failure: 'ABSENT', ...input }, viewer),
    batch: async (id: string, viewer: Viewer = viewers.lebak) => (await stage.ask(`query ($id: ID!) { distributionBatch(id: $id) { __typename ${fields} } }`, viewer, { id })).distributionBatch,
    /** A paper sent by that viewer. */
    async sent(viewer: Viewer = viewers.lebak, file = randomUUID()) {
      return { file, ticket: await tickets.sign('attachDocument', { file, account: accountOf(viewer) }) };
    },
    /** How the family of a delivery ends or moves, past the graph. */
    freeze: (delivery: { id: string }) => stage.arrange('UPDATE beneficiaries.family SET life_state = \'DISSOLVED\' WHERE id = (SELECT family_id FROM beneficiaries.entitlement JOIN beneficiaries.delivery ON entitlement_id = entitlement.id WHERE delivery.id = $1)', [delivery.id]),
    /** Where the kept-up sums of distributions differ from their deliveries: nowhere, or something is wrong. */
    differences: async () => (await stage.arrange(`
      SELECT * FROM (SELECT batch_id, area_code, state, count, amount FROM beneficiaries.distribution_sum WHERE count <> 0 OR amount <> 0) AS kept
      FULL JOIN (SELECT batch_id, area_code, state, count(*)::int AS count, sum(amount)::bigint AS amount FROM beneficiaries.delivery GROUP BY 1, 2, 3) AS found
      USING (batch_id, area_code, state, count, amount) WHERE kept.batch_id IS NULL OR found.batch_id IS NULL`, [])).rows,
  };
}
