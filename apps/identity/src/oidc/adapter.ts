import type { Adapter, AdapterPayload } from 'oidc-provider';
import type { WorkerDatabase } from '../db.ts';
import type { ClientMetadataSource } from './clients.ts';

type Row = { payload: AdapterPayload; consumed: string | null };

const select = `SELECT payload, extract(epoch FROM consumed_at)::text AS consumed FROM oidc_payload
  WHERE model = $1 AND (expires_at IS NULL OR expires_at > now())`;

/** Where the provider keeps sessions, interactions, codes and grants. Clients come from their own tables. */
export function payloadAdapter(database: WorkerDatabase, clients: ClientMetadataSource) {
  return (model: string): Adapter => {
    const read = async (condition: string, value: string): Promise<AdapterPayload | undefined> => {
      const { rows } = await database.query<Row>(`${select} AND ${condition} = $2`, [model, value]);
      const row = rows[0];
      if (!row) return undefined;
      return row.consumed === null ? row.payload : { ...row.payload, consumed: Math.floor(Number(row.consumed)) };
    };
    return {
      async upsert(id, payload, expiresIn) {
        await database.query(
          `INSERT INTO oidc_payload (model, id, payload, grant_id, user_code, uid, expires_at)
           VALUES ($1, $2, $3, $4, $5, $6, now() + make_interval(secs => $7))
           ON CONFLICT (model, id) DO UPDATE SET payload = excluded.payload, grant_id = excluded.grant_id,
             user_code = excluded.user_code, uid = excluded.uid, expires_at = excluded.expires_at`,
          [model, id, payload, payload.grantId ?? null, payload.userCode ?? null, payload.uid ?? null, expiresIn ?? null],
        );
      },
      find: (id) => (model === 'Client' ? clients(id) : read('id', id)),
      findByUid: (uid) => read('uid', uid),
      findByUserCode: (userCode) => read('user_code', userCode),
      async consume(id) {
        await database.query('UPDATE oidc_payload SET consumed_at = now() WHERE model = $1 AND id = $2', [model, id]);
      },
      async destroy(id) {
        await database.query('DELETE FROM oidc_payload WHERE model = $1 AND id = $2', [model, id]);
      },
      async revokeByGrantId(grantId) {
        await database.query('DELETE FROM oidc_payload WHERE model = $1 AND grant_id = $2', [model, grantId]);
      },
    };
  };
}

/** Removes what has run out. Nothing depends on it for correctness: expired rows are not read. */
export async function sweepPayloads(database: WorkerDatabase): Promise<void> {
  await database.query('DELETE FROM oidc_payload WHERE expires_at < now()');
}
