import { asClient } from '@pilar/stack/owner';
import { token } from './canary.ts';

/** The erasure of that person's data, proposed by somebody there who is no reader; gives its id. */
export async function putErasure(adminUrl: string, beneficiary: string): Promise<string> {
  return asClient(adminUrl, async (client) => {
    const { rows: [home] } = await client.query<{ area: string; owner: string }>('SELECT area_code AS area, owner_code AS owner FROM beneficiaries.beneficiary WHERE id = $1', [beneficiary]);
    if (!home) throw new Error('Nobody was entered whose data could be erased');
    const { rows: [made] } = await client.query<{ id: string }>(`
      INSERT INTO identity.erasure (id, subject_type, subject_id, ground, note, area_code, owner_code, proposed_by, proposed_name)
      VALUES (uuidv7(), 'Beneficiary', $1, 'REQUEST', $4, $2, $3, gen_random_uuid()::text, $4) RETURNING id::text`, [beneficiary, home.area, home.owner, token({ ...home, reach: 'area', type: 'Erasure' })]);
    await client.query(`
      INSERT INTO identity.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
      VALUES ('CREATED', 'Erasure', $1, 1, 'Erasure', 'PROPOSED', $2::text, ARRAY[$2::text, $3::text], '{}', false)`, [made?.id, home.area, home.owner]);
    return made?.id ?? '';
  });
}

/** What was restricted of that person and is no more, so that all goes on, by somebody there who is no reader; gives its id. */
export async function putRestriction(adminUrl: string, beneficiary: string, request: string): Promise<string> {
  return asClient(adminUrl, async (client) => {
    const { rows: [of] } = await client.query<{ owner: string }>('SELECT owner_code AS owner FROM identity.data_request WHERE id = $1', [request]);
    if (!of) throw new Error('Nobody asked for anything by which something could be restricted');
    const words = token({ area: of.owner, owner: of.owner, reach: 'area', type: 'Restriction' });
    const { rows: [made] } = await client.query<{ id: string }>(`
      INSERT INTO identity.restriction (id, request_id, beneficiary_id, records, owner_code, lifted_at, lifted_by, lifted_by_name, lift_reason)
      VALUES (uuidv7(), $1, $2, ARRAY[$2::uuid], $3, now(), gen_random_uuid()::text, $4, 'CORRECTED') RETURNING id::text`, [request, beneficiary, of.owner, words]);
    return made?.id ?? '';
  });
}
