import type { Column } from '../kind.ts';

/** Keys of the region columns that every kind has, broadest first; a row that fills none lies in the importer's own area. */
export const areaKeys = ['regency', 'district', 'village'];

/** The region columns that every kind has. */
export const areaColumns: Column[] = [
  {
    key: 'regency', title: { id: 'Kabupaten/Kota', en: 'Regency or city' }, type: 'region', level: 'REGENCY', example: 'Kab. Lebak',
    aliases: ['Kab/Kota', 'Kab./Kota', 'Kabupaten', 'Kota', 'Kabkot', 'Kab', 'Daerah', 'Nama Kabupaten', 'Nama Kab/Kota', 'Kode Kabupaten', 'Wilayah'],
  },
  {
    key: 'district', title: { id: 'Kecamatan', en: 'District' }, type: 'region', level: 'DISTRICT', example: 'Kec. Rangkasbitung',
    aliases: ['Kec', 'Nama Kecamatan', 'Nama Kec', 'Kode Kecamatan', 'Wilayah Tugas', 'Kecamatan Tugas'],
  },
  {
    key: 'village', title: { id: 'Desa/Kelurahan', en: 'Village' }, type: 'region', level: 'VILLAGE', example: 'Desa Mekarsari',
    aliases: ['Desa', 'Kelurahan', 'Kel/Desa', 'Desa/Kel', 'Kel', 'Nama Desa', 'Nama Kelurahan', 'Desa/Kelurahan', 'Desa Kelurahan', 'Desa/Keluarahan', 'Kode Desa'],
  },
];

/** The column in which a problem with a row's region shows: the narrowest that is filled. */
export function columnOfArea(values: Readonly<Record<string, unknown>>): string {
  return areaKeys.findLast((key) => values[key] !== undefined) ?? 'regency';
}
