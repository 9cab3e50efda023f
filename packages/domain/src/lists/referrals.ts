import type { ListSpec } from '../lists.ts';

/** Referrals of cases to institutions, in subgraph beneficiaries. What was shared stands in no file. */
export const referralLists = {
  REFERRALS: {
    field: 'referrals',
    subgraph: 'beneficiaries',
    permission: 'referral.read',
    byArea: true,
    columns: {
      number: { title: { id: 'Nomor kasus', en: 'Case number' }, kind: 'text' },
      institution: { title: { id: 'Lembaga', en: 'Institution' }, kind: 'text' },
      service: { title: { id: 'Layanan', en: 'Service' }, kind: 'code', list: 'CARE_SERVICE', personal: true },
      setting: { title: { id: 'Tempat', en: 'Setting' }, kind: 'code', list: 'CARE_SETTING' },
      area: { title: { id: 'Desa atau kelurahan', en: 'Village' }, kind: 'region' },
      state: { title: { id: 'Keadaan', en: 'State' }, kind: 'code', list: 'REFERRAL_STATE' },
      letterNumber: { title: { id: 'Nomor surat', en: 'Letter' }, kind: 'text' },
      sentOn: { title: { id: 'Dikirim', en: 'Sent' }, kind: 'date' },
      answeredOn: { title: { id: 'Dijawab', en: 'Answered' }, kind: 'date' },
      rejection: { title: { id: 'Alasan ditolak', en: 'Why rejected' }, kind: 'code', list: 'REFERRAL_REJECTION' },
      arrivedOn: { title: { id: 'Datang', en: 'Arrived' }, kind: 'date' },
      leftOn: { title: { id: 'Pergi', en: 'Left' }, kind: 'date' },
      outcome: { title: { id: 'Hasil', en: 'Outcome' }, kind: 'code', list: 'REFERRAL_OUTCOME', personal: true },
    },
    filters: {
      number: { title: { id: 'Nomor kasus', en: 'Case number' } },
      state: { title: { id: 'Keadaan', en: 'State' }, list: 'REFERRAL_STATE' },
      service: { title: { id: 'Layanan', en: 'Service' }, list: 'CARE_SERVICE' },
      institution: { title: { id: 'Lembaga', en: 'Institution' } },
      overdue: { title: { id: 'Belum dijawab lebih dari 7 hari', en: 'No answer for more than 7 days' } },
    },
    orders: {
      SENT_DESC: { id: 'Terakhir dikirim', en: 'Last sent' },
      SENT: { id: 'Paling lama dikirim', en: 'First sent' },
      AREA: { id: 'Desa atau kelurahan', en: 'Village' },
    },
  },
} as const satisfies Record<string, ListSpec>;
