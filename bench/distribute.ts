import { randomUUID } from 'node:crypto';
import type { Statement } from './bare-sql.ts';
import type { Sender } from './requests.ts';

/** A programme of which aid is still to be given, and where. */
type Waiting = { programme: string; area: string };

/** A distribution as its steps are taken. */
export type Distribution = { id: string; version: number; reference: string; plannedCount: number };

/** Changes something of a distribution; throws with the reason where it is refused. */
export async function change(send: Sender, name: string, input: object): Promise<Distribution> {
  const query = `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { result: ${name}(input: $input) { __typename ... on DistributionBatch { id version reference plannedCount } ... on Error { message } } }`;
  const { data, errors } = JSON.parse(await send(JSON.stringify({ query, variables: { input: { idempotencyKey: randomUUID(), ...input } } }))) as { data?: { result: Distribution & { message?: string } }; errors?: { message: string }[] };
  if (!data || data.result.message !== undefined) throw new Error(`${name}: ${data?.result.message ?? errors?.[0]?.message ?? 'no answer'}`);
  return data.result;
}

/** Plans a distribution to all who wait, for the day of that number in January: each case has days of its own, as nobody is given the same period twice. */
export function plan(send: Sender, { programme, area }: Waiting, day: number, channel: string): Promise<Distribution> {
  return change(send, 'planDistribution', { programme, period: `2026-01-${String(day).padStart(2, '0')}`, area, channel, startsOn: '2026-01-10', endsOn: '2026-12-31' });
}

/** Takes a step that names the distribution and nothing else. */
export function take(send: Sender, name: 'allocateDistribution' | 'startDistribution', { id, version }: Distribution): Promise<Distribution> {
  return change(send, name, { id, version });
}

/** The least that gives the deliveries of a distribution their rows: one statement. */
export function bareAllocation({ id }: Distribution): Statement[] {
  return [{ subgraph: 'beneficiaries', text: `
    INSERT INTO beneficiaries.delivery (id, batch_id, entitlement_id, programme_id, period, area_code, owner_code, nth, amount)
    SELECT uuidv7(), batch.id, one.id, batch.programme_id, batch.period, one.area_code, batch.owner_code, row_number() OVER (ORDER BY one.area_code, one.id), 200000
    FROM beneficiaries.distribution_batch AS batch JOIN beneficiaries.entitlement AS one ON one.programme_id = batch.programme_id AND one.year = batch.year AND one.state = 'ACTIVE' WHERE batch.id = '${id}'` }];
}

/** The least that records them as given: a statement for each sending of so many. */
export function bareRecording({ id }: Distribution, deliveries: number, atOnce: number): Statement[] {
  return Array.from({ length: Math.ceil(deliveries / atOnce) }, (_part, at) => ({ subgraph: 'beneficiaries' as const, text: `
    UPDATE beneficiaries.delivery SET state = 'DELIVERED', delivered_at = '2026-01-20T03:00:00Z', received_by = 'SELF', recorded_by = 'bench', version = version + 1, updated_at = now()
    WHERE batch_id = '${id}' AND nth > ${at * atOnce} AND nth <= ${(at + 1) * atOnce}` }));
}
