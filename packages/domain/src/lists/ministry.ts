import type { ListColumn, ListSpec } from '../lists.ts';

/** The ministry's own words, whatever language the officer reads. All of it is text, so that no digit is lost. */
const column = (title: string): ListColumn => ({ title: { id: title, en: title }, kind: 'text', personal: true });

/** Files in the form of the ministry's own system, in subgraph beneficiaries. */
export const ministryLists = {
  /** Proposals as SIKS-NG takes them: 21 columns, A to U. Numbers stand whole in it: it is made for who sends alone. */
  MINISTRY_FILE: {
    field: 'ministryFile',
    subgraph: 'beneficiaries',
    permission: 'proposal.send',
    computed: true,
    form: true,
    byArea: false,
    columns: {
      nik: column('NIK'),
      programme: column('PROGRAM BANSOS'),
      familyCard: column('NOKK'),
      name: column('NAMA'),
      birthPlace: column('TEMPAT LAHIR'),
      birthDate: column('TANGGAL LAHIR (31/01/2000)'),
      motherName: column('IBU KANDUNG'),
      sex: column('JENIS KELAMIN'),
      occupation: column('JENIS PEKERJAAN'),
      maritalState: column('STATUS KAWIN'),
      address: column('ALAMAT'),
      rt: column('RT'),
      rw: column('RW'),
      province: column('PROVINSI'),
      regency: column('KABUPATEN'),
      district: column('KECAMATAN'),
      village: column('KELURAHAN'),
      disability: column('STATUS DISABILITAS'),
      disabilityKind: column('KODE JENIS DISABILITAS'),
      pregnant: column('STATUS HAMIL'),
      pregnantSince: column('TGL MULAI HAMIL (31/12/2021)'),
    },
    filters: { id: { title: { id: 'Berkas', en: 'File' } } },
    orders: {},
  },
} as const satisfies Record<string, ListSpec>;
