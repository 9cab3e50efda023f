import type { Column, ImportKind, Words } from '../kind.ts';
import { areaColumns, areaKeys } from './area.ts';
import { personalColumns } from './person.ts';

const columns: Column[] = [
  {
    key: 'fullName', title: { id: 'Nama', en: 'Name' }, type: 'text', required: true, maxLength: 200, personal: true, example: 'Contoh Nama, S.Sos.',
    aliases: ['Nama Lengkap', 'Nama Petugas', 'Nama TKSK', 'Nama PSM', 'Nama Tagana', 'Nama Personil', 'Nama Anggota', 'Nama dan Gelar', 'Nama Lengkap dan Gelar', 'Nm', 'Name', 'Full name'],
  },
  { key: 'titlesBefore', title: { id: 'Gelar depan', en: 'Titles before the name' }, type: 'text', maxLength: 60, personal: true, example: 'Drs.', aliases: ['Gelar di depan', 'Gelar awal'] },
  { key: 'titlesAfter', title: { id: 'Gelar belakang', en: 'Titles after the name' }, type: 'text', maxLength: 60, personal: true, example: 'S.Sos.', aliases: ['Gelar di belakang', 'Gelar', 'Gelar akademik'] },
  ...areaColumns,
  ...personalColumns,
  {
    key: 'memberNumber', title: { id: 'Nomor induk', en: 'Member number' }, type: 'text', maxLength: 60, personal: true, example: 'TKSK-360214',
    aliases: ['No Induk', 'NIT', 'No Anggota', 'Nomor Anggota', 'No Induk TKSK', 'No Induk Tagana', 'NIAT', 'No Registrasi', 'ID TKSK', 'ID Tagana'],
  },
  {
    key: 'decreeNumber', title: { id: 'Nomor SK', en: 'Decree number' }, type: 'text', maxLength: 100, example: '460/123/Dinsos/2026',
    aliases: ['No SK', 'SK', 'No. SK', 'SK Pengangkatan', 'Nomor SK Pengangkatan', 'No Surat Keputusan', 'Surat Keputusan', 'Dasar SK'],
  },
  { key: 'decreeDate', title: { id: 'Tanggal SK', en: 'Decree date' }, type: 'date', example: '02/01/2026', aliases: ['Tgl SK', 'Tgl. SK', 'Tanggal Surat Keputusan'] },
  { key: 'appointer', title: { id: 'Diangkat oleh', en: 'Appointed by' }, type: 'code', list: 'APPOINTER', example: 'Kementerian Sosial', aliases: ['Pengangkat', 'Penetap', 'SK dari', 'Pejabat Penetap'] },
  { key: 'validFrom', title: { id: 'Mulai bertugas', en: 'First day' }, type: 'date', example: '02/01/2026', aliases: ['TMT', 'Mulai Tugas', 'Mulai', 'Sejak', 'Tgl Mulai', 'Berlaku sejak', 'Tahun Mulai Tugas'] },
  { key: 'validTo', title: { id: 'Berlaku sampai', en: 'Valid until' }, type: 'date', example: '31/12/2026', aliases: ['Sampai', 'Akhir Tugas', 'Tgl Berakhir', 'Masa Berlaku', 'Berakhir', 'Selesai'] },
  { key: 'state', title: { id: 'Status', en: 'State' }, type: 'code', list: 'PILLAR_STATE', example: 'Aktif', aliases: ['Status Keaktifan', 'Keaktifan', 'Aktif/Tidak Aktif', 'Status Tugas'] },
  { key: 'employer', title: { id: 'Lembaga yang mempekerjakan', en: 'Employer' }, type: 'text', maxLength: 200, example: 'Yayasan Contoh', aliases: ['Instansi', 'Lembaga', 'Asal Lembaga'] },
  { key: 'distinct', title: { id: 'Memang orang lain', en: 'Somebody else indeed' }, type: 'boolean', example: 'Ya', aliases: ['Orang lain dengan nama sama', 'Bukan orang yang sama'] },
];

const type: Column = {
  key: 'type', title: { id: 'Jenis pilar', en: 'Kind of pillar' }, type: 'code', list: 'PILLAR_TYPE', required: true, example: 'Penyuluh Sosial', aliases: ['Jenis', 'Jenis PSKS', 'Pilar', 'Kategori', 'Jenis Pilar Sosial'],
};

const kindOf = (kind: ImportKind['kind'], title: Words, own: Column[]): ImportKind => ({ kind, subgraph: 'people', permission: 'pillar.appoint', title, area: { from: areaKeys }, columns: own });

/** Lists of those who serve with their decrees: of one kind of service as offices keep them, or of several with a column that tells. */
export const pillarKinds: readonly ImportKind[] = [
  kindOf('TKSK', { id: 'Daftar TKSK', en: 'List of TKSK' }, columns),
  kindOf('PSM', { id: 'Daftar PSM', en: 'List of PSM' }, columns),
  kindOf('TAGANA', { id: 'Daftar Tagana', en: 'List of Tagana' }, columns),
  kindOf('PILLAR', { id: 'Daftar pilar sosial lain', en: 'List of other social pillars' }, [type, ...columns]),
];
