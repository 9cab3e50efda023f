import type { OfficeFacts } from '../records.ts';

/** A regency's or city's social-affairs office. */
function dinsos(region: string, area: string): OfficeFacts {
  const short = region.replace('Kabupaten', 'Kab.');
  return { name: `Dinas Sosial ${region}`, shortName: `Dinsos ${short}`, kind: 'DINAS_SOSIAL', level: 'REGENCY', area };
}

/** A district's office. */
function kecamatan(name: string, regency: string, area: string, caveats?: OfficeFacts['caveats']): OfficeFacts {
  return { name: `Kecamatan ${name}, ${regency}`, shortName: `Kec. ${name}`, kind: 'DISTRICT_OFFICE', level: 'DISTRICT', area, caveats };
}

/** Offices and community organisations of regencies and districts. */
export const regencyOffices = {
  dinsosPandeglang: dinsos('Kabupaten Pandeglang', '36.01'),
  dinsosLebak: dinsos('Kabupaten Lebak', '36.02'),
  dinsosKabTangerang: dinsos('Kabupaten Tangerang', '36.03'),
  dinsosKabSerang: dinsos('Kabupaten Serang', '36.04'),
  dinsosKotaTangerang: dinsos('Kota Tangerang', '36.71'),
  dinsosCilegon: dinsos('Kota Cilegon', '36.72'),
  dinsosKotaSerang: dinsos('Kota Serang', '36.73'),
  dinsosTangsel: dinsos('Kota Tangerang Selatan', '36.74'),
  dinsosKabBandung: dinsos('Kabupaten Bandung', '32.04'),
  kecBanjaran: kecamatan('Banjaran', 'Kabupaten Bandung', '32.04.13'),
  kecBandung: kecamatan('Bandung', 'Kabupaten Serang', '36.04.34', [
    { field: 'name', kind: 'AS_REPORTED', text: 'Kecamatan ini bernama Bandung dan terletak di Kabupaten Serang; jangan tertukar dengan Kabupaten Bandung di Jawa Barat.' },
  ]),
  kecKosambi: kecamatan('Kosambi', 'Kabupaten Tangerang', '36.03.14'),
  kecRangkasbitung: kecamatan('Rangkasbitung', 'Kabupaten Lebak', '36.02.14'),
  fkTkskSerang: {
    name: 'Forum Komunikasi TKSK Kabupaten Serang', shortName: 'FK-TKSK Kab. Serang', kind: 'COMMUNITY_ORGANISATION', level: 'REGENCY', area: '36.04',
  },
  karangTarunaSerang: {
    name: 'Karang Taruna Kabupaten Serang', shortName: 'KT Kab. Serang', kind: 'COMMUNITY_ORGANISATION', level: 'REGENCY', area: '36.04',
  },
} satisfies Record<string, OfficeFacts>;
