import { addHeld, fact, term, type HeldPlan } from '@pilar/subgraph/held';
import { builder } from './builder.ts';

const days = { valid_from: fact('Sejak', 'From'), valid_to: fact('Sampai', 'To') };

/** Where something of a worker or official is kept: posts, boards and staff. */
export const heldPlan: HeldPlan = {
  subgraph: 'institutions',
  subjects: { Person: { table: 'institutions.ref_entity', key: 'entity_id', type: 'Person' } },
  tables: [
    { table: 'institutions.post', name: fact('Jabatan', 'Post'), of: { holder_id: 'Person' }, facts: { title: fact('Jabatan', 'Post'), ...days }, silent: ['office_id'] },
    { table: 'institutions.institution_staff', name: fact('Pengurus atau petugas lembaga', 'Staff of an institution'), of: { person_id: 'Person' }, facts: { role: term('Peran', 'Role', 'STAFF_ROLE'), name: fact('Nama', 'Name'), ...days }, silent: ['institution_id'] },
    { table: 'institutions.service_officer', name: fact('Petugas Puskesos', 'Officer of a Puskesos'), of: { person_id: 'Person' }, facts: { function: term('Fungsi', 'Function', 'SERVICE_FUNCTION'), decree_number: fact('Nomor SK', 'Decree'), ...days }, silent: ['centre_id'] },
    { table: 'institutions.forum', name: fact('Ketua forum', 'Chair of a forum'), of: { chair_id: 'Person' }, facts: { name: fact('Forum', 'Forum'), chair_name: fact('Nama', 'Name'), term_from: fact('Sejak', 'From'), term_to: fact('Sampai', 'To') }, silent: ['kind', 'level', 'secretariat', 'office_id', 'state', 'state_since', 'state_reason', 'decree_number', 'decree_date', 'decree_issuer', 'member_count'] },
    { table: 'institutions.forum_board_member', name: fact('Pengurus forum', 'Board of a forum'), of: { person_id: 'Person' }, facts: { position: term('Jabatan', 'Position', 'FORUM_POSITION'), name: fact('Nama', 'Name') }, silent: ['board_id', 'place'] },
    { table: 'institutions.forum_member', name: fact('Anggota forum', 'Member of a forum'), of: { person_id: 'Person' }, facts: { joined_on: fact('Sejak', 'From'), left_on: fact('Sampai', 'To') }, silent: ['forum_id'] },
    { table: 'institutions.youth_organisation', name: fact('Ketua Karang Taruna', 'Chair of a Karang Taruna'), of: { chair_id: 'Person' }, facts: { name: fact('Karang Taruna', 'Karang Taruna'), chair_name: fact('Nama', 'Name'), term_from: fact('Sejak', 'From'), term_to: fact('Sampai', 'To') }, silent: ['level', 'secretariat', 'state', 'state_since', 'state_reason', 'decree_number', 'decree_date', 'decree_signer', 'members_male', 'members_female', 'classification', 'classified_on', 'last_active_on', 'programme_years', 'report_years'] },
    { table: 'institutions.youth_board_member', name: fact('Pengurus Karang Taruna', 'Board of a Karang Taruna'), of: { person_id: 'Person' }, facts: { position: term('Jabatan', 'Position', 'YOUTH_POSITION'), name: fact('Nama', 'Name'), age: fact('Umur', 'Age') }, silent: ['board_id', 'place'] },
  ],
  left: {
    'institutions.forum_board': 'a board as a whole; its members stand in it one by one',
    'institutions.forum_milestone': 'steps of a forum as a whole',
    'institutions.youth_board': 'a board as a whole; its members stand in it one by one',
    'institutions.youth_milestone': 'steps of a Karang Taruna as a whole',
    'institutions.work_programme': 'work of a Karang Taruna as a whole',
  },
};

addHeld(builder as never, 'heldInInstitutions', heldPlan);
