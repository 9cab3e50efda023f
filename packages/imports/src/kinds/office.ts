import type { ImportKind } from '../kind.ts';
import { areaColumns, areaKeys } from './area.ts';

/** Lists of bodies that act: social offices, kecamatan, desa, Bappeda, universities, media. */
export const office: ImportKind = {
  kind: 'OFFICE',
  subgraph: 'institutions',
  permission: 'office.register',
  title: { id: 'Lembaga', en: 'Offices' },
  area: { from: areaKeys },
  columns: [
    {
      key: 'name', title: { id: 'Nama lembaga', en: 'Name of the office' }, type: 'text', required: true, maxLength: 200, example: 'Dinas Sosial Kabupaten Lebak',
      aliases: ['Nama', 'Lembaga', 'Instansi', 'Nama Instansi', 'Nama Kantor', 'Kantor', 'OPD', 'SKPD', 'Nama OPD', 'Nama SKPD', 'Unit Kerja', 'Office'],
    },
    {
      key: 'shortName', title: { id: 'Singkatan', en: 'Short name' }, type: 'text', maxLength: 60, example: 'Dinsos Lebak',
      aliases: ['Nama singkat', 'Akronim', 'Nama pendek'],
    },
    {
      key: 'kind', title: { id: 'Jenis lembaga', en: 'Kind of office' }, type: 'code', list: 'OFFICE_KIND', example: 'Dinas Sosial',
      aliases: ['Jenis', 'Jenis Kantor', 'Jenis Instansi', 'Kategori', 'Tipe'],
    },
    {
      key: 'level', title: { id: 'Tingkat', en: 'Level' }, type: 'code', list: 'OFFICE_LEVEL', example: 'Kabupaten/Kota',
      aliases: ['Level', 'Tingkatan', 'Tingkat Lembaga', 'Jenjang'],
    },
    ...areaColumns,
    {
      key: 'parent', title: { id: 'Lembaga induk', en: 'Parent office' }, type: 'text', maxLength: 200, example: 'DPRD Provinsi Banten',
      aliases: ['Induk', 'Instansi Induk', 'Organisasi Induk', 'Di bawah', 'Bagian dari'],
    },
    {
      key: 'address', title: { id: 'Alamat', en: 'Address' }, type: 'longText', maxLength: 500, example: 'Jl. Contoh No. 1, Rangkasbitung',
      aliases: ['Alamat Kantor', 'Alamat Lengkap', 'Alamat Lembaga', 'Almt'],
    },
    {
      key: 'distinct', title: { id: 'Memang lembaga lain', en: 'Another office indeed' }, type: 'boolean', example: 'Ya',
      aliases: ['Lembaga lain dengan nama sama', 'Bukan lembaga yang sama'],
    },
  ],
};
