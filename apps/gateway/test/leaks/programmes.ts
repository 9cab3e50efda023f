import { asClient } from '@pilar/stack/owner';
import type { Stack } from '@pilar/testing/stack';
import { token } from './canary.ts';

/** A paper of that programme, as if somebody had sent its file, which everyone may read; gives its id. */
export async function putPaper({ adminUrl }: Pick<Stack, 'adminUrl'>, area: string, programme: string): Promise<string> {
  const caption = token({ area, owner: area, reach: 'open', type: 'ProgrammePaper' });
  const { rows: [paper] } = await asClient(adminUrl, (client) => client.query<{ id: string }>(`
    WITH paper AS (INSERT INTO beneficiaries.programme_paper (id, programme_id, caption, issued_on, area_code, owner_code) VALUES (uuidv7(), $1, $2::text, '2021-07-12', $3, $3) RETURNING id),
    told AS (INSERT INTO beneficiaries.outbox (operation, entity_type, entity_id, version, label, area_code, areas, downward, open)
      SELECT 'CREATED', 'ProgrammePaper', id, 1, $2::text, $3, ARRAY[$3::text], '{}', true FROM paper)
    SELECT id::text FROM paper`, [programme, caption, area]));
  return paper?.id ?? '';
}
