import { addHeld, fact, opened, term, type HeldPlan } from '@pilar/subgraph/held';
import { builder } from './builder.ts';

/** Where something of a worker or official is kept: what they do at events, and where they are on a list of participants. */
export const heldPlan: HeldPlan = {
  subgraph: 'events',
  subjects: { Person: { table: 'events.ref_entity', key: 'entity_id', type: 'Person' } },
  tables: [
    { table: 'events.event_role', name: fact('Peran pada kegiatan', 'Role at an event'), of: { person_id: 'Person' }, facts: { role: term('Peran', 'Role', 'EVENT_ROLE'), post: fact('Jabatan', 'Post'), name: fact('Nama', 'Name'), affiliation: fact('Asal', 'Affiliation'), note: fact('Catatan', 'Note'), event_date: fact('Hari kegiatan', 'Day of the event') }, silent: ['event_id', 'position', 'office_id'] },
    { table: 'events.key_point', name: fact('Pokok yang disampaikan', 'Key point that they made'), of: { said_by_id: 'events.event_role' }, facts: { text: fact('Isi', 'What'), category: term('Kategori', 'Category', 'KEY_POINT_CATEGORY'), valid_from: fact('Sejak', 'From'), valid_to: fact('Sampai', 'To') }, silent: ['event_id', 'position', 'said_by_text'] },
    { table: 'events.appeal', name: fact('Imbauan yang disampaikan', 'Appeal that they made'), of: { from_id: 'events.event_role' }, facts: { text: fact('Isi', 'What'), addressee: fact('Kepada', 'To') }, silent: ['event_id', 'position', 'from_text'] },
    {
      table: 'events.participant', name: fact('Peserta kegiatan', 'Participant of an event'), of: { person_id: 'Person' },
      facts: {
        name: fact('Nama', 'Name'), affiliation: fact('Asal', 'Affiliation'), group: term('Kelompok', 'Group', 'PARTICIPANT_GROUP'), event_date: fact('Hari kegiatan', 'Day of the event'), state: term('Kehadiran', 'Attendance', 'PARTICIPANT_STATE'), walk_in: fact('Tanpa undangan', 'Not invited'), check_in_method: term('Cara hadir', 'How they checked in', 'CHECK_IN_METHOD'), checked_in_at: fact('Hadir', 'Checked in'),
        remark: fact('Catatan', 'Remark'), signature: opened('Tanda tangan', 'Signature', () => 'tersimpan'), removed_at: fact('Dikeluarkan', 'Removed'), removed_reason: fact('Alasan', 'Why'), email: fact('Surel', 'E-mail'), gave_feedback: fact('Mengisi umpan balik', 'Gave feedback'),
      },
      silent: ['event_id', 'code', 'checked_in_by', 'invited_with', 'erased_at'],
    },
    { table: 'events.mail', name: fact('Surel undangan', 'Mail'), of: { participant_id: 'events.participant' }, facts: { state: term('Status', 'State', 'MAIL_STATE'), reason: term('Alasan', 'Why', 'MAIL_REASON'), sent_at: fact('Dikirim', 'Sent') }, silent: ['mailing_id', 'event_id', 'account', 'grant_id', 'attempts', 'next_at', 'taken_at', 'handed_at', 'changed_at'] },
    { table: 'events.action_item', name: fact('Tindak lanjut', 'Action item'), of: { owner_person_id: 'Person' }, facts: { text: fact('Isi', 'What'), owner_name: fact('Nama', 'Name'), due: fact('Tenggat', 'Due'), state: term('Status', 'State', 'ACTION_STATE'), remark: fact('Catatan', 'Remark'), closed_on: fact('Selesai', 'Closed') }, silent: ['event_id', 'owner_office_id'] },
    { table: 'events.event_question', name: fact('Pertanyaan untuk dijawab', 'Question to be answered'), of: { owner_person_id: 'Person' }, facts: { topic: term('Topik', 'Topic', 'QUESTION_TOPIC'), owner_name: fact('Nama', 'Name'), answered_on: fact('Dijawab', 'Answered'), event_date: fact('Hari kegiatan', 'Day of the event') }, silent: ['event_id', 'text', 'asked_by', 'answer', 'policy_notice_id', 'owner_office_id'] },
  ],
  left: {
    'events.action_discussion': 'how far an action item was when it was discussed; the item itself is told',
  },
};

addHeld(builder as never, 'heldInEvents', heldPlan);
