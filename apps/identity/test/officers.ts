import type { Role } from '@pilar/domain/access';
import type { Viewer } from '@pilar/domain/viewer';
import type { WorkerDatabase } from '../src/db.ts';

/** A demo officer under the first of its grants, as the gateway would sign it: `demoOfficer(database, 'lebak')`. */
export async function demoOfficer(database: WorkerDatabase, name: string): Promise<Extract<Viewer, { kind: 'officer' }>> {
  const { rows } = await database.query<{ account: string; id: string; role: Role; area: string }>(
    `SELECT g.account_id AS account, g.id, g.role, g.area_code AS area FROM role_grant AS g JOIN sign_in AS s USING (account_id)
     WHERE s.email = $1 ORDER BY g.id LIMIT 1`, [`${name}@demo.pilar`]);
  const found = rows[0];
  if (!found) throw new Error(`There is no demo officer ${name}`);
  const { account, ...grant } = found;
  return { kind: 'officer', accountId: account, name: `Demo ${name}`, grant: { ...grant, validFrom: null, validTo: null } };
}
