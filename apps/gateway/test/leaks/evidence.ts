import { deriveKey, seal } from '@pilar/domain/secret';
import { asClient } from '@pilar/stack/owner';
import type { Stack } from '@pilar/testing/stack';
import { createSecretKey, randomUUID } from 'node:crypto';

/** Evidence of those cases and a photograph of where that family lives, as if somebody had sent their files; gives the ids by type. */
export async function putEvidence({ adminUrl, secret }: Pick<Stack, 'adminUrl' | 'secret'>, family: string, cases: readonly string[]): Promise<Map<string, string[]>> {
  const key = createSecretKey(deriveKey(secret, 'seal:beneficiaries:case-file'));
  return asClient(adminUrl, async (client) => {
    const told = (type: string, id: string, table: string) => client.query(`
      INSERT INTO beneficiaries.outbox (operation, entity_type, entity_id, version, label, area_code, areas, downward, open)
      SELECT 'CREATED', $1, id, 1, $1, area_code, ARRAY[area_code, owner_code], '{}', false FROM beneficiaries.${table} WHERE id = $2`, [type, id]);
    const { rows } = await client.query<{ id: string; words: string; sensitive: boolean }>('SELECT id::text, found_by AS words, sensitive FROM beneficiaries.welfare_case WHERE id = ANY ($1::uuid[])', [cases]);
    const files: string[] = [];
    for (const { id, words, sensitive } of rows) {
      const file = randomUUID();
      files.push(file);
      await client.query(`INSERT INTO beneficiaries.case_file (id, case_id, sealed, taken_on, area_code, owner_code) SELECT $1, id, $3, '2026-07-12', area_code, owner_code FROM beneficiaries.welfare_case WHERE id = $2`,
        [file, id, seal(key, file, JSON.stringify({ caption: words, takenBy: words }))]);
      if (!sensitive) await told('CaseFile', file, 'case_file');
    }
    const { rows: [photo] } = await client.query<{ id: string }>(`
      INSERT INTO beneficiaries.housing_photo (id, family_id, caption, taken_on, taken_by, area_code, owner_code)
      SELECT uuidv7(), id, words, '2026-07-12', words, area_code, owner_code FROM (SELECT *, replace(address, '_Family_', '_HousingPhoto_') AS words FROM beneficiaries.family) AS home WHERE id = $1 RETURNING id::text`, [family]);
    if (!photo) throw new Error('No family was entered whose home could be photographed');
    await told('HousingPhoto', photo.id, 'housing_photo');
    return new Map([['CaseFile', files], ['HousingPhoto', [photo.id]]]);
  });
}
