import { asClient } from '@pilar/stack/owner';

/** A former number of each person served: only a correction leaves one, and canaries are not corrected. */
export async function putFormerNiks(adminUrl: string): Promise<void> {
  await asClient(adminUrl, (client) => client.query(`
    INSERT INTO beneficiaries.former_nik (id, beneficiary_id, nik_sealed, nik_index)
    SELECT uuidv7(), id, sha256(id::text::bytea), sha256(id::text::bytea) FROM beneficiaries.beneficiary`));
}
