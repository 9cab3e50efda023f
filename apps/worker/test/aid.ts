import { asClient } from '@pilar/stack/owner';

/** Entitlements of the families of that district to a programme of the demo, and two distributions of it there: the demo has entered none. */
export async function putAid(adminUrl: string, district: string): Promise<void> {
  await asClient(adminUrl, async (client) => {
    const { rows: [programme] } = await client.query<{ id: string }>('SELECT id::text FROM beneficiaries.programme ORDER BY code LIMIT 1');
    await client.query(`
      INSERT INTO beneficiaries.entitlement (id, programme_id, year, family_id, area_code, owner_code, state, decree_number, decree_on)
      SELECT uuidv7(), $1::uuid, 2026, id, area_code, owner_code, 'ACTIVE', '466/1/2026', '2026-01-05' FROM beneficiaries.family WHERE life_state = 'ACTIVE' AND area_code LIKE $2 || '.%'`, [programme?.id, district]);
    for (const period of ['2026-10', '2026-11']) {
      await client.query(`
        WITH batch AS (INSERT INTO beneficiaries.distribution_batch (id, programme_id, year, period, area_code, owner_code, channel, starts_on, ends_on, state, started_on)
          VALUES (uuidv7(), $1, 2026, $3, $2, left($2, 5), 'DIRECT', ($3 || '-02')::date, ($3 || '-27')::date, 'RUNNING', ($3 || '-02')::date) RETURNING id)
        INSERT INTO beneficiaries.delivery (id, batch_id, entitlement_id, programme_id, period, area_code, owner_code, nth, amount)
        SELECT uuidv7(), batch.id, held.id, $1, $3, held.area_code, held.owner_code, row_number() OVER (ORDER BY held.id), 200000 FROM batch, beneficiaries.entitlement AS held WHERE held.programme_id = $1`, [programme?.id, district, period]);
    }
  });
}
