import { deriveKey, seal } from '@pilar/domain/secret';
import { asClient } from '@pilar/stack/owner';
import type { Stack } from '@pilar/testing/stack';
import { createSecretKey, randomUUID } from 'node:crypto';

/** A service for each of those cases and its referral: they are for confirmed cases, and canaries take no steps. Gives the ids by type. */
export async function putServices({ adminUrl, secret }: Pick<Stack, 'adminUrl' | 'secret'>, cases: readonly string[]): Promise<Map<string, string[]>> {
  const keyOf = (purpose: string) => createSecretKey(deriveKey(secret, `seal:beneficiaries:${purpose}`));
  return asClient(adminUrl, async (client) => {
    const { rows } = await client.query<{ id: string; words: string; sensitive: boolean }>('SELECT id::text, found_by AS words, sensitive FROM beneficiaries.welfare_case WHERE id = ANY ($1::uuid[])', [cases]);
    const ids = new Map<string, string[]>([['CaseService', []], ['Referral', []]]);
    const told = (type: string, id: string, table: string) => client.query(`
      INSERT INTO beneficiaries.outbox (operation, entity_type, entity_id, version, label, state, area_code, areas, downward, open)
      SELECT 'CREATED', $1, id, 1, $1, state, area_code, ARRAY[area_code, owner_code], '{}', false FROM beneficiaries.${table} WHERE id = $2`, [type, id]);
    for (const { id, words, sensitive } of rows) {
      const [service, referral] = [randomUUID(), randomUUID()];
      await client.query(`INSERT INTO beneficiaries.case_service (id, case_id, kind, sealed, worker_name, planned_from, planned_to, area_code, owner_code)
        SELECT $1, id, 'COUNSELLING', $3, $4, '2026-07-12', '2026-12-31', area_code, owner_code FROM beneficiaries.welfare_case WHERE id = $2`,
      [service, id, seal(keyOf('case-service'), service, JSON.stringify({ goal: words, activities: [{ text: words, on: '2026-07-12', doneOn: null }], result: words })), words]);
      await client.query(`INSERT INTO beneficiaries.referral (id, case_id, case_number, institution_id, institution_name, service, setting, sent_on, consent_by, consent_form, consent_on, shared_facts, sealed, area_code, owner_code)
        SELECT $1, id, number, gen_random_uuid(), $4, 'CHILD', 'INSIDE', '2026-07-12', 'PARENT', 'WITNESSED', '2026-07-12', ARRAY['NAME'], $3, area_code, owner_code FROM beneficiaries.welfare_case WHERE id = $2`,
      [referral, id, seal(keyOf('referral'), referral, JSON.stringify({ facts: { NAME: words }, papers: [words], consentName: words, consentDocument: null })), words]);
      if (!sensitive) {
        await told('CaseService', service, 'case_service');
        await told('Referral', referral, 'referral');
      }
      ids.get('CaseService')?.push(service);
      ids.get('Referral')?.push(referral);
    }
    return ids;
  });
}
