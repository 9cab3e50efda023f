import { addHeld, fact, term, type HeldPlan } from '@pilar/subgraph/held';
import { builder } from '../builder.ts';
import { DataRequest } from './data-request.ts';
import { gathersFor } from './data-request-rules.ts';

/** Where something of a user of Pilar is kept, and requests about anybody. */
export const heldPlan: HeldPlan = {
  subgraph: 'identity',
  subjects: {
    Account: { table: 'identity.account', key: 'id' },
    Beneficiary: { table: 'identity.ref_entity', key: 'entity_id', type: 'Beneficiary' },
    Person: { table: 'identity.ref_entity', key: 'entity_id', type: 'Person' },
  },
  tables: [
    { table: 'identity.account', name: fact('Akun', 'Account'), of: { id: 'Account' }, facts: { display_name: fact('Nama', 'Name'), language: fact('Bahasa', 'Language'), disabled_at: fact('Dinonaktifkan', 'Disabled'), disabled_reason: fact('Alasan', 'Why') }, silent: ['demo'] },
    { table: 'identity.sign_in', name: fact('Cara masuk', 'Way to sign in'), of: { account_id: 'Account' }, facts: { email: fact('Surel', 'E-mail'), changed_at: fact('Diubah', 'Changed'), password_changed_at: fact('Kata sandi diubah', 'Password changed') }, silent: ['subject', 'password_hash', 'has_password'] },
    { table: 'identity.second_factor', name: fact('Faktor kedua', 'Second factor'), of: { account_id: 'Account' }, facts: { confirmed_at: fact('Dipakai sejak', 'In use since') }, silent: ['secret', 'last_step'] },
    { table: 'identity.recovery_code', name: fact('Kode cadangan', 'Recovery code'), of: { account_id: 'Account' }, facts: { used_at: fact('Dipakai', 'Used') }, silent: ['digest'] },
    { table: 'identity.account_session', name: fact('Sesi masuk', 'Sign-in'), of: { account_id: 'Account' }, facts: { agent: fact('Peramban', 'Browser'), network: fact('Jaringan', 'Network'), started_at: fact('Mulai', 'From'), seen_at: fact('Terakhir dipakai', 'Last used'), ended_at: fact('Berakhir', 'Ended') }, silent: ['provider_uid', 'ended_by'] },
    { table: 'identity.invitation', name: fact('Kode untuk kata sandi', 'Code for a password'), of: { account_id: 'Account' }, facts: { expires_at: fact('Berlaku sampai', 'Good until'), used_at: fact('Dipakai', 'Used'), replaced_at: fact('Diganti', 'Replaced') }, silent: ['kind', 'digest', 'made_by', 'round_id'] },
    { table: 'identity.invitation_round', name: fact('Kode yang dibuat untuk akun lain', 'Codes made for other accounts'), of: { account: 'Account' }, textual: true, facts: {}, silent: ['kind', 'delivery'] },
    { table: 'identity.invitation_mail', name: fact('Surel yang membawa kode', 'E-mail that brought a code'), of: { id: 'identity.invitation' }, facts: { sent_at: fact('Dikirim', 'Sent') }, silent: ['code_sealed', 'state', 'reason', 'attempts', 'next_at', 'taken_at', 'handed_at', 'changed_at'] },
    { table: 'identity.external_identity', name: fact('Identitas penyedia lain', 'Identity at another provider'), of: { account_id: 'Account' }, facts: { issuer: fact('Penyedia', 'Provider'), subject: fact('Dikenal sebagai', 'Known as') } },
    { table: 'identity.role_grant', name: fact('Hak akses', 'Grant'), of: { account_id: 'Account' }, facts: { role: term('Peran', 'Role', 'ROLE'), valid_from: fact('Sejak', 'From'), valid_to: fact('Sampai', 'To'), reason: fact('Alasan', 'Why'), ended_at: fact('Diakhiri', 'Ended'), end_reason: fact('Alasan diakhiri', 'Why ended') }, silent: ['organisation_id', 'deputy_of', 'given_by'] },
    { table: 'identity.calendar_address', name: fact('Alamat kalender', 'Calendar address'), of: { account: 'Account' }, textual: true, facts: { name: fact('Nama', 'Name'), last_used_at: fact('Terakhir dipakai', 'Last used'), revoked_at: fact('Dicabut', 'Revoked') }, silent: ['grant_id', 'digest'] },
    { table: 'identity.saved_view', name: fact('Tampilan tersimpan', 'Saved view'), of: { account: 'Account' }, textual: true, facts: { name: fact('Nama', 'Name'), list: term('Daftar', 'List', 'LIST'), shared: fact('Dibagikan', 'Shared'), deleted_at: fact('Dihapus', 'Deleted') }, silent: ['arguments'] },
    { table: 'identity.job', name: fact('Pekerjaan latar', 'Background work'), of: { account: 'Account' }, textual: true, facts: { kind: term('Jenis', 'Kind', 'JOB_KIND'), subject: fact('Tentang', 'Of'), state: term('Status', 'State', 'JOB_STATE'), started_at: fact('Mulai', 'Started'), finished_at: fact('Selesai', 'Ended') }, silent: ['input', 'checkpoint', 'done', 'total', 'furthest', 'attempts', 'failures', 'crashes', 'message', 'figures', 'file_id', 'grant_id', 'language'] },
    { table: 'identity.file', name: fact('Berkas', 'File'), of: { account: 'Account' }, textual: true, facts: { name: fact('Nama', 'Name'), purpose: term('Tujuan', 'Purpose', 'FILE_PURPOSE'), size: fact('Ukuran', 'Size'), expires_at: fact('Disimpan sampai', 'Kept until'), finished_at: fact('Diterima', 'Received') }, silent: ['declared_size', 'media_type', 'mark', 'state', 'refusal', 'refusal_values', 'personal'] },
    { table: 'identity.import', name: fact('Impor', 'Import'), of: { account: 'Account' }, textual: true, facts: { kind: term('Jenis', 'Kind', 'IMPORT_KIND'), file_name: fact('Berkas', 'File'), by_name: fact('Nama', 'Name'), committed_at: fact('Dimasukkan', 'Entered') }, silent: ['stage', 'stopped', 'batch', 'file_id', 'mark', 'job_id', 'error_file_id', 'layout', 'mapping', 'preview', 'warnings', 'message', 'rows', 'accepted', 'warned', 'created', 'undone', 'kept', 'undone_at', 'given'] },
    { table: 'identity.task', name: fact('Tugas', 'Task'), of: { account_id: 'Account', assignee_id: 'Account' }, facts: { kind: term('Tugas', 'Task', 'TASK_KIND'), due: fact('Tenggat', 'Due'), done_at: fact('Selesai', 'Done'), dismissed_reason: fact('Alasan dikesampingkan', 'Why dismissed') }, silent: ['subgraph', 'subject_type', 'subject_id', 'key', 'subject_version', 'subject_label', 'roles', 'from_day', 'params', 'except_account'] },
    {
      table: 'identity.data_request', name: fact('Permintaan subjek data', 'Request of a person'), of: { beneficiary_id: 'Beneficiary', person_id: 'Person', account_id: 'Account' },
      facts: { number: fact('Nomor', 'Number'), kind: term('Jenis', 'Kind', 'DATA_REQUEST_KIND'), channel: term('Saluran', 'Channel', 'DATA_REQUEST_CHANNEL'), state: term('Status', 'State', 'DATA_REQUEST_STATE'), received_at: fact('Diterima', 'Received'), due_at: fact('Batas waktu', 'Due'), relation: term('Pemohon', 'Asked by', 'DATA_REQUEST_RELATION'), proof: term('Bukti identitas', 'Proof', 'DATA_REQUEST_PROOF'), authority: term('Bukti kewenangan', 'Authority', 'DATA_REQUEST_AUTHORITY'), identified_at: fact('Identitas diperiksa', 'Identity checked'), refusal: term('Alasan penolakan', 'Why refused', 'DATA_REQUEST_REFUSAL'), ended_at: fact('Selesai', 'Ended') },
      // Who asked may be another.
      silent: ['content_sealed', 'answer_sealed'],
    },
    { table: 'identity.restriction', name: fact('Pembatasan pemrosesan', 'Restriction of processing'), of: { beneficiary_id: 'Beneficiary', person_id: 'Person' }, facts: { since: fact('Sejak', 'Since'), lifted_at: fact('Dicabut', 'Lifted'), lift_reason: term('Alasan pencabutan', 'Why lifted', 'RESTRICTION_LIFT') }, silent: ['request_id', 'records', 'lifted_by', 'lifted_by_name'] },
  ],
  left: {
    'identity.alert': 'what whoever watches is told of an account: whoever it is about is answered in words, once it is looked into',
    'identity.data_request_step': 'work of the office on the request',
    'identity.boundary_set': 'boundaries, which are nobody\'s; who installed them stands in the audit trail',
    'identity.document': 'papers of an office; who made them stands in the audit trail',
    'identity.oidc_payload': 'a sign-in under way, gone with it',
    'identity.import_outcome': 'rows of an import, of others',
    ...Object.fromEntries(['assessment_file', 'paper_file', 'report_file', 'verification_file', 'youth_file'].map((table) => [`identity.${table}`, 'which record a file went to; the file itself is told'])),
  },
};

addHeld(builder as never, 'heldInIdentity', heldPlan, DataRequest as never, (row) => gathersFor(row as never));
