import { addHeld, address, fact, opened, term, type HeldPlan, type HeldRow } from '@pilar/subgraph/held';
import { builder } from './builder.ts';
import { mergedInto } from './person/person-merges.ts';
import { familyCards, niks } from './person/person-numbers.ts';

const personOf = (row: HeldRow) => String(row['person_id']);

/** Where something of a worker or official is kept. */
export const heldPlan: HeldPlan = {
  subgraph: 'people',
  subjects: { Person: { table: 'people.person', key: 'id' } },
  // Persons that were merged into them.
  seeds: async (ctx, sets) => {
    const persons = [...(sets.get('Person') ?? [])];
    const merged = await Promise.all(persons.map((id) => mergedInto(ctx.db, id)));
    sets.set('Person', new Set([...persons, ...merged.flat()]));
  },
  tables: [
    { table: 'people.person', name: fact('Orang', 'Person'), of: { id: 'Person' }, facts: { full_name: fact('Nama', 'Name'), titles_before: fact('Gelar depan', 'Titles before'), titles_after: fact('Gelar belakang', 'Titles after'), aliases: fact('Nama lain', 'Other names'), official: fact('Pejabat', 'Official'), deceased_on: fact('Meninggal', 'Died') }, silent: ['search_name', 'name_key'] },
    { table: 'people.person_merge', name: fact('Penggabungan data', 'Merge'), of: { survivor_id: 'Person', id: 'Person' }, facts: { at: fact('Digabung', 'Merged') } },
    {
      table: 'people.person_private', name: fact('Data pribadi', 'Private data'), of: { person_id: 'Person' },
      facts: {
        nik_sealed: opened('NIK', 'NIK', (row, sealed) => niks.open(personOf(row), sealed)), no_nik_reason: fact('Alasan tanpa NIK', 'Why without a NIK'), family_card_sealed: opened('Nomor KK', 'Family card number', (row, sealed) => familyCards.open(personOf(row), sealed)),
        sex: term('Jenis kelamin', 'Sex', 'SEX'), birth_place: fact('Tempat lahir', 'Place of birth'), birth_date: fact('Tanggal lahir', 'Date of birth'), marital_state: term('Status kawin', 'Marital state', 'MARITAL_STATE'), education: term('Pendidikan', 'Education', 'EDUCATION'), phone: fact('Telepon', 'Telephone'), email: fact('Surel', 'E-mail'),
        address_ktp: address('address_ktp', 'Alamat KTP', 'Address on the card'), address_domicile: address('address_domicile', 'Alamat tinggal', 'Where they live'),
      },
      silent: ['nik_index', 'family_card_index'],
    },
    {
      table: 'people.pillar', name: fact('Penugasan', 'Term of service'), of: { person_id: 'Person' },
      facts: {
        type: term('Pilar', 'Pillar', 'PILLAR_TYPE'), state: term('Status', 'State', 'PILLAR_STATE'), appointer: term('Diangkat oleh', 'Appointed by', 'APPOINTER'), decree_number: fact('Nomor SK', 'Decree'), decree_date: fact('Tanggal SK', 'Its day'), valid_from: fact('Sejak', 'From'), valid_to: fact('Sampai', 'To'), member_number: fact('Nomor anggota', 'Member number'),
        override_reason: fact('Alasan pengecualian', 'Why an exception'), position: fact('Jabatan', 'Position'), employer: fact('Tempat bekerja', 'Employer'), state_since: fact('Status sejak', 'State since'), reactivated_on: fact('Aktif kembali', 'Active again'), end_reason: term('Alasan berakhir', 'Why ended', 'PILLAR_END_REASON'), ended_on: fact('Berakhir', 'Ended'), earlier_decrees: fact('SK sebelumnya', 'Earlier decrees'),
      },
      silent: ['person_name', 'predecessor_id', 'search_name'],
    },
    { table: 'people.pillar_report', name: fact('Laporan', 'Report'), of: { pillar_id: 'people.pillar' }, facts: { kind: term('Jenis', 'Kind', 'REPORT_KIND'), day: fact('Hari', 'Day'), venue: fact('Tempat', 'Venue'), state: term('Status', 'State', 'REPORT_STATE'), state_reason: fact('Alasan', 'Why'), submitted_at: fact('Dikirim', 'Submitted'), decided_at: fact('Diputuskan', 'Decided') }, silent: ['activity', 'constraint_text', 'note', 'on_behalf', 'account', 'submitted_by', 'decided_by', 'search_text'] },
    { table: 'people.duty_acknowledgement', name: fact('Pengakuan tugas', 'Duties acknowledged'), of: { pillar_id: 'people.pillar' }, facts: { acknowledged_on: fact('Hari', 'Day'), on_behalf: fact('Atas nama', 'On behalf'), note: fact('Catatan', 'Note') }, silent: ['duty_id', 'by_name'] },
    { table: 'people.grade', name: fact('Penilaian', 'Grade'), of: { pillar_id: 'people.pillar' }, facts: { year: fact('Tahun', 'Year'), level: term('Tingkat', 'Level', 'GRADE_LEVEL'), grade: term('Nilai', 'Grade', 'PILLAR_GRADE'), graded_on: fact('Dinilai', 'Graded'), note: fact('Catatan', 'Note') }, silent: ['by_name', 'pillar_type'] },
    { table: 'people.training', name: fact('Pelatihan', 'Training'), of: { person_id: 'Person' }, facts: { title: fact('Judul', 'Title'), kind: term('Jenis', 'Kind', 'TRAINING_KIND'), organiser: fact('Penyelenggara', 'Organiser'), start_date: fact('Mulai', 'From'), end_date: fact('Selesai', 'To'), hours: fact('Jam', 'Hours'), certificate_number: fact('Nomor sertifikat', 'Certificate'), certificate_date: fact('Tanggal sertifikat', 'Its day'), note: fact('Catatan', 'Note') }, silent: ['office_id'] },
  ],
  left: {},
};

addHeld(builder as never, 'heldInPeople', heldPlan);
