import { label } from '@pilar/domain/vocabulary';
import { addHeld, address, fact, opened, place, term, type HeldPlan, type HeldRow } from '@pilar/subgraph/held';
import { addressText } from '@pilar/subgraph/personal-rules';
import { sql } from '@pilar/subgraph/sql';
import { builder } from './builder.ts';
import { openWords } from './case/case-file-entity.ts';
import { openParticulars } from './case/particulars.ts';
import { openPlan } from './case-service/plan.ts';
import type { Former } from './family-change/undo-change.ts';
import { cards, motherNames, niks } from './numbers.ts';
import { openShared } from './referral/shared-facts.ts';

const idOf = (row: HeldRow, column = 'id') => String(row[column]);
const words = (parts: readonly (string | null | undefined)[]) => parts.filter(Boolean).join('; ') || null;

/** Where a family lived; the village stands beside it. */
const formerHome = ({ address: street, rt, rw }: Former) => addressText({ text: street ?? '', rt, rw, village: null }) || null;

/** Where something of somebody served is kept: of themselves, of their family, and what was done for either. */
export const heldPlan: HeldPlan = {
  subgraph: 'beneficiaries',
  subjects: { Beneficiary: { table: 'beneficiaries.beneficiary', key: 'id' } },
  // Records that were merged into theirs, and the family that they live in.
  seeds: async (ctx, sets) => {
    const rows = await ctx.db.$queryRaw<{ id: string; family: string | null }[]>(sql`
      WITH RECURSIVE one AS (SELECT id, family_id FROM beneficiaries.beneficiary WHERE id = ANY(${[...(sets.get('Beneficiary') ?? [])]}::uuid[])
        UNION SELECT merged.id, merged.family_id FROM beneficiaries.beneficiary AS merged JOIN one ON merged.merged_into = one.id)
      SELECT id::text, family_id::text AS family FROM one`);
    sets.set('Beneficiary', new Set(rows.map(({ id }) => id)));
    sets.set('Family', new Set(rows.flatMap(({ family }) => family ?? [])));
  },
  tables: [
    {
      table: 'beneficiaries.beneficiary', name: fact('Data diri', 'Personal data'), of: { id: 'Beneficiary' },
      facts: {
        full_name: fact('Nama', 'Name'), aliases: fact('Nama lain', 'Other names'), sex: term('Jenis kelamin', 'Sex', 'SEX'), birth_date: fact('Tanggal lahir', 'Date of birth'), birth_place: fact('Tempat lahir', 'Place of birth'),
        nik_sealed: opened('NIK', 'NIK', (row, sealed) => niks.open(idOf(row), sealed)), nik_state: term('Status NIK', 'State of the NIK', 'NIK_STATE'), no_nik_reason: fact('Alasan tanpa NIK', 'Why without a NIK'),
        nik_source: term('Sumber NIK', 'Source of the NIK', 'NIK_SOURCE'), nik_checked_on: fact('NIK dicek', 'NIK checked'), nik_since: fact('NIK sejak', 'NIK since'), nik_trouble: term('Masalah NIK', 'Trouble of the NIK', 'NIK_TROUBLE'), verified_on: fact('Diverifikasi', 'Verified'),
        marital_state: term('Status kawin', 'Marital state', 'MARITAL_STATE'), education: term('Pendidikan', 'Education', 'EDUCATION'), occupation: fact('Pekerjaan', 'Occupation'), phone: fact('Telepon', 'Telephone'),
        address_ktp: address('address_ktp', 'Alamat KTP', 'Address on the card'), address_domicile: address('address_domicile', 'Alamat tinggal', 'Where they live'), relation: term('Hubungan dalam keluarga', 'Relation in the family', 'FAMILY_RELATION'),
        life_state: term('Keberadaan', 'Whereabouts', 'LIFE_STATE'), life_state_on: fact('Keberadaan sejak', 'Since'), moved_to: place('Pindah ke', 'Moved to'),
      },
      // Keys by which names and numbers are found.
      silent: ['family_id', 'nik_index', 'merged_into', 'name_key', 'sounds'],
    },
    { table: 'beneficiaries.beneficiary_secret', name: fact('Nama ibu', 'Name of the mother'), of: { beneficiary_id: 'Beneficiary' }, facts: { mother_name_sealed: opened('Nama ibu kandung', 'Name of the mother', (row, sealed) => motherNames.open(idOf(row, 'beneficiary_id'), sealed)) } },
    { table: 'beneficiaries.former_nik', name: fact('NIK terdahulu', 'Former NIK'), of: { beneficiary_id: 'Beneficiary' }, facts: { nik_sealed: opened('NIK', 'NIK', (row, sealed) => niks.open(idOf(row), sealed)), until: fact('Sampai', 'Until') }, silent: ['nik_index'] },
    {
      table: 'beneficiaries.nik_record', name: fact('Pemeriksaan NIK', 'Check of the NIK'), of: { beneficiary_id: 'Beneficiary' },
      facts: { state_before: term('Sebelum', 'Before', 'NIK_STATE'), state_after: term('Sesudah', 'After', 'NIK_STATE'), renumbered: fact('Diganti', 'Replaced'), source: term('Sumber', 'Source', 'NIK_SOURCE'), checked_on: fact('Dicek', 'Checked'), note: fact('Catatan', 'Note'), role: term('Oleh', 'By', 'ROLE'), at: fact('Waktu', 'At') }, silent: ['account', 'account_name'],
    },
    { table: 'beneficiaries.nik_answer', name: fact('Jawaban atas NIK', 'Answer about the NIK'), of: { nik_record_id: 'beneficiaries.nik_record' }, facts: {}, silent: ['nik_was'] },
    { table: 'beneficiaries.person_verification', name: fact('Verifikasi', 'Verification'), of: { beneficiary_id: 'Beneficiary' }, facts: { day: fact('Hari', 'Day') }, silent: ['origin', 'merge_id'] },
    { table: 'beneficiaries.duplicate_pair', name: fact('Dugaan data ganda', 'Suspected duplicate'), of: { one_id: 'Beneficiary', other_id: 'Beneficiary' }, facts: { score: fact('Kemiripan', 'Similarity'), reasons: term('Alasan', 'Reasons', 'MATCH_REASON'), state: term('Status', 'State', 'DUPLICATE_STATE'), decided_at: fact('Diputuskan', 'Decided'), decision_reason: fact('Alasan putusan', 'Why'), found_at: fact('Ditemukan', 'Found') }, silent: ['other_area', 'compared', 'keyed_with', 'decided_by'] },
    { table: 'beneficiaries.beneficiary_merge', name: fact('Penggabungan data', 'Merge'), of: { survivor_id: 'Beneficiary', merged_id: 'Beneficiary' }, facts: { reason: fact('Alasan', 'Reason'), made_at: fact('Digabung', 'Merged'), undone_at: fact('Dibatalkan', 'Undone'), undone_reason: fact('Alasan pembatalan', 'Why undone') }, silent: ['changed', 'dissolved_family', 'former_nik', 'took_mother', 'made_by', 'carried'] },
    {
      table: 'beneficiaries.family', name: fact('Keluarga', 'Family'), of: { id: 'Family' },
      facts: {
        card_sealed: opened('Nomor KK', 'Family card number', (row, sealed) => cards.open(idOf(row), sealed)), address: fact('Alamat', 'Address'), rt: fact('RT', 'RT'), rw: fact('RW', 'RW'), desil: fact('Desil', 'Decile'), desil_source: term('Sumber desil', 'Source of the decile', 'WELFARE_SOURCE'), desil_on: fact('Desil per', 'Decile as of'),
        extreme_poor: fact('Miskin ekstrem', 'Extremely poor'), extreme_poor_source: term('Sumber', 'Source', 'WELFARE_SOURCE'), extreme_poor_on: fact('Miskin ekstrem per', 'As of'), extreme_poor_reason: term('Alasan', 'Reason', 'POVERTY_REASON'),
        signs_yes: term('Tanda kemiskinan: ya', 'Signs of poverty: yes', 'POVERTY_SIGN'), signs_no: term('Tanda kemiskinan: tidak', 'Signs of poverty: no', 'POVERTY_SIGN'), signs_on: fact('Tanda per', 'Signs as of'), life_state: term('Status', 'State', 'FAMILY_STATE'), life_state_on: fact('Sejak', 'Since'), moved_to: place('Pindah ke', 'Moved to'),
      },
      silent: ['card_index', 'merged_into'],
    },
    { table: 'beneficiaries.former_card', name: fact('Nomor KK terdahulu', 'Former family card'), of: { family_id: 'Family' }, facts: { card_sealed: opened('Nomor KK', 'Family card number', (row, sealed) => cards.open(String(row['family_id']), sealed)), until: fact('Sampai', 'Until') }, silent: ['card_index'] },
    { table: 'beneficiaries.family_change_member', name: fact('Peristiwa keluarga: anggota', 'Event of the family: member'), of: { beneficiary_id: 'Beneficiary' }, facts: { relation_before: term('Hubungan sebelum', 'Relation before', 'FAMILY_RELATION'), relation_after: term('Hubungan sesudah', 'Relation after', 'FAMILY_RELATION'), life_state_before: term('Keberadaan sebelum', 'Whereabouts before', 'LIFE_STATE'), life_state_after: term('Keberadaan sesudah', 'Whereabouts after', 'LIFE_STATE') }, silent: ['change_id', 'family_before', 'family_after'] },
    { table: 'beneficiaries.family_change', name: fact('Peristiwa keluarga', 'Event of the family'), of: { family_id: 'Family', other_family_id: 'Family' }, facts: { kind: term('Peristiwa', 'Event', 'FAMILY_CHANGE_KIND'), happened_on: fact('Terjadi', 'Happened'), reason: fact('Alasan', 'Reason'), former_area: place('Wilayah semula', 'Former region'), former_address: opened('Alamat semula', 'Former address', (row) => formerHome(row['former_address'] as Former)), made_at: fact('Dicatat', 'Recorded'), undone_at: fact('Dibatalkan', 'Undone'), undone_reason: fact('Alasan pembatalan', 'Why undone') }, silent: ['made_by', 'carried'] },
    { table: 'beneficiaries.housing_photo', name: fact('Foto rumah', 'Photograph of the house'), of: { family_id: 'Family' }, facts: { caption: fact('Keterangan', 'Caption'), taken_on: fact('Diambil', 'Taken'), taken_by: fact('Oleh', 'By') } },
    { table: 'beneficiaries.funding_effort', name: fact('Upaya pengentasan', 'Effort against poverty'), of: { family_id: 'Family' }, facts: { fund: term('Sumber dana', 'Fund', 'EFFORT_FUND'), year: fact('Tahun', 'Year'), strategy: term('Strategi', 'Strategy', 'POVERTY_STRATEGY'), amount: fact('Jumlah', 'Amount'), description: fact('Uraian', 'What'), citation: fact('Rujukan', 'Citation'), link: fact('Tautan', 'Link') }, silent: ['plan_item_id'] },
    { table: 'beneficiaries.poverty_spell', name: fact('Masa miskin ekstrem', 'Time of extreme poverty'), of: { family_id: 'Family' }, facts: { from_on: fact('Sejak', 'From'), in_reason: term('Alasan masuk', 'Why', 'POVERTY_REASON'), to_on: fact('Sampai', 'To'), out_reason: term('Alasan keluar', 'Why ended', 'POVERTY_REASON'), said_by: term('Menurut', 'Said by', 'WELFARE_SOURCE'), said_on: fact('Per', 'As of'), valid: fact('Sah', 'Valid'), verified_on: fact('Diverifikasi', 'Verified') } },
    {
      table: 'beneficiaries.welfare_case', name: fact('Kasus PPKS', 'Welfare case'), of: { beneficiary_id: 'Beneficiary', family_id: 'Family' },
      facts: {
        number: fact('Nomor', 'Number'), type_code: term('Jenis', 'Type', 'PPKS_TYPE'), criterion: term('Kriteria', 'Criterion', 'CRITERION'), sex: term('Jenis kelamin', 'Sex', 'SEX'), born_on: fact('Tanggal lahir', 'Date of birth'), age_group: term('Kelompok umur', 'Age group', 'AGE_GROUP'), found_on: fact('Ditemukan', 'Found'), found_by: fact('Ditemukan oleh', 'Found by'),
        handling_level: term('Ditangani', 'Handled by', 'HANDLING_LEVEL'), state: term('Status', 'State', 'CASE_STATE'), checked_on: fact('Dicek', 'Checked'), ended_on: fact('Berakhir', 'Ended'), outcome: term('Hasil', 'Outcome', 'CASE_OUTCOME'), rejection: term('Alasan tidak diterima', 'Why rejected', 'CASE_REJECTION'), transferred_to: fact('Dialihkan kepada', 'Transferred to'),
      },
      // Who reported it is somebody else.
      silent: ['type_id', 'sensitivities', 'sensitive', 'unit', 'group_name', 'persons', 'reported_by', 'open', 'as_reported'],
    },
    {
      table: 'beneficiaries.welfare_case_particulars', name: fact('Rincian kasus', 'Particulars of the case'), of: { case_id: 'beneficiaries.welfare_case' },
      facts: { sealed: opened('Rincian', 'Particulars', (row, sealed) => { const { evidence, needs, narrative, disabilities } = openParticulars(idOf(row, 'case_id'), sealed); return words([evidence, needs, narrative, ...disabilities.map((kind) => label('DISABILITY_KIND', kind, 'id'))]); }) },
    },
    { table: 'beneficiaries.welfare_case_step', name: fact('Langkah kasus', 'Step of the case'), of: { case_id: 'beneficiaries.welfare_case' }, facts: { kind: term('Langkah', 'Step', 'CASE_STEP'), happened_on: fact('Hari', 'Day') }, silent: ['made_by', 'made_by_name', 'made_at'] },
    { table: 'beneficiaries.case_file', name: fact('Berkas kasus', 'File of the case'), of: { case_id: 'beneficiaries.welfare_case' }, facts: { sealed: opened('Keterangan', 'What it shows', (row, sealed) => openWords({ id: idOf(row), sealed }).caption), taken_on: fact('Diambil', 'Taken') } },
    {
      table: 'beneficiaries.case_service', name: fact('Layanan kasus', 'Service of the case'), of: { case_id: 'beneficiaries.welfare_case' },
      facts: {
        kind: term('Layanan', 'Service', 'CASE_SERVICE_KIND'), state: term('Status', 'State', 'CASE_SERVICE_STATE'), sealed: opened('Rencana', 'Plan', (row, sealed) => { const { goal, activities, result } = openPlan({ id: idOf(row), sealed }); return words([goal, ...activities.map(({ text }) => text), result]); }),
        planned_from: fact('Rencana mulai', 'Planned from'), planned_to: fact('Rencana selesai', 'Planned to'), started_on: fact('Mulai', 'Started'), ended_on: fact('Selesai', 'Ended'), stop_reason: term('Alasan berhenti', 'Why stopped', 'CASE_SERVICE_STOP'),
      },
      silent: ['open', 'pillar_id', 'worker_name'],
    },
    {
      table: 'beneficiaries.referral', name: fact('Rujukan ke lembaga: yang dibagikan', 'Referral to an institution: what was shared'), of: { case_id: 'beneficiaries.welfare_case' },
      facts: {
        institution_name: fact('Dibagikan kepada', 'Shared with'), service: term('Layanan', 'Service', 'CARE_SERVICE'), setting: term('Tempat', 'Setting', 'CARE_SETTING'), state: term('Status', 'State', 'REFERRAL_STATE'), letter_number: fact('Nomor surat', 'Letter number'), sent_on: fact('Dikirim', 'Sent'),
        consent_by: term('Persetujuan oleh', 'Consent by', 'CONSENT_GIVER'), consent_form: term('Bentuk persetujuan', 'Form of consent', 'CONSENT_FORM'), consent_on: fact('Persetujuan pada', 'Consent on'), consent_ended_on: fact('Persetujuan ditarik', 'Consent taken back'), consent_ended_by: term('Ditarik oleh', 'Taken back by', 'CONSENT_GIVER'), sealed: opened('Yang dibagikan', 'What was shared', (row, sealed) => { const { facts, papers } = openShared({ id: idOf(row), sealed }); return words([...Object.values(facts), ...papers]); }),
        answered_on: fact('Dijawab', 'Answered'), rejection: term('Alasan ditolak', 'Why rejected', 'REFERRAL_REJECTION'), arrived_on: fact('Tiba', 'Arrived'), left_on: fact('Keluar', 'Left'), outcome: term('Hasil', 'Outcome', 'REFERRAL_OUTCOME'),
      },
      silent: ['case_number', 'institution_id', 'follows_id', 'consent_file', 'shared_facts'],
    },
    { table: 'beneficiaries.inventory_find', name: fact('Pendataan', 'Inventory'), of: { beneficiary_id: 'Beneficiary', family_id: 'Family' }, facts: { found_on: fact('Didata', 'Counted'), note: fact('Catatan', 'Note'), receipt_code: fact('Kode tanda terima', 'Receipt'), receipt_at: fact('Tanda terima diberikan', 'Receipt given'), recorded_at: fact('Dicatat', 'Recorded') }, silent: ['round_id', 'recorded_by'] },
    {
      table: 'beneficiaries.proposal', name: fact('Usulan', 'Proposal'), of: { beneficiary_id: 'Beneficiary', family_id: 'Family' },
      facts: { kind: term('Jenis', 'Kind', 'PROPOSAL_KIND'), origin: term('Asal', 'Origin', 'PROPOSAL_ORIGIN'), grounds: fact('Alasan', 'Grounds'), state: term('Status', 'State', 'PROPOSAL_STATE'), last_reason: fact('Alasan terakhir', 'Last reason'), objection_open: fact('Ada sanggahan', 'Objection open') },
      silent: ['path_id', 'passed', 'next_step', 'optional_steps', 'waiting_since', 'entries', 'proposed_by', 'submitted_by', 'assigned_to', 'assigned_name', 'assigned_at', 'meeting_id'],
    },
    { table: 'beneficiaries.verification_step', name: fact('Langkah usulan', 'Step of the proposal'), of: { proposal_id: 'beneficiaries.proposal' }, facts: { step: term('Langkah', 'Step', 'PROPOSAL_STEP'), verdict: term('Putusan', 'Verdict', 'VERIFICATION_VERDICT'), reason: term('Alasan', 'Reason', 'DECISION_REASON'), note: fact('Catatan', 'Note'), document_number: fact('Nomor dokumen', 'Document'), document_on: fact('Tanggal dokumen', 'Its day'), role: term('Oleh', 'By', 'ROLE'), state: term('Status', 'State', 'PROPOSAL_STATE'), at: fact('Waktu', 'At') }, silent: ['nth', 'meeting_id', 'undoes', 'account', 'account_name', 'arrived_at'] },
    { table: 'beneficiaries.meeting_name', name: fact('Musyawarah desa', 'Village meeting'), of: { proposal_id: 'beneficiaries.proposal' }, facts: { verdict: term('Putusan', 'Verdict', 'MEETING_VERDICT'), reason: term('Alasan', 'Reason', 'DECISION_REASON'), note: fact('Catatan', 'Note') }, silent: ['meeting_id'] },
    { table: 'beneficiaries.ministry_answer', name: fact('Jawaban kementerian', 'Answer of the ministry'), of: { proposal_id: 'beneficiaries.proposal' }, facts: { result: term('Hasil', 'Result', 'MINISTRY_RESULT'), matched: fact('Cocok', 'Matched') }, silent: ['nth', 'nik_record_id', 'nik_was'] },
    { table: 'beneficiaries.ministry_file_entry', name: fact('Dikirim kepada kementerian', 'Sent to the ministry'), of: { beneficiary_id: 'Beneficiary' }, facts: { repeated: fact('Dikirim lagi', 'Sent again') }, silent: ['file_id', 'proposal_id', 'place'] },
    {
      table: 'beneficiaries.entitlement', name: fact('Hak bantuan', 'Entitlement to aid'), of: { beneficiary_id: 'Beneficiary', family_id: 'Family' },
      facts: { year: fact('Tahun', 'Year'), state: term('Status', 'State', 'ENTITLEMENT_STATE'), components: fact('Komponen', 'Components'), decree_number: fact('Nomor SK', 'Decree'), decree_on: fact('Tanggal SK', 'Its day'), frozen_on: fact('Dibekukan', 'Frozen'), frozen_reason: term('Alasan dibekukan', 'Why frozen', 'FREEZE_REASON'), reason: term('Alasan', 'Reason', 'ENTITLEMENT_REASON'), ended_on: fact('Berakhir', 'Ended'), since: fact('Sejak', 'Since') },
      silent: ['programme_id', 'open', 'proposal_id'],
    },
    { table: 'beneficiaries.entitlement_step', name: fact('Langkah hak bantuan', 'Step of the entitlement'), of: { entitlement_id: 'beneficiaries.entitlement' }, facts: { kind: term('Langkah', 'Step', 'ENTITLEMENT_STEP'), state: term('Status', 'State', 'ENTITLEMENT_STATE'), reason: term('Alasan', 'Reason', 'ENTITLEMENT_REASON'), note: fact('Catatan', 'Note'), decree_number: fact('Nomor SK', 'Decree'), decree_on: fact('Tanggal SK', 'Its day'), happened_on: fact('Hari', 'Day'), role: term('Oleh', 'By', 'ROLE'), at: fact('Waktu', 'At') }, silent: ['account', 'account_name'] },
    { table: 'beneficiaries.delivery', name: fact('Penyaluran bantuan', 'Delivery of aid'), of: { entitlement_id: 'beneficiaries.entitlement' }, facts: { period: fact('Periode', 'Period'), nth: fact('Ke', 'Number'), amount: fact('Jumlah', 'Amount'), goods: fact('Barang', 'Goods'), state: term('Status', 'State', 'DELIVERY_STATE'), delivered_at: fact('Diserahkan', 'Delivered'), received_by: term('Diterima oleh', 'Received by', 'DELIVERY_RECEIVER'), failure: term('Alasan gagal', 'Why not', 'DELIVERY_FAILURE'), note: fact('Catatan', 'Note') }, silent: ['batch_id', 'programme_id', 'point_id', 'stands', 'mandate_file', 'proof_file', 'recorded_by'] },
    { table: 'beneficiaries.delivery_file', name: fact('Berkas penyaluran', 'File of the delivery'), of: { delivery_id: 'beneficiaries.delivery' }, facts: { kind: term('Jenis', 'Kind', 'DELIVERY_FILE_KIND') } },
    { table: 'beneficiaries.six_t_check', name: fact('Pemeriksaan 6T', 'Check of the 6T'), of: { delivery_id: 'beneficiaries.delivery' }, facts: { dimension: term('Tepat', 'Dimension', 'SIX_T'), result: term('Hasil', 'Result', 'SIX_T_RESULT'), note: fact('Catatan', 'Note'), checked_on: fact('Diperiksa', 'Checked'), severity: term('Berat', 'Severity', 'FINDING_SEVERITY'), state: term('Status', 'State', 'FINDING_STATE'), answer: fact('Jawaban', 'Answer'), answered_on: fact('Dijawab', 'Answered'), remark: fact('Tanggapan', 'Remark'), closed_on: fact('Selesai', 'Closed') }, silent: ['batch_id', 'point_id', 'programme_id', 'year', 'channel', 'photo_key', 'checked_by', 'responsible', 'due_on', 'answered_by'] },
    { table: 'beneficiaries.complaint', name: fact('Pengaduan', 'Complaint'), of: { beneficiary_id: 'Beneficiary', family_id: 'Family' }, facts: { number: fact('Nomor', 'Number'), channel: term('Saluran', 'Channel', 'COMPLAINT_CHANNEL'), category: term('Kategori', 'Category', 'COMPLAINT_CATEGORY'), state: term('Status', 'State', 'COMPLAINT_STATE'), received_on: fact('Diterima', 'Received'), answer: fact('Jawaban', 'Answer'), answered_on: fact('Dijawab', 'Answered'), rejection: term('Alasan tidak diproses', 'Why rejected', 'COMPLAINT_REJECTION'), ended_on: fact('Selesai', 'Ended') }, silent: ['ticket', 'form', 'complained_office', 'due_on', 'regency_on', 'province_on', 'late', 'anonymous', 'assigned_to', 'assigned_name', 'referred_to', 'find_id'] },
  ],
  left: {
    'beneficiaries.comparison': 'a working copy of digests, made anew from what stands here',
    'beneficiaries.complaint_content': 'what somebody else told, and who they are',
    'beneficiaries.complaint_step': 'work of the office on what somebody else told',
  },
};

addHeld(builder as never, 'heldInBeneficiaries', heldPlan);
