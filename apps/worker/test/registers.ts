import { asClient } from '@pilar/stack/owner';

/** An alert and an erasure: the demo has entered none. */
export async function putRegisters(adminUrl: string): Promise<void> {
  await asClient(adminUrl, async (client) => {
    await client.query(`INSERT INTO identity.alert (kind, use, account, account_name, role, area_code, day, count, bound) VALUES ('MANY_EXPORTS', 'EXPORT_ROWS', 'contoh', 'Petugas Contoh', 'REG_OFFICER', '36.02', '2026-11-01', 500, 1000)`);
    await client.query(`INSERT INTO identity.erasure (id, subject_type, subject_id, ground, note, area_code, owner_code, proposed_by, proposed_name) VALUES (uuidv7(), 'Beneficiary', uuidv7(), 'REQUEST', 'surat 12', '36.02', '36.02', 'contoh', 'Pengusul Contoh')`);
  });
}
