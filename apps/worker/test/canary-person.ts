import { deriveKey, seal } from '@pilar/domain/secret';
import type { ClientBase } from 'pg';
import { createSecretKey } from 'node:crypto';

/** Those of whom there is to be something in every table: the person, their family, a case and a complaint of theirs, as the graph entered them. */
export type Told = { person: string; family: string; case: string; complaint: string; secret: string };

/**
 * Puts something of a person into every table that may hold any, as years of work would: everything ended, each text with the word.
 * Gives the files that hang on it.
 */
export async function putEverything(client: ClientBase, word: string, told: Told): Promise<string[]> {
  const sealed = (purpose: string, id: string, value: object | string) =>
    seal(createSecretKey(deriveKey(told.secret, `seal:beneficiaries:${purpose}`)), id, typeof value === 'string' ? value : JSON.stringify(value));
  const one = async (text: string, values: unknown[] = []): Promise<string> => (await client.query<{ id: string }>(text, values)).rows[0]?.id ?? '';
  const { person, family } = told;
  const { rows: [home] } = await client.query<{ village: string }>('SELECT area_code AS village FROM beneficiaries.beneficiary WHERE id = $1', [person]);
  const village = home?.village ?? '';
  const officer = ['pegawai', 'Pegawai Contoh'];

  // what was said of the person, of another record of them, and of whom they were taken for
  const merged = await one(`INSERT INTO beneficiaries.beneficiary (id, full_name, sounds, area_code, owner_code, aliases, life_state, merged_into) VALUES (uuidv7(), $1, '', $2, $2, ARRAY[$1], 'MERGED', $3) RETURNING id::text`, [word, village, person]);
  await client.query(`INSERT INTO beneficiaries.beneficiary_merge (id, survivor_id, merged_id, changed, reason, made_by) VALUES (uuidv7(), $1, $2, jsonb_build_object('fullName', $3::text), $3, 'x')`, [person, merged, word]);
  await client.query(`INSERT INTO beneficiaries.duplicate_pair (id, one_id, other_id, area_code, other_area, score, reasons, compared, state, decided_by, decided_at, decision_reason)
    VALUES (uuidv7(), least($1::uuid, $2::uuid), greatest($1::uuid, $2::uuid), $3, $3, 900, '{SAME_NAME}', convert_to($4, 'UTF8'), 'SAME', 'x', now(), $4)`, [person, merged, village, word]);
  await client.query(`INSERT INTO beneficiaries.former_nik (id, beneficiary_id, nik_sealed, nik_index) VALUES (uuidv7(), $1, convert_to($2, 'UTF8'), convert_to($2, 'UTF8'))`, [person, word]);
  await client.query(`INSERT INTO beneficiaries.former_card (family_id, card_index) VALUES ($1, convert_to($2, 'UTF8'))`, [family, word]);
  const checked = await one(`INSERT INTO beneficiaries.nik_record (id, beneficiary_id, state_before, state_after, renumbered, source, note, account, account_name, role, area_code, owner_code)
    VALUES (uuidv7(), $1, 'FORMAT_OK', 'MATCHED', false, 'DUKCAPIL', $2, $3, $4, 'REG_OFFICER', $5, $5) RETURNING id::text`, [person, word, ...officer, village]);
  await client.query(`INSERT INTO beneficiaries.nik_answer (id, nik_record_id, nik_was, area_code, owner_code) VALUES (uuidv7(), $1, jsonb_build_object('x', $2::text), $3, $3)`, [checked, word, village]);

  // the family, its moves and its home
  const moved = await one(`INSERT INTO beneficiaries.family_change (id, kind, family_id, happened_on, reason, former_address, made_by, area_code, owner_code)
    VALUES (uuidv7(), 'MOVED', $1, '2020-05-04', $2, jsonb_build_object('text', $2::text), 'x', $3, $3) RETURNING id::text`, [family, word, village]);
  await client.query(`INSERT INTO beneficiaries.family_change_member (change_id, beneficiary_id, life_state_before, life_state_after) VALUES ($1, $2, 'ACTIVE', 'ACTIVE')`, [moved, person]);
  const photo = await one(`INSERT INTO beneficiaries.housing_photo (id, family_id, caption, taken_on, taken_by, area_code, owner_code) VALUES (uuidv7(), $1, $2, '2020-05-04', $2, $3, $3) RETURNING id::text`, [family, word, village]);
  await client.query(`INSERT INTO beneficiaries.funding_effort (id, area_code, owner_code, family_id, fund, year, strategy, amount, description, citation, link)
    VALUES (uuidv7(), $2, $2, $1, 'APBD_KAB', 2020, 'INCOME', 1000, $3, $3, 'https://example.invalid/' || $3)`, [family, village, word]);

  // the case
  const evidence = await one(`INSERT INTO beneficiaries.case_file (id, case_id, sealed, taken_on, area_code, owner_code) VALUES (uuidv7(), $1, '', '2020-05-04', $2, $2) RETURNING id::text`, [told.case, village]);
  await client.query('UPDATE beneficiaries.case_file SET sealed = $2 WHERE id = $1', [evidence, sealed('case-file', evidence, { caption: word, takenBy: word })]);
  await client.query(`INSERT INTO beneficiaries.case_service (id, case_id, kind, state, sealed, planned_from, planned_to, started_on, ended_on, area_code, owner_code)
    VALUES (uuidv7(), $1, 'COUNSELLING', 'DONE', $3, '2020-05-04', '2020-06-04', '2020-05-04', '2020-06-04', $2, $2)`, [told.case, village, sealed('case-service', person, { goal: word, activities: [], result: word })]);
  await client.query(`INSERT INTO beneficiaries.referral (id, case_id, case_number, institution_id, institution_name, service, setting, state, sent_on, answered_on, consent_by, consent_form, consent_on, consent_file, shared_facts, sealed, rejection, area_code, owner_code)
    SELECT uuidv7(), id, number, gen_random_uuid(), 'LKS Contoh', 'ELDERLY', 'INSIDE', 'REJECTED', '2020-05-04', '2020-05-05', 'SELF', 'WITNESSED', '2020-05-04', $2, ARRAY['NAME'], $3, 'FULL', area_code, owner_code FROM beneficiaries.welfare_case WHERE id = $1`,
  [told.case, evidence, sealed('referral', person, { facts: { NAME: word }, papers: [], consentName: word, consentDocument: null })]);
  await client.query(`UPDATE beneficiaries.welfare_case SET state = 'TRANSFERRED', transferred_to = $2, ended_on = '2026-09-01', as_reported = jsonb_build_object('foundBy', $2::text) WHERE id = $1`, [told.case, word]);

  // what was proposed for them
  const proposal = await one(`INSERT INTO beneficiaries.proposal (id, kind, origin, beneficiary_id, area_code, owner_code, grounds, path_id, state, waiting_since, proposed_by, caveats)
    SELECT uuidv7(), 'NEW', 'VILLAGE', $1, $2, $2, $3, id, 'REJECTED', now(), 'x', jsonb_build_array(jsonb_build_object('text', $3::text)) FROM beneficiaries.proposal_path LIMIT 1 RETURNING id::text`, [person, village, word]);
  await client.query(`INSERT INTO beneficiaries.verification_step (id, proposal_id, nth, step, verdict, note, account, account_name, role, state, area_code, owner_code, arrived_at)
    VALUES (uuidv7(), $1, 1, 'SUBMISSION', 'ACCEPTED', $2, 'x', 'x', 'VILLAGE_OPERATOR', 'SUBMITTED', $3, $3, now())`, [proposal, word, village]);
  await client.query(`INSERT INTO beneficiaries.ministry_answer (id, proposal_id, nth, result, nik_record_id, nik_was, area_code, owner_code) VALUES (uuidv7(), $1, 1, 'ACCEPTED', $2, jsonb_build_object('x', $3::text), $4, $4)`, [proposal, checked, word, village]);
  const meeting = await one(`INSERT INTO beneficiaries.village_meeting (id, kind, area_code, owner_code, held_on, invited, quorum_percent) VALUES (uuidv7(), 'MUSDES', $1, $1, '2020-05-04', 10, 50) RETURNING id::text`, [village]);
  await client.query(`INSERT INTO beneficiaries.meeting_name (meeting_id, proposal_id, verdict, note) VALUES ($1, $2, 'ACCEPTED', $3)`, [meeting, proposal, word]);
  const sent = await one(`INSERT INTO beneficiaries.ministry_file (id, area_code, programme, proposals, left_out, account, account_name) VALUES (uuidv7(), left($1, 5), 'PKH', 1, 0, 'x', 'x') RETURNING id::text`, [village]);
  await client.query(`INSERT INTO beneficiaries.ministry_file_entry (file_id, proposal_id, beneficiary_id, place, repeated) VALUES ($1, $2, $3, 1, false)`, [sent, proposal, person]);

  // what they were given
  const programme = await one(`INSERT INTO beneficiaries.programme (id, code, name, owner_level, fund_source, service_field, effort_form, aid_form, target, frequency, year_from, area_code, owner_code)
    VALUES (uuidv7(), 'HAPUS-1', 'Program Contoh', 'PROVINCE', 'APBD_PROV', 'JAMINAN', 'PENUNJANG', 'MONEY', 'PERSON', 'MONTHLY', 2020, '36', '36') RETURNING id::text`);
  const entitlement = await one(`INSERT INTO beneficiaries.entitlement (id, programme_id, year, beneficiary_id, area_code, owner_code, state, decree_number, decree_on, ended_on, caveats)
    VALUES (uuidv7(), $1, 2020, $2, $3, $3, 'TERMINATED', 'SK-1', '2020-01-06', '2020-12-31', jsonb_build_array(jsonb_build_object('text', $4::text))) RETURNING id::text`, [programme, person, village, word]);
  await client.query(`INSERT INTO beneficiaries.entitlement_step (id, entitlement_id, version, kind, state, note, happened_on, area_code, owner_code) VALUES (uuidv7(), $1, 1, 'PROPOSE', 'PROPOSED', $2, '2020-01-06', $3, $3)`, [entitlement, word, village]);
  const batch = await one(`INSERT INTO beneficiaries.distribution_batch (id, programme_id, year, period, area_code, owner_code, channel, starts_on, ends_on, state)
    VALUES (uuidv7(), $1, 2020, '2020-05', $2, $2, 'DIRECT', '2020-05-04', '2020-05-20', 'CLOSED') RETURNING id::text`, [programme, village]);
  const delivery = await one(`INSERT INTO beneficiaries.delivery (id, batch_id, entitlement_id, programme_id, period, area_code, owner_code, nth, amount, state, delivered_at, received_by, recorded_by, note)
    VALUES (uuidv7(), $1, $2, $3, '2020-05', $4, $4, 1, 200000, 'CONFIRMED', '2020-05-05', 'SELF', 'x', $5) RETURNING id::text`, [batch, entitlement, programme, village, word]);
  const proof = await one(`INSERT INTO beneficiaries.delivery_file (id, delivery_id, kind, area_code, owner_code) VALUES (uuidv7(), $1, 'PROOF', $2, $2) RETURNING id::text`, [delivery, village]);
  await client.query(`UPDATE beneficiaries.delivery SET proof_file = $2, mandate_file = $2, received_by = 'MANDATE' WHERE id = $1`, [delivery, proof]);
  const shown = await one(`INSERT INTO beneficiaries.six_t_photo (id, key, batch_id, area_code, owner_code) VALUES (uuidv7(), uuidv7(), $1, $2, $2) RETURNING id::text`, [batch, village]);
  await client.query(`INSERT INTO beneficiaries.six_t_check (id, batch_id, delivery_id, programme_id, year, channel, area_code, owner_code, dimension, result, note, photo_key, checked_on, checked_by, severity, responsible, due_on, state, answer, answered_on, answered_by, remark, closed_on)
    SELECT uuidv7(), $1, $2, $3, 2020, 'DIRECT', $4, $4, 'JUMLAH', 'FINDING', $5, key, '2020-05-05', 'x', 'MINOR', 'Bank', '2020-06-01', 'CLOSED', $5, '2020-05-20', 'x', $5, '2020-06-01' FROM beneficiaries.six_t_photo WHERE id = $6`,
  [batch, delivery, programme, village, word, shown]);

  // where they were found, and what they complained of
  const plan = await one(`INSERT INTO beneficiaries.inventory_plan (id, area_code, owner_code, year, period, first_day, last_day, planned) VALUES (uuidv7(), left($1, 8), left($1, 5), 2020, 'YEAR', '2020-01-06', '2020-12-31', 1) RETURNING id::text`, [village]);
  const round = await one(`INSERT INTO beneficiaries.inventory_round (id, plan_id, area_code, owner_code, year, period, state, first_day, last_day, found_persons) VALUES (uuidv7(), $1, $2, $2, 2020, 'YEAR', 'CLOSED', '2020-01-06', '2020-12-31', 1) RETURNING id::text`, [plan, village]);
  await client.query(`INSERT INTO beneficiaries.inventory_find (id, round_id, beneficiary_id, area_code, owner_code, found_on, note, recorded_by, receipt_code, receipt_at) VALUES (uuidv7(), $1, $2, $3, $3, '2020-05-04', $4, 'x', 'HAPUS234', now())`, [round, person, village, word]);
  await client.query(`UPDATE beneficiaries.complaint SET beneficiary_id = $2, state = 'CLOSED', due_on = NULL, answer = $3, answered_on = '2026-09-01', ended_on = '2026-09-01', referred_to = $3 WHERE id = $1`, [told.complaint, person, word]);
  await client.query('UPDATE beneficiaries.complaint_step SET note = $2 WHERE complaint_id = $1', [told.complaint, word]);

  // their files, and the row that they were once imported from
  const files = [photo, evidence, proof, shown];
  const signed = await one(`INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, state, media_type, size, mark) VALUES (uuidv7(), 'x', $1, $2, 'IMAGE', 3, 'READY', 'image/png', 3, 'x') RETURNING id::text`, [village, word]);
  await client.query(`INSERT INTO identity.file (id, account, area_code, name, purpose, declared_size, state, media_type, size, mark) SELECT id, 'x', $2, $3, 'IMAGE', 3, 'READY', 'image/png', 3, 'x' FROM unnest($1::uuid[]) AS id`, [files, village, word]);
  await client.query(`INSERT INTO identity.verification_file (file_id, entity_type, entity_id, kind) VALUES ($1, 'Proposal', $2, 'HOUSING_PHOTO')`, [signed, proposal]);
  const imported = await one(`INSERT INTO identity.import (id, kind, stage, account, by_name, area_code, file_id, file_name, mark) VALUES (uuidv7(), 'PERSON', 'COMMITTED', 'x', 'x', $1, gen_random_uuid(), 'x', 'x') RETURNING id::text`, [village]);
  await client.query(`INSERT INTO identity.import_row (id, import_id, area_code, number, ref, content) VALUES (uuidv7(), $1, $2, 1, '1', convert_to($3, 'UTF8'))`, [imported, village, word]);
  await client.query(`INSERT INTO identity.import_outcome (id, import_id, area_code, number, ref, outcome, record_id, problems) VALUES (uuidv7(), $1, $2, 1, '1', 'CREATED', $3, convert_to($4, 'UTF8'))`, [imported, village, person, word]);
  await client.query(`INSERT INTO beneficiaries.import_row (batch_id, ref, entity_type, entity_id, owner_code) VALUES ($1, '1', 'Beneficiary', $2, $3)`, [imported, person, village]);
  return [...files, signed];
}
