import { asClient } from '@pilar/stack/owner';
import { token } from './canary.ts';

/**
 * What a family there is entitled to, and a distribution with its point, delivery and file, as the graph makes them by steps that canaries
 * do not take; gives the ids by type. They are read where the family lives: a distribution also from below.
 */
export async function putAid(adminUrl: string, area: string, family: string, programme: string): Promise<Map<string, string[]>> {
  return asClient(adminUrl, async (client) => {
    const { rows: [home] } = await client.query<{ village: string }>('SELECT area_code AS village FROM beneficiaries.family WHERE id = $1', [family]);
    if (!home || !programme) throw new Error('No family or programme was entered that aid could be for');
    const { village } = home;
    const caveats = (type: string, owner: string) => JSON.stringify([{ kind: 'AS_REPORTED', text: token({ area: village, owner, reach: type === 'DistributionBatch' || type === 'SixTCheck' ? 'downward' : 'area', type }) }]);
    const made = async (text: string, values: unknown[]) => (await client.query<{ id: string }>(text, values)).rows[0]?.id ?? '';
    const entitlement = await made(`
      INSERT INTO beneficiaries.entitlement (id, programme_id, year, family_id, area_code, owner_code, state, decree_number, decree_on, caveats)
      VALUES (uuidv7(), $1, 2021, $2, $3, $4, 'ACTIVE', 'SK-1', '2021-01-04', $5) RETURNING id::text`, [programme, family, village, area, caveats('Entitlement', village)]);
    await client.query(`
      INSERT INTO beneficiaries.entitlement_step (id, entitlement_id, version, kind, state, note, happened_on, area_code, owner_code)
      VALUES (uuidv7(), $1, 1, 'PROPOSE', 'PROPOSED', $4, '2021-01-04', $2, $3)`, [entitlement, village, area, token({ area: village, owner: village, reach: 'area', type: 'Entitlement' })]);
    // What somebody there did in one go, who is no reader.
    await client.query(`
      INSERT INTO beneficiaries.entitlement_batch (id, account, owner_code, done, refused)
      VALUES (uuidv7(), gen_random_uuid()::text, $1, 0, jsonb_build_array(jsonb_build_object('named', $2::text, 'code', 'INVALID_INPUT', 'message', $3::text)))`, [area, entitlement, token({ area, owner: area, reach: 'own', type: 'EntitlementBatch' })]);
    const batch = await made(`
      INSERT INTO beneficiaries.distribution_batch (id, programme_id, year, period, area_code, owner_code, channel, starts_on, ends_on, planned_count, planned_amount, state, started_on, caveats)
      VALUES (uuidv7(), $1, 2021, '2021-07', $2, $3, 'DIRECT', '2021-07-12', '2030-12-31', 1, 1000, 'RUNNING', '2021-07-12', $4) RETURNING id::text`, [programme, village, area, caveats('DistributionBatch', area)]);
    const point = await made(`
      INSERT INTO beneficiaries.distribution_point (id, batch_id, area_code, owner_code, name, serves, held_on, position)
      VALUES (uuidv7(), $1, $2, $3, $4, ARRAY[$2::text], '2021-07-12', 0) RETURNING id::text`, [batch, village, area, token({ area: village, owner: area, reach: 'downward', type: 'DistributionBatch' })]);
    const delivery = await made(`
      INSERT INTO beneficiaries.delivery (id, batch_id, entitlement_id, programme_id, period, area_code, owner_code, point_id, nth, amount, state, delivered_at, received_by, recorded_by, caveats)
      VALUES (uuidv7(), $1, $2, $3, '2021-07', $4, $5, $6, 1, 1000, 'DELIVERED', '2021-07-12T09:00:00+07:00', 'SELF', gen_random_uuid()::text, $7) RETURNING id::text`, [batch, entitlement, programme, village, area, point, caveats('Delivery', village)]);
    const file = await made(`INSERT INTO beneficiaries.delivery_file (id, delivery_id, kind, area_code, owner_code) VALUES (uuidv7(), $1, 'PROOF', $2, $3) RETURNING id::text`, [delivery, village, area]);
    await client.query('UPDATE beneficiaries.delivery SET proof_file = $2 WHERE id = $1', [delivery, file]);
    // A check of all of the distribution, which is seen as that is; what it shows, as whoever receives it.
    const check = await made(`
      INSERT INTO beneficiaries.six_t_check (id, batch_id, programme_id, year, channel, area_code, owner_code, dimension, result, note, checked_on, checked_by, severity, responsible, due_on, state, caveats)
      VALUES (uuidv7(), $1, $2, 2021, 'DIRECT', $3, $4, 'JUMLAH', 'FINDING', $5, '2021-07-12', gen_random_uuid()::text, 'MINOR', 'Kanari', '2030-12-31', 'OPEN', $6) RETURNING id::text`,
    [batch, programme, village, area, token({ area: village, owner: village, reach: 'downward', type: 'SixTCheck' }), caveats('SixTCheck', village)]);
    const photo = await made('INSERT INTO beneficiaries.six_t_photo (id, key, batch_id, area_code, owner_code) VALUES (uuidv7(), uuidv7(), $1, $2, $3) RETURNING id::text', [batch, village, area]);
    await client.query('UPDATE beneficiaries.six_t_check SET photo_key = (SELECT key FROM beneficiaries.six_t_photo WHERE id = $2) WHERE id = $1', [check, photo]);
    // As the graph would have told of them.
    for (const [type, id, state] of [['Entitlement', entitlement, 'ACTIVE'], ['DistributionBatch', batch, 'RUNNING'], ['Delivery', delivery, 'DELIVERED'], ['DeliveryFile', file, null], ['SixTCheck', check, 'OPEN'], ['SixTPhoto', photo, null]] as const) {
      const below = type === 'DistributionBatch' || type === 'SixTCheck';
      await client.query(`
        INSERT INTO beneficiaries.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
        VALUES ('CREATED', $1, $2, 1, $1, $3, $4, $5, $6, false)`, [type, id, state, village, type === 'DistributionBatch' ? [village, area] : [village], below ? [village] : []]);
    }
    return new Map([['Entitlement', [entitlement]], ['DistributionBatch', [batch]], ['Delivery', [delivery]], ['DeliveryFile', [file]], ['SixTCheck', [check]], ['SixTPhoto', [photo]]]);
  });
}
