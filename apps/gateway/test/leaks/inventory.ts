import { asClient } from '@pilar/stack/owner';
import { token } from './canary.ts';

/** A round there with a find and minutes, as the graph makes them by steps that canaries do not take; gives the ids by type. */
export async function putRound(adminUrl: string, area: string, family: string): Promise<Map<string, string[]>> {
  const word = (type: string, at: string) => token({ area: at, owner: area, reach: 'area', type });
  return asClient(adminUrl, async (client) => {
    const { rows: [home] } = await client.query<{ village: string }>('SELECT area_code AS village FROM beneficiaries.family WHERE id = $1', [family]);
    if (!home) throw new Error('No family was entered that a round could find');
    const { village } = home;
    const made = async (text: string, values: unknown[]) => (await client.query<{ id: string }>(text, values)).rows[0]?.id ?? '';
    const plan = await made(`
      INSERT INTO beneficiaries.inventory_plan (id, area_code, owner_code, year, period, first_day, last_day, planned, caveats)
      VALUES (uuidv7(), $1, $1, 2021, 'YEAR', '2021-01-11', '2021-12-10', 1, jsonb_build_array(jsonb_build_object('kind', 'AS_REPORTED', 'text', $2::text))) RETURNING id::text`, [area, word('InventoryPlan', area)]);
    const round = await made(`
      INSERT INTO beneficiaries.inventory_round (id, plan_id, area_code, owner_code, year, period, state, first_day, last_day, begun_on, explanation, found_families, ppks_count, psks_count)
      VALUES (uuidv7(), $1, $2, $3, 2021, 'YEAR', 'RUNNING', '2021-01-11', '2021-12-10', '2021-01-11', $4, 1, 1, 1) RETURNING id::text`, [plan, village, area, word('InventoryRound', village)]);
    const find = await made(`
      INSERT INTO beneficiaries.inventory_find (id, round_id, family_id, area_code, owner_code, found_on, note, recorded_by, receipt_code, receipt_at)
      VALUES (uuidv7(), $1, $2, $3, $4, '2021-07-12', $5, gen_random_uuid()::text, $5 || gen_random_uuid(), now()) RETURNING id::text`, [round, family, village, area, word('InventoryFind', village)]);
    const minutes = await made(`
      INSERT INTO beneficiaries.inventory_minutes (id, round_id, area_code, owner_code, number, signed_on, ppks_count, psks_count)
      VALUES (uuidv7(), $1, $2, $3, $4, '2021-07-12', 1, 1) RETURNING id::text`, [round, village, area, word('InventoryMinutes', village)]);
    // As the graph would have told of them.
    for (const [type, id, state] of [['InventoryRound', round, 'RUNNING'], ['InventoryFind', find, 'FOUND'], ['InventoryMinutes', minutes, null]] as const) {
      await client.query(`
        INSERT INTO beneficiaries.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
        VALUES ('CREATED', $1, $2, 1, $3, $4, $5, ARRAY[$5, $6], '{}', false)`, [type, id, word(type, village), state, village, area]);
    }
    return new Map([['InventoryPlan', [plan]], ['InventoryRound', [round]], ['InventoryFind', [find]], ['InventoryMinutes', [minutes]]]);
  });
}
