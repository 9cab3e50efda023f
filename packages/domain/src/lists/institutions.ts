import type { ListSpec } from '../lists.ts';

const area = { id: 'Wilayah', en: 'Region' };
const name = { id: 'Nama', en: 'Name' };
const kind = { id: 'Jenis', en: 'Kind' };
const status = { id: 'Status', en: 'Status' };
const title = { id: 'Judul', en: 'Title' };

/** Lists of subgraph institutions. */
export const institutionLists = {
  OFFICES: {
    field: 'offices',
    subgraph: 'institutions',
    permission: 'office.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text' },
      shortName: { title: { id: 'Nama singkat', en: 'Short name' }, kind: 'text' },
      kind: { title: kind, kind: 'code', list: 'OFFICE_KIND' },
      level: { title: { id: 'Tingkat', en: 'Level' }, kind: 'code', list: 'OFFICE_LEVEL' },
      area: { title: area, kind: 'region' },
      parent: { title: { id: 'Bagian dari', en: 'Part of' }, kind: 'text' },
      address: { title: { id: 'Alamat', en: 'Address' }, kind: 'text' },
    },
    filters: {
      text: { title: { id: 'Nama lembaga', en: 'Name' } },
      kind: { title: kind, list: 'OFFICE_KIND' },
      letterhead: { title: { id: 'Punya kop surat', en: 'Has a letterhead' } },
      import: { title: { id: 'Hasil impor', en: 'From import' } },
    },
    orders: { NAME: name, AREA: area },
  },
  INSTITUTIONS: {
    field: 'institutions',
    subgraph: 'institutions',
    permission: 'institution.read',
    byArea: true,
    columns: {
      name: { title: name, kind: 'text' },
      kind: { title: kind, kind: 'code', list: 'INSTITUTION_KIND' },
      legalForm: { title: { id: 'Bentuk hukum', en: 'Legal form' }, kind: 'code', list: 'LEGAL_FORM' },
      area: { title: area, kind: 'region' },
      address: { title: { id: 'Alamat', en: 'Address' }, kind: 'text' },
      headName: { title: { id: 'Ketua', en: 'Head' }, kind: 'text', personal: true },
      founded: { title: { id: 'Berdiri', en: 'Founded' }, kind: 'date' },
    },
    filters: { text: { title: { id: 'Nama lembaga', en: 'Name' } }, kind: { title: kind, list: 'INSTITUTION_KIND' } },
    orders: { NAME: name, AREA: area },
  },
  LEGAL_BASES: {
    field: 'legalBases',
    subgraph: 'institutions',
    permission: 'law.read',
    byArea: false,
    columns: {
      kind: { title: kind, kind: 'code', list: 'LEGAL_BASIS_KIND' },
      number: { title: { id: 'Nomor', en: 'Number' }, kind: 'text' },
      year: { title: { id: 'Tahun', en: 'Year' }, kind: 'number' },
      title: { title: { id: 'Tentang', en: 'About' }, kind: 'text' },
      status: { title: status, kind: 'code', list: 'LEGAL_BASIS_STATUS' },
      issuer: { title: { id: 'Penerbit', en: 'Issuer' }, kind: 'text', permission: 'office.read' },
      validFrom: { title: { id: 'Berlaku sejak', en: 'In force since' }, kind: 'date' },
      chapters: { title: { id: 'Bab', en: 'Chapters' }, kind: 'number' },
      articles: { title: { id: 'Pasal', en: 'Articles' }, kind: 'number' },
      summary: { title: { id: 'Ringkasan', en: 'Summary' }, kind: 'text' },
    },
    filters: {
      text: { title: { id: 'Nomor atau judul', en: 'Number or title' } },
      kind: { title: kind, list: 'LEGAL_BASIS_KIND' },
      status: { title: status, list: 'LEGAL_BASIS_STATUS' },
    },
    orders: { YEAR_DESC: { id: 'Tahun terbaru', en: 'Latest year' }, TITLE: title },
  },
  PLAN_DOCUMENTS: {
    field: 'planDocuments',
    subgraph: 'institutions',
    permission: 'plan.read',
    byArea: true,
    columns: {
      kind: { title: kind, kind: 'code', list: 'PLAN_DOC' },
      title: { title, kind: 'text' },
      owner: { title: { id: 'Pemilik', en: 'Owner' }, kind: 'text', permission: 'office.read' },
      area: { title: area, kind: 'region' },
      yearFrom: { title: { id: 'Tahun awal', en: 'First year' }, kind: 'number' },
      yearTo: { title: { id: 'Tahun akhir', en: 'Last year' }, kind: 'number' },
    },
    filters: { kind: { title: kind, list: 'PLAN_DOC' } },
    orders: { YEAR_DESC: { id: 'Tahun terbaru', en: 'Latest year' }, TITLE: title },
  },
} as const satisfies Record<string, ListSpec>;
