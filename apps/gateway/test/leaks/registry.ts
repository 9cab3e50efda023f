import { asClient } from '@pilar/stack/owner';

/** A former number of each person served: only a correction leaves one, and canaries are not corrected. */
export async function putFormerNiks(adminUrl: string): Promise<void> {
  await asClient(adminUrl, (client) => client.query(`
    INSERT INTO beneficiaries.former_nik (id, beneficiary_id, nik_sealed, nik_index)
    SELECT uuidv7(), id, sha256(id::text::bytea), sha256(id::text::bytea) FROM beneficiaries.beneficiary`));
}

/** A former card of each family, which a correction alone leaves. */
export async function putFormerCards(adminUrl: string): Promise<void> {
  await asClient(adminUrl, (client) => client.query('INSERT INTO beneficiaries.former_card (family_id, card_index) SELECT id, sha256(id::text::bytea) FROM beneficiaries.family'));
}

/** What was said of the NIK of each person served: nobody checks those of canaries. */
export async function putNikRecords(adminUrl: string): Promise<void> {
  await asClient(adminUrl, (client) => client.query(`
    INSERT INTO beneficiaries.nik_record (id, beneficiary_id, state_before, state_after, renumbered, source, note, area_code, owner_code, account, account_name, role)
    SELECT uuidv7(), id, 'FORMAT_OK', 'FORMAT_OK', false, 'DUKCAPIL', full_name, area_code, owner_code, 'kanari', 'kanari', 'REG_OFFICER' FROM beneficiaries.beneficiary`));
}

/** Each of those as a list told it: canaries are entered by mutations, not by files. */
export async function putNikAnswers(adminUrl: string): Promise<void> {
  await asClient(adminUrl, (client) => client.query(`
    INSERT INTO beneficiaries.nik_answer (id, nik_record_id, nik_was, area_code, owner_code)
    SELECT uuidv7(), nik_record.id, '{}', beneficiary.area_code, beneficiary.owner_code FROM beneficiaries.nik_record JOIN beneficiaries.beneficiary ON beneficiary.id = beneficiary_id`));
}

/** Two of each village who were found to be different, and who were one for a while: nobody decides about canaries. */
export async function putDecidedPairs(adminUrl: string): Promise<void> {
  const pairs = `SELECT one.id AS one_id, min(other.id::text)::uuid AS other_id, one.area_code, one.full_name
    FROM beneficiaries.beneficiary AS one JOIN beneficiaries.beneficiary AS other ON other.area_code = one.area_code AND other.id > one.id GROUP BY one.id`;
  await asClient(adminUrl, async (client) => {
    await client.query(`
      INSERT INTO beneficiaries.duplicate_pair (id, one_id, other_id, area_code, other_area, score, reasons, compared, state, decided_by, decided_at, decision_reason)
      SELECT uuidv7(), one_id, other_id, area_code, area_code, 900, '{SAME_NAME}', '', 'DIFFERENT', 'kanari', now(), full_name FROM (${pairs}) AS pair ON CONFLICT DO NOTHING`);
    await client.query(`
      INSERT INTO beneficiaries.beneficiary_merge (id, survivor_id, merged_id, changed, reason, made_by, undone_at, undone_reason)
      SELECT uuidv7(), one_id, other_id, '{}', full_name, 'kanari', now(), full_name FROM (${pairs}) AS pair`);
  });
}
