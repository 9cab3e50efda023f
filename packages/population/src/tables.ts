/** The tables that a population is written into, what is referred to first, and the columns of the rows in their order. */
export const columns = {
  family: 'id, area_code, owner_code, address, rt, rw, card_sealed, card_index, desil, desil_source, desil_on, extreme_poor, extreme_poor_source, extreme_poor_on, signs_yes, signs_on, source',
  beneficiary: 'id, full_name, sounds, sex, birth_place, birth_date, marital_state, education, occupation, area_code, owner_code, family_id, relation, nik_sealed, nik_index, nik_state, no_nik_reason, nik_since, caveats, life_state, life_state_on, verified_on, source',
  welfare_case: 'id, number, type_id, type_code, criterion, sensitivities, unit, beneficiary_id, family_id, group_name, persons, sex, born_on, area_code, owner_code, found_on, reported_by, handling_level, state, checked_on, ended_on, outcome, rejection, transferred_to, source',
  welfare_case_step: 'id, case_id, kind, happened_on, made_by, made_by_name, made_at',
  village_meeting: 'id, kind, state, area_code, owner_code, held_on, place, invited, present, quorum_percent, chair, minutes_number, source',
  proposal: 'id, kind, origin, family_id, beneficiary_id, area_code, owner_code, grounds, path_id, state, passed, next_step, optional_steps, waiting_since, entries, last_reason, proposed_by, submitted_by, meeting_id, source, version, created_at, updated_at',
  verification_step: 'id, proposal_id, nth, step, verdict, reason, document_number, document_on, meeting_id, account, account_name, role, state, area_code, owner_code, arrived_at, at',
  meeting_name: 'meeting_id, proposal_id, verdict, reason',
  person_verification: 'beneficiary_id, origin, day',
} as const;

export type Table = keyof typeof columns;
export const tables = Object.keys(columns) as Table[];

/** What COPY reads as no value. */
export const none = '\\N';

/** A line of COPY. */
export function line(values: readonly string[]): string {
  return `${values.join('\t')}\n`;
}

/** Takes the lines of a table. */
export type Write = (table: Table, values: readonly string[]) => void;

/** A list as PostgreSQL writes an array; of codes, which need no quotes. */
export function list(codes: readonly string[]): string {
  return `{${codes.join(',')}}`;
}
